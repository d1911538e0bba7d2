import { ClienteleError } from '@clientele/client';
import type { OutputOf, PortalContract, PortalReply } from '@clientele/contract';
import { seriousFindings } from '@clientele/ui/testing/serious-findings';
import { expect } from 'chai';
import { html } from 'lit';
import { until } from '../directory/test-page.ts';
import { fakeClientele } from '../testing/fake-clientele.ts';
import { mount, unmountAll } from '../testing/mount.ts';
import { deepAll, readable } from '../testing/reading.ts';
import '../provider/define.ts';
import './define.ts';

type Overview = OutputOf<PortalContract['overview']['get']>;

function reply(id: string, fields: Partial<PortalReply> = {}): PortalReply {
  return {
    id: `rpl_${id}`,
    text: `Text of ${id}`,
    side: 'team',
    author: 'Anna Agent',
    createdAt: '2026-03-18T09:00:00.000Z',
    editedAt: null,
    ...fields,
  };
}

/** A portal with this conversation, the newest first, for Pia, or for whoever has a link. */
async function show(initial: PortalReply[] = [], { isKnown = true, direction = 'ltr' } = {}) {
  let replies = initial;
  let failure: ClienteleError | null = null;
  const posted: string[] = [];
  const overview = (): Overview => ({
    client: { name: 'Acme' },
    workspace: { name: 'Northwind Studio', timezone: 'Europe/Berlin' },
    contact: isKnown ? { name: 'Pia Portal' } : null,
    scopes: ['invoices', 'files', 'replies'],
    invoices: { open: 0, overdue: 0, outstanding: [], overdueSums: [] },
    files: { sharedWith: 0, sharedBy: 0 },
    replies: { count: replies.length, latest: replies[0] ?? null },
  });
  const clientele = fakeClientele(
    {},
    {
      overview: { get: async () => overview() },
      replies: {
        list: async () => ({ items: replies, nextCursor: null }),
        create: async ({ text }) => {
          if (failure) throw failure;
          posted.push(text);
          replies = [reply(`own${posted.length}`, { text, side: 'client', author: 'Pia Portal' }), ...replies];
          return { id: `rpl_own${posted.length}` };
        },
      },
    },
  );
  const root = mount(
    html`<div dir=${direction}>
      <clientele-provider .client=${clientele} locale="en"
        ><clientele-portal-view section="replies"></clientele-portal-view
      ></clientele-provider>
    </div>`,
  );
  const view = root.querySelector('clientele-portal-view');
  if (!view) throw new Error('There is no portal.');
  const field = () => deepAll<HTMLTextAreaElement>(view, 'textarea')[0];
  return {
    view,
    clientele,
    posted,
    field,
    add: (one: PortalReply) => void (replies = [one, ...replies]),
    fail: (error: ClienteleError | null) => void (failure = error),
    says: (text: string) => until(() => readable(view).includes(text)),
    async write(text: string) {
      await until(() => field());
      const input = field();
      if (!input) throw new Error('There is no field.');
      input.focus();
      input.value = text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    },
    send: () => deepAll<HTMLButtonElement>(view, 'form button[type=submit]')[0]?.click(),
  };
}

describe('the replies of a portal', () => {
  afterEach(unmountAll);

  it('[S3-114] shows who wrote what, the newest first, and takes what the client writes', async () => {
    const { view, says, write, send, posted, field } = await show([
      reply('b', { side: 'client', author: null }),
      reply('a', { editedAt: '2026-03-18T10:00:00.000Z' }),
    ]);
    await says('Text of a');
    expect(readable(view)).to.match(/Former contact.*Text of b.*Anna Agent.*Edited.*Text of a/);
    await says('Northwind Studio reads this');
    await write('Looks good.');
    expect(readable(view)).to.include('Send to Northwind Studio');
    send();
    await says('Looks good.');
    await until(() => field()?.value === '');
    expect(posted).to.deep.equal(['Looks good.']);
    // The tab counts what there is.
    await says('Replies 3');
    expect(await seriousFindings(view)).to.deep.equal([]);
  });

  it('Ctrl with Enter sends; what could not be sent stays, with the reason', async () => {
    const { says, write, field, fail, posted } = await show();
    await says('No replies yet');
    fail(new ClienteleError('offline', 'x'));
    await write('Do not lose me');
    const press = () =>
      field()?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, composed: true, cancelable: true }),
      );
    press();
    await says('The reply was not sent. What you wrote is still here.');
    expect(field()?.value).to.equal('Do not lose me');
    fail(null);
    press();
    await until(() => posted.length === 1);
    expect(posted).to.deep.equal(['Do not lose me']);
  });

  it('[P7] who came by a link reads, and is told whom to ask', async () => {
    const { says, field, view } = await show([reply('a')], { isKnown: false });
    await says('Text of a');
    expect(readable(view)).to.include('Ask Northwind Studio to give you access in your own name.');
    expect(field()).to.equal(undefined);
  });

  it('what the team writes comes while the page is open, in the list and in the number of its tab', async () => {
    const { clientele, says, add, view } = await show([reply('a')]);
    await says('Text of a');
    add(reply('late', { text: 'One more thing' }));
    const change = { kind: 'reply' as const, id: 'rpl_late', clientId: 'cli_1', version: 1 };
    await clientele.tell({ type: 'changes', changes: [change] });
    await says('One more thing');
    await says('Replies 2');
    expect(readable(view)).to.include('Text of a');
  });

  it('[F01] what the team writes is text as well, and its addresses are links that tell the other page nothing', async () => {
    const { says, view } = await show([reply('x', { text: '<b>Bold</b> https://drafts.example/spring' })]);
    await says('<b>Bold</b>');
    const [link] = deepAll<HTMLAnchorElement>(view, 'article a');
    expect([link?.href, link?.rel]).to.deep.equal(['https://drafts.example/spring', 'noopener noreferrer nofollow']);
    expect(deepAll(view, 'article b')).to.have.lengthOf(0);
  });
});
