import type { ModelIndex } from '../model-index.js';
import type { Task } from '../schema.js';

const counted = new WeakMap<ModelIndex, ReadonlyMap<Task, number>>();

/**
 * The number of each task that has an `order`, counted from 1 through the whole model. It is the task's rank and not
 * its `order`, so it stays right when a task is left out.
 */
export function taskNumbers(index: ModelIndex): ReadonlyMap<Task, number> {
  const known = counted.get(index);
  if (known) return known;
  const tasks = [...index.parts.values()].flatMap(({ data }) => data.tasks ?? []).filter((task) => task.order !== undefined);
  const numbers = new Map(tasks.sort((a, b) => (a.order ?? 0) - (b.order ?? 0)).map((task, i) => [task, i + 1]));
  counted.set(index, numbers);
  return numbers;
}
