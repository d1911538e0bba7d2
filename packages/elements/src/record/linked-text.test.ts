import { expect } from 'chai';
import { html, render } from 'lit';
import { linkedText } from './linked-text.ts';

function shown(text: string) {
  const place = document.createElement('p');
  render(html`${linkedText(text)}`, place);
  return { place, links: [...place.querySelectorAll('a')].map(({ href, textContent }) => [textContent, href]) };
}

describe('addresses in what people write', () => {
  it('those of http and https are links that tell the other page nothing, and the text stays as it was written', () => {
    const text = 'See https://one.example/a?b=1, then (http://two.example/x_(y)).\nBye';
    const { place, links } = shown(text);
    expect(place.textContent).to.equal(text);
    expect(links).to.deep.equal([
      ['https://one.example/a?b=1', 'https://one.example/a?b=1'],
      ['http://two.example/x_(y)', 'http://two.example/x_(y)'],
    ]);
    for (const link of place.querySelectorAll('a')) {
      expect(link.rel).to.equal('noopener noreferrer nofollow');
      expect(link.target).to.equal('_blank');
    }
  });

  it('[F01] [F04] markup, other schemes, credentials and tricks are text', () => {
    for (const text of [
      '<img src=x onerror=alert(1)><a href="ftp://evil.example">x</a>',
      'javascript:alert(1) data:text/html,x vbscript:x //evil.example mailto:a@b.example',
      'https://user:secret@evil.example/',
      'https:\\\\evil.example',
      'https://',
    ]) {
      const { place, links } = shown(text);
      expect(links, text).to.deep.equal([]);
      expect(place.textContent).to.equal(text);
      expect(place.childElementCount, text).to.equal(0);
    }
  });

  it('[F14] an address with letters of another script shows where it leads, and does not turn the text around it', () => {
    const { place, links } = shown('https://\u0440aypal.example/ \u202e https://one.example/');
    expect(links[0]?.[0]).to.equal('https://xn--aypal-uye.example/');
    expect(links[1]?.[0]).to.equal('https://one.example/');
    for (const link of place.querySelectorAll('a')) expect(link.firstElementChild?.localName).to.equal('bdi');
  });
});
