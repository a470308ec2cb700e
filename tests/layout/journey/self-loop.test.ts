/** Arrows from a stage to itself, and several between the same two, each with its label. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clamp } from '../../../src/geometry/numbers.js';
import { contains, crosses, enters, overlap, right, bottom } from '../../../src/geometry/box.js';
import type { Box, Outline } from '../../../src/geometry/types.js';
import { Budget, OverBudget } from '../../../src/layout/budget.js';
import { ECOSYSTEM_MIN_WIDTH, SELF_LOOP } from '../../../src/layout/journey/measures.js';
import { edgeLabelId } from '../../../src/layout/labels.js';
import type { Scene, Shape } from '../../../src/layout/scene.js';
import { routeSelfLoop } from '../../../src/layout/journey/connectors/detours/self-loop.js';
import { indexJourney, type Edge } from '../../../src/model/journey/build-index.js';
import type { Journey } from '../../../src/model/journey/schema.js';
import { models } from '../../fixtures/models.js';
import { arrangeEcosystem } from '../../support/arrange-ecosystem.js';
import { sizesAt, textsOf } from '../../support/journey-sizes.js';
import { boundsOf, sceneFaults, segmentsOf, WIDTHS } from '../rules.js';

const room = { width: 600, height: 400 };
const label = { width: 120, height: 40 };
const band: Outline = { x: 200, y: 150, width: 200, height: 100 };
const ring: Outline = { x: 200, y: 100, width: 200, height: 200, round: true };
const end = (outline: Outline) => ({ id: 'stage', tone: 'aqua', outline } as const);
const within = (box: Box, most = room): boolean => box.x >= 0 && box.y >= 0 && right(box) <= most.width && bottom(box) <= most.height;

describe('an edge from a stage to itself', () => {
  for (const [name, outline] of Object.entries({ band, ring })) {
    it(`begins and ends at the edge of its ${name}, outside of it, with its label beside it`, () => {
      const found = routeSelfLoop(end(outline), label, [outline], room, new Budget())!;
      const [first, ...rest] = found.points;
      assert.ok(found.points.every((point) => !contains(outline, point)));
      assert.ok(Math.abs(Math.hypot(rest.at(-1)!.x - first!.x, rest.at(-1)!.y - first!.y) - SELF_LOOP.width) < 0.01);
      assert.ok(found.label && within(found.label) && within(found.area));
      assert.ok(!rest.some((to, i) => crosses({ from: found.points[i]!, to }, found.label!)) && !enters(found.label, outline));
    });
  }

  it('goes where it is free, even without room for its label', () => {
    const taken = [{ x: 0, y: 0, width: 600, height: 150 }, { x: 0, y: 0, width: 200, height: 400 }, { x: 400, y: 0, width: 200, height: 400 }, { x: 0, y: 315, width: 600, height: 400 }];
    const found = routeSelfLoop(end(band), { width: 180, height: 90 }, [band, ...taken], room, new Budget())!;
    assert.equal(found.label, undefined);
    assert.ok(taken.every((one) => !overlap(one, found.area)));
  });

  it('does not exist where everything is occupied', () => {
    assert.equal(routeSelfLoop(end(band), label, [band, { x: 0, y: 0, width: 600, height: 900 }], room, new Budget()), undefined);
  });

  it('goes below the drawing if there is no other place', () => {
    const found = routeSelfLoop(end({ ...band, x: 0, y: 0, width: 600, height: 400 }), label, [], room, new Budget())!;
    assert.ok(found.area.y >= 398);
  });

  it('counts its work', () => {
    assert.throws(() => routeSelfLoop(end(band), label, [band], room, new Budget(3)), OverBudget);
  });
});

/** The width of a thin arrow's line. */
const STROKE = 5;

/** The shapes of one edge's arrow. */
const arrowOf = (edge: Edge, { shapes }: Scene): Shape[] => shapes.filter(({ kind, partIds: [from, to, label] }) => (kind === 'block-arrow' || kind === 'branch' || kind === 'branch-head')
  && from === edge.from.data.id && to === edge.to.data.id && (kind === 'block-arrow' ? edge.nth === 0 : label === edgeLabelId(edge)));

