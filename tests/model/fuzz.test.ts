/**
 * Published models with random changes: the check reports problems, or returns a model that can be arranged.
 * `npm run test:fuzz` does the same for longer.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { arrangeMap } from '../../src/layout/flow/map/arrange.js';
import { arrangeSequence } from '../../src/layout/flow/sequence/arrange.js';
import { arrangeOverview } from '../../src/layout/journey/overview/arrange.js';
import { checkModel, checkText, parseModel, type Model } from '../../src/model/parse.js';
import { indexFlow } from '../../src/model/flow/build-index.js';
import { indexJourney } from '../../src/model/journey/build-index.js';
import { isError, type Problem } from '../../src/model/core/problem.js';
import { arrangeEcosystem } from '../support/arrange-ecosystem.js';
import { mutate, mutations } from '../support/mutate.js';

const RUNS = Number(process.argv[2]) || 300;
const DATA = new URL('../../data/', import.meta.url);
const files = readdirSync(DATA).filter((file) => file.endsWith('.json'));

function sound(problem: Problem): void {
  assert.match(problem.severity, /^(error|warning)$/);
  for (const words of [problem.message, problem.remedy]) assert.match(words, /\S[^]*[.?…"]$/, JSON.stringify(problem.code));
  assert.ok(problem.code && problem.allowed && problem.message.length < 700, problem.message);
}

/** Indexes a model and arranges it in every way. */
function arrangeAll(model: Model): void {
  const at = (width: number) => ({ width, sizes: () => ({ width: 90, height: 40 }) });
  if (model.kind === 'journey') {
    const index = indexJourney(model);
    for (const width of [900, 1280]) arrangeEcosystem(index, at(width));
    arrangeOverview(index, at(700));
  } else {
    const index = indexFlow(model);
    arrangeMap(index, at(1000));
    arrangeSequence(index, at(1000));
  }
}

describe('a model with random changes', () => {
  for (const file of files) it(`of ${file} has problems, or can be arranged`, () => {
    const model = JSON.parse(readFileSync(new URL(file, DATA), 'utf8')) as object;
    const count = { refused: 0, drawn: 0 };
    fc.assert(fc.property(mutations, (changes) => {
      const given = mutate(model, changes);
      const problems = checkModel(given);
      problems.forEach(sound);
      count[problems.some(isError) ? 'refused' : 'drawn'] += 1;
      if (!problems.some(isError)) arrangeAll(parseModel(given));
    }), { numRuns: RUNS });
    assert.ok(count.refused > 20 && count.drawn > 2, JSON.stringify(count));
  });

  it('as text has problems with line and column', () => {
    const text = readFileSync(new URL('spine.json', DATA), 'utf8');
    fc.assert(fc.property(fc.nat(text.length), fc.nat(text.length), fc.constantFrom('', ',', '"', '{', '”', '//', '5', 'x'), (at, length, put) => {
      for (const problem of checkText(text.slice(0, at) + put + text.slice(at + length % 40))) {
        sound(problem);
        assert.ok(problem.code === 'more-problems' || (problem.line && problem.column), problem.code);
      }
    }), { numRuns: RUNS });
  });
});
