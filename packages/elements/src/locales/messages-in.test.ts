import { expect } from 'chai';
import { commonMessages } from './common.ts';
import { directoryMessages } from './directory.ts';
import { common } from './en/common.ts';
import { directory } from './en/directory.ts';
import { messagesIn } from './messages-in.ts';
import { Namespace } from './namespace.ts';

describe('messagesIn', () => {
  it('without a host’s own texts it is the dictionary itself', () => {
    expect(messagesIn('en', undefined)(commonMessages)).to.equal(common);
    expect(messagesIn('en', { directory: { label: 'Customers' } })(commonMessages)).to.equal(common);
  });

  it('[F10] takes neither what the dictionary does not have nor what is of another kind', () => {
    const foreign = JSON.parse(
      '{"common":{"retry":1,"more":"x","errors":"y","__proto__":{"polluted":true}},"directory":"z"}',
    ) as object;
    const messages = messagesIn('en', foreign);
    expect(messages(commonMessages)).to.deep.equal(common);
    expect(messages(directoryMessages)).to.equal(directory);
    expect('polluted' in {}).to.equal(false);
    expect('polluted' in messages(commonMessages)).to.equal(false);
  });

  it('is made once: the same texts are the same objects at each look', () => {
    const messages = messagesIn('en', { directory: { label: 'Customers' } });
    const { label, search, states } = messages(directoryMessages);
    expect([label, search]).to.deep.equal(['Customers', directory.search]);
    expect(states).to.equal(directory.states);
    expect(messages(directoryMessages)).to.equal(messages(directoryMessages));
  });

  it('puts the host’s own texts into those of a language that come later, too', async () => {
    const german = { ...common, retry: 'Noch einmal', close: 'Zu' };
    const namespace = new Namespace('common', common, {
      de: async () => ({ texts: german }),
      ar: async () => ({ texts: common }),
    });
    const messages = messagesIn('de', { common: { retry: 'Wieder' } });
    expect([messages(namespace).retry, messages(namespace).close]).to.deep.equal(['Wieder', 'Close']);
    await namespace.load('de');
    expect([messages(namespace).retry, messages(namespace).close]).to.deep.equal(['Wieder', 'Zu']);
  });
});
