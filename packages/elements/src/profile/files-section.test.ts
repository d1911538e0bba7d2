import { ClienteleError } from '@clientele/client';
import type { FileRecord } from '@clientele/contract';
import { FilesEvent } from '@clientele/ui/file-drop/files-event';
import { seriousFindings } from '@clientele/ui/testing/serious-findings';
import { expect } from 'chai';
import { unmountAll } from '../testing/mount.ts';
import { FilesSection } from './files-section.ts';
import { SectionPage } from './section-page.ts';

function file(name: string, fields: Partial<FileRecord> = {}): FileRecord {
  return {
    id: `fil_${name.replace('.', '').toLowerCase()}`,
    version: 1,
    clientId: 'cli_1',
    name,
    mime: 'application/octet-stream',
    size: 12_345,
    direction: 'internal',
    uploadedBy: { kind: 'staff', id: 'usr_1', name: 'Ada' },
    preview: null,
    createdAt: '2026-03-18T09:00:00.000Z',
    ...fields,
  };
}

/** A server that keeps files as the real one does. */
function fileServer(initial: FileRecord[] = []) {
  const files = new Map(initial.map((one) => [one.id, one]));
  const removed = new Set<string>();
  const find = (id: string) => {
    const found = files.get(id);
    if (!found) throw new ClienteleError('not-found', 'There is no such file.');
    return found;
  };
  return {
    files,
    async list({ direction }: { direction?: string | undefined }) {
      const kept = [...files.values()].filter(({ id }) => !removed.has(id));
      const count = (of: string) => kept.filter((one) => one.direction === of).length;
      return {
        items: kept.filter((one) => !direction || one.direction === direction),
        nextCursor: null,
        counts: { shared_with: count('shared_with'), shared_by: count('shared_by'), internal: count('internal') },
      };
    },
    async update({ id, version, patch }: { id: string; version: number; patch: object }) {
      const before = find(id);
      if (before.version !== version) throw new ClienteleError('conflict', 'x', { current: before });
      const after = { ...before, ...patch, version: version + 1 };
      files.set(id, after);
      return after;
    },
    async remove({ id }: { id: string }) {
      removed.add(id);
      return { id };
    },
    async restore({ id }: { id: string }) {
      removed.delete(id);
      return find(id);
    },
  };
}

type Granted = NonNullable<NonNullable<Parameters<typeof SectionPage.open>[2]>['permissions']>;

async function open(initial: FileRecord[] = [], permissions: Granted = ['view_files', 'upload_files', 'delete_files']) {
  const server = fileServer(initial);
  const page = await SectionPage.open(FilesSection, 'clientele-files-section', {
    answers: { files: server },
    permissions,
  });
  const drop = (...names: string[]) =>
    page.all('clientele-file-drop')[0]?.dispatchEvent(new FilesEvent(names.map((name) => new File(['12345'], name))));
  return { page, server, drop };
}

const list = 'Files, the newest first';
const names = (page: SectionPage) =>
  page
    .all('tbody bdi')
    .filter((one) => one.closest('button'))
    .map((one) => one.textContent);

