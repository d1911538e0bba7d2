import { ClienteleError } from '@clientele/client';
import { noteLimits, type Note } from '@clientele/contract';
import { seriousFindings } from '@clientele/ui/testing/serious-findings';
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { client } from '../testing/fake-clientele.ts';
import { unmountAll } from '../testing/mount.ts';
import { NotesSection } from './notes-section.ts';
import { SectionPage } from './section-page.ts';

function note(id: string, fields: Partial<Note> = {}): Note {
  return {
    id: `not_${id}`,
    version: 1,
    clientId: 'cli_1',
    text: `Text of ${id}`,
    author: { id: 'usr_1', name: 'Ada' },
    isPinned: false,
    mentions: [],
    createdAt: '2026-03-18T09:00:00.000Z',
    editedAt: null,
    ...fields,
  };
}

/** A server that keeps the notes of a client as the real one does. */
function noteServer(initial: Note[] = []) {
  const names = new Map([
    ['usr_1', 'Ada'],
    ['usr_2', 'Mia Wolf'],
    ['usr_3', 'Ángel Ruiz'],
  ]);
  const people = (ids: readonly string[] = []) => ids.map((id) => ({ id, name: names.get(id) ?? '' }));
  const notes = new Map(initial.map((one) => [one.id, one]));
  const removed = new Set<string>();
  let count = 0;
  const find = (id: string) => {
    const found = notes.get(id);
    if (!found) throw new ClienteleError('not-found', 'There is no such note.');
    return found;
  };
  const shown = (clientId: string) =>
    [...notes.values()]
      .filter((one) => one.clientId === clientId && !removed.has(one.id))
      .toSorted((a, b) => Number(b.isPinned) - Number(a.isPinned) || b.createdAt.localeCompare(a.createdAt));
  return {
    notes,
    async list({
      clientId,
      cursor = '0',
      limit = 20,
    }: {
      clientId: string;
      cursor?: string | undefined;
      limit?: number | undefined;
    }) {
      const all = shown(clientId);
      const end = Number(cursor) + limit;
      return {
        items: all.slice(Number(cursor), end),
        nextCursor: end < all.length ? String(end) : null,
        count: all.length,
      };
    },
    async create(input: { clientId: string; text: string; mentions?: string[] | undefined }) {
      const createdAt = new Date(Date.UTC(2026, 2, 19, 8, (count += 1))).toISOString();
      const made = note(`new${count}`, {
        clientId: input.clientId,
        text: input.text.trim(),
        mentions: people(input.mentions),
        createdAt,
      });
      notes.set(made.id, made);
      return made;
    },
    async update({
      id,
      version,
      patch,
    }: {
      id: string;
      version: number;
      patch: { text?: string | undefined; isPinned?: boolean | undefined; mentions?: string[] | undefined };
    }) {
      const before = find(id);
      if (before.version !== version)
        throw new ClienteleError('conflict', 'Someone else was quicker.', { current: before });
      const after = {
        ...before,
        version: version + 1,
        text: patch.text ?? before.text,
        isPinned: patch.isPinned ?? before.isPinned,
        mentions: patch.mentions ? people(patch.mentions) : before.mentions,
        editedAt: patch.text !== undefined ? '2026-03-19T10:00:00.000Z' : before.editedAt,
      };
      notes.set(id, after);
      return after;
    },
    async remove({ id }: { id: string }) {
      find(id);
      removed.add(id);
      return { id };
    },
    async restore({ id }: { id: string }) {
      removed.delete(id);
      return find(id);
    },
  };
}

async function open(initial: Note[] = [], more: Partial<Parameters<typeof SectionPage.open>[2]> = {}) {
  const server = noteServer(initial);
  const page = await SectionPage.open(NotesSection, 'clientele-notes-section', {
    answers: { notes: server },
    permissions: ['view_notes', 'write_notes'],
    ...more,
  });
  return { page, server };
}

