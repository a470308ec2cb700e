import type { Task } from '../core/schema.js';
import { taskNumbers } from '../core/task-numbers.js';
import type { JourneyIndex, Part } from './build-index.js';
import type { Hub } from './schema.js';

/** The tasks of a journey by the id of the stage, or of the hub, that they belong to. */
const cache = new WeakMap<JourneyIndex, ReadonlyMap<string, readonly Task[]>>();

const ownerOf = ({ stage, data }: Part): string => stage?.id ?? data.id;

function byOwner({ parts }: JourneyIndex): ReadonlyMap<string, readonly Task[]> {
  const found = new Map<string, Task[]>();
  for (const part of parts.values()) {
    const { tasks = [] } = part.data;
    const owner = ownerOf(part);
    const list = found.get(owner);
    if (list) list.push(...tasks);
    else found.set(owner, [...tasks]);
  }
  return found;
}

/** All that is to be done in a stage, in reading order: its own tasks, and those of its steps, gateways, tracks and gates. Those of the hub by the hub's id. */
export function tasksOf(index: JourneyIndex, id: string): readonly Task[] {
  const known = cache.get(index) ?? byOwner(index);
  cache.set(index, known);
  return known.get(id) ?? [];
}

/** Tasks of the hub, which belongs to every stage, that come between the same tasks of stages. */
export interface HubTasks {
  tasks: readonly Task[];
  /** The stage of the next task that is not the hub's; none after the last of them. */
  before: Part | undefined;
}

/** The hub's tasks as the order of all tasks divides them. Where not all of them have an order, or no stage has a task that has one, they are not divided. */
export function hubTasks(index: JourneyIndex, { tasks = [] }: Hub): HubTasks[] {
  const numbers = taskNumbers(index);
  const undivided = [{ tasks, before: undefined }];
  if (!tasks.every((task) => numbers.has(task))) return undivided;
  const own = new Set(tasks);
  const stageBy = new Map([...index.parts.values()].flatMap((part) => (part.data.tasks ?? []).map((task): [Task, Part | undefined] => [task, part.stage && index.parts.get(part.stage.id)])));
  const runs: (HubTasks & { tasks: Task[] })[] = [];
  let run: Task[] = [];
  for (const task of numbers.keys()) {
    if (own.has(task)) { run.push(task); continue; }
    if (run.length > 0) runs.push({ tasks: run, before: stageBy.get(task) });
    run = [];
  }
  if (runs.length === 0) return undivided;
  if (run.length > 0) runs.push({ tasks: run, before: undefined });
  return runs;
}
