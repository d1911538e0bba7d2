import { html } from 'lit';

/**
 * A text in which someone's name keeps its own direction, whatever characters it is made of, and turns nothing around it.
 * https://www.w3.org/International/articles/inline-bidi-markup/#bdi
 */
export function isolated(text: string, name: string | undefined): unknown {
  const start = name ? text.indexOf(name) : -1;
  if (!name || start < 0) return text;
  return [text.slice(0, start), html`<bdi>${name}</bdi>`, text.slice(start + name.length)];
}
