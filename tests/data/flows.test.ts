/** Checks the flows in `data/` against the facts they must contain, and that their examples use only reserved values. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Flow } from '../../src/model/flow/schema.js';
import { files, flowOf } from './files.js';

const flows = [...files].filter(([, { model }]) => model.kind === 'flow').map(([name]) => name);
const titleOf = (flow: Flow, id: string): string => flow.systems.find((system) => system.id === id)?.title ?? id;
const examplesOf = (flow: Flow) => flow.messages.flatMap((message) => message.code ?? []);

/** Whether the last digit of an NHS Number is the check digit of the others. */
function checks(number: string): boolean {
  const sum = Array.from(number.slice(0, 9), Number).reduce((total, digit, i) => total + digit * (10 - i), 0);
  return (11 - (sum % 11)) % 11 === Number(number[9]);
}

it('every flow is compared with a table', () => {
  assert.deepEqual(flows.sort(), ['booking', 'spine']);
});

for (const name of flows) {
  describe(`data/${name}.json, as a flow,`, () => {
    const flow = flowOf(name);

    it('has a sentence for every message that begins with its sender and names its receiver', () => {
      for (const { from, to, sentence = '' } of flow.messages) {
        assert.ok(sentence.startsWith(`${titleOf(flow, from)} `), sentence);
        assert.match(sentence, /^[^.]+\.$/);
        if (from !== to) assert.match(sentence, new RegExp(`\\b${titleOf(flow, to)}\\b`));
      }
    });

    it('has titles that say what the sender does, and answers that follow "answers with"', () => {
      for (const { title, answer } of flow.messages) {
        assert.match(title, /^([A-Z][a-z]*s) [^.]+[^.\s]$/);
        if (answer !== undefined) assert.match(answer, /^(the|a|an) .+[^.]$/);
      }
    });

    it('places nothing by hand', () => {
      assert.deepEqual(flow.systems.filter((system) => system.column ?? system.row).map(({ id }) => id), []);
    });

    it('has examples with fictional hosts, organisations and patients only', () => {
      const code = examplesOf(flow).map((example) => example.code).join('\n');
      const hosts = new Set([...code.matchAll(/\b(?:https|ldaps):\/\/([^\s/:"]+)|^Host: (.+)$/gm)].map((match) => match[1] ?? match[2]));
      // Names of FHIR systems look like addresses of this host; nothing is fetched from it.
      hosts.delete('fhir.nhs.uk');
      assert.deepEqual([...hosts].filter((host) => !host?.endsWith('.example.org')), []);
      const numbers = [...code.matchAll(/(?:"|%7C)(\d{10})(?!\d)/g)].map(([, number = '']) => number);
      assert.ok(numbers.length > 0);
      assert.deepEqual(numbers.filter((number) => !number.startsWith('999') || !checks(number)), []);
      assert.deepEqual([...code.matchAll(/\d{12}/g)].filter(([asid]) => !/^9{11}\d$|^0{11}\d$/.test(asid)), []);
    });

    it('has service roots that end in the part of their capability', () => {
      const roots = examplesOf(flow).flatMap(({ code }) => code.match(/Z99999\/STU3\/1.*/g) ?? []);
      assert.ok(roots.length > 0);
      assert.deepEqual(roots.filter((root) => !root.startsWith('Z99999/STU3/1/gpconnect')), []);
    });

    it('has examples in the language they name: JSON parses', () => {
      for (const { language, code } of examplesOf(flow)) {
        const body = language === 'json' ? code : language === 'http' ? code.split('\n\n')[1] : undefined;
        if (body !== undefined) assert.doesNotThrow(() => { JSON.parse(body); }, body);
        assert.ok(['bash', 'http', 'json', 'ldif'].includes(language ?? ''));
      }
    });
  });
}

describe('the integration with Spine', () => {
  const flow = flowOf('spine');

  it('has its systems', () => {
    assert.equal(flow.title, 'Integration with Spine');
    assert.deepEqual(flow.systems.map(({ title, name, tone, icon }) => [title, name, tone, icon]), [
      ['Consumer', 'Consumer system', 'aqua', 'monitor'],
      ['PDS', 'Personal Demographics Service', 'navy', 'id-card'],
      ['SDS', 'Spine Directory Service', 'navy', 'book-search'],
      ['SSP', 'Spine Secure Proxy', 'navy', 'shield-check'],
      ['Provider', 'Provider system', 'teal', 'building-2'],
    ]);
  });

  it('has the boundary and the connection', () => {
    assert.deepEqual(flow.boundaries?.map(({ title, tone, inside }) => [title, tone, inside]), [['Spine', 'navy', ['pds', 'sds', 'ssp']]]);
    assert.deepEqual(flow.connections?.map(({ from, to }) => [from, to]), [['pds', 'sds']]);
  });

  it('has the six messages, with the answer and the page of each', () => {
    const ssp = 'integration_spine_secure_proxy.html';
    assert.deepEqual(flow.messages.map(({ from, to, title, answer, links }) => [from, to, title, answer, links?.[0]?.href]), [
      ['consumer', 'pds', 'Asks for the registered practice', "the practice's ODS code", 'integration_personal_demographic_service.html'],
      ['consumer', 'sds', "Looks up the provider's endpoint", 'the FHIR service root URL and the ASID', 'integration_spine_directory_service.html'],
      ['consumer', 'ssp', 'Sends the request', undefined, ssp],
      ['ssp', 'provider', 'Passes the request on', undefined, ssp],
      ['provider', 'ssp', 'Returns the data', undefined, ssp],
      ['ssp', 'consumer', 'Passes the data on', undefined, ssp],
    ]);
    assert.equal(flow.groups, undefined);
  });

  it('links to the page with the whole picture and to the implementation guide', () => {
    const hrefs = new Set([...flow.boundaries ?? [], ...flow.messages].flatMap((part) => part.links ?? []).map((link) => link.href));
    assert.ok(hrefs.has('integration_illustrated.html'));
    assert.ok(hrefs.has('https://developer.nhs.uk/apis/spine-core-1-0/ssp_implementation_guide.html'));
  });

  it('shows what returns from SDS in the request that follows', () => {
    const [lookUp = '', request = ''] = ['look-up-endpoint', 'send-request']
      .map((id) => flow.messages.find((message) => message.id === id)?.code?.map(({ code }) => code).join('\n') ?? '');
    const [, root = '?'] = /nhsMhsEndPoint: (.+)/.exec(lookUp) ?? [];
    const [, asid = '?'] = /uniqueIdentifier: (.+)/.exec(lookUp) ?? [];
    assert.ok(request.includes(`https://ssp.example.org/${root}/`));
    assert.ok(request.includes(`Ssp-To: ${asid}\n`));
    for (const header of ['Ssp-TraceID', 'Ssp-From', 'Ssp-InteractionID', 'Authorization: Bearer']) assert.ok(request.includes(`\n${header}`), header);
  });
});

describe('the booking of an appointment', () => {
  const flow = flowOf('booking');
  const route = (id: string) => {
    const message = flow.messages.find((other) => other.id === id);
    return message && [message.from, message.to];
  };

  it('shows what the other flow does not: nested boundaries, messages from a system to itself, and groups of both kinds', () => {
    const boundaries = new Set(flow.boundaries?.map(({ id }) => id));
    assert.deepEqual(flow.boundaries?.filter(({ inside }) => inside.some((id) => boundaries.has(id))).map(({ id }) => id), ['spine']);
    assert.deepEqual(flow.messages.filter(({ from, to }) => from === to).map(({ id }) => id), ['select-slots', 'check-slot', 'record-access', 'log-request']);
    assert.deepEqual(flow.groups?.map(({ id, complete, options }) => [id, complete, ...options.map(({ messages }) => messages.length)]), [
      ['look-ups', 'all', 1, 2],
      ['outcome', 'one', 4, 3],
      ['records', 'all', 1, 1],
    ]);
  });

  it('goes from the patient to the booked slot, or to another search', () => {
    assert.deepEqual(route('ask'), ['patient', 'user']);
    assert.deepEqual(route('book'), ['consumer', 'ssp']);
    const outcome = flow.groups?.find(({ id }) => id === 'outcome')?.options ?? [];
    assert.deepEqual(outcome.map(({ condition, messages }) => [condition, route(messages.at(-1) ?? '')]), [
      ['the slot is still free', ['user', 'patient']],
      ['the slot has been taken', ['consumer', 'user']],
    ]);
  });

  it('shows what the specification makes mandatory: who books, who searches, and the version of what was booked', () => {
    const codeOf = (id: string) => flow.messages.find((message) => message.id === id)?.code?.[0]?.code ?? '';
    assert.equal(codeOf('search-slots').match(/&searchFilter=/g)?.length, 2);
    assert.match(codeOf('book'), /BookingOrganisation/);
    assert.match(codeOf('return-appointment'), /^Location: .+\/_history\/1\nETag: W\/"1"\nLast-Modified: /m);
  });

  it('never passes by the SSP between consumer and provider', () => {
    const direct = flow.messages.filter(({ from, to }) => [from, to].includes('provider') && [from, to].includes('consumer'));
    assert.deepEqual(direct, []);
  });
});
