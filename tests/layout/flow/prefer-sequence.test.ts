/** Which picture of a flow reads better, by its model and the width. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { prefersSequence } from '../../../src/layout/flow/prefer-sequence.js';
import { indexFlow } from '../../../src/model/flow/build-index.js';
import type { Flow } from '../../../src/model/flow/schema.js';
import { publishedFlows } from '../../fixtures/flow-examples.js';

/** A flow of so many systems, with messages written as pairs of letters. */
function flow(count: number, messages: string, groups = 0): Flow {
  const systems = Array.from({ length: count }, (_, i) => ({ id: String.fromCharCode(97 + i), title: `System ${i + 1}` }));
  const sent = messages.split(' ').filter((pair) => pair !== '').map(([from = '', to = ''], i) => ({ id: `m${i}`, title: `Message ${i}`, from, to }));
  return {
    kind: 'flow', title: 'A flow', systems, messages: sent,
    groups: Array.from({ length: groups }, (_, i) => ({ id: `g${i}`, complete: 'one', options: [{ messages: [`m${i}`] }] })),
  };
}

const CASES: [what: string, model: Flow, width: number, sequence: boolean][] = [
  ['Spine: few messages between five systems', publishedFlows.spine ?? assert.fail(), 900, false],
  ['booking: many messages between seven systems, and groups', publishedFlows.booking ?? assert.fail(), 788, true],
  ['booking where lifelines have no room', publishedFlows.booking ?? assert.fail(), 660, false],
  ['a request and its answer', flow(2, 'ab ba'), 900, false],
  ['a long conversation of two', flow(2, 'ab ba ab ba ab ba'), 900, true],
  ['a chain of twelve', flow(12, 'ab bc cd de ef fg gh hi ij jk kl'), 1464, false],
  ['two groups among few messages', flow(3, 'ab bc cb ba'), 900, false],
  ['the same with groups', flow(3, 'ab bc cb ba', 2), 900, true],
  ['messages to itself', flow(1, 'aa aa aa'), 900, true],
  ['no messages', flow(3, ''), 900, false],
];

describe('a sequence is preferred', () => {
  for (const [what, model, width, sequence] of CASES) {
    it(`${sequence ? 'for' : 'not for'} ${what}, at ${width} px`, () => assert.equal(prefersSequence(indexFlow(model), width), sequence));
  }
});
