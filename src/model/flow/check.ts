import { forEachObject, idsIn, isId, asList, type Checker } from '../core/checker.js';
import { LIMITS } from '../core/limits.js';
import { limitExceeded, type PlainObject } from '../core/plain-copy.js';
import type { Keys, ProblemDetails } from '../core/problem-list.js';

/** What the form of a flow cannot show. */
export function checkFlow(flow: PlainObject, checker: Checker): void {
  const systems = idsIn(flow, 'systems');
  forEachObject(flow, 'systems', [], (system, keys) => checker.checkPart(system, keys));
  checkBoundaries(flow, systems, checker);
  forEachObject(flow, 'connections', [], (connection, keys) => checkEnds(connection, keys, systems, checker));
  forEachObject(flow, 'messages', [], (message, keys) => {
    checker.checkPart(message, keys);
    checkEnds(message, keys, systems, checker);
  });
  checkGroups(flow, checker);
}

function checkEnds({ from, to }: PlainObject, keys: Keys, systems: ReadonlySet<string>, checker: Checker): void {
  checker.checkReference(from, systems, 'system', [...keys, 'from']);
  checker.checkReference(to, systems, 'system', [...keys, 'to']);
}

/** Boundaries hold what there is, each thing once, and never themselves. */
function checkBoundaries(flow: PlainObject, systems: ReadonlySet<string>, checker: Checker): void {
  const boundaries = idsIn(flow, 'boundaries');
  const known = new Set([...systems, ...boundaries]);
  const holder = new Map<string, string>();
  forEachObject(flow, 'boundaries', [], (boundary, keys) => {
    checker.checkPart(boundary, keys);
    asList(boundary.inside).forEach((id, j) => {
      const at = [...keys, 'inside', j];
      checker.checkReference(id, known, 'system or boundary', at);
      if (!isId(id) || !isId(boundary.id)) return;
      const [other, here] = [holder.get(id), boundary.id];
      if (other === undefined) holder.set(id, here);
      else checker.problems.error(at, id, () => insideTwo(id, other, here));
    });
  });
  checkNesting(flow, boundaries, checker);
}

/** Boundaries do not contain themselves, and are not nested too deeply. */
function checkNesting(flow: PlainObject, boundaries: ReadonlySet<string>, { problems }: Checker): void {
  const inner = new Map<string, string[]>([...boundaries].map((id) => [id, []]));
  forEachObject(flow, 'boundaries', [], ({ id, inside }) => {
    if (isId(id)) inner.get(id)?.push(...asList(inside).filter((one) => isId(one) && boundaries.has(one)) as string[]);
  });
  const fromInside = peel(inner);
  const circular = new Set(boundaries);
  for (const id of [...fromInside, ...peel(reverse(inner))]) circular.delete(id);
  const levels = new Map<string, number>();
  for (const id of fromInside) levels.set(id, 1 + (inner.get(id) ?? []).reduce((most, one) => Math.max(most, levels.get(one) ?? 0), 0));
  forEachObject(flow, 'boundaries', [], ({ id }, keys) => {
    if (!isId(id)) return;
    const at = [...keys, 'inside'];
    if (circular.has(id)) problems.error(at, id, () => insideItself(id));
    else if (levels.get(id) === LIMITS.boundaries + 1) problems.error(at, id, () => limitExceeded('too-deep', LIMITS.boundaries, 'boundaries inside each other', undefined, 'Remove some of the boundaries.'));
  });
}

/**
 * Takes away, again and again, what leads to nothing that is left (Kahn's algorithm, linear in size).
 * @returns what was taken away, in order. The rest is in a circle, or leads to one.
 */
function peel(next: ReadonlyMap<string, readonly string[]>): string[] {
  const before = reverse(next);
  const left = new Map([...next].map(([id, list]) => [id, list.length]));
  const taken = [...next.keys()].filter((id) => left.get(id) === 0);
  for (const id of taken) for (const one of before.get(id) ?? []) {
    const rest = (left.get(one) ?? 0) - 1;
    left.set(one, rest);
    if (rest === 0) taken.push(one);
  }
  return taken;
}

function reverse(next: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const before = new Map<string, string[]>([...next.keys()].map((id) => [id, []]));
  for (const [id, list] of next) for (const one of list) before.get(one)?.push(id);
  return before;
}

/** The messages of a group stand next to each other, and in one group only. */
function checkGroups(flow: PlainObject, checker: Checker): void {
  const order = new Map([...idsIn(flow, 'messages')].map((id, i) => [id, i]));
  const messages = new Set(order.keys());
  const taken = new Set<string>();
  forEachObject(flow, 'groups', [], (group, keys) => {
    checker.claimId(group.id, [...keys, 'id']);
    let before: number | undefined;
    forEachObject(group, 'options', keys, (option, optionKeys) => asList(option.messages).forEach((id, m) => {
      const at = [...optionKeys, 'messages', m];
      checker.checkReference(id, messages, 'message', at);
      const place = isId(id) ? order.get(id) : undefined;
      if (!isId(id) || place === undefined) return;
      if (taken.has(id) || (before !== undefined && place !== before + 1)) checker.problems.error(at, id, () => notNext(id));
      taken.add(id);
      before = place;
    }));
  });
}

const insideTwo = (id: string, other: string, here: string): ProblemDetails => ({
  code: 'inside-two',
  message: `"${id}" is already inside "${other}".`,
  allowed: 'a system or boundary that is directly inside one boundary only',
  remedy: `Remove it from "${other}" or from "${here}"; boundaries may be inside each other.`,
});

const insideItself = (id: string): ProblemDetails => ({
  code: 'inside-itself',
  message: `The boundary "${id}" contains itself.`,
  allowed: 'systems, and boundaries that do not contain this one',
  remedy: 'Remove the boundary that closes the circle.',
});

const notNext = (id: string): ProblemDetails => ({
  code: 'group-order',
  message: `"${id}" does not follow the message before it in the group.`,
  allowed: 'messages in the order of `messages`, next to each other, each in one group',
  remedy: 'Put the messages of a group next to each other, in order.',
});
