/** Web Test Runner reporter whose last line is `N passed, N failed`: the form that `scripts/test.mjs` adds up. */
export function countReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const count = { passed: 0, failed: 0 };
      for (const session of sessions) {
        // A file that could not be loaded has no tests to count; it is one failure.
        if (session.errors.length > 0) count.failed += 1;
        countSuite(session.testResults, count);
      }
      console.log(`${count.passed} passed, ${count.failed} failed`);
    },
  };
}

function countSuite(suite, count) {
  if (!suite) return;
  for (const test of suite.tests) {
    if (test.passed) count.passed += 1;
    else if (!test.skipped) count.failed += 1;
  }
  for (const inner of suite.suites) countSuite(inner, count);
}
