/** The phase of each file of the package. A sample belongs to the phase of the innermost call in one of them. */
const PHASES = [
  [/\/src\/model\/\w+\/(build-index|model-index|tones|task-numbers)/, 'index it'],
  [/\/src\/model\/|\/valibot\//, 'check the model'],
  [/\/src\/(layout|geometry)\/|\/d3-/, 'arrange'],
  [/\/src\/controllers\/(presentation|picture|places)/, 'measure and place'],
  [/\/src\//, 'render the list'],
];
const LIT = /\/lit-html\//;

function phaseOf(node, parents) {
  let byLit = false;
  for (let at = node; at; at = parents.get(at.id)) {
    const { url } = at.callFrame;
    byLit ||= LIT.test(url);
    const phase = PHASES.find(([file]) => file.test(url))?.[1];
    // The element calls Lit for the list; the controller that places the parts calls it for the drawing behind it.
    if (phase) return byLit && phase === 'measure and place' ? 'draw the layer' : phase;
  }
  return undefined;
}

/** Milliseconds of a CPU profile by phase, in the order in which they happen. */
export function timesByPhase({ nodes, samples, timeDeltas }) {
  const parents = new Map(nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node])));
  const phases = new Map(nodes.map((node) => [node.id, phaseOf(node, parents)]));
  const order = ['check the model', 'index it', 'render the list', 'measure and place', 'arrange', 'draw the layer'];
  const times = new Map(order.map((phase) => [phase, 0]));
  samples.forEach((id, i) => {
    const phase = phases.get(id);
    // A sample counts for the time until the next one.
    if (phase) times.set(phase, times.get(phase) + (timeDeltas[i + 1] ?? 0) / 1000);
  });
  return times;
}
