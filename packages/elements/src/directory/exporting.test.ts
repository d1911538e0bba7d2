import { ClienteleError } from '@clientele/client';
import type { ExportClients } from '@clientele/contract';
import { expect } from 'chai';
import { seriousFindings } from '@clientele/ui/testing/serious-findings';
import { find, settled, unmountAll } from '../testing/mount.ts';
import { buttonNamed, search, showDirectory, until } from './test-page.ts';

type Answer = (input: ExportClients, options?: { signal?: AbortSignal | undefined }) => Promise<Blob>;

describe('the export', () => {
  let handed: { name: string; text: () => Promise<string> }[];
  const click = HTMLAnchorElement.prototype.click;

  beforeEach(() => {
    handed = [];
    // A download would leave the test's page; what would be downloaded is what counts.
    HTMLAnchorElement.prototype.click = function () {
      const { href, download } = this;
      handed.push({ name: download, text: async () => (await fetch(href)).text() });
    };
  });
  afterEach(() => {
    HTMLAnchorElement.prototype.click = click;
    unmountAll();
  });

  it('[S3-142] asks for what is shown: the question, the columns in their order, their headers', async () => {
    const { directory, root, asked } = await shown(async () => new Blob(['Name\r\n']));
    await search(directory, 'client');
    buttonNamed(root, 'Export CSV').click();
    await until(() => handed.length > 0);
    expect(asked).to.deep.equal([
      { query: { search: 'client' }, columns: ['name', 'status', 'email'], headers: ['Name', 'Status', 'Email'] },
    ]);
    expect(handed[0]?.name).to.match(/^Clients \d{4}-\d{2}-\d{2}\.csv$/);
    expect(await handed[0]?.text()).to.equal('Name\r\n');
    await until(() => root.querySelector('.above')?.textContent.includes('was downloaded'));
  });

  it('has where enrichment stands where the list shows it', async () => {
    const { directory, asked } = await shown(async () => new Blob([]));
    directory.columns = 'name, enrichment';
    await settled(directory);
    await directory.export('csv');
    expect(asked[0]).to.deep.include({ columns: ['name', 'enrichment'], headers: ['Name', 'Enrichment'] });
  });

  it('leaves out the host’s own columns', async () => {
    const { directory, asked } = await shown(async () => new Blob([]));
    directory.columnDefs = [{ name: 'projects', label: 'Projects', value: () => 1 }];
    directory.columns = 'name, projects';
    await settled(directory);
    await directory.export('csv');
    expect(asked[0]?.columns).to.deep.equal(['name']);
  });

  it('shows that it is under way, and is called off by the same button', async () => {
    let signal: AbortSignal | undefined;
    const { root, directory } = await shown((_, options) => {
      signal = options?.signal;
      return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal?.reason)));
    });
    const button = buttonNamed(root, 'Export CSV');
    button.focus();
    button.click();
    await until(() => button.ariaLabel === 'Cancel export');
    expect(await seriousFindings(directory)).to.deep.equal([]);
    expect(root.activeElement).to.equal(button);
    button.click();
    await until(() => button.ariaLabel === 'Export CSV');
    expect(signal?.aborted).to.equal(true);
    expect(root.querySelector('[role=alert]')).to.equal(null);
    expect(handed).to.deep.equal([]);
  });

  it('what goes wrong is said above the list, with a way to try again', async () => {
    let isDown = true;
    const { root } = await shown(async () => {
      if (isDown) throw new ClienteleError('rate-limited', 'Too many.');
      return new Blob([]);
    });
    buttonNamed(root, 'Export CSV').click();
    await until(() => root.querySelector('.above [role=alert]'));
    const alert = find(root, '.above [role=alert]');
    expect(alert.textContent).to.contain('could not be exported').and.to.contain('Too many requests');
    isDown = false;
    buttonNamed(alert, 'Retry').click();
    await until(() => handed.length > 0);
    await until(() => !root.querySelector('.above [role=alert]'));
  });

  it('the method rejects with the error', async () => {
    const { directory } = await shown(async () => {
      throw new ClienteleError('forbidden', 'No.', { permission: 'export_clients' });
    });
    const error = await directory.export('csv').catch((reason: unknown) => reason);
    expect((error as ClienteleError).code).to.equal('forbidden');
  });

  it('has no button for those who may not', async () => {
    const { root } = await shown(async () => new Blob([]), ['view_clients']);
    expect(() => buttonNamed(root, 'Export CSV')).to.throw();
  });
});

async function shown(
  answer: Answer,
  permissions: ('view_clients' | 'export_clients')[] = ['view_clients', 'export_clients'],
) {
  const asked: ExportClients[] = [];
  const page = await showDirectory({
    permissions: { permissions },
    with: { columns: 'name, status, email' },
    exportClients: async (input, options) => {
      asked.push(input);
      return answer(input, options);
    },
  });
  return { ...page, asked };
}
