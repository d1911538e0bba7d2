import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { companiesIn, formAsWritten } from './company-names.ts';

describe('companies that a line names', () => {
  const names = (line: string) => companiesIn(line).map(({ name, form }) => `${name} (${form})`);

  it('are written as published, and their forms as usually written', () => {
    assert.deepEqual(names('Koeltechniek Maes BV, Deinze'), ['Koeltechniek Maes BV (B.V.)']);
    assert.deepEqual(names('Sousa & Filhos, Lda.'), ['Sousa & Filhos, Lda. (Lda)']);
    assert.deepEqual(names('Imprimerie Roy inc.'), ['Imprimerie Roy inc. (Inc)']);
    assert.deepEqual(names('Elektro Hofer e.U.'), ['Elektro Hofer e.U. (e.U.)']);
    assert.deepEqual(names('Arndt Lang Rechtsanwälte PartG mbB'), ['Arndt Lang Rechtsanwälte PartG mbB (PartG mbB)']);
  });

  it('an Italian partnership ends with its partners', () => {
    assert.deepEqual(names('Rossi S.n.c. di Rossi Carlo & C. - Modena'), ['Rossi S.n.c. di Rossi Carlo & C. (S.n.c.)']);
    assert.deepEqual(names('Rossi S.n.c. di Modena'), ['Rossi S.n.c. (S.n.c.)']);
  });

  it('a price that includes a tax is none', () => {
    assert.deepEqual(names('All Prices inc. VAT'), []);
  });

  it('Belgian forms have no periods', () => {
    assert.equal(formAsWritten('B.V.', 'BE'), 'BV');
    assert.equal(formAsWritten('B.V.', 'NL'), 'B.V.');
  });

  it('begin with their form where their country puts it first, and end where a cell, a clause or the sentence does', () => {
    assert.deepEqual(names('édité par la SARL Menuiserie Briand, société au capital'), [
      'SARL Menuiserie Briand (SARL)',
    ]);
    assert.deepEqual(names('UAB Baltas Namas'), ['UAB Baltas Namas (UAB)']);
    assert.deepEqual(names('Bedrijfsnaam\tVan der Berg B.V.'), ['Van der Berg B.V. (B.V.)']);
    assert.deepEqual(names('Die Stadtwerke Wiesenbruck GmbH nimmt nur'), ['Stadtwerke Wiesenbruck GmbH (GmbH)']);
    assert.deepEqual(names('Die Möbelmacher GmbH, Hauptstr. 1'), ['Die Möbelmacher GmbH (GmbH)']);
  });

  it('are found in scripts without capitals, without the words around them', () => {
    assert.deepEqual(names('東大阪の精密切削加工なら坂口精密工業株式会社'), ['坂口精密工業株式会社 (株式会社)']);
    assert.deepEqual(names('© 2026 شركة الرمال للتجارة ذ.م.م'), ['شركة الرمال للتجارة ذ.م.م (ذ.م.م)']);
  });
});
