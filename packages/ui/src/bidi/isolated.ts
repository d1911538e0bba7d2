import { html } from 'lit';

/** A text, or what makes one of someone's name. */
export type Sentence = string | ((name: string) => string);

export function isSentence(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'function';
}

/**
 * A sentence in which someone's name keeps its own direction, whatever characters it is made of, and turns nothing around it.
 * https://www.w3.org/International/articles/inline-bidi-markup/#bdi
 */
export function isolated(sentence: Sentence, name = ''): unknown {
  if (typeof sentence === 'string') return sentence;
  // Made without the name: that may be part of another word, too.
  const [start, ...others] = sentence(place).split(place);
  return [start, ...others.map((text) => [html`<bdi>${name}</bdi>`, text])];
}

/** The same for those who listen. */
export function textOf(sentence: Sentence, name = ''): string {
  return typeof sentence === 'string' ? sentence : sentence(name);
}

/** Where the name belongs: a character of private use, which no sentence has. */
const place = '\uE000';
