import assert from 'node:assert/strict';
import { it } from 'node:test';
import { financeMailbox, mailboxesIn } from './finance-mail.ts';

const site = new URL('https://www.oak.example/');

it('a mailbox is for invoices where its name or a part of it says so, and on the own domain alone', () => {
  for (const address of [
    'ap@oak.example',
    'rechnung-werk2@oak.example',
    'invoices.uk@oak.example',
    'purchase.ledger@oak.example',
  ])
    assert.equal(financeMailbox(address, site), address);
  for (const address of ['jo@oak.example', 'invoicer@oak.example', 'sales.ap@oak.example', 'invoices@elm.example'])
    assert.equal(financeMailbox(address, site), null);
});

it('an address that is spelt out for robots’ sake is read', () => {
  assert.deepEqual(mailboxesIn('accounts [at] oak [dot] example'), ['accounts@oak.example']);
  assert.deepEqual(mailboxesIn('buchhaltung(at)oak.example und fax(0)'), ['buchhaltung@oak.example']);
  assert.deepEqual(mailboxesIn('we are at oak dot example'), []);
});
