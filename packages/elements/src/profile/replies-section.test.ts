import { ClienteleError } from '@clientele/client';
import type { Reply } from '@clientele/contract';
import { seriousFindings } from '@clientele/ui/testing/serious-findings';
import { expect } from 'chai';
import { client } from '../testing/fake-clientele.ts';
import { unmountAll } from '../testing/mount.ts';
import { RepliesSection } from './replies-section.ts';
import { SectionPage } from './section-page.ts';

function reply(id: string, fields: Partial<Reply> = {}): Reply {
  return {
    id: `rpl_${id}`,
    version: 1,
    clientId: 'cli_1',
    text: `Text of ${id}`,
    side: 'team',
    author: { id: 'usr_1', name: 'Ada' },
    createdAt: '2026-03-18T09:00:00.000Z',
    editedAt: null,
    ...fields,
  };
}
const ofClient = (id: string, fields: Partial<Reply> = {}) =>
  reply(id, { side: 'client', author: { id: 'con_1', name: 'Pia Portal' }, ...fields });

/** A server that keeps the replies of a client as the real one does, the newest first. */
function replyServer(initial: Reply[] = []) {
  let kept = initial;
  const removed = new Set<string>();
  const find = (id: string) => {
    const found = kept.find((one) => one.id === id);
    if (!found) throw new ClienteleError('not-found', 'There is no such reply.');
    return found;
  };
  return {
    add: (one: Reply) => void (kept = [one, ...kept]),
    async list() {
      const items = kept.filter(({ id }) => !removed.has(id));
      return { items, nextCursor: null, count: items.length };
    },
    async create({ text }: { text: string }) {
      const made = reply(`new${kept.length}`, { text: text.trim(), createdAt: '2026-03-19T08:00:00.000Z' });
      kept = [made, ...kept];
      return made;
    },
    async update({ id, version, patch }: { id: string; version: number; patch: { text: string } }) {
      const before = find(id);
      if (before.version !== version)
        throw new ClienteleError('conflict', 'Someone else was quicker.', { current: before });
      const after = { ...before, ...patch, version: version + 1, editedAt: '2026-03-19T10:00:00.000Z' };
      kept = kept.map((one) => (one.id === id ? after : one));
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

async function open(initial: Reply[] = [], more: Partial<Parameters<typeof SectionPage.open>[2]> = {}) {
  const server = replyServer(initial);
  const page = await SectionPage.open(RepliesSection, 'clientele-replies-section', {
    answers: { replies: server },
    permissions: ['view_replies', 'write_replies'],
    ...more,
  });
  page.host.client = client({ portalEnabled: true });
  await page.host.updateComplete;
  return { page, server };
}

const texts = (page: SectionPage) => page.all('article > p.text').map((one) => one.textContent.trim());

describe('the conversation with a client', () => {
  afterEach(unmountAll);

  it('[S3-116] its field says that the client will read it, its button whom it goes to, and nothing of a note', async () => {
    const { page } = await open();
    await page.untilSaid('No replies yet');
    expect(page.has('Acme sees this in the portal')).to.equal(true);
    expect(page.has('Only your team')).to.equal(false);
    await page.type('New reply', 'The draft is ready.');
    await page.press('Send to Acme');
    await page.until(() => texts(page).length === 1);
    expect(page.calls('replies.create')).to.have.lengthOf(1);
    expect(page.input('New reply').value).to.equal('');
    expect(page.changes).to.equal(1);
  });

  it('Ctrl or Cmd with Enter sends, Enter alone makes a line', async () => {
    const { page } = await open([reply('a')]);
    await page.untilSaid('Text of a');
    for (const modifier of ['ctrlKey', 'metaKey'] as const) {
      await page.type('New reply', `By ${modifier}`);
      await page.key('New reply', 'Enter');
      await page.key('New reply', 'Enter', { [modifier]: true });
      await page.until(() => texts(page)[0] === `By ${modifier}`);
    }
    expect(page.calls('replies.create')).to.have.lengthOf(2);
    expect(page.focused).to.equal('New reply');
  });

  it('what could not be sent stays, with the reason, also when the section was left meanwhile, and goes with the same key', async () => {
    const { page, server } = await open([reply('a')]);
    await page.untilSaid('Text of a');
    page.clientele.answer({
      replies: {
        ...server,
        create: async () => {
          throw new ClienteleError('offline', 'x');
        },
      },
    });
    await page.type('New reply', 'Do not lose me');
    await page.press('Send to Acme');
    await page.untilSaid('The reply was not sent. What you wrote is still here.');
    const { host } = page;
    const parent = host.parentElement;
    host.remove();
    parent?.append(host);
    await page.untilSaid('Text of a');
    expect(page.input('New reply').value).to.equal('Do not lose me');
    page.clientele.answer({ replies: server });
    await page.press('Send to Acme');
    await page.untilSaid('Do not lose me');
    const [first, second] = page.calls('replies.create') as { idempotencyKey: string }[];
    expect(second?.idempotencyKey).to.equal(first?.idempotencyKey);
  });

  it('[S0-62] a card number is refused in the field, before anything is sent', async () => {
    const { page } = await open([reply('a')]);
    await page.untilSaid('Text of a');
    await page.type('New reply', 'Card 4111 1111 1111 1111');
    expect(page.has('This looks like a payment card number.')).to.equal(true);
    await page.press('Send to Acme');
    expect(page.calls('replies.create')).to.have.lengthOf(0);
  });

  it('one changes what one has written oneself, removes what the team has written, and nothing of the client', async () => {
    const { page } = await open([ofClient('c'), reply('b', { author: { id: 'usr_2', name: 'Mia Wolf' } }), reply('a')]);
    await page.untilSaid('Text of a');
    expect(page.all('button[aria-label="Edit reply"]')).to.have.lengthOf(1);
    expect(page.all('button[aria-label="Remove reply"]')).to.have.lengthOf(2);
    await page.press('Edit reply');
    await page.type('Text of the reply', 'Changed');
    await page.press('Save');
    await page.untilSaid('Edited');
    expect(texts(page)).to.deep.equal(['Text of c', 'Text of b', 'Changed']);
    await page.press('Remove reply', 0);
    await page.untilSaid('Reply removed. The client no longer sees it.');
    expect(texts(page)).to.deep.equal(['Text of c', 'Changed']);
    await page.press('Undo');
    await page.until(() => texts(page).length === 3);
  });

  it('a text that somebody saved meanwhile is shown beside the own one, which is kept', async () => {
    const { page } = await open([reply('a', { version: 2 })]);
    await page.untilSaid('Text of a');
    await page.press('Edit reply');
    page.clientele.answer({
      replies: {
        ...replyServer([reply('a', { version: 3, text: 'Theirs' })]),
      },
    });
    await page.type('Text of the reply', 'Mine');
    await page.press('Save');
    await page.untilSaid('Theirs');
    expect(page.input('Text of the reply').value).to.equal('Mine');
    await page.press('Keep mine');
    await page.until(() => texts(page)[0] === 'Mine');
  });

  it('what the client has written since the team did is marked, and comes as it is written', async () => {
    const { page, server } = await open([ofClient('b'), reply('a'), ofClient('first')]);
    await page.untilSaid('Text of b');
    expect(page.all('.badge')).to.have.lengthOf(1);
    server.add(ofClient('late', { text: 'Are you there?' }));
    const change = { kind: 'reply' as const, id: 'rpl_late', clientId: 'cli_1', version: 1 };
    await page.clientele.tell({ type: 'changes', changes: [change] });
    await page.untilSaid('Are you there?');
    expect(page.all('.badge')).to.have.lengthOf(2);
  });

  it('[F05] what a client writes is text, and its addresses are links that tell the other page nothing', async () => {
    const text = '<img src=x onerror="window.__xss=1"> https://one.example/ javascript:alert(1)';
    const { page } = await open([ofClient('x', { text })]);
    await page.untilSaid('<img src=x');
    expect(page.all('article img')).to.have.lengthOf(0);
    const links = page.all<HTMLAnchorElement>('article a');
    expect(links.map(({ href, rel }) => [href, rel])).to.deep.equal([
      ['https://one.example/', 'noopener noreferrer nofollow'],
    ]);
  });

  it('where nobody could read a reply there is no field, and why is said', async () => {
    const { page } = await open([reply('a')]);
    page.host.client = client({ portalEnabled: false });
    await page.untilSaid('The portal of Acme is off');
    expect(page.has('Send to')).to.equal(false);
    await page.untilSaid('Text of a');
  });

  it('without the permission nothing is asked, and who may only read has no field', async () => {
    const { page } = await open([reply('a')], { permissions: [] });
    await page.untilSaid('You don’t have access to replies.');
    expect(page.calls('replies.list')).to.have.lengthOf(0);
    unmountAll();
    const { page: reading } = await open([reply('a')], { permissions: ['view_replies'] });
    await reading.untilSaid('Text of a');
    expect(reading.has('Send to')).to.equal(false);
    expect(reading.all('button[aria-label="Remove reply"]')).to.have.lengthOf(0);
  });

  it('[F16] has nothing that axe objects to', async () => {
    const { page } = await open([ofClient('b'), reply('a', { editedAt: '2026-03-19T10:00:00.000Z' })]);
    await page.untilSaid('Text of b');
    expect(await seriousFindings(page.host)).to.deep.equal([]);
  });
});
