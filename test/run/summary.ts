import type { Result } from './suite.ts';

/** What is said at the end of a run: the slowest tests, the suites with their seconds, and last of all `N passed, M failed`. */
export function summary(results: readonly Result[]): string {
  const slowest = results
    .flatMap(({ name: suite, tests }) => tests.map((test) => ({ ...test, suite })))
    .toSorted((one, other) => other.ms - one.ms)
    .slice(0, 10);
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  return [
    '',
    ...(slowest.length > 0 ? ['The slowest tests:'] : []),
    ...slowest.map(({ suite, name, ms }) => `${(ms / 1000).toFixed(1).padStart(7)} s  ${suite}  ${name}`),
    '',
    ...results.map(
      (result) =>
        `${result.failed ? '✗' : '✓'} ${result.name.padEnd(16)} ${String(result.passed).padStart(5)} passed ${String(result.failed).padStart(3)} failed ${result.seconds.toFixed(0).padStart(5)} s`,
    ),
    `${passed} passed, ${failed} failed`,
  ].join('\n');
}
