import { expect } from 'chai';
import { settled, unmountAll } from '../testing/mount.ts';
import { buttonNamed, names, numbered, search, showDirectory, until } from './test-page.ts';

const archivedAt = '2026-02-01T00:00:00.000Z';

describe('a list without clients', () => {
  afterEach(unmountAll);

  it('has one button that creates the first one', async () => {
    const { root } = await showDirectory({ clients: [] });
    await until(() => root.textContent.includes('No clients yet'));
    const buttons = [...root.querySelectorAll('button')].filter((one) => one.textContent.includes('Create client'));
    expect(buttons).to.have.length(1);
  });

  it('keeps the button above when the page says itself what is to be done', async () => {
    const { root, directory } = await showDirectory({ clients: [] });
    await until(() => root.textContent.includes('No clients yet'));
    const own = document.createElement('p');
    own.slot = 'empty';
    directory.append(own);
    directory.requestUpdate();
    await settled(directory);
    expect(root.querySelector('.create')).not.to.equal(null);
  });

  it('says that all are archived when they are, and leads there', async () => {
    const { root } = await showDirectory({ clients: numbered(2, { archivedAt }) });
    await until(() => root.textContent.includes('No current clients'));
    expect(root.textContent).not.to.include('No clients yet');
    expect(root.querySelector('.create')).not.to.equal(null);
    buttonNamed(root, 'Show archived clients').click();
    await until(() => names(root).length === 2);
  });

  it('asks about archived clients only where it matters', async () => {
    const { root, directory, asked } = await showDirectory({ clients: numbered(2, { archivedAt }) });
    await until(() => root.textContent.includes('No current clients'));
    const before = asked().length;
    await search(directory, 'nobody');
    await until(() => root.textContent.includes('No clients found'));
    expect(asked().length - before).to.equal(1);
  });
});
