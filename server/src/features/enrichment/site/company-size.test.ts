import assert from 'node:assert/strict';
import { it } from 'node:test';
import { sizeIn } from './company-size.ts';

it('the size of a company is the number of all who work for it, in the words of its language', () => {
  const sizes = {
    '1-9': ['Nous sommes 6 personnes.', 'Employees: 8'],
    '10-49': [
      'I dag har vi 34 anställda.',
      'Nuestra plantilla: 25 empleados.',
      'Een familiebedrijf met 45 medewerkers.',
    ],
    '50-249': [
      'Today 120 staff and 700 volunteers work with us.',
      'Zatrudniamy 140 osób.',
      '従業員数\t86名（2026年4月現在）',
    ],
    '250+': ['Mehr als 1.100 Mitarbeiterinnen und Mitarbeiter.', 'We have over 300 staff.'],
  };
  for (const [segment, sentences] of Object.entries(sizes))
    for (const sentence of sentences) assert.equal(sizeIn(sentence), segment, sentence);
});

it('the people of customers, of a part and below a bound are no size, nor is a range across segments', () => {
  for (const sentence of [
    'Software for companies with 50 employees.',
    'Mehr als 500 Unternehmen mit über 50 Mitarbeitern vertrauen uns.',
    'Fewer than 50 employees',
    '40 of our 300 employees are apprentices.',
    '10-50 employees',
    'We have built 120 kitchens.',
  ])
    assert.equal(sizeIn(sentence), null, sentence);
});
