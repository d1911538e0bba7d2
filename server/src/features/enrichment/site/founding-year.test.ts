import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { SitePage } from '../provider.ts';
import { foundedOf } from './founding-year.ts';
import { readPage } from './read-page.ts';

const yearIn = (sentence: string, kind: SitePage['kind']) =>
  foundedOf(sentence, { ...readPage('', new URL('https://oak.example')), kind }, 'Oak Print', (name) =>
    name.includes('Oak Print'),
  );

it('a company was founded in the year that a sentence about it says, in the words of its language', () => {
  for (const sentence of [
    'Oak Print was founded in 1978.',
    'Depuis 1978, Oak Print imprime des livres.',
    'Oak Print werd in 1978 opgericht.',
    'Az Oak Print Kft 1978-ben alapított vállalkozás.',
    'تأسست Oak Print عام 1978',
    '設立\t昭和53年（1978年）',
    'Gründungsjahr: 1978',
  ])
    assert.equal(yearIn(sentence, 'contact'), '1978', sentence);
  assert.equal(yearIn('Företaget grundades 1978 av Karl.', 'about'), '1978');
  assert.equal(yearIn('Vi er 18 arkitekter og ble etablert i 1978.', 'front'), '1978');
  assert.equal(yearIn('Pečeme od roku 1978.', 'front'), '1978');
  assert.equal(yearIn('Serving Central Ohio Since 1978', 'front'), '1978');
});

it('a year of something else is none: of invoices, of another company, of a person, of a day', () => {
  for (const sentence of [
    'Rechnungen an Oak Print nehmen wir seit 2005 nur als XRechnung entgegen.',
    'Elm Holdings Ltd was founded in 1978.',
    'Dr. Thiel, seit 2009 Fachanwältin bei Oak Print',
    'Wir sind seit 2015 in der neuen Halle.',
    'Oak Print opened a second workshop in 2005.',
    'Sinds 1 januari 2006 ontvangt Oak Print uitsluitend e-mail.',
  ])
    assert.equal(yearIn(sentence, 'about'), null, sentence);
});
