/** The values that copies of the library share. Each import with another query is a separate module. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type * as Icons from '../../src/icons/registry.js';
import type * as Kinds from '../../src/kinds/registry.js';
import type * as Words from '../../src/i18n/strings.js';
import { VERSION } from '../../src/shared/version.js';

/** Two copies of a module of the library. */
async function copies<Module>(path: string): Promise<[first: Module, second: Module]> {
  const copy = async (number: number) => (await import(new URL(`../../src/${path}?copy=${number}`, import.meta.url).href)) as Module;
  const both: [Module, Module] = [await copy(1), await copy(2)];
  assert.notEqual(both[0], both[1]);
  return both;
}

describe('with two copies of the library', () => {
  it('an icon that is registered with one is known to both, and defaults do not replace it', async () => {
    const [first, second] = await copies<typeof Icons>('icons/registry.ts');
    second.registerIcons({ own: 'M1 1' });
    first.registerDefaultIcons({ own: 'M2 2', new: 'M3 3' });
    for (const { iconPath } of [first, second]) assert.deepEqual([iconPath('own'), iconPath('new')], ['M1 1', 'M3 3']);
  });

  it('words that are registered with one are known to both, even after a lookup', async () => {
    const [first, second] = await copies<typeof Words>('i18n/strings.ts');
    assert.equal(first.stringsFor('zu').close, second.stringsFor('en').close);
    second.registerStrings('zu', { close: 'Vala' });
    for (const { stringsFor } of [first, second]) assert.equal(stringsFor('zu').close, 'Vala');
    assert.equal(first.stringsFor('zu'), first.stringsFor('zu'));
  });

  it('a kind that is registered with one is known to both', async () => {
    const [first, second] = await copies<typeof Kinds>('kinds/registry.ts');
    const voyage = { ...(await Promise.resolve(first.kindBy('journey')!)), name: 'voyage' };
    second.registerKind(voyage);
    assert.equal(first.kindBy('voyage'), voyage);
    assert.equal(await second.kindBy('flow'), first.kindBy('flow'));
  });
});

it('the version is that of the package', () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
  assert.equal(VERSION, version);
});
