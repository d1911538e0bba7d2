import { hostLink } from '@clientele/contract/rules/host-link';
import { html } from 'lit';

/**
 * A text that somebody has written, with its addresses of http and https as links. Nothing else in it is markup. Where a link leads is
 * what it shows: one with letters of other scripts, which may look like those of another site, shows its ASCII form.
 */
export function linkedText(text: string): unknown[] {
  return text.split(address).map((part, place) => (place % 2 === 0 ? part : linkOf(part)));
}

/** At odd places of a text that is split by it. */
const address = /(https?:\/\/[^\s<>"]+)/i;

function linkOf(typed: string): unknown {
  const bare = typed.replace(/[.,;:!?'’”»…)\]}*_]+$/, '');
  // A bracket that was opened in the address is part of it.
  const isOpen = bare.lastIndexOf('(') > bare.lastIndexOf(')');
  const shown = isOpen && typed[bare.length] === ')' ? `${bare})` : bare;
  const rest = typed.slice(shown.length);
  const href = hostLink(shown);
  if (href === null) return typed;
  const isPlain = /^[\x21-\x7e]+$/.test(shown);
  return html`<a href=${href} target="_blank" rel="noopener noreferrer nofollow"
      ><bdi dir="ltr">${isPlain ? shown : href}</bdi></a
    >${rest}`;
}
