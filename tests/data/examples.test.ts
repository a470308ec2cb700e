/** Browser tests cannot list a folder, so their lists are compared with it here. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { flowExamples } from '../fixtures/flow-examples.js';
import { examples, published } from '../fixtures/journeys.js';
import { files } from './files.js';

it('every journey in data/ is tested in a browser', () => {
  const journeys = [...files].filter(([, { model }]) => model.kind === 'journey');
  assert.deepEqual(published, Object.fromEntries(journeys.map(([name, { model }]) => [name, model])));
  for (const [name] of journeys) assert.ok(examples.some((example) => example.name === name), name);
});

it('every flow in data/ is tested in a browser', () => {
  for (const [name, { model }] of files) if (model.kind === 'flow') assert.ok(flowExamples.some((example) => example.model.title === model.title), name);
});
