import type { ClientPage, ListClients } from '@clientele/contract';
import { expect } from 'chai';
import { client } from '../testing/fake-clientele.ts';
import { settled, unmountAll, find } from '../testing/mount.ts';
import { frame, names, search, searchBox, showDirectory, rowAt, until } from './test-page.ts';

describe('searching the directory', () => {
  afterEach(unmountAll);

  it('the box is named "Search clients" and searches from the second character', async () => {
    const { directory, root, asked } = await showDirectory({ clients: [{ name: 'Acme' }, { name: 'Borealis' }] });
    expect(searchBox(directory).ariaLabel).to.equal('Search clients');
    await search(directory, 'B');
    expect(asked()).to.have.length(1);
    await search(directory, 'Bo');
    expect(asked().at(-1)?.input).to.deep.include({ search: 'Bo' });
    expect(names(root)).to.deep.equal(['Borealis']);
  });

  it('[F15] one Han or Hangul character is a word, and searches', async () => {
    const { directory, root, asked } = await showDirectory({ clients: [{ name: '李氏設計' }, { name: '한빛' }] });
    await search(directory, '李');
    expect(asked().at(-1)?.input).to.deep.include({ search: '李' });
    expect(names(root)).to.deep.equal(['李氏設計']);
    await search(directory, '한');
    expect(names(root)).to.deep.equal(['한빛']);
  });

  it('marks what matched in the name', async () => {
    const { directory, root } = await showDirectory({ clients: [{ name: 'Ørsted A/S' }] });
    await search(directory, 'rst');
    expect([...root.querySelectorAll('mark')].map(({ textContent }) => textContent)).to.deep.equal(['rst']);
    expect(names(root)).to.deep.equal(['Ørsted A/S']);
  });

  it('names the field in which it was found, when the row does not show that field', async () => {
    const { directory, root } = await showDirectory({
      clients: [{ name: 'Acme', primaryContact: { id: 'con_1', name: 'Ann' } }],
      matches: () => [{ field: 'notes', text: '… pays late, call first …', ranges: [[2, 6]] }],
    });
    await search(directory, 'pays');
    const second = find(root, '.second');
    expect(second.textContent.trim()).to.equal('Notes: … pays late, call first …');
    expect(find(second, 'mark').textContent).to.equal('pays');
  });

  it('a match in a shown column is marked there, and needs no second line', async () => {
    const email = 'billing@acme.example';
    const { directory, root } = await showDirectory({
      width: '1500px',
      clients: [{ name: 'Acme', email }],
      matches: () => [{ field: 'email', text: email, ranges: [[0, 7]] }],
    });
    await search(directory, 'billing');
    expect(find(root, '.cell-email mark').textContent).to.equal('billing');
    expect(root.querySelector('.second')).to.equal(null);
  });

  it('the rows stay until the answer is there, and the grid says that it is busy', async () => {
    const gate = Promise.withResolvers<ClientPage>();
    const page = (name: string): ClientPage => ({
      items: [{ client: client({ id: `cli_${name.toLowerCase()}`, name }), matches: [] }],
      nextCursor: null,
      total: { count: 1, exact: true },
    });
    const { directory, root } = await showDirectory({
      list: async (input: ListClients) => (input.search ? gate.promise : page('Before')),
    });
    searchBox(directory).value = 'after';
    searchBox(directory).dispatchEvent(new InputEvent('input'));
    await until(() => find(root, '[role=grid]').ariaBusy === 'true');
    expect(names(root)).to.deep.equal(['Before']);
    gate.resolve(page('After'));
    await settled(directory);
    expect(names(root)).to.deep.equal(['After']);
    expect(find(root, '[role=grid]').ariaBusy).to.equal('false');
  });

  it('text that an input method is composing is not searched for', async () => {
    const { directory } = await showDirectory();
    const box = searchBox(directory);
    box.value = 'さくら';
    box.dispatchEvent(new InputEvent('input', { isComposing: true }));
    expect(directory.query).to.equal('');
    box.dispatchEvent(new CompositionEvent('compositionend'));
    expect(directory.query).to.equal('さくら');
    // Safari gives up a composition with a key that comes after its end.
    const escape = { key: 'Escape', keyCode: 229, bubbles: true, composed: true, cancelable: true };
    box.dispatchEvent(new KeyboardEvent('keydown', escape));
    expect(directory.query).to.equal('さくら');
  });

  it('another answer starts at the top again', async () => {
    const clients = Array.from({ length: 400 }, (_, index) => ({ name: `${index % 2 ? 'Odd' : 'Even'} ${index}` }));
    const { directory, root } = await showDirectory({ clients, height: '500px' });
    const viewport = find(root, '.viewport');
    viewport.scrollTop = 1200;
    await until(() => !names(root).includes('Even 0'));
    await search(directory, 'Odd');
    await frame();
    expect(viewport.scrollTop).to.equal(0);
    expect(rowAt(root, 0).textContent).to.contain('Odd 1');
  });
});
