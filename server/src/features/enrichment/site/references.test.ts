import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { referencesIn } from './references.ts';

describe('numbers that identify a company', () => {
  const values = (line: string) => referencesIn(line, null).map(({ field, value }) => `${field} ${value}`);

  it('are read as their countries print them', () => {
    assert.deepEqual(values('NIP 783-17-12-451, REGON 301548720, KRS 0000345678'), [
      'vatId PL7831712451',
      'registration REGON 301548720',
      'registration KRS 0000345678',
    ]);
    assert.deepEqual(values('con C.I.F. B83124552'), ['vatId ESB83124552']);
    assert.deepEqual(values('IČO: 27318460'), ['registration IČO 27318460']);
    assert.deepEqual(values('UID: CHE-104.592.847'), ['vatId CHE104592847', 'registration UID CHE-104.592.847']);
    assert.deepEqual(values('Firmenbuchnummer: FN 276543 k'), ['registration FN 276543k']);
    assert.deepEqual(values('Registered in England and Wales, No. 08123456'), ['registration Company number 08123456']);
    assert.deepEqual(values('Org.nr. 974 760 673 MVA'), ['vatId NO974760673MVA', 'registration Org.nr 974760673']);
    assert.deepEqual(values('VAT registration no. 980 7806 84'), ['vatId GB980780684']);
    assert.deepEqual(values('NIPC 501 442 600'), ['vatId PT501442600']);
    assert.deepEqual(values('Y-tunnus 2077474-0'), ['registration Y-tunnus 2077474-0']);
    assert.deepEqual(values('Partnerschaftsregister: Amtsgericht Köln, PR 274'), ['registration PR 274']);
    assert.deepEqual(values('Registro Mercantil de Sevilla, tomo 12, hoja SE-10442'), ['registration Hoja SE-10442']);
    assert.deepEqual(values('NEQ 1160123456'), ['registration NEQ 1160123456']);
    assert.deepEqual(values('immatriculée au RCS de Paris sous le n° 552 081 317'), ['registration SIREN 552081317']);
    assert.deepEqual(values('SIRET : 552 081 317 00021'), ['registration SIREN 552081317']);
    assert.deepEqual(values('Registered in Ireland No. 341287'), ['registration Company number 341287']);
    assert.deepEqual(values('a registered charity (no. 1098432)'), ['registration Charity number 1098432']);
    assert.deepEqual(values('IDE : CHE-312.405.871 TVA'), ['vatId CHE312405871', 'registration UID CHE-312.405.871']);
    assert.deepEqual(values('OIB 33392005961, MBS 080123456'), ['vatId HR33392005961', 'registration MBS 080123456']);
    assert.deepEqual(values('BCE 0403.170.701'), ['registration KBO 0403170701']);
    assert.deepEqual(values('GSTIN: 27AAFCK4821M1Z9 | CIN: U28110MH2004PTC145678'), [
      'vatId 27AAFCK4821M1Z9',
      'registration CIN U28110MH2004PTC145678',
    ]);
    assert.deepEqual(values('適格請求書発行事業者登録番号\tT1010401083526'), ['vatId T1010401083526']);
    assert.deepEqual(values('الرقم الضريبي (TRN): 100347512600003'), ['vatId 100347512600003']);
    assert.deepEqual(values('Adószám: 12892312-2-41'), ['vatId HU12892312']);
    assert.deepEqual(values('Reg. No. 2003/014567/07'), ['registration Registration number 2003/014567/07']);
  });

  it('are none where their check digits are wrong, where they are of another kind, and where nothing says what they are', () => {
    for (const line of [
      'NIP 783-17-12-452',
      'REGON 301548721',
      'C.I.F. B83124553',
      'IČO: 27318461',
      'CNPJ 27.451.893/0001-49',
      'ABN 53 004 085 617',
      'Order FN of 12 pieces',
      'Org.nr. 974 760 674 MVA',
      'VAT registration no. 980 7806 85',
      'NIPC 501 442 601',
      'Y-tunnus 2077474-1',
      'Our PR 274 has been sent',
      'See part 08123456 of 27318460',
      'SIREN 552 081 318',
      'GSTIN: 27AAFCK4821M1Z8',
      'VAT registration number 12345678',
      'Registered in England since 1998, tel. 01588 555014',
    ])
      assert.deepEqual(values(line), [], line);
  });
});
