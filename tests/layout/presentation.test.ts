/** Which presentation is chosen, by what there is room for and what is asked for. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { choosePresentation, type ArrangementEntry, type PresentationOptions } from '../../src/layout/presentation.js';

const arrangement = (name: string, least: number, auto = true): ArrangementEntry => ({ name, auto, least });

const arrangements = [arrangement('map', 720), arrangement('poster', 0, false), arrangement('sequence', 560)];

/** The presentation, and after a colon the arrangement that is tried. */
function chosen({ full = [], ...options }: Partial<PresentationOptions<ArrangementEntry>> & { full?: string[] }): string {
  const defaults = { arrangements, view: 'auto', panel: 'below' as const, asList: false, width: 1280, hasNoRoom: ({ name }: ArrangementEntry) => full.includes(name) };
  const { presentation, arrangement: tried } = choosePresentation({ ...defaults, ...options });
  return tried ? `${presentation}: ${tried.name}` : presentation;
}

const CASES: [what: string, options: Parameters<typeof chosen>[0], expected: string][] = [
  ['the first arrangement', {}, 'picture: map'],
  ['the next one where the first is too broad', { width: 719 }, 'picture: sequence'],
  ['the next one where the first has no room', { full: ['map'] }, 'picture: sequence'],
  ['cards where none has room', { full: ['map', 'sequence'] }, 'wide-cards'],
  ['cards where none is narrow enough', { width: 559 }, 'narrow-cards'],
  ['text where cards have no room', { width: 239 }, 'list'],
  ['cards from 240 px on', { width: 240 }, 'narrow-cards'],
  ['the arrangement that is asked for', { view: 'sequence' }, 'picture: sequence'],
  ['one that is chosen only by name', { view: 'poster', width: 300 }, 'picture: poster'],
  ['those after the one that is asked for where that has no room', { view: 'poster', full: ['poster'] }, 'picture: sequence'],
  ['none before the one that is asked for', { view: 'sequence', full: ['sequence'] }, 'wide-cards'],
  ['any where another kind’s is asked for', { view: 'ecosystem' }, 'picture: map'],
  ['the preferred one first', { preferred: 'sequence' }, 'picture: sequence'],
  ['the next one where the preferred one has no room', { preferred: 'sequence', full: ['sequence'] }, 'picture: map'],
  ['not the preferred one where another one is asked for', { preferred: 'sequence', view: 'map' }, 'picture: map'],
  ['the reader’s choice before all others', { chosen: 'sequence', preferred: 'map', view: 'map' }, 'picture: sequence'],
  ['the usual one where the reader’s choice has no room', { chosen: 'sequence', full: ['sequence'] }, 'picture: map'],
  ['the list where it is asked for', { asList: true }, 'list'],
  ['narrow cards while it is not displayed', { width: 0 }, 'narrow-cards'],
];

describe('choosePresentation', () => {
  for (const [what, options, expected] of CASES) it(`chooses ${what}`, () => assert.equal(chosen(options), expected));
});
