import { expect } from 'chai';
import { createFormat } from './format.ts';
import { pluralIn } from '../locales/plural.ts';

/** Intl separates with no-break spaces of several kinds. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('createFormat', () => {
  it('writes amounts with the digits of the currency’s minor unit by ISO 4217', () => {
    const { money } = createFormat('en', () => 'UTC');
    expect(plain(money(123450, 'EUR'))).to.equal('€1,234.50');
    expect(plain(money(123450, 'JPY'))).to.equal('¥123,450');
    expect(plain(money(123450, 'KWD'))).to.equal('KWD 123.450');
    expect(plain(money(-5, 'USD'))).to.equal('-$0.05');
    // Usually written without, but stored with two digits.
    expect(plain(money(123450, 'RSD'))).to.equal('RSD 1,234.50');
    expect(plain(createFormat('de', () => 'UTC').money(123450, 'EUR'))).to.equal('1.234,50 €');
  });

  it('[F1] writes forints with their hundredths and pesos of Chile without any', () => {
    const { money } = createFormat('en', () => 'UTC');
    expect(plain(money(12_345_650, 'HUF'))).to.equal('HUF 123,456.50');
    expect(plain(money(123_450, 'CLP'))).to.equal('CLP 123,450');
    expect(plain(money(123_450, 'ISK'))).to.equal('ISK 123,450');
  });

  it('[F14] isolates a currency’s symbol beside right-to-left text, so that its letters and its sign keep their order', () => {
    const { money } = createFormat('ar', () => 'UTC');
    expect(money(0, 'USD')).to.include('\u2068US$\u2069');
    expect(createFormat('he', () => 'UTC').money(0, 'USD')).to.include('\u2068$\u2069');
    expect(createFormat('en', () => 'UTC').money(0, 'USD')).to.equal('$0.00');
  });

  it('shows a calendar day as that day in every time zone', () => {
    for (const zone of ['Pacific/Kiritimati', 'UTC', 'Pacific/Pago_Pago']) {
      expect(createFormat('en', () => zone).day('2026-03-18')).to.equal('Mar 18, 2026');
    }
  });

  it('shows an instant on the day that it has in the scope’s time zone', () => {
    const instant = '2026-03-18T23:30:00.000Z';
    expect(createFormat('en', () => 'UTC').date(instant)).to.equal('Mar 18, 2026');
    expect(createFormat('en', () => 'Europe/Berlin').date(instant)).to.equal('Mar 19, 2026');
    expect(plain(createFormat('en', () => 'Europe/Berlin').dateTime(instant))).to.equal('Mar 19, 2026, 12:30 AM');
  });

  it('says how long ago by the calendar of the time zone, in hours only within a day', () => {
    const said = (now: string, then: string, zone = 'Europe/Berlin', locale = 'en') =>
      createFormat(locale, () => zone).relative(`${then}:00+01:00`, Date.parse(`${now}:00+01:00`));
    const at = '2026-11-30T09:00';
    const expected = {
      '2026-11-30T09:00': 'now',
      '2026-11-30T08:58': '2 minutes ago',
      '2026-11-30T00:30': '8 hours ago',
      '2026-11-29T23:30': 'yesterday',
      '2026-11-28T22:30': '2 days ago',
      '2026-11-28T01:28': '2 days ago',
      '2026-11-24T01:28': '6 days ago',
      '2026-11-23T23:28': 'last week',
      '2026-11-15T12:00': '2 weeks ago',
      '2026-10-31T12:00': 'last month',
      '2026-09-30T12:00': '2 months ago',
      '2025-12-01T12:00': '11 months ago',
      '2025-11-30T12:00': 'last year',
      '2024-12-31T12:00': '2 years ago',
      '2026-12-01T01:00': 'tomorrow',
    };
    for (const [then, text] of Object.entries(expected)) expect(said(at, then), then).to.equal(text);
    // A month has 30 days and no other month around it.
    expect(said('2026-01-31T09:00', '2026-01-01T09:00')).to.equal('4 weeks ago');
    // The day of the zone counts, and minutes run over midnight.
    expect(said('2026-11-30T09:00', '2026-11-30T01:00', 'America/New_York')).to.equal('yesterday');
    expect(said('2026-11-30T00:10', '2026-11-29T23:40')).to.equal('30 minutes ago');
  });

  it('joins lists as the locale does', () => {
    expect(createFormat('de', () => 'UTC').list(['A', 'B', 'C'])).to.equal('A, B und C');
    expect(createFormat('en', () => 'UTC').series(['A', 'B', 'C'])).to.equal('A, B, C');
    expect(createFormat('ar', () => 'UTC').series(['A', 'B', 'C'])).to.not.contain(',');
  });
});

describe('plural', () => {
  it('takes the locale’s form and its way to write the number', () => {
    const forms = { one: '# client', other: '# clients' };
    expect([
      pluralIn('en')('en', 1, forms),
      pluralIn('en')('en', 0, forms),
      pluralIn('en')('en', 12_345, forms),
    ]).to.deep.equal(['1 client', '0 clients', '12,345 clients']);
  });

  it('falls back to the form that every language has', () => {
    expect(pluralIn('ar')('ar', 2, { other: 'عملاء: #' })).to.match(/^عملاء: /);
  });
});
