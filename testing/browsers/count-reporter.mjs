/**
 * Returns a Web Test Runner reporter whose last line is `N passed, N failed`, which `scripts/test/test.mjs` adds up.
 * @param leftOut Matches the full names of excluded tests.
 */
export function countReporter(leftOut = /^$/) {
  return {
    onTestRunFinished({ sessions }) {
      const count = { passed: 0, failed: 0 };
      for (const session of sessions) {
        // A file that could not be loaded has no tests, and counts as one failure.
        if (session.errors.length > 0) count.failed += 1;
        countSuite(session.testResults, count, leftOut);
      }
      console.log(`${count.passed} passed, ${count.failed} failed`);
    },
  };
}

function countSuite(suite, count, leftOut, names = []) {
  if (!suite) return;
  const around = suite.name ? [...names, suite.name] : names;
  for (const test of suite.tests) {
    if (test.passed) count.passed += 1;
    else if (!test.skipped && !leftOut.test([...around, test.name].join(' '))) count.failed += 1;
  }
  for (const inner of suite.suites) countSuite(inner, count, leftOut, around);
}
