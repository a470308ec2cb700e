const WORDS = ['Agree', 'Design', 'Build', 'Test', 'Review', 'Deploy', 'Learn', 'Plan', 'Train', 'Measure', 'Support'];
const THINGS = ['the service', 'a connection', 'end-user groups', 'the evidence', 'your product', 'an agreement', 'data'];
const ICONS = ['flag', 'search', 'puzzle', 'rocket', 'users', 'file-text', 'shield-check', 'settings'];

const pick = (list, i) => list[i % list.length];
const title = (i) => `${pick(WORDS, i)} ${pick(THINGS, i)}`;

/** A journey of a given size: a hub, and stages with a text and three steps each, with icons and a link. 2,000 stages are within the limits of a model. */
export function generatedJourney(stages) {
  return {
    kind: 'journey',
    title: `A journey of ${stages} stages`,
    language: 'en',
    baseUrl: 'https://example.org/',
    hub: { id: 'hub', title: 'Engagement', subtitle: 'The team that goes with you', icon: 'messages-square' },
    stages: Array.from({ length: stages }, (_, s) => ({
      id: `stage-${s}`,
      title: title(s),
      summary: 'What the stage is for, said in a sentence of a usual length.',
      steps: Array.from({ length: 3 }, (_, i) => ({
        id: `step-${s}-${i}`,
        title: title(3 * s + i),
        icon: pick(ICONS, s + i),
        links: [{ title: 'Read on', href: `page-${s}-${i}.html` }],
      })),
    })),
  };
}
