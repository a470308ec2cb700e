import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { indexJourney } from '../../../src/model/journey/build-index.js';
import type { Task } from '../../../src/model/core/schema.js';
import type { Journey } from '../../../src/model/journey/schema.js';
import { taskNumbers } from '../../../src/model/core/task-numbers.js';

const numbersOf = (...tasks: Task[][]): [string, number][] => {
  const model: Journey = { kind: 'journey', title: 'T', stages: tasks.map((list, i) => ({ id: `s${i}`, title: `S${i}`, tasks: list })) };
  return [...taskNumbers(indexJourney(model))].map(([task, number]) => [task.title, number]);
};

describe('taskNumbers', () => {
  it('counts by order across the parts, not by the position of the tasks', () => {
    assert.deepEqual(numbersOf([{ title: 'a', order: 3 }, { title: 'b', order: 1 }], [{ title: 'c', order: 2 }]), [['b', 1], ['c', 2], ['a', 3]]);
  });

  it('closes gaps, and keeps tasks of the same order in sequence', () => {
    assert.deepEqual(numbersOf([{ title: 'a', order: 20 }], [{ title: 'b', order: 20 }, { title: 'c', order: 5 }]), [['c', 1], ['a', 2], ['b', 3]]);
  });

  it('omits tasks without an order', () => {
    assert.deepEqual(numbersOf([{ title: 'a' }, { title: 'b', order: 7 }]), [['b', 1]]);
  });
});
