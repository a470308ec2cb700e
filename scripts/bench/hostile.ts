/** Prints the hostile models of the tests as JSON, for `hostile.mjs`. */
import { hostileFlows, hostileJourneys, hostileMistakes } from '../../tests/fixtures/hostile.js';

console.log(JSON.stringify(Object.fromEntries(
  [hostileJourneys, hostileFlows, hostileMistakes].flatMap((all) => Object.entries<() => unknown>(all)).map(([name, make]) => [name, make()]),
)));
