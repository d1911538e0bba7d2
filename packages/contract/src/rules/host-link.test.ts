import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hostLink } from './host-link.ts';

describe('the link of an entry that a host writes', () => {
  it('is an address of http or https, also of a server inside the house, or a path of the host’s own site', () => {
    for (const [typed, link] of [
      ['https://shop.example/orders/4711', 'https://shop.example/orders/4711'],
      [' HTTP://ERP:8080/a?b=c#d ', 'http://erp:8080/a?b=c#d'],
      ['https://münchen.example', 'https://xn--mnchen-3ya.example/'],
      ['/orders/4711?tab=parcels#last', '/orders/4711?tab=parcels#last'],
      ['/orders/../parcels', '/parcels'],
      ['/', '/'],
    ] as const)
      assert.equal(hostLink(typed), link, typed);
  });

  it('[S10] is nothing that could run a script, leave the site unseen or carry a password', () => {
    for (const typed of [
      'javascript:alert(1)',
      ' JaVaScRiPt:alert(1)',
      'java\nscript:alert(1)',
      '\u0001javascript:alert(1)',
      'data:text/html,x',
      'mailto:ada@example.com',
      'file:///etc/passwd',
      '//evil.example',
      '/\\evil.example',
      '/.//evil.example',
      '/%2e//evil.example',
      '/a/..//evil.example',
      '\\\\evil.example',
      'https:\\\\evil.example',
      'https:evil.example',
      'https://good.example\\@evil.example',
      'https://ada:secret@evil.example',
      'orders/4711',
      '?a=b',
      '#a',
      'https://',
      '',
    ])
      assert.equal(hostLink(typed), null, typed);
  });
});
