import type { Task } from './schema.js';

/** A model of any kind whose parts may have tasks. */
interface Indexed {
  parts: ReadonlyMap<string, { data: { tasks?: readonly Task[] | undefined } }>;
}

const cache = new WeakMap<Indexed, ReadonlyMap<Task, number>>();

/**
 * The number of each task that has an `order`, cache from 1 through the whole model. It is the task's rank and not
 * its `order`, so it stays right when a task is left out.
 */
export function taskNumbers(index: Indexed): ReadonlyMap<Task, number> {
  const cached = cache.get(index);
  if (cached) return cached;
  const tasks = [...index.parts.values()].flatMap(({ data }) => data.tasks ?? []).filter((task) => task.order !== undefined);
  const numbers = new Map(tasks.sort((a, b) => (a.order ?? 0) - (b.order ?? 0)).map((task, i) => [task, i + 1]));
  cache.set(index, numbers);
  return numbers;
}
