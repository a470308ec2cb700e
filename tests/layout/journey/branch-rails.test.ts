/** The rails of branches beside the cards: in which lane each runs, and past which stages. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { branchRails, type StageRails } from '../../../src/layout/journey/branch-rails.js';
import { indexJourney } from '../../../src/model/journey/build-index.js';

type Branch = [from: number, to: number];

/** The rails beside each stage, as `lane from>to`. */
function railsOf(count: number, ...branches: Branch[]) {
  const { lanes, byStage } = branchRails(indexJourney({
    kind: 'journey', title: 'T',
    stages: Array.from({ length: count }, (_, i) => ({ id: `s${i + 1}`, title: `S${i + 1}` })),
    transitions: branches.map(([from, to]) => ({ from: `s${from}`, to: `s${to}`, condition: 'it is so' })),
  }));
  const told = (list: StageRails['leaving']) => list.map(({ edge, lane }) => `${lane} ${edge.from.number}>${edge.to.number}`);
  return { lanes, rails: Object.fromEntries([...byStage].map(([stage, { leaving, passing, entering }]) => [stage, [told(leaving), told(passing), told(entering)]])) };
}

describe('the rails of branches', () => {
  it('are none without branches: not for the way to the next stage, nor for one that leads to itself', () => assert.deepEqual(railsOf(3, [1, 2], [2, 2]), { lanes: 0, rails: {} }));

  it('leave a stage, pass those between, and enter another, back and ahead', () => {
    assert.deepEqual(railsOf(4, [4, 2]), { lanes: 1, rails: { 4: [['1 4>2'], [], []], 3: [[], ['1 4>2'], []], 2: [[], [], ['1 4>2']] } });
    assert.deepEqual(railsOf(4, [1, 3]).rails, { 1: [['1 1>3'], [], []], 2: [[], ['1 1>3'], []], 3: [[], [], ['1 1>3']] });
  });

  it('share a lane where they are apart, and stand side by side where not, the shorter one next to the cards', () => {
    assert.deepEqual(railsOf(7, [3, 1], [6, 4]).lanes, 1);
    const { lanes, rails } = railsOf(5, [5, 1], [4, 2]);
    assert.deepEqual([lanes, rails[3]], [2, [[], ['1 4>2', '2 5>1'], []]]);
  });

  it('are drawn for three branches side by side; the others have words alone', () => {
    const { lanes, rails } = railsOf(9, [9, 1], [8, 2], [7, 3], [6, 4]);
    assert.deepEqual([lanes, rails[9]], [3, undefined]);
  });
});
