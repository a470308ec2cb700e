/** What is drawn strong, and what calm, while a part is open. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import booking from '../../data/booking.json' with { type: 'json' };
import consumer from '../../data/consumer.json' with { type: 'json' };
import { emphasisFor, type Related } from '../../src/layout/emphasis.js';
import { relatedInFlow } from '../../src/layout/flow/related.js';
import { relatedInJourney } from '../../src/layout/journey/related.js';
import { indexFlow, type FlowIndex } from '../../src/model/flow/build-index.js';
import { indexJourney, type JourneyIndex } from '../../src/model/journey/build-index.js';
import type { Flow } from '../../src/model/flow/schema.js';
import type { Journey } from '../../src/model/journey/schema.js';

const journey = indexJourney(consumer as Journey);
const flow = indexFlow(booking as Flow);

/** How some things, each named by the ids of its parts with spaces between them, are drawn while a part is open. */
function drawn(related: Related | undefined, ...things: string[]): Record<string, string> {
  assert.ok(related);
  const emphasis = emphasisFor(related);
  return Object.fromEntries(things.map((thing) => [thing, emphasis(thing.split(' ')) ?? 'usual']));
}

const expectJourney = (index: JourneyIndex, id: string, expected: Record<string, string>): void => assert.deepEqual(drawn(relatedInJourney(index, id), ...Object.keys(expected)), expected);
const expectFlow = (index: FlowIndex, id: string, expected: Record<string, string>): void => assert.deepEqual(drawn(relatedInFlow(index, id), ...Object.keys(expected)), expected);

describe('While a part of a journey is open', () => {
  const [first, second, third, withTracks, last] = consumer.stages.map(({ id }) => id) as [string, string, string, string, string];
  const hub = consumer.hub.id;
  const [gate] = [...journey.parts.values()].flatMap(({ type, data }) => (type === 'gate' ? [data.id] : [])) as [string];
  const tracks = consumer.stages.find(({ id }) => id === withTracks)?.tracks?.map(({ id }) => id) as [string, string];
  const stepsOf = (id: string): string[] => (journey.steps.get(id) ?? []).map(({ data }) => data.id);
  const [step = '', next = ''] = stepsOf(third);

  it('a stage and the arrows into and out of it are strong, what is inside it as usual, all else calm', () => expectJourney(journey, third, {
    [third]: 'strong', [`${second} ${third}`]: 'strong', [`${third} ${withTracks}`]: 'strong', [`${hub} ${third}`]: 'strong',
    [step]: 'usual', [`${step} ${next}`]: 'usual',
    [second]: 'calm', [hub]: 'calm', [`${hub} ${second}`]: 'calm', [`${first} ${second} ${gate}`]: 'calm', [gate]: 'calm', [tracks[0]]: 'calm',
  }));

  it('the gate before a stage is strong, and so are the arrows out of its tracks', () => {
    expectJourney(journey, second, { [gate]: 'strong', [`${first} ${second} ${gate}`]: 'strong' });
    expectJourney(journey, withTracks, { [`${tracks[0]} ${last}`]: 'strong', [`${tracks[1]} ${last}`]: 'strong', [stepsOf(tracks[0])[0] ?? '']: 'usual' });
  });

  it('a track, or a step, leaves its stage as usual', () => {
    expectJourney(journey, tracks[0], { [tracks[0]]: 'strong', [`${tracks[0]} ${last}`]: 'strong', [`${tracks[1]} ${last}`]: 'calm', [withTracks]: 'usual', [tracks[1]]: 'usual', [third]: 'calm' });
    expectJourney(journey, step, { [step]: 'strong', [`${step} ${next}`]: 'strong', [third]: 'usual', [next]: 'usual', [`${third} ${withTracks}`]: 'calm', [second]: 'calm' });
  });

  it('a gate has its arrow and both stages; the hub has its lines', () => {
    expectJourney(journey, gate, { [gate]: 'strong', [`${first} ${second} ${gate}`]: 'strong', [first]: 'strong', [second]: 'strong', [third]: 'calm', [`${second} ${third}`]: 'calm' });
    expectJourney(journey, hub, { [hub]: 'strong', [`${hub} ${first}`]: 'strong', [first]: 'calm', [`${first} ${second} ${gate}`]: 'calm' });
  });

  it('nothing is known of what is no part', () => assert.equal(relatedInJourney(journey, 'nowhere') ?? relatedInFlow(flow, 'nowhere'), undefined));
});

describe('While a part of a flow is open', () => {
  it('the label of a group has all messages of its options, and that of an option has its own', () => {
    expectFlow(flow, 'group:look-ups', { 'trace-patient': 'strong', 'look-up-asid consumer sds': 'strong', 'search-slots': 'calm' });
    expectFlow(flow, 'group:outcome:1', { 'return-error': 'strong', 'return-appointment': 'calm' });
    assert.equal(relatedInFlow(flow, 'group:outcome:2'), undefined);
  });

  it('a message has its line and both systems', () => expectFlow(flow, 'search-slots', {
    'search-slots': 'strong', 'search-slots consumer ssp': 'strong', consumer: 'strong', ssp: 'strong',
    provider: 'calm', 'pass-search ssp provider': 'calm', 'look-up-asid consumer sds': 'calm', spine: 'calm',
  }));

  it('a system has its messages, and leaves the others, and the boundaries around it, as usual', () => expectFlow(flow, 'provider', {
    provider: 'strong', 'pass-search': 'strong', 'pass-search ssp provider': 'strong', 'select-slots provider provider': 'strong', ssp: 'usual',
    consumer: 'calm', 'search-slots consumer ssp': 'calm',
  }));

  it('a boundary has the lines across it', () => {
    const [spine] = booking.boundaries.filter(({ inside }) => inside.includes('ssp')) as [(typeof booking.boundaries)[number]];
    expectFlow(flow, spine.id, {
      [spine.id]: 'strong', 'search-slots consumer ssp': 'strong', ssp: 'usual', pds: 'usual', 'pds sds': 'usual', 'log-request ssp ssp': 'usual',
      consumer: 'usual', user: 'calm', 'choose-practice user consumer': 'calm',
    });
  });
});
