import { expect } from 'chai';
import { groupOf } from './task-groups.ts';

describe('the groups of tasks', () => {
  // A Wednesday. In Berlin it is 23:30, in Tokyo Thursday morning.
  const now = Date.parse('2026-03-18T22:30:00.000Z');
  const berlin = { now, timezone: 'Europe/Berlin', locale: 'en-GB' };
  const group = (dueAt: string | null, calendar = berlin, startsAt: string | null = null) =>
    groupOf({ dueAt, startsAt }, calendar);

  it('are those of the calendar where the workspace is', () => {
    expect(group('2026-03-17T11:00:00.000Z')).to.equal('overdue');
    expect(group('2026-03-18T11:00:00.000Z')).to.equal('today');
    expect(group('2026-03-18T22:59:00.000Z')).to.equal('today');
    expect(group('2026-03-18T23:00:00.000Z')).to.equal('week');
    expect(group('2026-03-18T11:00:00.000Z', { ...berlin, timezone: 'Asia/Tokyo' })).to.equal('overdue');
    expect(group(null)).to.equal('none');
  });

  it('the week ends where the language lets it end', () => {
    const sunday = '2026-03-22T11:00:00.000Z';
    expect([group(sunday), group('2026-03-23T11:00:00.000Z')]).to.deep.equal(['week', 'later']);
    expect(group(sunday, { ...berlin, locale: 'en-US' })).to.equal('later');
    expect(group('2026-03-20T11:00:00.000Z', { ...berlin, locale: 'ar-EG' })).to.equal('week');
    expect(group('2026-03-21T11:00:00.000Z', { ...berlin, locale: 'ar-EG' })).to.equal('later');
  });

  it('an appointment without an end stands on the day on which it begins', () => {
    expect(group(null, berlin, '2026-03-18T08:00:00.000Z')).to.equal('today');
  });
});
