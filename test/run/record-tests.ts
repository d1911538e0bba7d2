import type { TestEvent } from 'node:test/reporters';
import type { TestRecord } from './suite.ts';

/** A reporter for Node's test runner: a line of JSON for each test that has run. */
export default async function* recordTests(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const { name, details, skip } = data;
    if (details.type === 'suite' || skip) continue;
    const record: TestRecord = { name, hasPassed: type === 'test:pass', ms: details.duration_ms };
    yield `${JSON.stringify(record)}\n`;
  }
}
