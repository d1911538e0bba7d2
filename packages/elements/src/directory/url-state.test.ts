import { expect } from 'chai';
import type { ClientQuery } from '@clientele/contract';
import { readUrlState, writeUrlState } from './url-state.ts';

const question: ClientQuery = {
  search: 'ørsted & co',
  state: 'archived',
  where: [
    ['outstanding', 'gt', 5000, 'EUR'],
    ['status', 'in', ['opt_a', 'opt_b']],
    ['owner', 'empty'],
    ['createdAt', 'gte', '2026-01-01'],
  ],
  sort: ['outstanding', 'desc'],
};

describe('the question in an address', () => {
  it('comes back as it was', () => {
    const parameters = new URLSearchParams();
    writeUrlState(parameters, 'clients', question, {});
    expect(readUrlState(new URLSearchParams(parameters.toString()), 'clients', {})).to.deep.equal(question);
  });

  it("leaves the host's own parameters alone", () => {
    const parameters = new URLSearchParams('q=host&page=2');
    writeUrlState(parameters, 'clients', question, {});
    writeUrlState(parameters, 'clients', {}, {});
    expect(parameters.toString()).to.equal('q=host&page=2');
  });

  it('says nothing about what is the default', () => {
    const parameters = new URLSearchParams();
    writeUrlState(parameters, 'clients', { state: 'active', sort: ['name', 'asc'] }, {});
    expect(parameters.toString()).to.equal('');
  });

  it('is undefined in an address that carries none, and survives nonsense', () => {
    expect(readUrlState(new URLSearchParams('q=host'), 'clients', {})).to.equal(undefined);
    const nonsense = new URLSearchParams('clients.state=x&clients.sort=y&clients.from=never&clients.where={]');
    expect(readUrlState(nonsense, 'clients', {})).to.deep.equal({});
  });

  it('of a hostile address takes what has the right shape, and touches nothing else', () => {
    const hostile = (key: string, value: string) => new URLSearchParams([[`clients.${key}`, value]]);
    for (const sort of ['__proto__', '-constructor', 'toString', '\0'])
      expect(readUrlState(hostile('sort', sort), 'clients', {}), sort).to.deep.equal({});
    for (const where of ['{"__proto__":{"polluted":1}}', '"x"', '1e999', '[['.repeat(5000), 'null', '\0'])
      expect(readUrlState(hostile('where', where), 'clients', {}), where).to.deep.equal({});
    const long = 'x'.repeat(5000);
    expect(readUrlState(hostile('q', long), 'clients', {})).to.deep.equal({ search: long });
    expect(readUrlState(hostile('__proto__', '1'), 'clients', {})).to.equal(undefined);
    expect('polluted' in {}).to.equal(false);
  });

  it('says what is the default where the host has set something else, and reads what it leaves out from the host', () => {
    const own: ClientQuery = { state: 'all', sort: ['outstanding', 'desc'], where: [['status', 'in', ['opt_a']]] };
    const parameters = new URLSearchParams();
    writeUrlState(parameters, 'clients', { sort: ['outstanding', 'desc'] }, own);
    expect(parameters.toString()).to.equal('clients.state=current&clients.status=');
    expect(readUrlState(parameters, 'clients', own)).to.deep.equal({ sort: ['outstanding', 'desc'] });
    const nonsense = new URLSearchParams('clients.state=x&clients.q=a');
    expect(readUrlState(nonsense, 'clients', own)).to.deep.equal({ search: 'a', ...own });
  });
});
