/** The files in `data/`, and helpers for a model of any kind. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Model } from '../../src/model/parse.js';
import type { Link, Task } from '../../src/model/core/schema.js';
import type { Boundary, Flow, Message, System } from '../../src/model/flow/schema.js';
import type { Gate, Gateway, Hub, Journey, Stage, Step, Track } from '../../src/model/journey/schema.js';

export type AnyPart = Hub | Stage | Track | Step | Gateway | Gate | System | Boundary | Message;

const at = (path: string): URL => new URL(`../../${path}`, import.meta.url);
const read = (path: string): string => readFileSync(at(path), 'utf8');

/** The file names of the pages of each published release. */
export const released = JSON.parse(read('tests/fixtures/spec-pages.json')) as Record<string, string[]>;

/** Every data file by its name without `.json`: its text and its model. */
export const files = new Map(readdirSync(at('data')).filter((file) => file.endsWith('.json')).map((file) => {
  const text = read(`data/${file}`);
  return [file.replace(/\.json$/, ''), { text, model: JSON.parse(text) as Model }];
}));

function modelOf(name: string): Model {
  const file = files.get(name);
  if (!file) throw new RangeError(`No data/${name}.json`);
  return file.model;
}
export const journeyOf = (name: string): Journey => modelOf(name) as Journey;
export const flowOf = (name: string): Flow => modelOf(name) as Flow;

const within = (holder: Stage | Track): AnyPart[] => [...(holder.steps ?? []), ...(holder.gateways ?? [])];
export function partsOf(model: Model): AnyPart[] {
  if (model.kind === 'flow') return [...(model.boundaries ?? []), ...model.systems, ...model.messages];
  return [
    ...(model.hub ? [model.hub] : []),
    ...model.stages.flatMap((stage) => [stage, ...within(stage), ...(stage.tracks ?? []).flatMap((track) => [track, ...within(track)])]),
    ...(model.transitions ?? []).flatMap(({ gate }) => (gate ? [gate] : [])),
  ];
}
export const tasksOf = (model: Model): Task[] => partsOf(model).flatMap((part) => part.tasks ?? []);
export const panelLinks = (part: AnyPart): Link[] => [...(part.links ?? []), ...(part.tasks ?? []).flatMap((task) => task.links ?? [])];
export const linksOf = (model: Model): Link[] => [
  ...partsOf(model).flatMap(panelLinks),
  ...(model.terms ?? []).flatMap((term) => term.links ?? []),
];
export const isRelative = (href: string): boolean => !/^[a-z][a-z\d+.-]*:/i.test(href);
export const pageOf = (href: string): string => href.replace(/[?#].*$/, '');

/** Every text in a model except addresses and code examples. */
export function textsIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return ['href', 'code', 'baseUrl', '$schema'].includes(key) ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, name));
}
