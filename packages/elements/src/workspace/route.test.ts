import { expect } from 'chai';
import { listOfClients, pathOf, routeOf, routeTo } from './route.ts';

describe('the routes of a workspace', () => {
  it('are addresses that lead back to them', () => {
    for (const path of ['/clients', '/clients/cli_1', '/clients/cli_1/notes', '/tasks', '/tasks/everyone']) {
      const route = routeOf(path);
      expect(route && pathOf(route)).to.equal(path);
    }
  });

  it('an address that names no place leads nowhere', () => {
    for (const path of ['', '/', '/invoices', '/clients/cli_1/notes/more', '/clients/<b>', 'clients', '/tasks/mine'])
      expect(routeOf(path), path).to.equal(null);
  });

  it('what a sheet calls a profile is the view of that client; a profile of nobody is no place', () => {
    expect(routeTo('profile', { clientId: 'cli_1' })).to.deep.equal({
      view: 'client',
      clientId: 'cli_1',
      section: null,
    });
    expect(routeTo('client', { clientId: 'cli_1', section: 'notes' })?.section).to.equal('notes');
    expect(routeTo('clients')).to.equal(listOfClients);
    expect([routeTo('profile'), routeTo('new-invoice')]).to.deep.equal([null, null]);
  });
});
