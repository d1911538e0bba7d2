import { shadow } from '@clientele/ui/testing/mount';
import type { ClienteleSheet } from '@clientele/ui/sheet/sheet';
import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html, render, type TemplateResult } from 'lit';
import { define } from '../define.ts';
import type { ClienteleDetailSheet } from '../detail-sheet/detail-sheet.ts';
import type { ClienteleDirectory } from '../directory/directory.ts';
import { buttonNamed, rowAt, rowsOf, until } from '../directory/test-page.ts';
import { client, fakeClientele, sessionInfo } from '../testing/fake-clientele.ts';
import { find, mount, unmountAll } from '../testing/mount.ts';

define();
define({ prefix: 'acme' });

/** A server with three clients, which takes every new one. */
function server() {
  const clients = ['Acme', 'Brill', 'Crane'].map((name, index) => client({ id: `cli_${index}`, name }));
  const permissions = ['view_clients', 'create_clients', 'edit_clients'] as const;
  return fakeClientele({
    session: { get: async () => sessionInfo({ permissions: [...permissions] }) },
    clients: {
      list: async () => ({
        items: clients.map((one) => ({ client: one, matches: [] })),
        nextCursor: null,
        total: { count: clients.length, exact: true },
      }),
      get: async ({ id }) => clients.find((one) => one.id === id) ?? client({ id }),
      check: async () => ({ issues: [], duplicates: [] }),
      create: async ({ client: typed }) => {
        const created = client({ ...(typed as object), id: 'cli_new' });
        clients.push(created);
        return created;
      },
    },
  });
}

type Root = ParentNode & Node;

/** A shadow root of a host's own component, with this in it. */
function shell(content: TemplateResult, mode: ShadowRootMode = 'open', slotted: unknown = ''): ShadowRoot {
  const host = find<HTMLElement>(mount(html`<div>${slotted}</div>`), 'div');
  const root = host.attachShadow({ mode });
  render(content, root);
  return root;
}

const directoryIn = (root: Root, tag = 'clientele-directory') => find<ClienteleDirectory>(root, tag);
const sheetIn = (root: Root, tag = 'clientele-detail-sheet') => find<ClienteleDetailSheet>(root, tag);

async function choose(directory: ClienteleDirectory, index: number) {
  await until(() => rowsOf(shadow(directory)).length > index);
  rowAt(shadow(directory), index).querySelector<HTMLElement>('.cell')?.click();
}

function marked(directory: ClienteleDirectory) {
  return rowsOf(shadow(directory))
    .filter((row) => row.ariaCurrent === 'true')
    .map((row) => row.dataset['id']);
}