const texts = (page: SectionPage) => page.all('article > p.text').map((one) => one.textContent.trim());

describe('the notes of a client', () => {
  afterEach(unmountAll);

  it('[S1-36] Ctrl or Cmd with Enter adds what was written, and the field is ready for the next note', async () => {
    const { page } = await open([note('a')]);
    await page.untilSaid('Text of a');
    expect(page.has('Only your team sees this')).to.equal(true);
    for (const modifier of ['ctrlKey', 'metaKey'] as const) {
      await page.type('New note', `By ${modifier}`);
      await page.key('New note', 'Enter', { [modifier]: true });
      await page.until(() => texts(page)[0] === `By ${modifier}`);
      expect(page.input('New note').value).to.equal('');
    }
    expect(texts(page)).to.deep.equal(['By metaKey', 'By ctrlKey', 'Text of a']);
    expect(page.focused).to.equal('New note');
    expect(page.changes).to.equal(2);
  });

  it('[S1-114] the first note is asked for in an empty list, and Enter alone makes a line', async () => {
    const { page } = await open();
    await page.untilSaid('No notes yet');
    await page.type('New note', 'One');
    await page.key('New note', 'Enter');
    expect(page.calls('notes.create')).to.have.lengthOf(0);
    await page.press('Add note');
    await page.untilSaid('One');
    expect(page.has('No notes yet')).to.equal(false);
  });

  it('[S1-37] the bin removes a note at once, Undo brings it back, and the focus goes to the next one', async () => {
    const { page } = await open([note('a', { createdAt: '2026-03-18T10:00:00.000Z' }), note('b')]);
    await page.untilSaid('Text of b');
    await page.press('Remove note', 0);
    await page.untilSaid('Note removed');
    expect(texts(page)).to.deep.equal(['Text of b']);
    expect(page.focused).to.equal('Pin note');
    await page.press('Undo');
    await page.until(() => texts(page).length === 2);
    expect(texts(page)).to.deep.equal(['Text of a', 'Text of b']);
    expect(page.changes).to.equal(2);
  });

  it('the focus goes to the field for a new note when the last one was removed', async () => {
    const { page } = await open([note('a')]);
    await page.untilSaid('Text of a');
    await page.press('Remove note');
    await page.untilSaid('No notes yet');
    expect(page.focused).to.equal('New note');
  });

  it('a note that could not be removed comes back, with the reason', async () => {
    const { page } = await open([note('a')]);
    await page.untilSaid('Text of a');
    page.clientele.answer({
      notes: {
        ...noteServer([note('a')]),
        remove: async () => {
          throw new ClienteleError('forbidden', 'x');
        },
      },
    });
    await page.press('Remove note');
    await page.untilSaid('The note could not be removed. You don’t have permission to do this.');
    expect(texts(page)).to.deep.equal(['Text of a']);
  });

  it('[S0-62] a card number is refused in the field, before anything is sent', async () => {
    const { page } = await open([note('a')]);
    await page.untilSaid('Text of a');
    await page.type('New note', 'Card 4111 1111 1111 1111');
    expect(page.has('This looks like a payment card number.')).to.equal(true);
    await page.press('Add note');
    expect(page.calls('notes.create')).to.have.lengthOf(0);
    await page.press('Edit note');
    await page.type('Text of the note', '4111-1111-1111-1111');
    await page.press('Save');
    expect(page.calls('notes.update')).to.have.lengthOf(0);
  });

  it('a text that is longer than the server takes is kept whole, and refused in the field', async () => {
    const { page } = await open();
    await page.untilSaid('No notes yet');
    await page.type('New note', 'x'.repeat(noteLimits.text));
    expect(page.has('This is too long.')).to.equal(false);
    await page.type('New note', 'x'.repeat(noteLimits.text + 1));
    expect(page.has('This is too long.')).to.equal(true);
    await page.press('Add note');
    expect(page.calls('notes.create')).to.have.lengthOf(0);
    expect(page.input('New note').value).to.have.lengthOf(noteLimits.text + 1);
  });

  it('what was written stays when sending fails, and goes out once with the same key', async () => {
    const { page, server } = await open();
    await page.untilSaid('No notes yet');
    page.clientele.answer({
      notes: {
        ...server,
        create: async () => {
          throw new ClienteleError('offline', 'x');
        },
      },
    });
    await page.type('New note', 'Kept');
    await page.press('Add note');
    await page.untilSaid('What you wrote is still here.');
    expect(page.input('New note').value).to.equal('Kept');
    page.clientele.answer({ notes: server });
    await page.press('Add note');
    await page.until(() => texts(page)[0] === 'Kept');
    const keys = page.calls('notes.create').map((input) => (input as { idempotencyKey: string }).idempotencyKey);
    expect(keys).to.have.lengthOf(2);
    expect(new Set(keys).size).to.equal(1);
  });

  it('what was written waits for its writer when another client is shown or the section is gone, and for nobody else', async () => {
    const { page, server } = await open();
    await page.untilSaid('No notes yet');
    await page.type('New note', 'Half a tho');
    page.host.client = client({ id: 'cli_2' });
    await page.until(() => page.section.client?.id === 'cli_2');
    expect(page.input('New note').value).to.equal('');
    page.host.client = client();
    await page.until(() => page.section.client?.id === 'cli_1');
    expect(page.input('New note').value).to.equal('Half a tho');
    const { clientele } = page;
    unmountAll();
    const again = await SectionPage.open(NotesSection, 'clientele-notes-section', { clientele });
    expect(again.input('New note').value).to.equal('Half a tho');
    const other = await open([], { answers: { notes: server } });
    expect(other.page.input('New note').value).to.equal('');
  });

  it('typing @ offers colleagues by any of their names, and the chosen one is mentioned', async () => {
    const { page } = await open();
    await page.untilSaid('No notes yet');
    await page.type('New note', 'Ask @ru');
    expect(page.named('option', 'Ángel Ruiz')).to.have.lengthOf(1);
    await page.key('New note', 'Enter');
    expect(page.input('New note').value).to.equal('Ask @Ángel Ruiz ');
    await page.type('New note', 'Ask @Ángel Ruiz and @');
    await page.key('New note', 'ArrowDown');
    await page.key('New note', 'Tab');
    await page.type('New note', `${page.input('New note').value}about it`);
    await page.press('Add note');
    await page.until(() => texts(page)[0] === 'Ask @Ángel Ruiz and @Mia Wolf about it');
    expect(page.calls('notes.create')[0]).to.deep.include({ mentions: ['usr_3', 'usr_2'] });
    expect(page.all('.mention').map((one) => one.textContent)).to.deep.equal(['@Ángel Ruiz', '@Mia Wolf']);
  });

  it('nobody is mentioned whose name was taken out of the text again, and an email address offers nobody', async () => {
    const { page } = await open();
    await page.untilSaid('No notes yet');
    await page.type('New note', 'mail to a@ad');
    expect(page.all('[role=option]')).to.have.lengthOf(0);
    await page.type('New note', '@mi');
    await page.key('New note', 'Enter');
    await page.type('New note', 'Never mind');
    await page.press('Add note');
    await page.until(() => texts(page)[0] === 'Never mind');
    expect(page.calls('notes.create')[0]).to.deep.include({ mentions: [] });
  });

  it('says beside the field that a colleague may not read notes', async () => {
    const { page, server } = await open();
    await page.untilSaid('No notes yet');
    page.clientele.answer({
      notes: {
        ...server,
        create: async () => {
          throw new ClienteleError('validation', 'x', {
            issues: [{ field: 'mentions.0', problem: 'invalid', message: 'x' }],
          });
        },
      },
    });
    await page.type('New note', '@mi');
    await page.key('New note', 'Enter');
    await page.press('Add note');
    await page.untilSaid('Mia Wolf may not read notes.');
  });

  it('a note is edited in its place, and its earlier texts can be read', async () => {
    const { page } = await open([note('a')]);
    await page.untilSaid('Text of a');
    page.clientele.answer({
      notes: {
        ...noteServer([note('a')]),
        history: async () => ({
          items: [
            { text: 'Better', by: { id: 'usr_1', name: 'Ada' }, at: '2026-03-19T10:00:00.000Z' },
            { text: 'Text of a', by: null, at: '2026-03-18T09:00:00.000Z' },
          ],
        }),
      },
    });
    await page.press('Edit note');
    expect(page.focused).to.equal('Text of the note');
    await page.type('Text of the note', 'Better');
    await page.key('Text of the note', 'Enter', { ctrlKey: true });
    await page.until(() => texts(page)[0] === 'Better');
    await page.until(() => page.focused === 'Edit note');
    await page.until(() => page.all('button.edited').length > 0);
    page.all('button.edited')[0]?.click();
    await page.untilSaid('Earlier versions');
    expect(page.has('Former colleague, Mar 18, 2026')).to.equal(true);
    expect(page.has('Text of a')).to.equal(true);
  });

  it('Escape gives up an edit; a text that someone else changed meanwhile is shown beside one’s own', async () => {
    const { page, server } = await open([note('a')]);
    await page.untilSaid('Text of a');
    await page.press('Edit note');
    await page.type('Text of the note', 'Mine');
    await page.key('Text of the note', 'Escape');
    expect(texts(page)).to.deep.equal(['Text of a']);
    await page.press('Edit note');
    await page.type('Text of the note', 'Mine');
    await server.update({ id: 'not_a', version: 1, patch: { text: 'Theirs' } });
    await page.press('Save');
    await page.untilSaid('Someone else changed this in the meantime.');
    expect(page.has('Theirs')).to.equal(true);
    expect(page.input('Text of the note').value).to.equal('Mine');
    await page.press('Keep mine');
    await page.until(() => texts(page)[0] === 'Mine');
  });

  it('a double click on a bin removes one note, not the next one too', async () => {
    const { page } = await open([note('a'), note('b'), note('c')]);
    await page.untilSaid('Text of c');
    const press = (detail: number) =>
      page
        .find('button', 'Remove note')
        .dispatchEvent(new MouseEvent('click', { detail, bubbles: true, composed: true }));
    press(1);
    await page.until(() => texts(page).length === 2);
    press(2);
    await page.untilSaid('Note removed');
    expect(texts(page)).to.have.lengthOf(2);
    expect(page.calls('notes.remove')).to.have.lengthOf(1);
    press(1);
    await page.until(() => texts(page).length === 1);
  });

  it('the focus stays with the note that is pinned', async () => {
    const { page } = await open([note('a', { createdAt: '2026-03-18T10:00:00.000Z' }), note('b')]);
    await page.untilSaid('Text of b');
    page.named('button', 'Pin note')[1]?.focus();
    await sendKeys({ press: 'Enter' });
    await page.until(() => texts(page)[0] === 'Text of b');
    expect(page.named('button', 'Pin note')[0]?.matches(':focus')).to.equal(true);
  });

  it('a pinned note comes first, also when someone else has changed it meanwhile', async () => {
    const { page, server } = await open([note('a', { createdAt: '2026-03-18T10:00:00.000Z' }), note('b')]);
    await page.untilSaid('Text of b');
    await server.update({ id: 'not_b', version: 1, patch: { text: 'B of another' } });
    await page.press('Pin note', 1);
    await page.until(() => texts(page)[0] === 'B of another');
    expect(page.named('button', 'Pin note')[0]?.getAttribute('aria-pressed')).to.equal('true');
  });

  it('is live', async () => {
    const { page, server } = await open([note('a')]);
    await page.untilSaid('Text of a');
    const made = await server.create({ clientId: 'cli_1', text: 'From elsewhere' });
    await page.clientele.tell({
      type: 'changes',
      changes: [{ kind: 'note', id: made.id, clientId: 'cli_1', version: 1 }],
    });
    await page.untilSaid('From elsewhere');
  });

  it('leads to one note, also on a later page; one that is gone is not there', async () => {
    const { page } = await open(Array.from({ length: 45 }, (_, index) => note(`n${index}`)));
    const ids = Array.from({ length: 45 }, (_, index) => note(`n${index}`).id);
    await page.until(() => page.section.shadowRoot?.querySelector('[data-id]'));
    for (const id of [ids[0], ids[44]]) {
      expect(await page.section.reveal(id ?? '')).to.equal(true);
      expect((page.section.shadowRoot?.activeElement as HTMLElement | null)?.dataset['id']).to.equal(id);
    }
    expect(await page.section.reveal('not_gone')).to.equal(false);
  });

  it('loads further notes on request; the notepad shows few of them at first', async () => {
    const many = Array.from({ length: 25 }, (_, index) => note(String(index)));
    const { page } = await open(many);
    await page.until(() => texts(page).length === 20);
    await page.press('Show more notes');
    await page.until(() => texts(page).length === 25);
    unmountAll();
    const { page: notepad } = await open(many, {
      prepare: (section) => section.setAttribute('compact', ''),
    });
    await notepad.until(() => texts(notepad).length === 3);
    await notepad.press('Show 22 more notes');
    await notepad.until(() => texts(notepad).length === 20);
  });

  it('[S1-35] the notepad and the section are the same notes and the same unfinished text', async () => {
    const { page } = await open([note('a')]);
    await page.untilSaid('Text of a');
    await page.type('New note', 'Both');
    const notepad = await SectionPage.open(NotesSection, 'clientele-notes-section', {
      clientele: page.clientele,
      prepare: (section) => section.setAttribute('compact', ''),
    });
    await notepad.untilSaid('Text of a');
    expect(notepad.input('New note').value).to.equal('Both');
    await notepad.type('New note', 'Both, longer');
    await page.section.updateComplete;
    expect(page.input('New note').value).to.equal('Both, longer');
  });

  it('may be read only, or not at all, and then asks for nothing', async () => {
    const { page } = await open([note('a', { isPinned: true })], { permissions: ['view_notes'] });
    await page.untilSaid('Text of a');
    expect(page.all('textarea')).to.have.lengthOf(0);
    expect(page.all('article button')).to.have.lengthOf(0);
    expect(page.has('Pinned')).to.equal(true);
    unmountAll();
    const { page: closed } = await open([note('a')], { permissions: [] });
    await closed.untilSaid('You don’t have access to notes.');
    expect(closed.calls('notes.list')).to.have.lengthOf(0);
  });

  it('says that loading failed and tries again', async () => {
    const { page, server } = await open([note('a')], {
      answers: {
        notes: {
          list: async () => {
            throw new ClienteleError('server-error', 'x', { requestId: 'req_5' });
          },
        },
      },
    });
    await page.untilSaid('req_5');
    page.clientele.answer({ notes: server });
    await page.press('Retry');
    await page.untilSaid('Text of a');
  });

  it('has no serious accessibility findings, in light and dark', async () => {
    const { page } = await open([
      note('a', { isPinned: true, text: 'For @Mia Wolf', mentions: [{ id: 'usr_2', name: 'Mia Wolf' }] }),
      note('b', { editedAt: '2026-03-19T09:00:00.000Z' }),
    ]);
    await page.untilSaid('Text of b');
    await page.press('Edit note', 1);
    await page.type('New note', 'Ask @');
    expect(await seriousFindings(page.provider)).to.deep.equal([]);
  });
});
