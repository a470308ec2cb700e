/** The loops of the browser tests cannot look into a folder: their lists are held against it here. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { flowExamples } from '../fixtures/flow-examples.js';
import { examples, published } from '../fixtures/journeys.js';
import { files } from './files.js';

it('every journey in data/ is looked at in a browser', () => {
  const journeys = [...files].filter(([, { model }]) => model.kind === 'journey');
  assert.deepEqual(published, Object.fromEntries(journeys.map(([name, { model }]) => [name, model])));
  for (const [name] of journeys) assert.ok(examples.some((example) => example.name === name), name);
});

it('every flow in data/ is looked at in a browser', () => {
  for (const [name, { model }] of files) if (model.kind === 'flow') assert.ok(flowExamples.some((example) => example.model.title === model.title), name);
});
