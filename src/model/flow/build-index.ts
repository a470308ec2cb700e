import type { Tone } from '../core/names.js';
import type { Term } from '../core/schema.js';
import type { Boundary, Connection, Flow, Group, Message, Option, System } from './schema.js';
import { assignTones } from '../core/tones.js';

/** A part of a flow and its place in it. */
export type FlowPart = { number: number; count: number; tone: Tone } & (
  | { type: 'system'; data: System }
  | { type: 'boundary'; data: Boundary }
  | { type: 'message'; data: Message; from: System; to: System; group?: Group; option?: Option }
);

/** A flow that questions can be asked of. Made once for a model; nothing in it changes. */
export interface FlowIndex {
  kind: 'flow';
  model: Flow;
  /** Every part by id, in reading order: systems, each boundary right before what is inside it, then messages. */
  parts: ReadonlyMap<string, FlowPart>;
  /** The terms by id. */
  terms: ReadonlyMap<string, Term>;
  /** The ids that a walk goes through, in order: the messages. */
  walk: readonly string[];
  /** The boundary right round a system or boundary, by id. */
  within: ReadonlyMap<string, Boundary>;
  /** The ids of systems and boundaries that stand in no other; a boundary stands where the first of its systems would. */
  outermost: readonly string[];
  /** The connections of each system that has some, by its id. */
  connections: ReadonlyMap<string, readonly Connection[]>;
}

/** Looks a checked flow through and notes its parts. @throws {RangeError} when a message has an end that is no system. */
export function indexFlow(flow: Flow): FlowIndex {
  const parts = new Map<string, FlowPart>();
  const within = new Map<string, Boundary>();
  for (const boundary of flow.boundaries ?? []) for (const id of boundary.inside) within.set(id, boundary);
  const outermost = [...new Set(flow.systems.map(({ id }) => outermostOf(id, within)))];
  const boundaries = byIdWithNumber(flow.boundaries ?? []);
  const systems = byIdWithNumber(flow.systems);
  const inTurn = assignTones(flow.systems.map((system) => system.tone));
  const tones = new Map(flow.systems.map((system, i) => [system.id, inTurn[i]]));
  /** A boundary without a tone has that of the first system right inside it, or else of the first boundary. */
  const toneOf = (id: string): Tone => {
    const { tone, inside = [] } = boundaries.get(id)?.data ?? {};
    const first = inside.find((one) => tones.has(one)) ?? inside[0];
    return tones.get(id) ?? tone ?? (first === undefined ? 'slate' : toneOf(first));
  };
  const put = (id: string): void => {
    const system = systems.get(id);
    const boundary = boundaries.get(id);
    if (boundary) parts.set(id, { type: 'boundary', ...boundary, tone: toneOf(id) });
    else if (system) parts.set(id, { type: 'system', ...system, tone: toneOf(id) });
    boundary?.data.inside.forEach(put);
  };
  outermost.forEach(put);
  const end = (id: string): System => {
    const system = systems.get(id);
    if (!system) throw new RangeError(`No system "${id}"`);
    return system.data;
  };
  const grouped = groupsByMessage(flow);
  flow.messages.forEach((data, i, all) => {
    parts.set(data.id, { type: 'message', data, number: i + 1, count: all.length, tone: toneOf(data.from), from: end(data.from), to: end(data.to), ...grouped.get(data.id) });
  });
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

function connectionsBySystem({ connections = [] }: Flow): Map<string, Connection[]> {
  const joined = new Map<string, Connection[]>();
  for (const connection of connections) {
    for (const id of new Set([connection.from, connection.to])) {
      const list = joined.get(id);
      if (list) list.push(connection);
      else joined.set(id, [connection]);
    }
  }
  return joined;
}

/** Each of a list by its id, with its number in it. */
const byIdWithNumber = <Data extends { id: string }>(list: readonly Data[]): Map<string, { data: Data; number: number; count: number }> =>
  new Map(list.map((data, i) => [data.id, { data, number: i + 1, count: list.length }]));

function outermostOf(id: string, within: ReadonlyMap<string, Boundary>): string {
  const round = within.get(id);
  return round ? outermostOf(round.id, within) : id;
}

function groupsByMessage(flow: Flow): Map<string, { group: Group; option: Option }> {
  return new Map((flow.groups ?? []).flatMap((group) =>
    group.options.flatMap((option) => option.messages.map((id): [string, { group: Group; option: Option }] => [id, { group, option }]))));
}
