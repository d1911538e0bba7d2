import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  addressBelow,
  addressEndingAt,
  addressIn,
  countryNamed,
  registeredOffice,
  seatInProse,
} from './postal-address.ts';

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

  it('are found in a row of details, with what belongs to the house', () => {
    const inLine = (line: string) => addressIn(line, (text) => text.includes('Oak'));
    assert.equal(inLine('Oak ApS | Havnevej 45 | 4000 Roskilde | CVR-nr. 38417266'), 'Havnevej 45\n4000 Roskilde');
    assert.equal(
      inLine('Domicilio social: Calle Almadraba, 7, nave 3, 30860 Puerto de Mazarrón (Murcia)'),
      'Calle Almadraba, 7, nave 3\n30860 Puerto de Mazarrón (Murcia)',
    );
    assert.equal(
      inLine('Oak Inc. | 100 King Street West, Suite 200, Toronto, Ontario M5X 1C7 | (416) 555-0142'),
      '100 King Street West, Suite 200\nToronto, Ontario M5X 1C7',
    );
    assert.equal(
      inLine('Unit 12, Liosban Business Park, Tuam Road, Galway, H91 X4P2'),
      'Unit 12, Liosban Business Park\nTuam Road\nGalway\nH91 X4P2',
    );
    assert.equal(inLine('Oak School, Church Lane, Durham, DH1 4XY'), 'Church Lane\nDurham\nDH1 4XY');
    assert.equal(
      inLine('Av. Sur 1602, Col. Constructor, C.P. 03940, Ciudad de México'),
      'Av. Sur 1602, Col. Constructor\nC.P. 03940, Ciudad de México',
    );
    assert.equal(inLine('〒577-0012 大阪府東大阪市長田東3丁目5番12号'), '〒577-0012 大阪府東大阪市長田東3丁目5番12号');
    assert.equal(inLine('Székhely: 1051 Budapest, Nádor utca 12.'), '1051 Budapest, Nádor utca 12');
  });

  it('are none where somebody else stands before them, by a label or in a sentence', () => {
    for (const line of [
      'Schlichtungsstelle der Rechtsanwaltschaft, Rauchstraße 26, 10787 Berlin',
      'Behörde gem. ECG: Magistrat der Stadt, Stadtplatz 27, 4400 Steyr',
      'Site : Rue du Pont 2, 1870 Monthey',
      'Regulated by the Care Quality Commission, Citygate, Gallowgate, Newcastle NE1 4PA',
    ])
      assert.equal(
        addressIn(line, () => false),
        null,
        line,
      );
  });

  it('stand below the company’s name in any country’s form, up to the next detail, without the country', () => {
    assert.deepEqual(addressBelow(['Plot 47, MIDC Area', 'Taloja, Navi Mumbai 410208', 'Maharashtra, India'], 'en'), {
      address: 'Plot 47, MIDC Area\nTaloja, Navi Mumbai 410208\nMaharashtra',
      country: 'IN',
    });
    assert.equal(addressBelow(['Tel: 1234567', 'Ludlow'], 'en'), null);
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
      assert.equal(
        addressIn(line, () => true),
        null,
      );
    }
  });
});