describe('what the elements of a provider ask of each other', () => {
  afterEach(unmountAll);
  after(() => setViewport({ width: 800, height: 600 }));

  it('[S0-30] a client that is chosen opens in the sheet, and its row is marked until the sheet is closed', async () => {
    const place = mount(
      html`<clientele-provider locale="en" .client=${server()}>
        <clientele-directory></clientele-directory><clientele-detail-sheet></clientele-detail-sheet>
      </clientele-provider>`,
    );
    const shown: (string | null)[] = [];
    sheetIn(place).addEventListener('clientele-show', ({ clientId }) => shown.push(clientId));
    await choose(directoryIn(place), 1);
    await until(() => marked(directoryIn(place)).length > 0);
    expect([sheetIn(place).open, sheetIn(place).clientId, shown, marked(directoryIn(place))]).to.deep.equal([
      true,
      'cli_1',
      ['cli_1'],
      ['cli_1'],
    ]);
    // A page may close it without asking.
    sheetIn(place).open = false;
    await until(() => marked(directoryIn(place)).length === 0);
  });

  it('works between siblings that name their provider', async () => {
    const place = mount(
      html`<clientele-provider id="there" locale="en" .client=${server()}></clientele-provider>
        <clientele-directory provider="there"></clientele-directory>
        <clientele-detail-sheet provider="there"></clientele-detail-sheet>`,
    );
    await choose(directoryIn(place), 2);
    await until(() => marked(directoryIn(place)).length > 0);
    expect([sheetIn(place).clientId, marked(directoryIn(place))]).to.deep.equal(['cli_2', ['cli_2']]);
  });

  it('works within a shadow root where the sheet names a provider of the same root', async () => {
    const root = shell(
      html`<clientele-provider id="inside" locale="en" .client=${server()}>
          <clientele-directory></clientele-directory>
        </clientele-provider>
        <clientele-detail-sheet provider="inside"></clientele-detail-sheet>`,
    );
    await choose(directoryIn(root), 0);
    await until(() => marked(directoryIn(root)).length > 0);
    expect(sheetIn(root).clientId).to.equal('cli_0');
  });

  it('[S0-03] works within a closed shadow root: the row is marked, the list gives way, and a new client is listed', async () => {
    const root = shell(
      html`<clientele-provider locale="en" .client=${server()}>
        <clientele-directory></clientele-directory><clientele-detail-sheet></clientele-detail-sheet>
      </clientele-provider>`,
      'closed',
    );
    const directory = directoryIn(root);
    const sheet = sheetIn(root);
    await choose(directory, 0);
    await until(() => marked(directory).length > 0);
    await sheet.hide();
    await until(() => marked(directory).length === 0);
    buttonNamed(shadow(directory), 'Create client').click();
    await until(() => sheet.mode === 'create');
    await sheet.whenReady();
    const form = find(shadow(sheet), 'clientele-create-form');
    const name = find<HTMLElement & { value: string }>(shadow(form), 'clientele-text-field');
    const input = find<HTMLInputElement>(shadow(name), 'input');
    input.value = 'Newcomer';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await sheet.updateComplete;
    find<HTMLButtonElement>(shadow(sheet), '.create-buttons .button-primary').click();
    await until(() => rowsOf(shadow(directory)).length === 4);
  });

  it('two shells that wrap a provider around slots know nothing of each other', async () => {
    const [one, other] = ['one', 'other'].map(() => {
      const content = html`<clientele-directory></clientele-directory
        ><clientele-detail-sheet></clientele-detail-sheet>`;
      const root = shell(
        html`<clientele-provider locale="en" .client=${server()}><slot></slot></clientele-provider>`,
        'open',
        content,
      );
      return root.host;
    });
    if (!one || !other) throw new Error('There are two.');
    await until(() => rowsOf(shadow(directoryIn(other))).length > 0);
    await choose(directoryIn(one), 0);
    await until(() => marked(directoryIn(one)).length > 0);
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    expect(sheetIn(one).open).to.equal(true);
    expect(sheetIn(other).open).to.equal(false);
    expect(marked(directoryIn(other))).to.deep.equal([]);
    expect(getComputedStyle(directoryIn(other)).paddingInlineEnd).to.equal('0px');
  });

  it('works under another prefix', async () => {
    const place = mount(html`<div></div>`);
    render(
      html`<acme-provider locale="en" .client=${server()}>
        <acme-directory></acme-directory><acme-detail-sheet></acme-detail-sheet>
      </acme-provider>`,
      place,
    );
    await choose(directoryIn(place, 'acme-directory'), 1);
    await until(() => marked(directoryIn(place, 'acme-directory')).length > 0);
    expect(sheetIn(place, 'acme-detail-sheet').clientId).to.equal('cli_1');
  });

  it('of several sheets one answers: a drawer before one inline, and the latest before others', async () => {
    const place = mount(
      html`<clientele-provider locale="en" .client=${server()}>
        <clientele-directory></clientele-directory>
        <clientele-detail-sheet id="first"></clientele-detail-sheet>
        <clientele-detail-sheet id="latest"></clientele-detail-sheet>
        <clientele-detail-sheet id="inline" placement="inline"></clientele-detail-sheet>
      </clientele-provider>`,
    );
    const openOnes = () => [...place.querySelectorAll('clientele-detail-sheet[open]')].map(({ id }) => id);
    await choose(directoryIn(place), 1);
    await until(() => openOnes().length > 0);
    expect(openOnes()).to.deep.equal(['latest']);
    place.querySelectorAll('#first, #latest').forEach((sheet) => sheet.remove());
    await choose(directoryIn(place), 0);
    await until(() => openOnes().length > 0);
    expect([openOnes(), sheetIn(place).clientId]).to.deep.equal([['inline'], 'cli_0']);
  });

  it('a client that is chosen before the file of the sheet is there opens in it when it comes', async () => {
    const place = mount(
      html`<clientele-provider .client=${server()}><clientele-directory></clientele-directory></clientele-provider>`,
    );
    const directory = directoryIn(place);
    await choose(directory, 1);
    const sheet = document.createElement('clientele-detail-sheet');
    find(place, 'clientele-provider').append(sheet);
    await until(() => sheet.open && sheet.clientId === 'cli_1');
    await until(() => marked(directory).join() === 'cli_1');
  });

  it('an inline sheet with a client of the host’s own does not answer', async () => {
    const place = mount(
      html`<clientele-provider locale="en" .client=${server()}>
        <clientele-directory></clientele-directory>
        <clientele-detail-sheet placement="inline" client-id="cli_2" open></clientele-detail-sheet>
      </clientele-provider>`,
    );
    await choose(directoryIn(place), 0);
    await sheetIn(place).updateComplete;
    expect(sheetIn(place).clientId).to.equal('cli_2');
  });

  it('leaves a choice alone that the page has taken, even as late as at the window', async () => {
    const place = mount(
      html`<clientele-provider locale="en" .client=${server()}>
        <clientele-directory></clientele-directory><clientele-detail-sheet></clientele-detail-sheet>
      </clientele-provider>`,
    );
    let taken = 0;
    const take = (event: Event) => {
      taken++;
      event.preventDefault();
    };
    window.addEventListener('clientele-select', take, { once: true });
    window.addEventListener('clientele-create-client', take, { once: true });
    await choose(directoryIn(place), 0);
    buttonNamed(shadow(directoryIn(place)), 'Create client').click();
    await sheetIn(place).updateComplete;
    expect([taken, sheetIn(place).open]).to.deep.equal([2, false]);
  });

  it('a list that cannot give way makes the drawer modal until it closes: what has the focus is never hidden', async () => {
    await setViewport({ width: 1400, height: 800 });
    const place = mount(
      html`<clientele-provider locale="en" .client=${server()}>
        <clientele-directory style="width: 600px; margin-inline-start: auto"></clientele-directory>
        <clientele-detail-sheet></clientele-detail-sheet>
      </clientele-provider>`,
    );
    const panel = () => find<ClienteleSheet>(shadow(sheetIn(place)), 'clientele-sheet');
    await choose(directoryIn(place), 1);
    await until(() => sheetIn(place).open && panel().isModal);
    await sheetIn(place).hide();
    directoryIn(place).style.width = '';
    await choose(directoryIn(place), 1);
    await until(() => sheetIn(place).open && getComputedStyle(directoryIn(place)).paddingInlineEnd !== '0px');
    expect(panel().isModal).to.equal(false);
  });

  it('the focus goes back to the row of the client that was shown last', async () => {
    const place = mount(
      html`<clientele-provider locale="en" .client=${server()}>
        <clientele-directory></clientele-directory><clientele-detail-sheet></clientele-detail-sheet>
      </clientele-provider>`,
    );
    await until(() => rowsOf(shadow(directoryIn(place))).length > 0);
    await directoryIn(place).focusRow('cli_0');
    await choose(directoryIn(place), 0);
    await until(() => sheetIn(place).open);
    await choose(directoryIn(place), 2);
    await until(() => marked(directoryIn(place))[0] === 'cli_2');
    await sheetIn(place).hide();
    await until(() => shadow(directoryIn(place)).activeElement?.closest('.row'));
    expect(shadow(directoryIn(place)).activeElement?.closest<HTMLElement>('.row')?.dataset['id']).to.equal('cli_2');
  });
});
