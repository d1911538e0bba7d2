import { expect } from 'chai';
import { phoneLink } from './phone-link.ts';

describe('the link of a telephone number', () => {
  it('[F2] dials the subscriber, and the extension apart from it', () => {
    for (const [phone, link] of [
      ['+49 30 901820 ext. 12', 'tel:+4930901820;ext=12'],
      ['+1 212 555 0100 ext. 99', 'tel:+12125550100;ext=99'],
      ['+1 212 555 0100 x99', 'tel:+12125550100;ext=99'],
      ['+1 212 555 0100#99', 'tel:+12125550100;ext=99'],
      ['+49 30 901820', 'tel:+4930901820'],
      ['+49 (0)30 / 90 18 20', 'tel:+4930901820'],
    ] as const)
      expect(phoneLink(phone)).to.equal(link);
  });
});
