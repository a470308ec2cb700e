/** Checks the journeys in `data/` against the facts they must contain. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Journey, Stage, Track } from '../../src/model/journey/schema.js';
import { files, journeyOf, linksOf, tasksOf } from './files.js';

const steps = (holder: Stage | Track | undefined): string[] => (holder?.steps ?? []).map((step) => step.title);
const outline = (journey: Journey) =>
  journey.stages.map((stage) => ({
    title: stage.title,
    tone: stage.tone,
    shape: stage.shape ?? 'line',
    steps: steps(stage),
    tracks: (stage.tracks ?? []).map((track) => ({ title: track.title, owner: track.owner, steps: steps(track) })),
  }));

for (const name of ['consumer', 'provider']) {
  describe(`the ${name} supplier journey, like the other,`, () => {
    const journey = journeyOf(name);

    it('has the gate after the first stage', () => {
      const gated = (journey.transitions ?? []).filter((transition) => transition.gate);
      assert.deepEqual(
        gated.map(({ from, to, gate }) => [from, to, gate?.title]),
        [[journey.stages[0]?.id, journey.stages[1]?.id, 'Study GP Connect prerequisites']],
      );
    });

    it('says that the journey is typical, who the specification is for, and what happened to the licence', () => {
      assert.match(journey.summary ?? '', /typical project/);
      const website = journey.stages[0]?.steps?.find((step) => step.title === 'GP Connect website');
      assert.match(website?.summary ?? '', /developers, architects and data scientists/);
      assert.ok(journey.hub?.terms?.includes('open-api-licence'));
      assert.match(journey.terms?.find(({ id }) => id === 'open-api-licence')?.definition ?? '', /draft/);
    });

    it('gives an example for each capability where it is built', () => {
      const build = journey.stages.flatMap((stage) => stage.steps ?? []).find((step) => step.id === 'build');
      const notes = ['foundations', 'accessrecord', 'accessrecord_structured', 'access_documents', 'appointments']
        .map((page) => build?.links?.find((link) => link.href === `${page}.html`)?.note ?? '');
      assert.deepEqual(notes.filter((note) => !note.startsWith('For example, ')), []);
    });

    it('labels design decisions as their pages do', () => {
      const labels = new Set(linksOf(journey).filter((link) => link.href.endsWith('_design.html')).map((link) => `${link.href} ${link.label ?? 'none'}`));
      assert.deepEqual([...labels].sort(), [
        'accessrecord_structured_design.html DECISION',
        'appointments_design.html SELECTED',
        'foundations_design.html none',
      ]);
    });
  });
}

describe('the consumer supplier journey', () => {
  const journey = journeyOf('consumer');

  it('has its stages, tracks and steps in order', () => {
    assert.equal(journey.title, 'Consumer supplier journey');
    assert.deepEqual(outline(journey), [
      { title: 'Getting started', tone: 'aqua', shape: 'line', steps: ['Consumer supplier', 'GP Connect website', 'Evaluate specifications'], tracks: [] },
      { title: 'Explore', tone: 'crimson', shape: 'cycle', steps: ['Explore GP Connect', 'Choose capabilities'], tracks: [] },
      { title: 'Develop', tone: 'teal', shape: 'cycle', steps: ['Design', 'Build', 'Self-testing'], tracks: [] },
      {
        title: 'Test and assure',
        tone: 'navy',
        shape: 'line',
        steps: [],
        tracks: [
          { title: 'Technical conformance', owner: 'consumer supplier', steps: ['Integration testing', 'SCAL', 'Connection agreement'] },
          { title: 'End-user engagement', owner: 'commissioning authority', steps: ['Start of end-user group engagement', 'End-user declaration signed'] },
        ],
      },
      { title: 'Deploy', tone: 'orange', shape: 'line', steps: ['Approval to Go Live', 'Commissioner and supplier deployment approach', 'Go Live'], tracks: [] },
    ]);
  });

  it('has its hub', () => {
    assert.equal(journey.hub?.title, 'Engagement');
    assert.equal(journey.hub.subtitle, 'GP Connect Consumer Assurance team');
    assert.ok(journey.hub.links?.some((link) => link.href === 'support_communications.html'));
  });

  it('goes from both tracks to Deploy', () => {
    const [, , , assure, deploy] = journey.stages;
    assert.equal(assure?.complete, 'all');
    assert.deepEqual(
      (journey.transitions ?? []).filter((transition) => !transition.gate),
      assure.tracks?.map((track) => ({ from: track.id, to: deploy?.id })),
    );
  });

  it('has each of the 23 tasks once, in the order of the list', () => {
    const facts: RegExp[] = [
      /read about .*capabilities/i,
      /study the prerequisites/i,
      /contact GP Connect team/i,
      /describe use case/i,
      /use case approval/i,
      /contact GP Connect Consumer Assurance team/i,
      /receive Supplier Conformance Assessment List \(SCAL\)/i,
      /develop product/i,
      /ongoing communication/i,
      /internet-facing demonstrator/i,
      /OpenTest demonstrator/i,
      /demonstrator in Integration \(INT\)/i,
      /submit SCAL, including evidence of clinical safety/i,
      /providers in INT/i,
      /technical conformance certificate/i,
      /receive connection agreement/i,
      /start of end-user group engagement/i,
      /data sharing agreement/i,
      /end-user group reviews SCAL/i,
      /end-user declaration signed/i,
      /approval to Go Live/i,
      /commissioner and supplier deployment approach/i,
      /^Go Live$/i,
    ];
    const tasks = tasksOf(journey);
    assert.equal(tasks.length, 23);
    for (const [i, fact] of facts.entries()) {
      assert.deepEqual(tasks.filter(({ title }) => fact.test(title)).map(({ order }) => order), [i + 1], `${fact}`);
    }
  });

  it('has the task of the gate on the gate', () => {
    const gates = (journey.transitions ?? []).flatMap(({ gate }) => gate ?? []);
    assert.deepEqual(gates.map(({ title, tasks }) => [title, tasks?.map((task) => task.title)]), [['Study GP Connect prerequisites', ['Study the prerequisites']]]);
  });
});

describe('the provider supplier journey', () => {
  const journey = journeyOf('provider');

  it('has its stages and steps in order', () => {
    assert.equal(journey.title, 'Provider supplier journey');
    assert.deepEqual(outline(journey), [
      { title: 'Getting started', tone: 'aqua', shape: 'line', steps: ['Provider supplier', 'GP Connect website', 'Evaluate specifications'], tracks: [] },
      { title: 'Develop', tone: 'teal', shape: 'cycle', steps: ['Design', 'Build', 'Self-testing'], tracks: [] },
      {
        title: 'Test and assure',
        tone: 'navy',
        shape: 'line',
        steps: [
          'Provider testing assurance',
          'First of Type DevMAC*',
          'Integration testing',
          'Approval to Go Live',
          'First of Type with consumer (pilot)',
          'Full roll-out approval (DevMAC*)',
        ],
        tracks: [],
      },
      { title: 'Deploy', tone: 'orange', shape: 'line', steps: ['Roll-out begins in Live'], tracks: [] },
    ]);
  });

  it('has its hub', () => {
    assert.equal(journey.hub?.title, 'Engagement');
    assert.equal(journey.hub.subtitle, 'GP Connect Provider Assurance team');
    assert.ok(journey.hub.links?.some((link) => link.href === 'support_communications.html'));
  });

  it('has the gateway after Integration testing', () => {
    const assure = journey.stages[2];
    const testing = assure?.steps?.find((step) => step.title === 'Integration testing');
    assert.deepEqual(assure?.gateways?.map(({ title, after }) => [title, after]), [['Gateway to Live Spine environment', testing?.id]]);
  });

  it('names examples of provider suppliers', () => {
    assert.deepEqual(journey.stages[0]?.steps?.[0]?.examples, ['EMIS Health', 'INPS Vision', 'Microtest Health', 'TPP']);
  });

  it('has the footnote that its titles refer to', () => {
    assert.deepEqual(journey.notes, [{ mark: '*', text: 'Development Milestone Achievement Certificate' }]);
  });
});

describe('the overview', () => {
  const journey = journeyOf('overview');

  it('has the five chevrons with their lists', () => {
    assert.deepEqual(journey.stages.map(({ title, tone, steps: list }) => [title, tone, ...(list ?? []).map((step) => step.title)]), [
      ['Get started', 'aqua', 'Consumer suppliers', 'Providers', 'End user organisations'],
      ['Explore', 'crimson', 'System demonstrator', 'Interactive API documentation', 'API definitions', 'Search parameters', 'Value sets'],
      ['Develop', 'teal', 'Build APIs', 'Search examples', 'Code examples', 'Validation tools', 'Security examples'],
      ['Test', 'navy', 'Test data', 'Security tests', 'Reference servers', 'Secure store', 'Example data'],
      ['Deploy', 'orange', 'Automated tests', 'Test reports', 'Test evidence', 'Conformance reports'],
    ]);
  });

  it('has nothing else', () => {
    assert.equal(journey.hub, undefined);
    assert.equal(journey.transitions, undefined);
    assert.deepEqual(journey.stages.filter((stage) => stage.tracks ?? stage.gateways), []);
  });
});

it('every journey is compared with a table', () => {
  const journeys = [...files].filter(([, { model }]) => model.kind === 'journey').map(([name]) => name);
  assert.deepEqual(journeys.sort(), ['consumer', 'overview', 'provider']);
});
