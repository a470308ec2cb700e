const METRICS = { script: 'ScriptDuration', style: 'RecalcStyleDuration', layout: 'LayoutDuration', all: 'TaskDuration' };

/** CPU time of the page's main thread so far, in milliseconds: unlike clock time, other programs do not affect it. */
export async function cpuTimes(devtools) {
  const { metrics } = await devtools.send('Performance.getMetrics');
  const value = (name) => (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1000;
  return Object.fromEntries(Object.entries(METRICS).map(([key, name]) => [key, value(name)]));
}

/** The clock time that some work in the page reports, and its CPU time. */
export async function timed(devtools, work) {
  const before = await cpuTimes(devtools);
  const clock = await work();
  const after = await cpuTimes(devtools);
  const spent = Object.fromEntries(Object.keys(METRICS).map((key) => [key, after[key] - before[key]]));
  return { clock, ...spent, paint: spent.all - spent.script - spent.style - spent.layout };
}

/** One frame. */
async function once(page, devtools, what) {
  await page.evaluate(() => globalThis.bench.rest());
  return timed(devtools, () => page.evaluate((name) => globalThis.bench[name](), what));
}

/** A session that measures CPU time. */
export async function cpuSession(page) {
  const devtools = await page.createCDPSession();
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  return devtools;
}

/** The diagram and the unit in turn, each in an empty page. */
export async function compare(page, json, rounds, warmUp) {
  const facts = await page.evaluate((model) => globalThis.bench.prepare(model), json);
  const devtools = await cpuSession(page);
  const pairs = [];
  for (let i = -warmUp; i < rounds; i++) {
    const pair = { diagram: await once(page, devtools, 'diagram'), unit: await once(page, devtools, 'unit') };
    if (i >= 0) pairs.push(pair);
  }
  await devtools.detach();
  return { ...facts, pairs };
}

/** What is kept in memory, in MB, once garbage has been collected: by scripts, and by the document. */
async function kept(devtools) {
  // Objects that one collection frees may have kept others alive.
  for (let i = 0; i < 3; i++) await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize } = await devtools.send('Runtime.getHeapUsage');
  return { script: usedSize / 1e6, document: embedderHeapUsedSize / 1e6 };
}

/** What the complete diagram keeps in memory, and the unit, in MB; without the host's own model. */
export async function memory(page, json) {
  await page.evaluate((model) => globalThis.bench.prepare(model), json);
  const devtools = await page.createCDPSession();
  const more = async (what) => {
    await page.evaluate(() => globalThis.bench.rest());
    const before = await kept(devtools);
    await page.evaluate(async (name) => { await globalThis.bench[name](); await globalThis.bench.complete(); }, what);
    const after = await kept(devtools);
    return { script: after.script - before.script, document: after.document - before.document };
  };
  return { diagram: await more('diagram'), unit: await more('unit') };
}

/** Milliseconds from `select` to the painted panel. */
export async function select(page, json, rounds, warmUp) {
  await page.evaluate((model) => globalThis.bench.prepareSelect(model), json);
  const times = [];
  for (let i = 0; i < rounds + warmUp; i++) times.push(await page.evaluate((round) => globalThis.bench.select(round), i));
  return times.slice(warmUp);
}

/** A CPU profile of the diagram alone. */
export async function profile(page, json, rounds, warmUp) {
  const devtools = await page.createCDPSession();
  await page.evaluate((model) => globalThis.bench.prepare(model), json);
  await devtools.send('Profiler.enable');
  await devtools.send('Profiler.setSamplingInterval', { interval: 100 });
  for (let i = -warmUp; i < rounds; i++) {
    if (i === 0) await devtools.send('Profiler.start');
    await page.evaluate(() => globalThis.bench.rest());
    await page.evaluate(() => globalThis.bench.diagram());
  }
  const { profile: found } = await devtools.send('Profiler.stop');
  await devtools.detach();
  return found;
}
