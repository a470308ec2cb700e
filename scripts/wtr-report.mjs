import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

function testsOf(suite) {
  return suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : [];
}

/** The counts of a test file's session: its tests, and one failure if it failed outside of them (for example in an import). */
function countsOf(session) {
  const tests = testsOf(session.testResults);
  const leftOut = tests.filter((test) => test.skipped).length;
  const passed = tests.filter((test) => test.passed && !test.skipped).length;
  const failed = tests.length - passed - leftOut;
  return { passed, failed: session.passed ? failed : Math.max(failed, 1), leftOut };
}

const sum = (counts) =>
  counts.reduce(
    (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, leftOut: a.leftOut + b.leftOut }),
    { passed: 0, failed: 0, leftOut: 0 },
  );

function lineOf({ passed, failed, leftOut }, seconds, file) {
  const left = leftOut ? `, ${leftOut} skipped` : '';
  return `   ${failed ? 'FAILED' : 'ok    '} ${seconds.toFixed(1).padStart(6)} s  ${file}: ${passed} passed, ${failed} failed${left}`;
}

/**
 * A reporter for the browser tests: a line for each file when it ends, and the total counts in the file that
 * TEST_COUNTS_FILE names. It runs after the default reporter, which reports failures.
 */
export function fileReporter({ interactive }) {
  const beginning = performance.now();
  const started = new Map();
  return {
    start({ sessions }) {
      sessions.on('session-status-updated', ({ id, status }) => {
        if (status === 'INITIALIZING') started.set(id, performance.now());
      });
    },
    reportTestFileResults({ logger, sessionsForTestFile, testFile }) {
      const first = Math.min(...sessionsForTestFile.map(({ id }) => started.get(id) ?? beginning));
      const seconds = (performance.now() - first) / 1000;
      const line = lineOf(sum(sessionsForTestFile.map(countsOf)), seconds, relative(process.cwd(), testFile));
      // The logger redraws a progress bar with every line, using control characters that do not belong in a log.
      if (interactive) logger.log(line);
      else process.stdout.write(`${line}\n`);
    },
    stop({ sessions }) {
      const file = process.env.TEST_COUNTS_FILE;
      if (file) writeFileSync(file, JSON.stringify(sum(Array.from(sessions, countsOf))));
    },
  };
}
