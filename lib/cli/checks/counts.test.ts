import { expect, test } from "vitest";
import { countPlaywright, countVitest } from "./counts.mjs";

const outcome = (status: string, fullName: string, failureMessages: string[] = []) => ({
  status,
  fullName,
  failureMessages,
});

test("RUN-11 names each failed test and each file that could not be read, in one line", () => {
  const report = {
    ...{ numPassedTests: 1, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 },
    testResults: [
      { name: "a.test.ts", status: "passed", message: "", assertionResults: [outcome("passed", "A-01")] },
      {
        ...{ name: "b.test.ts", status: "failed", message: "" },
        assertionResults: [outcome("failed", "B-01", ["Error: no\n    at line"])],
      },
      { name: "c.test.ts", status: "failed", message: "Syntax\nerror", assertionResults: [] },
    ],
  };
  expect(countVitest(report)).toEqual({
    ...{ passed: 1, failed: 2, skipped: 3 },
    broken: ["B-01 : Error: no", "c.test.ts : Syntax"],
  });
});

test("RUN-11 names what failed in the browser, wherever the test is written, and what failed outside any test", () => {
  const spec = (title: string, status: string) => ({ title, tests: [{ status }] });
  const report = {
    stats: { expected: 3, unexpected: 2, flaky: 1, skipped: 0 },
    errors: [{ message: "no server\nat" }],
    suites: [
      {
        ...{ file: "a.spec.ts", specs: [spec("A-01", "expected"), spec("A-02", "unexpected"), spec("A-03", "flaky")] },
        suites: [{ file: "a.spec.ts", specs: [spec("A-04", "unexpected")] }],
      },
    ],
  };
  expect(countPlaywright(report)).toEqual({
    ...{ passed: 4, failed: 3, skipped: 0, again: 1 },
    broken: ["a.spec.ts › A-02", "a.spec.ts › A-04", "no server"],
  });
});
