import { expect } from 'chai';
import { createFormat } from './format.ts';
import { plural } from './locales/plural.ts';

/** Intl separates with no-break spaces of several kinds. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('createFormat', () => {
  it('writes amounts with the digits of the currency’s minor unit by ISO 4217', () => {
    const { money } = createFormat('en', 'UTC');
    expect(plain(money(123450, 'EUR'))).to.equal('€1,234.50');
    expect(plain(money(123450, 'JPY'))).to.equal('¥123,450');
    expect(plain(money(123450, 'KWD'))).to.equal('KWD 123.450');
    expect(plain(money(-5, 'USD'))).to.equal('-$0.05');
    // Usually written without, but stored with two digits.
    expect(plain(money(123450, 'RSD'))).to.equal('RSD 1,234.50');
    expect(plain(createFormat('de', 'UTC').money(123450, 'EUR'))).to.equal('1.234,50 €');
  });

  it('[F1] writes forints with their hundredths and pesos of Chile without any', () => {
    const { money } = createFormat('en', 'UTC');
    expect(plain(money(12_345_650, 'HUF'))).to.equal('HUF 123,456.50');
    expect(plain(money(123_450, 'CLP'))).to.equal('CLP 123,450');
    expect(plain(money(123_450, 'ISK'))).to.equal('ISK 123,450');
  });

  it('[F14] isolates a currency’s symbol beside right-to-left text, so that its letters and its sign keep their order', () => {
    const { money } = createFormat('ar', 'UTC');
    expect(money(0, 'USD')).to.include('\u2068US$\u2069');
    expect(createFormat('he', 'UTC').money(0, 'USD')).to.include('\u2068$\u2069');
    expect(createFormat('en', 'UTC').money(0, 'USD')).to.equal('$0.00');
  });

  it('shows a calendar day as that day in every time zone', () => {
    for (const zone of ['Pacific/Kiritimati', 'UTC', 'Pacific/Pago_Pago']) {
      expect(createFormat('en', zone).day('2026-03-18')).to.equal('Mar 18, 2026');
    }
  });

  it('shows an instant on the day that it has in the scope’s time zone', () => {
    const instant = '2026-03-18T23:30:00.000Z';
    expect(createFormat('en', 'UTC').date(instant)).to.equal('Mar 18, 2026');
    expect(createFormat('en', 'Europe/Berlin').date(instant)).to.equal('Mar 19, 2026');
    expect(plain(createFormat('en', 'Europe/Berlin').dateTime(instant))).to.equal('Mar 19, 2026, 12:30 AM');
  });

  it('says how long ago in the largest unit of which there is one', () => {
    const { relative } = createFormat('en', 'UTC');
    const ago = (seconds: number) => relative(new Date(Date.now() - seconds * 1000).toISOString());
    expect([
      ago(5),
      ago(90),
      ago(2 * 3600 + 5),
      ago(86_400 + 5),
      ago(15 * 86_400),
      ago(70 * 86_400),
      ago(800 * 86_400),
    ]).to.deep.equal(['now', '1 minute ago', '2 hours ago', 'yesterday', '2 weeks ago', '2 months ago', '2 years ago']);
  });

  it('joins lists as the locale does', () => {
    expect(createFormat('de', 'UTC').list(['A', 'B', 'C'])).to.equal('A, B und C');
  });
});

describe('plural', () => {
  it('takes the locale’s form and its way to write the number', () => {
    const forms = { one: '# client', other: '# clients' };
    expect([plural('en', 1, forms), plural('en', 0, forms), plural('en', 12_345, forms)]).to.deep.equal([
      '1 client',
      '0 clients',
      '12,345 clients',
    ]);
  });

  it('falls back to the form that every language has', () => {
    expect(plural('ar', 2, { other: 'عملاء: #' })).to.match(/^عملاء: /);
  });
});
