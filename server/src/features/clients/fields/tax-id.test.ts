import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { taxId, taxIdForms } from './tax-id.ts';

const normalOf = (typed: string, country: string | null = null) => {
  const verdict = taxId(typed, country);
  return verdict.ok ? verdict.value : verdict.problem;
};

describe('a tax ID', () => {
  const accepted = [
    ['DE 136 695 976', null, 'DE136695976'],
    ['de136695976', 'US', 'DE136695976'],
    ['136695976', 'DE', '136695976'],
    ['GB 980 7806 84', null, 'GB980780684'],
    ['EL 094259216', null, 'EL094259216'],
    ['NL004495445B01', 'NL', 'NL004495445B01'],
    ['ATU13585627', null, 'ATU13585627'],
    ['IE6433435F', null, 'IE6433435F'],
    ['CHE-107.787.577 IVA', null, 'CHE107787577IVA'],
    ['11222333000181', 'BR', '11.222.333/0001-81'],
    ['83914571673', 'AU', '83 914 571 673'],
    ['12-3456789', 'US', '12-3456789'],
    ['76086428-5', 'CL', '76.086.428-5'],
    ['76.086.428-5', 'CL', '76.086.428-5'],
    ['12892312-2-41', 'HU', '12892312-2-41'],
    ['12892312241', 'HU', '12892312-2-41'],
    ['XAXX010101000', 'MX', 'XAXX010101000'],
    ['12/345/67890', 'DE', '12/345/67890'],
    ['Reg.  7', null, 'Reg. 7'],
    ['Reg. 7', 'KY', 'Reg. 7'],
    ['SECRET-12', null, 'SECRET-12'],
  ] as const;
  for (const [typed, country, stored] of accepted)
    it(`${typed} ${country === null ? 'without a country' : `in ${country}`} is stored as ${stored}`, () => {
      assert.equal(normalOf(typed, country), stored);
      assert.equal(normalOf(stored, country), stored);
    });

  const refused = [
    ['DE123456789', null],
    ['GB123456789', 'GB'],
    ['DE123456789', 'FR'],
  ] as const;
  for (const [typed, country] of refused)
    it(`${typed} ${country === null ? '' : `in ${country} `}is refused`, () =>
      assert.equal(normalOf(typed, country), 'invalid-tax-id'));

  it('[F8] what a country’s checks do not know is kept as typed, with a doubt: the person has the document', () => {
    for (const [typed, country] of [
      ['123', 'DE'],
      ['11222333000182', 'BR'],
      ['ROSE800101AB1', 'MX'],
    ] as const) {
      const verdict = taxId(typed, country);
      assert.deepEqual([verdict.ok && verdict.value, verdict.ok && verdict.doubt?.problem], [typed, 'unusual-tax-id']);
    }
    for (const [typed, country] of [
      ['12892312-2-41', 'HU'],
      ['XEXX010101000', 'MX'],
      ['76086428-5', 'CL'],
      ['Reg. 7', 'KY'],
      ['Reg. 7', null],
    ] as const) {
      const verdict = taxId(typed, country);
      assert.ok(verdict.ok && !verdict.doubt, typed);
    }
  });

  it('the ways to write one number have a form in common', () => {
    assert.ok(taxIdForms('136 695 976', 'DE').includes('DE136695976'));
    assert.ok(taxIdForms('DE136695976', null).includes('136695976'));
    assert.ok(taxIdForms('11.222.333/0001-81', 'BR').includes('11222333000181'));
  });

  it('six digits after a VAT prefix are a number of that country, whatever the client’s; five are kept as typed', () => {
    assert.equal(normalOf('RO 100018', 'US'), 'RO100018');
    assert.equal(normalOf('RO 100019', null), 'invalid-tax-id');
    assert.equal(normalOf('DE 123456', null), 'invalid-tax-id');
    assert.equal(normalOf('DE 12345', null), 'DE 12345');
  });
});
