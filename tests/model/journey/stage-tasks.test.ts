/** What there is to do in each stage of a journey, and where the hub's tasks come among them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { taskNumbers } from '../../../src/model/core/task-numbers.js';
import { indexJourney } from '../../../src/model/journey/build-index.js';
import type { Hub, Journey } from '../../../src/model/journey/schema.js';
import { hubTasks, tasksOf } from '../../../src/model/journey/stage-tasks.js';

const consumer = JSON.parse(readFileSync(new URL('../../../data/consumer.json', import.meta.url), 'utf8')) as Journey;
const task = (title: string, order?: number) => ({ title, ...(order === undefined ? {} : { order }) });

describe('the tasks of a stage', () => {
  it('are its own and those of all that is in it, and each task is in one stage or in the hub', () => {
    const index = indexJourney(consumer);
    const ids = [...index.walk, ...index.alone];
    assert.deepEqual(ids.map((id) => [id, tasksOf(index, id).length]), [
      ['getting-started', 2], ['explore', 0], ['develop', 1], ['test-and-assure', 11], ['deploy', 3], ['engagement', 6],
    ]);
    const numbers = taskNumbers(index);
    assert.deepEqual(ids.flatMap((id) => tasksOf(index, id).map((one) => numbers.get(one) ?? 0)).toSorted((a, b) => a - b), Array.from({ length: 23 }, (_, i) => i + 1));
  });

  it('are none for what is no stage', () => assert.deepEqual(tasksOf(indexJourney(consumer), 'nowhere'), []));
});

describe('the tasks of the hub', () => {
  const divided = (hub: Omit<Hub, 'id' | 'title'>, ...stages: ReturnType<typeof task>[][]) => {
    const index = indexJourney({ kind: 'journey', title: 'T', hub: { id: 'hub', title: 'Hub', ...hub }, stages: stages.map((tasks, i) => ({ id: `s${i + 1}`, title: `S${i + 1}`, steps: [{ id: `p${i + 1}`, title: 'P', tasks }] })) });
    return hubTasks(index, index.model.hub ?? assert.fail()).map(({ tasks, before }) => [before?.data.id, tasks.map(({ title }) => title).join('')]);
  };

  it('say before which stage they come', () => {
    const index = indexJourney(consumer);
    const numbers = taskNumbers(index);
    assert.deepEqual(hubTasks(index, consumer.hub ?? assert.fail()).map(({ tasks, before }) => [before?.data.id, tasks.map((one) => numbers.get(one))]), [
      ['develop', [3, 4, 5, 6, 7]], ['test-and-assure', [9]],
    ]);
  });

  it('may come after all others', () => {
    assert.deepEqual(divided({ tasks: [task('a', 1), task('b', 5), task('c', 6)] }, [task('x', 2)], [task('y', 3)]), [['s1', 'a'], [undefined, 'bc']]);
  });

  it('are not divided without an order', () => {
    assert.deepEqual(divided({ tasks: [task('a', 1), task('b')] }, [task('x', 2)]), [[undefined, 'ab']]);
    assert.deepEqual(divided({ tasks: [task('a', 1), task('b', 2)] }, [task('x')]), [[undefined, 'ab']]);
  });
});