/** How far an arrow is from a box; 0 or less where it enters it. Checked every two px along each of its lines. */
const distanceTo = (box: Box, arrow: readonly Shape[]): number => Math.min(...arrow.flatMap((shape) => segmentsOf(shape).flatMap(({ from, to }) => {
  const count = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 2) || 1;
  return Array.from({ length: count + 1 }, (_, i) => {
    const [x, y] = [from.x + ((to.x - from.x) * i) / count, from.y + ((to.y - from.y) * i) / count];
    return Math.hypot(x - clamp(x, box.x, right(box)), y - clamp(y, box.y, bottom(box))) - (shape.kind === 'branch' ? STROKE / 2 : 0);
  });
})));

describe('edges to the same stage again', () => {
  const drawn = (name: 'selfLoop' | 'parallelWays' | 'loopsAndPairs', width: number) => {
    const index = indexJourney(models[name]);
    const scene = arrangeEcosystem(index, { width, sizes: sizesAt(index, width) });
    assert.ok(scene, `${name} at ${width} px`);
    return { scene, edges: [...index.edges.values()].flat() };
  };
  const headsOf = (edge: Edge, { scene }: ReturnType<typeof drawn>) => scene.shapes
    .filter(({ kind, partIds }) => (kind === 'block-arrow' || kind === 'branch-head') && partIds[0] === edge.from.data.id && partIds[1] === edge.to.data.id)
    .map(boundsOf);

  it('are drawn once where they do not differ', () => {
    const edge = { from: 'first', to: 'last' };
    const index = indexJourney({ ...models.twoStages, transitions: [edge, edge, { ...edge, condition: 'it rains' }] });
    const scene = arrangeEcosystem(index, { width: 1280, sizes: sizesAt(index, 1280) });
    assert.deepEqual(scene?.shapes.flatMap(({ kind }) => (kind === 'block-arrow' || kind === 'branch-head' ? kind : [])), ['block-arrow', 'branch-head']);
  });

  it('have room for a label that is wider than everything else', () => {
    const model: Journey = { kind: 'journey', title: 'One', stages: [{ id: 'a', title: 'A' }], transitions: [{ from: 'a', to: 'a', gate: { id: 'gate', title: 'Somebody has to look at it once more' } }] };
    const index = indexJourney(model);
    assert.deepEqual(sceneFaults(arrangeEcosystem(index, { width: 1280, sizes: sizesAt(index, 1280) })!, 1280, textsOf(index), []), []);
  });

  for (const name of ['selfLoop', 'parallelWays', 'loopsAndPairs'] as const) {
    for (const width of WIDTHS.filter((one) => one >= ECOSYSTEM_MIN_WIDTH)) {
      it(`have an arrow each, apart from the others, and a label each: ${name} at ${width} px`, () => {
        const all = drawn(name, width);
        for (const edge of all.edges) {
          const heads = headsOf(edge, all);
          assert.ok(heads.length > edge.nth, `${edge.from.data.id} to ${edge.to.data.id}`);
          assert.deepEqual(heads.flatMap((a, i) => heads.slice(i + 1).filter((b) => overlap(a, b))), []);
        }
        const labels = all.edges.flatMap((edge) => edgeLabelId(edge) ?? []);
        assert.equal(new Set(labels).size, labels.length);
        assert.ok(labels.every((id) => all.scene.boxes[id]));
      });

      it(`have each label by its own arrow, nearer than to any other: ${name} at ${width} px`, () => {
        const { scene, edges } = drawn(name, width);
        const arrows = edges.map((edge) => ({ edge, arrow: arrowOf(edge, scene) }));
        for (const { edge, arrow } of arrows) {
          const box = scene.boxes[edgeLabelId(edge) ?? ''];
          if (!box) continue;
          const own = distanceTo(box, arrow);
          const others = Math.min(...arrows.filter((one) => one.edge !== edge).map((one) => distanceTo(box, one.arrow)));
          assert.ok(own <= 20 && own < others, `${edgeLabelId(edge)}: ${own} px from its own, ${others} px from another`);
        }
      });
    }
  }
});
