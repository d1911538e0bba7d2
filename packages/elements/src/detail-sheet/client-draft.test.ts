import { expect } from 'chai';
import { websiteFromEmail } from './client-draft.ts';

describe('websiteFromEmail', () => {
  it('gives the domain of a complete address, in lower case', () => {
    expect(websiteFromEmail(' Ada@Example.co.uk ')).to.equal('example.co.uk');
    expect(websiteFromEmail('ada@mail.bauer-partner.de')).to.equal('mail.bauer-partner.de');
  });

  it('gives nothing for an address that is not complete', () => {
    for (const typed of ['', 'ada', 'ada@', 'ada@example', 'ada@example.', 'ada@@example.com', 'a b@example.com']) {
      expect(websiteFromEmail(typed), typed).to.equal(undefined);
    }
  });

  it('gives nothing for providers of free mail, in any country', () => {
    for (const domain of ['gmail.com', 'web.de', 'yahoo.co.jp', 'hotmail.fr', 'gmx.at', 'icloud.com', 'QQ.com']) {
      expect(websiteFromEmail(`ada@${domain}`), domain).to.equal(undefined);
    }
  });
});
