import type { LanguageModel } from '../../features/enrichment/index.ts';

/** By words of a page what a model has made of it: field, value, and the words that the value rests on. */
const recorded: Readonly<Record<string, readonly (readonly [field: string, value: string, quote: string])[]>> = {
  'Houses for long winters': [['industry', 'Architecture firm', 'Architects in Aarhus since 1994.']],
  'Small lots, roasted on Tuesdays.': [
    ['businessModel', 'b2b-and-b2c', 'Small lots, roasted on Tuesdays.'],
    ['industry', 'Coffee roaster', 'Small lots, roasted on Tuesdays.'],
    // Stands on no page: dropped.
    ['description', 'The largest roaster of Chicago.', 'The largest roaster of Chicago'],
  ],
  'Bücher mit langem Atem': [
    ['businessModel', 'b2b-and-b2c', 'Bücher mit langem Atem'],
    ['industry', 'Book publisher', 'Bücher mit langem Atem'],
  ],
};

/** A language model as the demo has it: recorded answers about its websites, without any network. */
export const demoModel: LanguageModel = {
  async ask({ text }) {
    const { pages } = JSON.parse(text) as { pages: readonly { page: number; text: string }[] };
    const facts = Object.entries(recorded).flatMap(([words, found]) => {
      const page = pages.find((one) => one.text.includes(words))?.page;
      return page === undefined ? [] : found.map(([field, value, quote]) => ({ field, value, page, quote }));
    });
    const answer = JSON.stringify({ facts });
    return { text: answer, tokens: Math.ceil((text.length + answer.length) / 4) };
  },
};
