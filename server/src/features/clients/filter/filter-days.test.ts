import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayBounds } from './filter-days.ts';

describe('dayBounds', () => {
  for (const [day, timezone, start, end, why] of [
    [
      '2026-03-18',
      'Europe/Berlin',
      '2026-03-17T23:00:00.000Z',
      '2026-03-18T23:00:00.000Z',
      'an hour before UTC in winter',
    ],
    [
      '2026-03-29',
      'Europe/Berlin',
      '2026-03-28T23:00:00.000Z',
      '2026-03-29T22:00:00.000Z',
      '23 hours when the clock is put forward',
    ],
    [
      '2026-10-25',
      'Europe/Berlin',
      '2026-10-24T22:00:00.000Z',
      '2026-10-25T23:00:00.000Z',
      '25 hours when it is put back',
    ],
    ['2026-01-01', 'America/Los_Angeles', '2026-01-01T08:00:00.000Z', '2026-01-02T08:00:00.000Z', 'west of Greenwich'],
    [
      '2026-01-01',
      'Pacific/Kiritimati',
      '2025-12-31T10:00:00.000Z',
      '2026-01-01T10:00:00.000Z',
      'fourteen hours ahead',
    ],
    [
      '2022-09-11',
      'America/Santiago',
      '2022-09-11T04:00:00.000Z',
      '2022-09-12T03:00:00.000Z',
      'a day that begins at one o’clock',
    ],
    ['2011-12-30', 'Pacific/Apia', '2011-12-30T10:00:00.000Z', '2011-12-30T10:00:00.000Z', 'a day that was left out'],
    ['0000-01-01', 'UTC', '0001-01-02T00:00:00.000Z', '0001-01-03T00:00:00.000Z', 'before the databases’ calendar'],
    ['9999-12-31', 'UTC', '9999-12-29T00:00:00.000Z', '9999-12-30T00:00:00.000Z', 'after it'],
  ] as const)
    it(`${day} in ${timezone}: ${why}`, () => assert.deepEqual(dayBounds(day, timezone), { start, end }));
});
