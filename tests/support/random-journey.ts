/** Journeys made up by chance, all of them good: for tests of what holds of any journey. */
import fc from 'fast-check';
import type { Journey, Stage, Step, Transition } from '../../src/model/journey/schema.js';

const text = fc.oneof(
  fc.lorem({ maxCount: 8, mode: 'words' }),
  fc.constantFrom('A', '—', 'Rechtsschutzversicherungsgesellschaften', 'اختبار التكامل', '測試與保證', 'Go Live 🚀', 'x'.repeat(60)),
);

interface Plan { titles: string[]; tracks: string[][]; cycle: boolean; gateway: boolean; final: boolean; title: string }
const plan: fc.Arbitrary<Plan> = fc.record({
  title: text,
  titles: fc.array(text, { maxLength: 9 }),
  tracks: fc.oneof({ weight: 3, arbitrary: fc.constant<string[][]>([]) }, { weight: 1, arbitrary: fc.array(fc.array(text, { maxLength: 4 }), { minLength: 1, maxLength: 4 }) }),
  cycle: fc.boolean(),
  gateway: fc.boolean(),
  final: fc.boolean(),
});

const steps = (of: string, titles: readonly string[]): Step[] => titles.map((title, i) => ({ id: `${of}-${i + 1}`, title }));

function stage({ title, titles, tracks, cycle, gateway, final }: Plan, n: number): Stage {
  const id = `s${n + 1}`;
  if (tracks.length > 0) return { id, title, final, tracks: tracks.map((inner, t) => ({ id: `${id}t${t + 1}`, title, owner: title, steps: steps(`${id}t${t + 1}`, inner) })) };
  const after = steps(id, titles).at(-1);
  return { id, title, final, shape: cycle ? 'cycle' : 'line', steps: steps(id, titles), ...(gateway && after ? { gateways: [{ id: `${id}g`, title, after: after.id }] } : {}) };
}

interface Way { from: number; to: number; condition: string | undefined; gate: string | undefined; again: 'loop' | 'pair' | undefined }
const way: fc.Arbitrary<Way> = fc.record({
  from: fc.nat(20), to: fc.nat(20), condition: fc.option(text, { nil: undefined }), gate: fc.option(text, { nil: undefined }),
  again: fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 2, arbitrary: fc.constantFrom('loop' as const, 'pair' as const) }),
});

/** Transitions between stages and tracks: some from one to itself, some between the same two as the one before. */
function transitions(stages: readonly Stage[], ways: readonly Way[]): Transition[] {
  const ends = stages.flatMap(({ id, tracks }) => [id, ...(tracks ?? []).map((track) => track.id)]);
  const found: Transition[] = [];
  ways.forEach(({ again, condition, gate, ...at }, i) => {
    const from = ends[at.from % ends.length]!;
    const to = again === 'loop' ? from : stages[at.to % stages.length]!.id;
    const before = again === 'pair' ? found.at(-1) : undefined;
    found.push({ from: before?.from ?? from, to: before?.to ?? to, ...(condition === undefined ? {} : { condition }), ...(gate === undefined ? {} : { gate: { id: `g${i + 1}`, title: gate } }) });
  });
  return found;
}

export const journeyArbitrary: fc.Arbitrary<Journey> = fc.record({
  plans: fc.array(plan, { minLength: 1, maxLength: 14 }),
  ways: fc.array(way, { maxLength: 6 }),
  hub: fc.option(text, { nil: undefined }),
}).map(({ plans, ways, hub }) => {
  const stages = plans.map(stage);
  return { kind: 'journey', title: 'By chance', stages, transitions: transitions(stages, ways), ...(hub === undefined ? {} : { hub: { id: 'hub', title: hub } }) };
});
