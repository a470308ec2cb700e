/** `npm run test:mutation`: finds out which mistakes in the code that checks models a test would catch. See docs/testing.md. */

export default {
  // The model, and the second place where addresses are decided.
  mutate: ['src/model/**/*.ts', '!src/model/**/schema.ts', 'src/elements/links.ts'],
  testRunner: 'mocha',
  plugins: ['@stryker-mutator/mocha-runner'],
  // The slowest test runs last: by then most mutants have been caught.
  mochaOptions: { spec: ['coverage/mutants/!(model-growth).test.cjs', 'coverage/mutants/model-growth.test.cjs'] },
  buildCommand: 'node scripts/mutation/bundle.mjs',
  coverageAnalysis: 'perTest',
  // Values that are created when a module is loaded would need a new process for each of their mutants.
  ignoreStatic: true,
  timeoutMS: 10_000,
  concurrency: 2,
  ignorePatterns: ['dist', 'coverage', 'storybook-static', '.storybook', 'stories', 'docs'],
  tempDirName: 'coverage/sandbox',
  reporters: ['progress', 'clear-text', 'json'],
  jsonReporter: { fileName: 'coverage/mutation.json' },
  clearTextReporter: { allowColor: false, reportTests: false, logTests: false },
  thresholds: { high: 90, low: 85, break: 85 },
};
