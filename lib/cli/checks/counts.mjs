/** @typedef {{ passed: number, failed: number, skipped?: number, again?: number, broken?: string[] }} Count */

const first = (text = "") => text.split("\n", 1)[0].slice(0, 200);

/**
 * What the report of vitest says. A file that could not be read counts as one failed test.
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, testResults: { name: string, status: string, message: string, assertionResults: { status: string, fullName: string, failureMessages?: string[] }[] }[] }} report
 * @returns {Count}
 */
export function countVitest(report) {
  const failed = report.testResults.filter(({ status }) => status === "failed");
  const tests = failed.flatMap((file) => file.assertionResults.filter(({ status }) => status === "failed"));
  const unread = failed.filter((file) => !file.assertionResults.some(({ status }) => status === "failed"));
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unread.length,
    skipped: report.numPendingTests + report.numTodoTests,
    broken: [
      ...tests.map(({ fullName, failureMessages }) => `${fullName} : ${first(failureMessages?.[0])}`),
      ...unread.map(({ name, message }) => `${name} : ${first(message)}`),
    ],
  };
}

/** @typedef {{ file: string, specs?: { title: string, tests: { status: string }[] }[], suites?: Suite[] }} Suite */

/** @param {Suite} suite @returns {string[]} */
const unexpected = ({ file, specs = [], suites = [] }) => [
  ...specs
    .filter(({ tests }) => tests.some(({ status }) => status === "unexpected"))
    .map(({ title }) => `${file} › ${title}`),
  ...suites.flatMap(unexpected),
];

/**
 * What the report of Playwright says. An error outside any test counts as one failed test.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: { message?: string }[], suites: Suite[] }} report
 * @returns {Count}
 */
export const countPlaywright = ({ stats, errors, suites }) => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected + errors.length,
  skipped: stats.skipped,
  again: stats.flaky,
  broken: [...suites.flatMap(unexpected), ...errors.map(({ message }) => first(message))],
});
