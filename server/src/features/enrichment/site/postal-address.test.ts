import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressEndingAt, countryNamed, registeredOffice, seatInProse } from './postal-address.ts';

describe('postal addresses in a text', () => {
  const last = (...lines: string[]) => addressEndingAt(lines, lines.length - 1);

  it('end with the line of the town, as its country writes it', () => {
    assert.equal(
      last('Office', '20 King St W, Suite 5', 'Toronto, ON M5H 1C4'),
      '20 King St W, Suite 5\nToronto, ON M5H 1C4',
    );
    assert.equal(last('Sede\tVia Roma 3', '10121 Torino'), 'Via Roma 3\n10121 Torino');
    assert.equal(last('Visit us', '4 Mill Yard,', 'Ludlow', 'SY8 1AS'), '4 Mill Yard\nLudlow\nSY8 1AS');
  });

  it('are none without the number of a house, and none where a sentence stands between', () => {
    assert.equal(last('Our workshop', 'Ludlow', 'SY8 1AS'), null);
    assert.equal(last('12 joiners', 'We work all over Shropshire: call us!', 'SY8 1AS'), null);
    assert.equal(last('Torino', '10121 Torino'), null);
  });

  it('are read from the sentence that names the seat', () => {
    assert.equal(
      registeredOffice('Oak Ltd. Registered office: 2 High Street, Hull HU1 1AA. VAT GB 980 7806 84'),
      '2 High Street\nHull\nHU1 1AA',
    );
    assert.equal(registeredOffice('Oak Ltd is registered in England.'), null);
    assert.equal(
      seatInProse('Olmo, S.L., con domicilio social en Calle Nueva, 4, 2º A, 41001 Sevilla, inscrita en el Registro'),
      'Calle Nueva, 4, 2º A\n41001 Sevilla',
    );
    assert.equal(seatInProse('con domicilio en España'), null);
  });

  it('are followed by a country where a line is its name, in the language of the page or in English', () => {
    assert.equal(countryNamed('Österreich', 'de-AT'), 'AT');
    assert.equal(countryNamed('Austria', 'de'), 'AT');
    assert.equal(countryNamed('Österreichische Post', 'de'), null);
    assert.equal(countryNamed('France', null), 'FR');
  });

  it('[E-6] take no longer on a hostile line than on any other', () => {
    for (const piece of ['registered office: a, ', 'domicilio a, ', '1 ', 'siège social ']) {
      const line = piece.repeat(20_000);
      assert.equal(registeredOffice(line) ?? seatInProse(line) ?? last(line, line), null);
    }
  });
});
