import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { defaultReporter } from '@web/test-runner';
import { launchers } from './scripts/engines/launchers.mjs';
import { chancePlugin } from './scripts/chance-plugin.mjs';
import { heapPlugin } from './scripts/heap-plugin.mjs';
import { mediaPlugin } from './scripts/media-plugin.mjs';
import { prebundlePlugin } from './scripts/prebundle-plugin.mjs';
import { fleet } from './scripts/wtr-fleet.mjs';
import { fileReporter } from './scripts/wtr-report.mjs';

const interactive = Boolean(process.stdout.isTTY);

const engine = process.env.TEST_ENGINE ?? 'chromium';

export default {
  files: 'tests/**/*.browser.test.ts',
  nodeResolve: { exportConditions: ['browser'] },
  plugins: [
    prebundlePlugin(['d3', 'fast-check', 'lucide', '/src/define.ts']),
    // An older target would remove `with { type: 'json' }` from imports.
    esbuildPlugin({ ts: true, target: 'esnext', tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)) }),
    a11ySnapshotPlugin(),
    mediaPlugin(),
    heapPlugin(),
    chancePlugin(),
  ],
  // Each browser runs one file at a time. In Chromium, tests wait for frames half of the time, so two share a processor.
  browsers: [fleet(availableParallelism() * (engine === 'chromium' ? 2 : 1), launchers[engine])],
  reporters: [defaultReporter({ reportTestProgress: interactive }), fileReporter({ interactive })],
  staticLogging: !interactive,
  // The timeouts are for slow machines.
  browserStartTimeout: 120_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 1_800_000,
  testFramework: { config: { ui: 'bdd', timeout: 30_000 } },
};
