import { writeFileSync } from 'node:fs';

function testsOf(suite) {
  return suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : [];
}

/** What a test file's session adds: its tests, and one failure when it broke outside of them (an import, say). */
function countsOf(session) {
  const tests = testsOf(session.testResults).filter((test) => !test.skipped);
  const passed = tests.filter((test) => test.passed).length;
  const failed = tests.length - passed;
  return { passed, failed: session.passed ? failed : Math.max(failed, 1) };
}

/** A reporter for the browser tests that leaves the counts in the file which TEST_COUNTS_FILE names. */
export function countsReporter() {
  return {
    stop({ sessions }) {
      const file = process.env.TEST_COUNTS_FILE;
      if (!file) return;
      const counts = Array.from(sessions, countsOf);
      const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
      writeFileSync(file, JSON.stringify({ passed: sum('passed'), failed: sum('failed') }));
    },
  };
}
