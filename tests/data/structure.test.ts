/** Checks every model in `data/`: its schema, its links against the published pages, and its style. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { shippedIcons } from '../../src/icons/shipped.js';
import { parseText } from '../../src/model/parse.js';
import { files, isRelative, linksOf, pageOf, panelLinks, partsOf, released } from './files.js';

const pages = new Set(released['gpconnect-1-5-0']);
const icons = new Set(Object.keys(shippedIcons));

it('the models are those that data/README.md describes', () => {
  assert.deepEqual([...files.keys()].sort(), ['booking', 'consumer', 'overview', 'provider', 'spine']);
});

for (const [name, { text, model }] of files) {
  describe(`data/${name}.json`, () => {
    it('is a model without problems that uses only shipped icons', () => {
      assert.deepEqual(parseText(text, { icons }), model);
    });

    it('links only to pages of the specification that exist', () => {
      const missing = linksOf(model).map((link) => link.href).filter(isRelative).filter((href) => !pages.has(pageOf(href)));
      assert.deepEqual(missing, []);
    });

    it('has only relative, https: and mailto: links', () => {
      const other = linksOf(model).map((link) => link.href).filter((href) => !isRelative(href) && !/^(https:\/\/[^/]|mailto:[^/@]+@[^/@]+$)/.test(href));
      assert.deepEqual(other, []);
      assert.doesNotMatch(text, /http:/);
    });

    it('has no link twice in one panel', () => {
      const twice = partsOf(model).filter((part) => new Set(panelLinks(part).map((link) => link.href)).size < panelLinks(part).length);
      assert.deepEqual(twice.map((part) => part.id), []);
    });

    it('writes ids in lower case', () => {
      const ids = [...partsOf(model), ...(model.terms ?? []), ...(model.kind === 'flow' ? model.groups ?? [] : [])].map(({ id }) => id);
      assert.deepEqual(ids.filter((id) => !/^[a-z]+(-[a-z\d]+)*$/.test(id)), []);
    });

    it('explains every term that it refers to, and no others', () => {
      const known = (model.terms ?? []).map((term) => term.id).sort();
      const used = new Set(partsOf(model).flatMap((part) => part.terms ?? []));
      assert.deepEqual([...used].sort(), known);
    });

    it('gives every part a summary and a link, and an icon unless it is a line', () => {
      const lines = new Set(model.kind === 'flow' ? [...model.messages, ...(model.boundaries ?? [])].map(({ id }) => id) : []);
      const poor = partsOf(model).filter((part) => !part.summary?.trim() || !part.links?.length || (!part.icon && !lines.has(part.id)));
      assert.deepEqual(poor.map((part) => part.id), []);
    });

    it('keeps summaries to one, two or three sentences', () => {
      const long = partsOf(model).filter((part) => (part.summary ?? '').split(/(?<=\.)\s+/).length > 3);
      assert.deepEqual(long.map((part) => part.id), []);
    });

    it('names its schema, language and specification', () => {
      assert.equal(model.$schema, '../dist/journey.schema.json');
      assert.equal(model.language, 'en-GB');
      assert.equal(model.baseUrl, 'https://developer.nhs.uk/apis/gpconnect-1-5-0/');
      assert.ok(model.summary);
    });
  });
}

describe('the models together', () => {
  const models = [...files.values()].map(({ model }) => model);
  const hrefs = new Set(models.flatMap((model) => linksOf(model).map((link) => link.href)));

  it('give a page the same title wherever it is linked', () => {
    const titles = new Map<string, Set<string>>();
    for (const { href, title } of models.flatMap(linksOf)) titles.set(href, new Set([...(titles.get(href) ?? []), title]));
    assert.deepEqual([...titles].filter(([, set]) => set.size > 1).map(([href]) => href), []);
  });

  it('explain a term in the same words', () => {
    const seen = new Map<string, unknown>();
    for (const { id, ...said } of models.flatMap((model) => model.terms ?? [])) {
      assert.deepEqual(said, seen.get(said.term) ?? said, id);
      seen.set(said.term, said);
    }
  });

  it('link to every existing page that the original pages linked to', () => {
    const originals = [
      'accessrecord.html',
      'accessrecord_structured.html',
      'accessrecord_structured_design.html',
      'accessrecord_structured_development_resources_overview.html',
      'appointments.html',
      'appointments_design.html',
      'datalibraryappointment.html',
      'datalibraryfoundation.html',
      'designprinciples_open_api_principles.html#open-api',
      'development_api_security_guidance.html',
      'development_fhir_api_guidance.html',
      'development_fhir_open_source_guidance.html',
      'foundations.html',
      'foundations_design.html',
      'integration_cross_organisation_audit_and_provenance.html',
      'integration_spine_secure_proxy.html',
      'overview_priority_capabilities.html',
      'support_faq.html#which-serialisation-format-should-i-choose-as-an-gp-connect-api-consumer---json-or-xml',
      'system_demonstrator.html',
      'system_reference_postman.html',
      'testing_api_consumer_testing.html',
      'testing_api_provider_testing.html',
    ];
    assert.deepEqual(originals.filter((href) => !hrefs.has(href)), []);
  });

  it('say so if a page only announces that its capability is not available', () => {
    const links = models.flatMap(linksOf);
    assert.deepEqual(links.filter(({ href }) => href === 'accessrecord_documents.html'), []);
    const silent = links.filter(({ href, note = '' }) => href === 'accessrecord.html' && !note.includes('Not available in this version'));
    assert.deepEqual(silent, []);
  });

  it('replace the pages that no release has', () => {
    const dead = [
      'accessrecord_design.html',
      'accessrecord_rest.html',
      'accessrecord_structured/accessrecord_structured.html',
      'designprinciples_open_api_licence_principles.html',
      'overview_deployment.html',
      'overview_develop.html',
      'overview_explore.html',
      'overview_test_and_assurance.html',
      'tasks_design.html',
    ];
    for (const list of Object.values(released)) assert.deepEqual(dead.filter((page) => list.includes(page)), []);
    assert.deepEqual(dead.filter((href) => hrefs.has(href)), []);
  });
});
