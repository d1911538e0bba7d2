import { shadow } from '@clientele/ui/testing/mount';
import { manyClients } from '../../testing/many-clients.ts';
import { settled } from '../../testing/mount.ts';
import { toastsOf } from '../../testing/toasts-of.ts';
import { bulkBar, bulkRoot, buttonNamed, numbered, rowsOf, showDirectory, until } from '../test-page.ts';

type Server = ReturnType<typeof manyClients>;

type Verb = 'archive' | 'restore' | 'updateMany' | 'select';

interface Options {
  count?: number;
  /** Between the page and the server. */
  before?: Partial<Record<Verb, (call: number) => Promise<void> | void>>;
  show?: Parameters<typeof showDirectory>[0];
}

/** A directory of several clients on a server that keeps what is done to them. */
export async function showServed({ count = 5, before = {}, show = {} }: Options = {}) {
  let server: Server | undefined;
  const calls: Record<string, number> = {};
  const page = await showDirectory({
    clients: numbered(count, { ownerId: 'usr_1' }),
    height: '700px',
    permissions: { permissions: ['view_clients', 'edit_clients', 'delete_clients', 'assign_owner', 'export_clients'] },
    server: (clients) => {
      const known = (server = manyClients(clients));
      const pass = async (verb: Verb) => before[verb]?.((calls[verb] = (calls[verb] ?? 0) + 1));
      return {
        archive: (input) => pass('archive').then(() => known.archive(input)),
        restore: (input) => pass('restore').then(() => known.restore(input)),
        updateMany: (input) => pass('updateMany').then(() => known.updateMany(input)),
        select: (input) => pass('select').then(() => known.select(input)),
      };
    },
    ...show,
    with: { selection: 'multiple', ...show.with },
  });
  if (!server) throw new Error('There is no server.');
  const { root, directory, provider } = page;
  const bar = () => bulkBar(root);
  const said = () => bar()?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '';
  const toasts = () => toastsOf(provider);
  const toast = () => textIn(toasts(), '[part=toast]');
  const bulk = () => {
    const inBar = bulkRoot(root);
    if (!inBar) throw new Error('There is no bar.');
    return inBar;
  };
  const button = (name: string) => buttonNamed(bulk(), name);
  const press = (name: string) => button(name).click();
  const menus = () => [...bulk().querySelectorAll('clientele-menu')];
  const select = async (...indices: number[]) => {
    for (const index of indices) rowsOf(root)[index]?.querySelector<HTMLElement>('[part=checkbox]')?.click();
    await until(() => said().includes('selected'));
  };
  const selectAll = async () => {
    root.querySelector<HTMLElement>('.head [part=checkbox]')?.click();
    await until(bar);
  };
  const dialog = () => bulk().querySelector('clientele-reason-dialog')?.shadowRoot ?? null;
  /** For a status that is not an active one it is asked why: that is left open, unless the test wants to say it. */
  const choose = async (menu: string, item: string, { saysWhy = false } = {}) => {
    const found = menus().find((one) => Reflect.get(one, 'label') === menu);
    if (!found) throw new Error(`There is no menu "${menu}".`);
    const items = [...shadow(found).querySelectorAll<HTMLElement>('[part=item]')];
    const chosen = items.find(({ textContent }) => textContent.trim() === item);
    if (!chosen) throw new Error(`There is no item "${item}".`);
    chosen.click();
    if (saysWhy || (item !== 'On hold' && item !== 'Churned')) return;
    await until(() => dialog()?.querySelector('[type=submit]')?.checkVisibility());
    const shown = dialog();
    if (shown) buttonNamed(shown, 'Save').click();
    await until(() => !dialog()?.querySelector('[type=submit]')?.checkVisibility());
  };
  const undo = async () => {
    await until(() => toast().includes('Undo'));
    const shown = toasts();
    if (shown) buttonNamed(shadow(shown), 'Undo').click();
  };
  return {
    ...page,
    server,
    bar,
    said,
    toast,
    toasts,
    bulk,
    button,
    menus,
    press,
    select,
    selectAll,
    choose,
    dialog,
    undo,
    settle: () => settled(directory),
  };
}

function textIn(host: Element | null, selector: string) {
  const found = [...(host?.shadowRoot?.querySelectorAll(selector) ?? [])];
  return found.map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim()).join('; ');
}

export function inputs<Input>(page: { fake: { calls: { path: string; input: unknown }[] } }, path: string) {
  return page.fake.calls.filter((call) => call.path === path).map(({ input }) => input as Input);
}
