import journeyDiagrams from './journey-diagrams.js';

export default function configure(config) {
  config.addPlugin(journeyDiagrams);
  config.addPassthroughCopy('assets');
  config.ignores.add('README.md');
}
