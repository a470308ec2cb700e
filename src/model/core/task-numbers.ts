import type { ModelIndex } from './model-index.js';
import type { Task } from './schema.js';

const cache = new WeakMap<ModelIndex, ReadonlyMap<Task, number>>();

/**
 * The number of each task that has an `order`, counted from 1 across the whole model. It is the task's rank rather than
 * its `order`, so numbers have no gaps when a task is left out.
 */
export function taskNumbers(index: ModelIndex): ReadonlyMap<Task, number> {
  const cached = cache.get(index);
  if (cached) return cached;
  const tasks = [...index.parts.values()].flatMap(({ data }) => data.tasks ?? []).filter((task) => task.order !== undefined);
  const numbers = new Map(tasks.sort((a, b) => (a.order ?? 0) - (b.order ?? 0)).map((task, i) => [task, i + 1]));
  cache.set(index, numbers);
  return numbers;
}
