import { expect } from 'chai';
import { safeUrl } from './safe-url.ts';

describe('safeUrl', () => {
  it('passes http, https, mailto and tel', () => {
    expect(safeUrl('http://example.com/a')).to.equal('http://example.com/a');
    expect(safeUrl('https://example.com')).to.equal('https://example.com/');
    expect(safeUrl('mailto:ada@example.com')).to.equal('mailto:ada@example.com');
    expect(safeUrl('tel:+49301234')).to.equal('tel:+49301234');
  });

  it('refuses every other scheme, however it is written', () => {
    for (const address of [
      'javascript:alert(1)',
      ' JaVaScRiPt:alert(1)',
      'java\nscript:alert(1)',
      '\u0001javascript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'file:///etc/passwd',
      'blob:https://example.com/x',
    ])
      expect(safeUrl(address), address).to.equal(undefined);
  });

  it('refuses what a browser reads otherwise than a person does', () => {
    for (const address of [
      'https:\\\\example.com',
      'https://good.com\\@example.com',
      'https://exam\tple.com',
      'ht\ntps://example.com',
    ])
      expect(safeUrl(address), address).to.equal(undefined);
  });

  it('takes a bare host as https and never leads into the page', () => {
    expect(safeUrl('example.com/a')).to.equal('https://example.com/a');
    expect(safeUrl('/admin')).to.equal(undefined);
    expect(safeUrl('//example.com')).to.equal(undefined);
    expect(safeUrl('')).to.equal(undefined);
    expect(safeUrl(undefined)).to.equal(undefined);
  });
});
