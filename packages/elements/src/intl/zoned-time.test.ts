import { expect } from 'chai';
import { clockTime, instantOf } from './zoned-time.ts';

describe('the time on a clock of another time zone', () => {
  it('and its instant are each other’s opposite', () => {
    for (const zone of ['Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Auckland', 'UTC'])
      for (const clock of ['2026-01-15T09:30', '2026-07-15T23:45', '2026-03-29T12:00', '2026-10-25T12:00'])
        expect(clockTime(instantOf(clock, zone), zone), `${zone} ${clock}`).to.equal(clock);
    expect(instantOf('2026-07-15T09:30', 'Europe/Berlin')).to.equal('2026-07-15T07:30:00.000Z');
  });

  it('is the first one where there are two, and after the gap where there is none', () => {
    expect(instantOf('2026-10-25T02:30', 'Europe/Berlin')).to.equal('2026-10-25T00:30:00.000Z');
    expect(clockTime(instantOf('2026-03-29T02:30', 'Europe/Berlin'), 'Europe/Berlin')).to.equal('2026-03-29T03:30');
  });
});
