/** Which file of the package, met first from the innermost call outward, puts a sample into which phase. */
const PHASES = [
  [/\/src\/model\/(check|parse|schema|href|problem|json)|\/valibot\//, 'check the model'],
  [/\/src\/model\//, 'index it'],
  [/\/src\/(layout|geometry)\/|\/d3-/, 'arrange'],
  [/\/src\/controllers\/arrangement/, 'measure and place'],
  [/\/src\//, 'render the list'],
];
const LIT = /\/lit-html\//;

function phaseOf(node, parents) {
  let byLit = false;
  for (let at = node; at; at = parents.get(at.id)) {
    const { url } = at.callFrame;
    byLit ||= LIT.test(url);
    const phase = PHASES.find(([file]) => file.test(url))?.[1];
    // Lit is called for the list by the element, and for the drawing behind it by what places the parts.
    if (phase) return byLit && phase === 'measure and place' ? 'draw the layer' : phase;
  }
  return undefined;
}

/** Milliseconds of a CPU profile by phase, in the order in which they come. */
export function timesByPhase({ nodes, samples, timeDeltas }) {
  const parents = new Map(nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node])));
  const phases = new Map(nodes.map((node) => [node.id, phaseOf(node, parents)]));
  const order = ['check the model', 'index it', 'render the list', 'measure and place', 'arrange', 'draw the layer'];
  const times = new Map(order.map((phase) => [phase, 0]));
  samples.forEach((id, i) => {
    const phase = phases.get(id);
    // A sample stands for the time up to the next one.
    if (phase) times.set(phase, times.get(phase) + (timeDeltas[i + 1] ?? 0) / 1000);
  });
  return times;
}
