import { Checker } from './checker.js';
import type { ParseOptions } from './parse-value.js';
import type { Problem } from './problem.js';
import type { Boundary, Flow } from './schema.js';

/** What the form of a flow cannot show. */
export function checkFlow(flow: Flow, { icons }: ParseOptions): Problem[] {
  const checker = new Checker(flow.terms, icons);
  const systems = new Set(flow.systems.map((system) => system.id));
  const messages = new Set(flow.messages.map((message) => message.id));
  flow.systems.forEach((system, i) => checker.part(system, ['systems', i]));
  checkBoundaries(flow.boundaries ?? [], systems, checker);
  flow.connections?.forEach((connection, i) => {
    checker.refer(connection.from, systems, 'system', ['connections', i, 'from']);
    checker.refer(connection.to, systems, 'system', ['connections', i, 'to']);
  });
  flow.messages.forEach((message, i) => {
    checker.part(message, ['messages', i]);
    checker.refer(message.from, systems, 'system', ['messages', i, 'from']);
    checker.refer(message.to, systems, 'system', ['messages', i, 'to']);
  });
  checkGroups(flow, messages, checker);
  return checker.problems;
}

/** Boundaries hold what there is, each thing once, and never themselves. */
function checkBoundaries(boundaries: readonly Boundary[], systems: ReadonlySet<string>, checker: Checker): void {
  const byId = new Map(boundaries.map((boundary) => [boundary.id, boundary]));
  const known = new Set([...systems, ...byId.keys()]);
  const holder = new Map<string, string>();
  boundaries.forEach((boundary, i) => {
    checker.part(boundary, ['boundaries', i]);
    boundary.inside.forEach((id, j) => {
      const keys = ['boundaries', i, 'inside', j];
      checker.refer(id, known, 'system or boundary', keys);
      const other = holder.get(id);
      if (other !== undefined) checker.add(keys, id, {
        code: 'inside-two',
        message: `"${id}" stands inside "${other}" already.`,
        allowed: 'a system or boundary that stands inside one boundary only',
        remedy: `Take it out of "${other}" or of "${boundary.id}"; boundaries may stand inside each other.`,
      });
      holder.set(id, boundary.id);
    });
  });
  boundaries.forEach((boundary, i) => {
    if (!holdsItself(boundary.id, byId)) return;
    checker.add(['boundaries', i, 'inside'], boundary.id, {
      code: 'inside-itself',
      message: `The boundary "${boundary.id}" contains itself.`,
      allowed: 'systems, and boundaries that do not contain this one',
      remedy: 'Take out the boundary that closes the circle.',
    });
  });
}

function holdsItself(id: string, byId: ReadonlyMap<string, Boundary>): boolean {
  const seen = new Set<string>();
  const open = [...(byId.get(id)?.inside ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === id) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...(byId.get(next)?.inside ?? []));
  }
  return false;
}

/** The messages of a group stand next to each other, and in one group only. */
function checkGroups(flow: Flow, messages: ReadonlySet<string>, checker: Checker): void {
  const order = new Map(flow.messages.map((message, i) => [message.id, i]));
  const taken = new Set<string>();
  flow.groups?.forEach((group, g) => {
    checker.claim(group.id, ['groups', g, 'id']);
    let before: number | undefined;
    group.options.forEach((option, o) => option.messages.forEach((id, m) => {
      const keys = ['groups', g, 'options', o, 'messages', m];
      checker.refer(id, messages, 'message', keys);
      const at = order.get(id);
      if (at === undefined) return;
      if (taken.has(id) || (before !== undefined && at !== before + 1)) checker.add(keys, id, {
        code: 'group-order',
        message: `"${id}" does not follow the message before it in the group.`,
        allowed: 'messages in the order of `messages`, next to each other, each in one group',
        remedy: 'Put the messages of a group next to each other, in order.',
      });
      taken.add(id);
      before = at;
    }));
  });
}
