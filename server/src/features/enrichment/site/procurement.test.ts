import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { instructionsIn, sentencesOf } from './procurement.ts';

describe('how a company wants to be invoiced', () => {
  const found = (sentence: string, language: string | null = null) =>
    instructionsIn(sentence, language).map(({ field, value }) => `${field}: ${value}`);

  it('is what sentences say about invoices, in the words of the page’s language', () => {
    for (const [language, sentence] of [
      ['en', 'Email invoices to payables@oak.example in PDF format.'],
      ['de', 'Geben Sie auf jeder Rechnung unsere Bestellnummer an.'],
      ['fr', 'Toute facture doit indiquer le numéro du bon de commande.'],
      ['nl', 'Vermeld op elke factuur ons bestelbonnummer.'],
      ['sv', 'Ange alltid vårt ordernummer på fakturan.'],
      ['hr', 'Račune šaljite na racuni@oak.example.'],
      ['hu', 'A számlákat elektronikusan kérjük küldeni a szamlak@oak.example címre.'],
      ['ja', '請求書はPDFで keiri@oak.example へお送りください。'],
      ['ar', 'ترسل الفواتير بصيغة PDF إلى accounts@oak.example.'],
    ] as const)
      assert.deepEqual(found(sentence, language), [`invoiceSubmission: ${sentence}`]);
  });

  it('is read by the words of all languages where the page does not say which one it is in', () => {
    const sentence = 'Faktura må merkes med prosjektnummer og navn.';
    assert.deepEqual(found(sentence, null), [`invoiceSubmission: ${sentence}`]);
    assert.deepEqual(found(sentence, 'en'), [`invoiceSubmission: ${sentence}`]);
  });

  it('is none of what a seller says of its own invoices, of software for them, and of a heading', () => {
    for (const sentence of [
      'We will send you an invoice by email.',
      'Wir senden Ihnen die Rechnung per E-Mail als PDF.',
      'Vendors can submit invoices to their customers through Oak.',
      'Invoices: how to send',
    ])
      assert.deepEqual(found(sentence), [], sentence);
  });

  it('names the address in Peppol, which a Leitweg-ID is as well', () => {
    assert.deepEqual(found('Unsere Leitweg-ID lautet 03254-0815AUET-44.', 'de'), [
      'invoiceSubmission: Unsere Leitweg-ID lautet 03254-0815AUET-44.',
      'peppolId: 0204:03254-0815AUET-44',
    ]);
    assert.deepEqual(found('Peppol-tunnus: 0216:003724183067', 'fi'), ['peppolId: 0216:003724183067']);
  });

  it('a sentence is one without the number of its clause, and does not end within a name', () => {
    assert.deepEqual(sentencesOf('2. Invoices go to Leeds. They are paid.'), [
      'Invoices go to Leeds.',
      'They are paid.',
    ]);
    assert.deepEqual(sentencesOf('Oak Kft. 1991 óta dolgozik.'), ['Oak Kft. 1991 óta dolgozik.']);
  });
});
