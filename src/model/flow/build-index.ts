import type { Tone } from '../core/names.js';
import type { Term } from '../core/schema.js';
import type { Boundary, Connection, Flow, Group, Message, Option, System } from './schema.js';
import { assignTones } from '../core/tones.js';

/** A part of a flow and its place in it. */
export type FlowPart = { number: number; count: number; tone: Tone; subtitle?: string | undefined } & (
  | { type: 'system'; data: System }
  | { type: 'boundary'; data: Boundary }
  | { type: 'message'; data: Message; from: System; to: System; group?: Group; option?: Option }
);

/** A flow with lookups. Built once for a model and never changed. */
export interface FlowIndex {
  kind: 'flow';
  model: Flow;
  /** Every part by id, in reading order: systems, each boundary right before its contents, then messages. */
  parts: ReadonlyMap<string, FlowPart>;
  /** The terms by id. */
  terms: ReadonlyMap<string, Term>;
  /** The ids that a walk visits, in order: the messages. */
  walk: readonly string[];
  /** The innermost boundary around a system or boundary, by id. */
  within: ReadonlyMap<string, Boundary>;
  /** The ids of systems and boundaries that are inside no boundary. A boundary takes the place of the first of its systems. */
  outermost: readonly string[];
  /** The connections of each system that has any, by its id. */
  connections: ReadonlyMap<string, readonly Connection[]>;
}

/** Indexes a checked flow. @throws {RangeError} if a message refers to a system that does not exist. */
export function indexFlow(flow: Flow): FlowIndex {
  const systems = byIdWithNumber(flow.systems);
  const boundaries = byIdWithNumber(flow.boundaries ?? []);
  const within = new Map((flow.boundaries ?? []).flatMap((boundary) => boundary.inside.map((id): [string, Boundary] => [id, boundary])));
  const outermost = [...new Set(flow.systems.map(({ id }) => outermostOf(id, within)))];
  const toneOf = toneFinder(flow, boundaries);
  const parts = new Map<string, FlowPart>();
  const addWithContents = (id: string): void => {
    const system = systems.get(id);
    const boundary = boundaries.get(id);
    if (boundary) parts.set(id, { type: 'boundary', ...boundary, tone: toneOf(id) });
    else if (system) parts.set(id, { type: 'system', ...system, tone: toneOf(id), subtitle: system.data.name });
    boundary?.data.inside.forEach(addWithContents);
  };
  outermost.forEach(addWithContents);
  for (const message of messageParts(flow, systems, toneOf)) parts.set(message.data.id, message);
  return {
    kind: 'flow',
    model: flow,
    parts,
    terms: new Map(flow.terms?.map((term) => [term.id, term])),
    walk: flow.messages.map((message) => message.id),
    within,
    outermost,
    connections: connectionsBySystem(flow),
  };
}

interface Numbered<Data> { data: Data; number: number; count: number }

type ToneOf = (id: string) => Tone;

/** Finds the tone of a system or boundary. A boundary without one takes that of the first system directly inside it, or else of the first boundary. */
function toneFinder({ systems }: Flow, boundaries: ReadonlyMap<string, Numbered<Boundary>>): ToneOf {
  const assigned = assignTones(systems.map((system) => system.tone));
  const tones = new Map(systems.map((system, i) => [system.id, assigned[i]]));
  const toneOf: ToneOf = (id) => {
    const { tone, inside = [] } = boundaries.get(id)?.data ?? {};
    const first = inside.find((one) => tones.has(one)) ?? inside[0];
    return tones.get(id) ?? tone ?? (first === undefined ? 'slate' : toneOf(first));
  };
  return toneOf;
}

function messageParts(flow: Flow, systems: ReadonlyMap<string, Numbered<System>>, toneOf: ToneOf): FlowPart[] {
  const grouped = groupsByMessage(flow);
  const systemBy = (id: string): System => {
    const system = systems.get(id);
    if (!system) throw new RangeError(`No system "${id}"`);
    return system.data;
  };
  return flow.messages.map((data, i, all): FlowPart => ({
    type: 'message', data, number: i + 1, count: all.length, tone: toneOf(data.from), from: systemBy(data.from), to: systemBy(data.to), ...grouped.get(data.id),
  }));
}

function connectionsBySystem({ connections = [] }: Flow): Map<string, Connection[]> {
  const bySystem = new Map<string, Connection[]>();
  for (const connection of connections) {
    for (const id of new Set([connection.from, connection.to])) {
      const list = bySystem.get(id);
      if (list) list.push(connection);
      else bySystem.set(id, [connection]);
    }
  }
  return bySystem;
}

/** The entries of a list by id, each with its number. */
const byIdWithNumber = <Data extends { id: string }>(list: readonly Data[]): Map<string, Numbered<Data>> =>
  new Map(list.map((data, i) => [data.id, { data, number: i + 1, count: list.length }]));

function outermostOf(id: string, within: ReadonlyMap<string, Boundary>): string {
  const boundary = within.get(id);
  return boundary ? outermostOf(boundary.id, within) : id;
}

function groupsByMessage(flow: Flow): Map<string, { group: Group; option: Option }> {
  return new Map((flow.groups ?? []).flatMap((group) =>
    group.options.flatMap((option) => option.messages.map((id): [string, { group: Group; option: Option }] => [id, { group, option }]))));
}
