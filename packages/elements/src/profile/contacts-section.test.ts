import { ClienteleError } from '@clientele/client';
import type { Contact, ContactAddress, Tie } from '@clientele/contract';
import { seriousFindings } from '@clientele/ui/testing/serious-findings';
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { unmountAll } from '../testing/mount.ts';
import { ContactsSection } from './contacts-section.ts';
import { SectionPage } from './section-page.ts';

function address(value: string, fields: Partial<ContactAddress> = {}): ContactAddress {
  return { value, label: 'work', isPrimary: true, state: 'unverified', ...fields };
}

function contact(name: string, fields: Partial<Contact> = {}): Contact {
  const at = '2026-03-01T09:00:00.000Z';
  return {
    id: `con_${name.toLowerCase()}`,
    version: 1,
    name,
    position: null,
    pictureId: null,
    emails: [],
    phones: [],
    isObjecting: false,
    archivedAt: null,
    createdAt: at,
    updatedAt: at,
    ...fields,
  };
}

function tie(name: string, fields: Partial<Tie> = {}, person: Partial<Contact> = {}): Tie {
  return {
    clientId: 'cli_1',
    contact: contact(name, person),
    version: 1,
    isPrimary: false,
    roles: [],
    groups: [],
    relationship: null,
    startedOn: null,
    endedOn: null,
    successor: null,
    ...fields,
  };
}

/** A server that keeps the people of a client as the real one does. */
function contactServer(initial: Tie[] = [], elsewhere: Contact[] = []) {
  const ties = new Map(initial.map((one) => [one.contact.id, one]));
  const removed = new Set<string>();
  const find = (id: string) => {
    const found = ties.get(id);
    if (!found) throw new ClienteleError('not-found', 'There is no such contact.');
    return found;
  };
  const put = (id: string, fields: object) => {
    const after = { ...find(id), ...fields, version: find(id).version + 1 };
    ties.set(id, after);
    return after;
  };
  const kept = () =>
    [...ties.values()]
      .filter((one) => !removed.has(one.contact.id))
      .toSorted((a, b) => Number(b.isPrimary) - Number(a.isPrimary) || a.contact.name.localeCompare(b.contact.name));
  return {
    ties,
    async list({ state = 'current' }: { state?: string | undefined }) {
      const current = kept().filter(({ endedOn }) => endedOn === null);
      const former = kept().filter(({ endedOn }) => endedOn !== null);
      return {
        items: state === 'current' ? current : former,
        nextCursor: null,
        counts: { current: current.length, former: former.length },
      };
    },
    async find({ text }: { text: string }) {
      const items = elsewhere.filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()));
      return { items: items.map((one) => ({ contact: one, clients: [{ id: 'cli_9', name: 'Bolt' }] })) };
    },
    async create({ contact: fields, tie: about }: { contact: { name: string }; tie?: object | undefined }) {
      const made = tie(
        fields.name,
        { ...about, isPrimary: ties.size === 0 },
        { ...fields, id: `con_${ties.size + 10}` },
      );
      ties.set(made.contact.id, made);
      return made;
    },
    async link({ contactId, tie: about }: { contactId: string; tie?: object | undefined }) {
      const known = elsewhere.find(({ id }) => id === contactId);
      if (!known) throw new ClienteleError('not-found', 'x');
      const made = { ...tie(known.name, about), contact: known };
      ties.set(contactId, made);
      return made;
    },
    async update({ id, version, patch }: { id: string; version: number; patch: object }) {
      const before = find(id);
      if (before.contact.version !== version) throw new ClienteleError('conflict', 'x', { current: before.contact });
      const after: Contact = { ...before.contact, ...patch, version: version + 1 };
      put(id, { contact: after });
      return after;
    },
    async updateTie({ contactId, patch }: { contactId: string; patch: object }) {
      return put(contactId, patch);
    },
    async setPrimary({ contactId }: { contactId: string }) {
      for (const id of ties.keys()) put(id, { isPrimary: id === contactId });
      return find(contactId);
    },
    async endTie({
      contactId,
      endedOn,
      successorId,
    }: {
      contactId: string;
      endedOn: string;
      successorId?: string | undefined;
    }) {
      const successor = successorId ? { id: successorId, name: find(successorId).contact.name } : null;
      return put(contactId, { endedOn, successor, isPrimary: false });
    },
    async reopenTie({ contactId }: { contactId: string }) {
      return put(contactId, { endedOn: null, successor: null });
    },
    async remove({ contactId }: { contactId: string }) {
      removed.add(contactId);
      return { id: contactId };
    },
    async restore({ contactId }: { contactId: string }) {
      removed.delete(contactId);
      return find(contactId);
    },
  };
}

