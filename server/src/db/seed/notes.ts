import type { Random } from './random.ts';

/** A note about a client: one to four sentences, mostly in English. Null for about a quarter of the clients. */
export function noteFor(random: Random): string | null {
  if (random.chance(0.25)) return null;
  const sentences = Array.from({ length: random.between(1, 4) }, () =>
    random.pick(templates).replace(/\{(\w+)\}/g, fill),
  );
  return [...new Set(sentences)].join(random.chance(0.2) ? '\n' : ' ');

  function fill(_: string, slot: string): string {
    return random.pick(words[slot] ?? [slot]);
  }
}

const templates = [
  'Prefers {channel} over meetings and answers within {span}.',
  'Met at the {event} in {month}; introduced by {person}.',
  'Wants the {deliverable} before the {event}.',
  'Asked twice about {topic}; send the {document} first.',
  'Budget for {deliverable} is approved until {month}.',
  'Invoices go to the accounting department with a purchase order number.',
  'The {deliverable} has to match the {colour} of the old logo exactly.',
  'Never call before {hour}; the team starts late.',
  'Their assistant {person} keeps the calendar.',
  'Was unhappy with the {topic} of the previous agency.',
  'Renewal of the retainer is due in {month}.',
  'Needs all files as {format} for the in-house printers.',
  'Allergic to {food}: mind the catering at workshops.',
  'Moved offices in {month}; the old address still appears on some documents.',
  'Their procurement asks for three quotes above {amount}.',
  'Interested in a second phase about {topic}.',
  'Loves the {colour} variant of the {deliverable}.',
  'Legal reviews every contract, which takes {span}.',
  'Referred us to {person}, who may need a {deliverable}.',
  'Payment usually arrives {span} late but always in full.',
  'Speaks {language}; documents should stay in English.',
  'Does not want the {deliverable} shown in our portfolio.',
  'Sponsors the {event} every year.',
  'The dog in the office is called {pet}.',
  'Ansprechpartner ist immer dienstags im Büro, Rückruf nach {hour}.',
  'Préfère les échanges par courriel, jamais le vendredi après-midi.',
  'Vill ha fakturan som PDF och påminnelse efter fjorton dagar.',
];

const words: Readonly<Record<string, readonly string[]>> = {
  channel: ['email', 'the phone', 'short voice messages', 'video calls', 'letters on paper'],
  span: ['a day', 'two days', 'a week', 'ten days', 'three weeks'],
  event: [
    'book fair',
    'trade show',
    'harbour festival',
    'design week',
    'annual meeting',
    'charity run',
    'winter market',
  ],
  month: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  person: [
    'Petra Falkenhayn',
    'Mr. Oyelaran',
    'Ms. Takemitsu',
    'Léonie Bazin',
    'Rasmus Thorvald',
    'Jonah Whitcombe',
    'Dr. Szymborska',
  ],
  deliverable: [
    'brochure',
    'website relaunch',
    'packaging',
    'annual report',
    'photo series',
    'wayfinding system',
    'newsletter',
    'trade-fair stand',
  ],
  topic: [
    'accessibility',
    'hosting costs',
    'colour proofs',
    'search rankings',
    'recycled paper',
    'translation into Welsh',
    'typography licences',
  ],
  document: ['price list', 'case study', 'data-processing agreement', 'draft contract', 'timeline'],
  colour: ['cobalt blue', 'burgundy', 'moss green', 'saffron', 'anthracite', 'coral'],
  hour: ['nine', 'ten', 'eleven', '14 Uhr', '10 Uhr'],
  format: ['PDF/X-4', 'InDesign packages', 'SVG', 'vector files', 'TIFF'],
  food: ['hazelnuts', 'shellfish', 'gluten', 'strawberries', 'sesame'],
  amount: ['2,000 euros', 'ten thousand', '5k', 'CHF 8’000'],
  language: ['Finnish', 'Portuguese', 'Romansh', 'Catalan', 'Ukrainian', 'Cantonese'],
  pet: ['Biscuit', 'Schnitzel', 'Mochi', 'Waffle', 'Señor Bigotes'],
};