describe('the files of a client', () => {
  afterEach(unmountAll);

  it('[S4-29] [S4-30] lists files with who sees them, and filters what is shared with and by the client', async () => {
    const { page } = await open([
      file('Offer.pdf', { direction: 'shared_with' }),
      file('Brief.txt', { direction: 'shared_by', uploadedBy: { kind: 'portal', id: 'usr_9', name: 'Paul' } }),
      file('Costs.csv'),
    ]);
    await page.untilSaid('Costs.csv');
    expect(page.rows(list)[0]).to.match(/^Offer.pdf Shared with client 12.3 kB Ada/);
    const radio = page.all<HTMLInputElement>('input[type=radio]').find(({ value }) => value === 'shared_by');
    radio?.click();
    await page.untilGone('Costs.csv');
    expect(names(page)).to.deep.equal(['Brief.txt']);
  });

  it('[S1-115] sends several files, shows how far each is, and lists them when they are there', async () => {
    const { page, server, drop } = await open();
    await page.untilSaid('No files yet');
    const gates = new Map<string, PromiseWithResolvers<void>>();
    page.clientele.files.upload = async (blob, input, options) => {
      const gate = Promise.withResolvers<void>();
      gates.set(input.name, gate);
      options?.onProgress?.(2);
      await gate.promise;
      const made = file(input.name, { size: blob.size, direction: input.direction ?? 'internal' });
      server.files.set(made.id, made);
      return made;
    };
    drop('a.txt', 'b.txt', 'c.txt');
    await page.untilSaid('Waiting');
    expect([...gates.keys()]).to.deep.equal(['a.txt', 'b.txt']);
    expect(page.all<HTMLProgressElement>('progress').map(({ value }) => value)).to.deep.equal([0.4, 0.4]);
    gates.get('a.txt')?.resolve();
    await page.until(() => gates.has('c.txt'));
    for (const gate of gates.values()) gate.resolve();
    await page.until(() => names(page).length === 3);
    await page.until(() => page.all('progress').length === 0);
    await page.untilSaid('was uploaded');
  });

  it('a file that failed is sent again with the same key, and one on its way can be cancelled', async () => {
    const { page, server, drop } = await open();
    await page.untilSaid('No files yet');
    const keys: string[] = [];
    page.clientele.files.upload = async (_, { idempotencyKey, name }) => {
      keys.push(idempotencyKey);
      if (keys.length === 1) throw new ClienteleError('payload-too-large', 'x');
      const made = file(name);
      server.files.set(made.id, made);
      return made;
    };
    drop('a.txt');
    await page.untilSaid('a.txt was not uploaded. This is too large.');
    await page.press('Retry a.txt');
    await page.until(() => names(page).length === 1);
    expect(new Set(keys).size).to.equal(1);
    let signal: AbortSignal | undefined;
    page.clientele.files.upload = (_, __, options) => {
      ({ signal } = options ?? {});
      return new Promise((___, reject) => signal?.addEventListener('abort', () => reject(new Error('stopped'))));
    };
    drop('b.txt');
    await page.until(() => page.named('button', 'Cancel b.txt').length > 0);
    await page.press('Cancel b.txt');
    expect(signal?.aborted).to.equal(true);
    expect(page.all('progress')).to.have.lengthOf(0);
  });

  it('[S4-31] downloads under its own name, and shows an image before', async () => {
    const { page } = await open([file('Logo.png', { preview: 'image' }), file('Costs.csv')]);
    await page.untilSaid('Costs.csv');
    const saved: string[] = [];
    const keep = (event: Event) => {
      event.preventDefault();
      saved.push((event.target as HTMLAnchorElement).download);
    };
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      this.addEventListener('click', keep, { once: true });
      click.call(this);
    };
    try {
      page.clientele.files.download = async () => new Blob(['x'], { type: 'image/png' });
      await page.press('Open Costs.csv');
      await page.until(() => saved.length === 1);
      await page.press('Open Logo.png');
      await page.until(() => page.all<HTMLImageElement>('img').some(({ src }) => src.startsWith('blob:')));
      await page.press('Download');
      await page.until(() => saved.length === 2);
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    expect(saved).to.deep.equal(['Costs.csv', 'Logo.png']);
  });

  it('says that a file could not be downloaded', async () => {
    const { page } = await open([file('Costs.csv')]);
    await page.untilSaid('Costs.csv');
    await page.choose('Actions for Costs.csv', 'Download');
    await page.untilSaid('Costs.csv could not be downloaded.');
  });

  it('a name that somebody else has given meanwhile is shown beside one’s own, and either is chosen', async () => {
    for (const [choice, kept] of [
      ['Keep mine', 'Mine.csv'],
      ['Take theirs', 'Theirs.csv'],
    ] as const) {
      const { page, server } = await open([file('Costs.csv')]);
      await page.untilSaid('Costs.csv');
      await page.choose('Actions for Costs.csv', 'Rename');
      await page.until(() => page.named('field', 'Name').length > 0);
      await page.type('Name', 'Mine.csv');
      await server.update({ id: 'fil_costscsv', version: 1, patch: { name: 'Theirs.csv' } });
      await page.press('Save');
      await page.until(() => page.focused === 'Keep mine');
      expect(page.has('Theirs.csv')).to.equal(true);
      expect(server.files.get('fil_costscsv')?.name).to.equal('Theirs.csv');
      await page.press(choice);
      await page.press('Save');
      await page.until(() => page.named('field', 'Name').length === 0);
      expect(server.files.get('fil_costscsv')?.name).to.equal(kept);
      unmountAll();
    }
  });

  it('who sees a file: what somebody else has chosen meanwhile stays, is shown and told', async () => {
    const { page, server } = await open([file('Costs.csv')]);
    await page.untilSaid('Costs.csv');
    await server.update({ id: 'fil_costscsv', version: 1, patch: { direction: 'shared_by' } });
    await page.choose('Actions for Costs.csv', 'Share with the client');
    await page.untilSaid('Somebody else has just marked Costs.csv as shared by the client.');
    expect(server.files.get('fil_costscsv')?.direction).to.equal('shared_by');
    expect(page.calls('files.update')).to.have.lengthOf(1);
  });

  it('a file is renamed, and shared with the client with an undo', async () => {
    const { page, server } = await open([file('Costs.csv')]);
    await page.untilSaid('Costs.csv');
    await page.choose('Actions for Costs.csv', 'Rename');
    await page.until(() => page.focused === 'Name');
    await page.type('Name', 'Budget.csv');
    await page.press('Save');
    await page.until(() => names(page)[0] === 'Budget.csv');
    await page.choose('Actions for Budget.csv', 'Share with the client');
    await page.untilSaid('Budget.csv is shared with the client');
    await page.press('Undo');
    await page.until(() => server.files.get('fil_costscsv')?.direction === 'internal');
  });

  it('[S4-32] a file is removed with an undo', async () => {
    const { page } = await open([file('A.txt'), file('B.txt')]);
    await page.untilSaid('B.txt');
    await page.choose('Actions for A.txt', 'Remove');
    await page.untilSaid('A.txt was removed');
    expect([names(page), page.focused]).to.deep.equal([['B.txt'], 'Open B.txt']);
    await page.press('Undo');
    await page.until(() => names(page).length === 2);
  });

  it('is live, and may be read only or not at all', async () => {
    const { page, server } = await open([file('A.txt')], ['view_files']);
    await page.untilSaid('A.txt');
    expect(page.all('clientele-file-drop')).to.have.lengthOf(0);
    const made = file('B.txt');
    server.files.set(made.id, made);
    const change = { kind: 'file', id: made.id, clientId: 'cli_1', version: 1 } as const;
    await page.clientele.tell({ type: 'changes', changes: [change] });
    await page.untilSaid('B.txt');
    unmountAll();
    const { page: closed } = await open([], []);
    await closed.untilSaid('You don’t have access to files.');
    expect(closed.calls('files.list')).to.have.lengthOf(0);
  });

  it('has no serious accessibility findings, in light and dark, wide and narrow', async () => {
    const { page } = await open([file('A.txt'), file('Offer.pdf', { direction: 'shared_with' })]);
    await page.untilSaid('A.txt');
    expect(await seriousFindings(page.provider)).to.deep.equal([]);
    page.host.style.cssText = 'display:block;inline-size:340px';
    expect(await seriousFindings(page.provider)).to.deep.equal([]);
  });
});