async function open(initial: Tie[] = [], elsewhere: Contact[] = [], permissions: 'edit_clients'[] = ['edit_clients']) {
  const server = contactServer(initial, elsewhere);
  const page = await SectionPage.open(ContactsSection, 'clientele-contacts-section', {
    answers: { contacts: server },
    permissions,
  });
  return { page, server };
}

const list = 'Contacts, the primary one first';
const names = (page: SectionPage) => page.all('tbody bdi.name').map((one) => one.textContent);

const people = () => [
  tie(
    'Maria',
    { isPrimary: true, roles: ['decision_maker'], relationship: 'Founder’s daughter' },
    {
      position: 'CEO',
      emails: [address('maria@acme.example', { state: 'verified' }), address('m@home.example', { isPrimary: false })],
    },
  ),
  tie('Noah', { roles: ['day_to_day', 'billing'], groups: ['Berlin'] }, { phones: [address('+49 30 901820')] }),
];

describe('the contacts of a client', () => {
  afterEach(unmountAll);

  it('[S3-31] [S3-32] [S3-34] lists everybody with position, roles, groups, relationship, and how to reach them', async () => {
    const { page } = await open(people());
    await page.untilSaid('Noah');
    expect(page.rows(list)).to.deep.equal([
      'M MariaCEO Decision maker Founder’s daughter maria@acme.example + 1 more',
      'N Noah Day-to-day Billing Berlin +49 30 901820',
    ]);
    expect(page.all('[role=img]').map((one) => one.ariaLabel)).to.include.members(['Primary contact', 'Verified']);
    expect((page.find('link', 'maria@acme.example') as HTMLAnchorElement).href).to.equal('mailto:maria@acme.example');
  });

  it('[E-12] the menu records that somebody objects to being looked up, which the row says, and takes it back', async () => {
    const { page } = await open(people());
    await page.untilSaid('Noah');
    await page.choose('Actions for Noah', 'Objects to being looked up');
    await page.untilSaid('Not looked up');
    await page.untilSaid('Noah is not looked up any more');
    const [made] = page.calls('contacts.update');
    expect(made).to.deep.equal({ id: 'con_noah', version: 1, patch: { isObjecting: true } });
    await page.press('Undo');
    await page.until(() => page.calls('contacts.update').length === 2);
    const undone = page.calls('contacts.update')[1];
    expect(undone).to.deep.equal({ id: 'con_noah', version: 2, patch: { isObjecting: false } });
    await page.until(() => !page.rows(list).join().includes('Not looked up'));
  });

  it('[S1-09] [S3-82] [S3-83] adds a new person in one dialog, with what they do here', async () => {
    const { page } = await open();
    await page.untilSaid('No contacts yet');
    await page.press('Add contact');
    await page.until(() => page.focused === 'Name');
    await page.type('Name', 'Lea Sommer');
    await page.until(() => page.named('option', 'Add “Lea Sommer” as a new person').length > 0);
    await page.key('Name', 'Enter');
    await page.type('Position', 'Buyer');
    await page.type('Email 1', 'lea@acme.example');
    await page.press('Add email address');
    await page.until(() => page.focused === 'Email 2');
    await page.type('Email 2', 'lea@home.example');
    page.find('radio', 'Email 2 is the main one').click();
    page.find('checkbox', 'Billing').click();
    await page.press('Save');
    await page.until(() => names(page).length === 1);
    expect(page.calls('contacts.create')[0]).to.deep.include({
      clientId: 'cli_1',
      contact: {
        name: 'Lea Sommer',
        position: 'Buyer',
        emails: [
          { value: 'lea@acme.example', label: 'work', isPrimary: false },
          { value: 'lea@home.example', label: 'work', isPrimary: true },
        ],
        phones: [],
        pictureId: null,
      },
      tie: { roles: ['billing'], relationship: null, groups: [], startedOn: null },
    });
    expect(page.changes).to.equal(1);
  });

  it('[S2-35] a face is chosen in the dialog, saved with the rest, and shown in the row', async () => {
    const { page } = await open(people());
    await page.untilSaid('Noah');
    const sent = Promise.withResolvers<void>();
    page.clientele.pictures.upload = async (_image, { clientId }) => {
      expect(clientId).to.equal('cli_1');
      await sent.promise;
      return { id: 'pic_1' };
    };
    page.clientele.pictures.known = (id) =>
      id === 'pic_1' ? 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7' : undefined;
    await page.press('Edit Noah');
    await page.until(() => page.focused === 'Name');
    const [input] = page.all<HTMLInputElement>('input[type=file]');
    if (!input) throw new Error('There is no file to choose.');
    const files = new DataTransfer();
    files.items.add(new File(['bytes'], 'noah.jpg', { type: 'image/jpeg' }));
    input.files = files.files;
    input.dispatchEvent(new Event('change'));
    await page.press('Save');
    // What is still on its way is waited for.
    sent.resolve();
    await page.until(() => page.all('tbody .avatar img:not([hidden])').length === 1);
    expect(page.calls('contacts.update').map((call) => (call as { patch: unknown }).patch)).to.deep.equal([
      { pictureId: 'pic_1' },
    ]);
  });

  it('[S3-83] links somebody who is known from another client', async () => {
    const { page } = await open(people(), [contact('Olga', { position: 'CFO' })]);
    await page.untilSaid('Noah');
    await page.press('Add contact');
    await page.until(() => page.focused === 'Name');
    await page.type('Name', 'olg');
    await page.until(() => page.named('option', 'OlgaCFO · Also at Bolt').length > 0);
    await page.key('Name', 'Enter');
    expect(page.named('field', 'Email 1')).to.have.lengthOf(0);
    page.find('checkbox', 'Approver').click();
    await page.press('Save');
    await page.until(() => names(page).length === 3);
    expect(page.calls('contacts.link')[0]).to.deep.include({ clientId: 'cli_1', contactId: 'con_olga' });
    expect(page.calls('contacts.create')).to.have.lengthOf(0);
  });

  it('Enter takes the whole name that was typed, not somebody who was found for its beginning', async () => {
    const { page, server } = await open(people(), [contact('Olga')]);
    await page.untilSaid('Noah');
    await page.press('Add contact');
    await page.until(() => page.focused === 'Name');
    await page.type('Name', 'olg');
    await page.until(() => page.named('option', 'OlgaAlso at Bolt').length > 0);
    const search = Promise.withResolvers<Awaited<ReturnType<typeof server.find>>>();
    page.clientele.answer({ contacts: { ...server, find: () => search.promise } });
    await page.type('Name', 'Olga Sommer');
    await page.until(() => page.named('option', 'Add “Olga Sommer” as a new person').length > 0);
    await page.key('Name', 'Enter');
    search.resolve({ items: [] });
    await page.press('Save');
    await page.until(() => names(page).length === 3);
    expect(page.calls('contacts.link')).to.have.lengthOf(0);
    expect(page.calls('contacts.create')[0]).to.deep.include({ clientId: 'cli_1' });
  });

  it('what a closed dialog looked for is abandoned, and is no offer when it opens again', async () => {
    const { page, server } = await open(people());
    await page.untilSaid('Noah');
    const answers: (() => void)[] = [];
    const ended: string[] = [];
    const find = ({ text }: { text: string }, { signal }: { signal?: AbortSignal | undefined } = {}) =>
      new Promise<Awaited<ReturnType<typeof server.find>>>((resolve) => {
        signal?.addEventListener('abort', () => ended.push(text));
        answers.push(() => resolve({ items: [{ contact: contact('Olga'), clients: [] }] }));
      });
    page.clientele.answer({ contacts: { ...server, find } });
    await page.press('Add contact');
    await page.until(() => page.focused === 'Name');
    await page.type('Name', 'olg');
    await page.until(() => answers.length === 1);
    await page.press('Cancel');
    await page.press('Add contact');
    await page.untilSaid('You had not saved these changes.');
    expect(ended).to.deep.equal(['olg']);
    answers[0]?.();
    await page.type('Name', 'lea');
    await page.until(() => answers.length === 2);
    expect(page.all('[role=option]').map((option) => option.textContent.trim())).to.not.include('Olga');
  });

  it('a name that was typed and not chosen is a new person, and stays when the dialog is closed', async () => {
    const { page } = await open();
    await page.untilSaid('No contacts yet');
    await page.press('Add contact');
    await page.until(() => page.focused === 'Name');
    await page.type('Name', 'Lea');
    page.input('Position').focus();
    await page.until(() => page.input('Name').value === 'Lea');
    await page.press('Cancel');
    await page.press('Add contact');
    await page.untilSaid('You had not saved these changes.');
    expect(page.input('Name').value).to.equal('Lea');
  });

  it('names the contact that has an address already', async () => {
    const { page, server } = await open(people());
    await page.untilSaid('Noah');
    page.clientele.answer({
      contacts: {
        ...server,
        create: async () => {
          const other = { id: 'con_olga', name: 'Olga' };
          throw new ClienteleError('validation', 'x', {
            issues: [{ field: 'contact.emails.0.value', problem: 'taken', message: 'x', other }],
          });
        },
      },
    });
    await page.press('Add contact');
    await page.until(() => page.focused === 'Name');
    await page.type('Name', 'Lea');
    await page.type('Email 1', 'olga@acme.example');
    await page.press('Save');
    await page.untilSaid('Olga has this address already.');
    expect(page.input('Email 1').value).to.equal('olga@acme.example');
  });

  it('[S1-10] edits a person and what they are here, sends only what was changed, and keeps what others changed beside it', async () => {
    const { page, server } = await open(people());
    await page.untilSaid('Noah');
    await page.press('Edit Noah');
    await page.until(() => page.focused === 'Name');
    await page.type('Position', 'Head of IT');
    page.find('checkbox', 'Billing').click();
    await server.update({ id: 'con_noah', version: 1, patch: { name: 'Noah K.' } });
    await page.press('Save');
    await page.untilSaid('Head of IT');
    expect(page.has('Noah K.')).to.equal(true);
    expect(page.calls('contacts.update').map((input) => (input as { patch: object }).patch)).to.deep.equal([
      { position: 'Head of IT' },
      { position: 'Head of IT' },
    ]);
    expect(page.calls('contacts.updateTie')).to.deep.equal([
      { clientId: 'cli_1', contactId: 'con_noah', version: 1, patch: { roles: ['day_to_day'] } },
    ]);
  });

  it('what two people changed of a contact is shown side by side: mine is kept, or theirs is taken', async () => {
    const { page, server } = await open(people());
    await page.untilSaid('Noah');
    await page.press('Edit Noah');
    await page.until(() => page.focused === 'Name');
    await page.type('Name', 'Noah Mine');
    await page.type('Position', 'Head of IT');
    await server.update({ id: 'con_noah', version: 1, patch: { name: 'Noah Theirs', position: 'Founder' } });
    await page.press('Save');
    await page.untilSaid('Someone else changed this in the meantime.');
    await page.press('Take theirs', 0);
    await page.press('Keep mine');
    expect([page.input('Name').value, page.input('Position').value]).to.deep.equal(['Noah Theirs', 'Head of IT']);
    await page.press('Save');
    await page.untilSaid('Head of IT');
    const { patch, version } = page.calls('contacts.update').at(-1) as { patch: object; version: number };
    expect([version, patch]).to.deep.equal([2, { position: 'Head of IT' }]);
  });

  it('[S1-11] [S3-84] the star makes somebody the primary contact, with an undo', async () => {
    const { page } = await open(people());
    await page.untilSaid('Noah');
    await page.press('Make Noah the primary contact');
    await page.untilSaid('Noah is the primary contact now');
    await page.until(() => names(page)[0] === 'Noah');
    await page.press('Undo');
    await page.until(() => names(page)[0] === 'Maria');
  });

  it('in a narrow place a name has the room of its line', async () => {
    const { page } = await open(people());
    await page.untilSaid('Noah');
    page.host.style.inlineSize = '300px';
    const [name] = page.all('.name');
    expect(name?.getBoundingClientRect().height).to.be.lessThan(30);
  });

  it('the focus stays with the person whose star was pressed, though the star goes and the row moves', async () => {
    const { page } = await open(people());
    await page.untilSaid('Noah');
    page.find('button', 'Make Noah the primary contact').focus();
    await sendKeys({ press: 'Enter' });
    await page.until(() => names(page)[0] === 'Noah');
    expect(page.focused).to.equal('Edit Noah');
  });

  it('[S1-12] the bin removes a contact with an undo, and the focus goes to the next person', async () => {
    const { page } = await open(people());
    await page.untilSaid('Noah');
    await page.press('Remove Noah');
    await page.untilSaid('Noah was removed');
    expect([names(page), page.focused]).to.deep.equal([['Maria'], 'Edit Maria']);
    await page.press('Undo');
    await page.until(() => names(page).length === 2);
  });

  it('[S1-13] the primary contact has no bin, and says why', async () => {
    const { page } = await open(people());
    await page.untilSaid('Noah');
    expect(page.named('button', 'Remove Maria')).to.have.lengthOf(0);
    await page.press('Why can Maria not be removed?');
    await page.untilSaid('Choose another primary contact first.');
    await page.press('Actions for Maria');
    await page.until(() => page.named('menuitem', 'Left the company …').length > 0);
    expect(page.find('menuitem', 'Left the company …').ariaDisabled).to.equal('true');
  });

  it('somebody who has left is folded away with the day and the successor, and can come back', async () => {
    const { page, server } = await open(people());
    await page.untilSaid('Noah');
    await page.choose('Actions for Noah', 'Left the company …');
    await page.until(() => page.focused === 'Last day');
    await page.type('Last day', '2026-03-15');
    page.input('Successor').click();
    await page.until(() => page.named('option', 'MariaCEO').length > 0);
    page.find('option', 'MariaCEO').click();
    await page.press('Save');
    await page.untilSaid('1 former contact');
    expect(names(page)).to.deep.equal(['Maria']);
    expect(server.ties.get('con_noah')).to.deep.include({ endedOn: '2026-03-15' });
    expect(page.has('Left Mar 15, 2026')).to.equal(false);
    page.all('summary')[0]?.click();
    await page.untilSaid('Left Mar 15, 2026 · Succeeded by Maria');
    await page.press('Is back');
    await page.until(() => names(page).length === 2);
  });

  it('is live, may be read only, and says when loading failed', async () => {
    const { page, server } = await open(people(), [], []);
    await page.untilSaid('Noah');
    expect(page.all('table button, .add')).to.have.lengthOf(0);
    const made = await server.create({ contact: { name: 'Paula' } });
    const change = { kind: 'contact', id: made.contact.id, clientId: 'cli_1', version: null } as const;
    await page.clientele.tell({ type: 'changes', changes: [change] });
    await page.untilSaid('Paula');
    unmountAll();
    const { page: failing } = await open();
    failing.clientele.answer({
      contacts: {
        list: async () => {
          throw new ClienteleError('server-error', 'x', { requestId: 'req_5' });
        },
      },
    });
    await failing.section.refresh();
    await failing.untilSaid('req_5');
    failing.clientele.answer({ contacts: server });
    await failing.press('Retry');
    await failing.untilSaid('Paula');
  });

  it('has no serious accessibility findings, in light and dark, wide and narrow', async () => {
    const { page } = await open(people());
    await page.untilSaid('Noah');
    expect(await seriousFindings(page.provider)).to.deep.equal([]);
    page.host.style.cssText = 'display:block;inline-size:340px';
    expect(await seriousFindings(page.provider)).to.deep.equal([]);
    await page.press('Edit Noah');
    await page.press('Add email address');
    expect(await seriousFindings(page.provider)).to.deep.equal([]);
  });
});
