import { forEachObject, idsIn, isId, asList, type Checker } from '../core/checker.js';
import { LIMITS } from '../core/limits.js';
import type { PlainObject } from '../core/plain-copy.js';
import type { Keys, ProblemDetails } from '../core/problem.js';

/** Checks what the schema of a flow cannot express. */
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

/** Checks that boundaries refer to existing systems and boundaries, each only once, and never contain themselves. */
function checkBoundaries(flow: PlainObject, systems: ReadonlySet<string>, checker: Checker): void {
  const boundaries = idsIn(flow, 'boundaries');
  const known = new Set([...systems, ...boundaries]);
  const parents = new Map<string, string>();
  forEachObject(flow, 'boundaries', [], (boundary, keys) => {
    checker.checkPart(boundary, keys);
    asList(boundary.inside).forEach((id, j) => {
      const at = [...keys, 'inside', j];
      checker.checkReference(id, known, 'system or boundary', at);
      if (!isId(id) || !isId(boundary.id)) return;
      const [other, here] = [parents.get(id), boundary.id];
      if (other === undefined) parents.set(id, here);
      else checker.problems.error(at, id, () => insideTwo(id, other, here));
    });
  });
  checkNesting(flow, boundaries, checker);
}

/** Checks that boundaries do not contain themselves and are not nested too deeply. */
function checkNesting(flow: PlainObject, boundaries: ReadonlySet<string>, { problems }: Checker): void {
  const children = new Map<string, string[]>([...boundaries].map((id) => [id, []]));
  forEachObject(flow, 'boundaries', [], ({ id, inside }) => {
    if (isId(id)) children.get(id)?.push(...asList(inside).filter((one) => isId(one) && boundaries.has(one)) as string[]);
  });
  const fromInside = topologicalOrder(children);
  const circular = new Set(boundaries);
  for (const id of [...fromInside, ...topologicalOrder(reverse(children))]) circular.delete(id);
  const levels = new Map<string, number>();
  for (const id of fromInside) levels.set(id, 1 + (children.get(id) ?? []).reduce((max, child) => Math.max(max, levels.get(child) ?? 0), 0));
  forEachObject(flow, 'boundaries', [], ({ id }, keys) => {
    if (!isId(id)) return;
    const at = [...keys, 'inside'];
    if (circular.has(id)) problems.error(at, id, () => insideItself(id));
    else if (levels.get(id) === LIMITS.boundaries + 1) {
      problems.error(at, id, (words) => words.limitExceeded('too-deep', LIMITS.boundaries, 'boundaries inside each other', undefined, 'Remove some of the boundaries.'));
    }
  });
}

/**
 * Orders the nodes of a graph so that each comes after those it leads to (Kahn's algorithm, linear time).
 * @returns the ordered nodes. Nodes on a cycle, and those that lead to one, are left out.
 */
function topologicalOrder(next: ReadonlyMap<string, readonly string[]>): string[] {
  const before = reverse(next);
  const open = new Map([...next].map(([id, list]) => [id, list.length]));
  const ordered = [...next.keys()].filter((id) => open.get(id) === 0);
  for (const id of ordered) for (const one of before.get(id) ?? []) {
    const count = (open.get(one) ?? 0) - 1;
    open.set(one, count);
    if (count === 0) ordered.push(one);
  }
  return ordered;
}

function reverse(next: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const before = new Map<string, string[]>([...next.keys()].map((id) => [id, []]));
  for (const [id, list] of next) for (const one of list) before.get(one)?.push(id);
  return before;
}

/** Checks that the messages of a group are consecutive and belong to no other group. */
function checkGroups(flow: PlainObject, checker: Checker): void {
  const positions = new Map([...idsIn(flow, 'messages')].map((id, i) => [id, i]));
  const messages = new Set(positions.keys());
  const grouped = new Set<string>();
  forEachObject(flow, 'groups', [], (group, keys) => {
    checker.claimId(group.id, [...keys, 'id']);
    let previous: number | undefined;
    forEachObject(group, 'options', keys, (option, optionKeys) => asList(option.messages).forEach((id, m) => {
      const at = [...optionKeys, 'messages', m];
      checker.checkReference(id, messages, 'message', at);
      const position = isId(id) ? positions.get(id) : undefined;
      if (!isId(id) || position === undefined) return;
      if (grouped.has(id) || (previous !== undefined && position !== previous + 1)) checker.problems.error(at, id, () => notConsecutive(id));
      grouped.add(id);
      previous = position;
    }));
  });
}

const insideTwo = (id: string, other: string, here: string): ProblemDetails => ({
  code: 'inside-two',
  message: `"${id}" is already inside "${other}".`,
  allowed: 'a system or boundary that is directly inside one boundary only',
  remedy: `Remove it from "${other}" or from "${here}". Boundaries can be nested.`,
});

const insideItself = (id: string): ProblemDetails => ({
  code: 'inside-itself',
  message: `The boundary "${id}" contains itself.`,
  allowed: 'systems, and boundaries that do not contain this one',
  remedy: 'Remove the reference that closes the cycle.',
});

const notConsecutive = (id: string): ProblemDetails => ({
  code: 'group-order',
  message: `"${id}" does not directly follow the previous message of the group.`,
  allowed: 'consecutive messages, in the order of "messages", each in one group',
  remedy: 'Put the messages of a group next to each other, in order, and each into one group only.',
});
