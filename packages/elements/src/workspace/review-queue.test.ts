import { ClienteleError } from '@clientele/client';
import type { EnrichmentFact, FactDecision, Permission } from '@clientele/contract';
import { seriousFindings } from '@clientele/ui/testing/serious-findings';
import { expect } from 'chai';
import type { ClienteleDetailSheet } from '../detail-sheet/detail-sheet.ts';
import { until } from '../directory/test-page.ts';
import { fact, greenDot } from '../enrichment-panel/test-page.ts';
import { deep } from '../story-stage/hand.ts';
import { client } from '../testing/fake-clientele.ts';
import { unmountAll } from '../testing/mount.ts';
import { readable } from '../testing/reading.ts';
import { toastsOf } from '../testing/toasts-of.ts';
import { seen, showWorkspace } from './test-page.ts';

interface Suggestion {
  fact: EnrichmentFact;
  client: { id: string; name: string; version: number };
  current: string | null;
}

function suggestion(id: string, more: Partial<Suggestion> = {}): Suggestion {
  return {
    fact: fact('industry', `Industry ${id}`, { id: `efact_${id}`, clientId: 'cli_0' }),
    client: { id: 'cli_0', name: `Client ${id}`, version: 3 },
    current: null,
    ...more,
  };
}

/** A server with suggestions of several clients, that keeps what is decided. */
function server(...initial: Suggestion[]) {
  const decided = new Map<string, FactDecision>();
  const state = { refuses: false };
  return {
    decided,
    state,
    listSuggestions: async () => ({
      items: initial.filter(({ fact: { id } }) => (decided.get(id) ?? 'suggested') === 'suggested'),
      nextCursor: null,
    }),
    async decide({
      id,
      decision,
      apply,
    }: {
      id: string;
      decision: FactDecision;
      apply?: { version: number } | undefined;
    }) {
      const found = initial.find((one) => one.fact.id === id);
      if (!found || state.refuses) throw new ClienteleError('forbidden', 'x');
      decided.set(id, decision);
      return {
        fact: { ...found.fact, decision },
        client: apply ? client({ id: 'cli_0', version: apply.version + 1 }) : null,
      };
    },
  };
}

describe('the review of suggestions in <clientele-workspace>', () => {
  afterEach(() => {
    unmountAll();
    history.replaceState(null, '', location.pathname + location.search);
  });

  async function show(kept: ReturnType<typeof server>, more: Parameters<typeof showWorkspace>[0] = {}) {
    const permissions: Permission[] = ['view_clients', 'edit_clients', 'run_enrichment'];
    const page = await showWorkspace({
      permissions: { permissions },
      with: { view: 'review' },
      ...more,
      answers: {
        ...more.answers,
        enrichment: kept,
        tasks: { list: async () => ({ items: [], nextCursor: null, counts: { open: 0, overdue: 0 } }) },
      },
    });
    const { workspace, provider, fake } = page;
    const parts = <Found extends HTMLElement>(selector: string) =>
      (workspace.shadowRoot ? deep(workspace.shadowRoot, selector) : []).filter((one): one is Found =>
        one.checkVisibility(),
      );
    const focused = () => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return active instanceof HTMLElement ? active : null;
    };
    return {
      ...page,
      parts,
      rows: () => parts('.suggestion').map((row) => row.querySelector('.link')?.textContent.trim()),
      focused,
      focusedClient: () => focused()?.querySelector('.link')?.textContent.trim(),
      press: (key: string, init: KeyboardEventInit = {}) =>
        focused()?.dispatchEvent(
          new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...init }),
        ),
      begin: async () => {
        await until(() => parts('.suggestion').length > 0);
        parts('.suggestion')[0]?.focus();
      },
      said: () => {
        const toasts = toastsOf(provider);
        return toasts ? readable(toasts) : '';
      },
      decisions: () => fake.calls.filter(({ path }) => path === 'enrichment.decide').map(({ input }) => input),
    };
  }

  it('shows what is suggested for all clients with its source, what stands on record, and the keys', async () => {
    const page = await show(server(suggestion('a'), suggestion('b', { current: 'Bakery' })));
    await until(() => page.rows().length === 2);
    const [first, second] = page.parts('.suggestion').map((row) => readable(row).trim());
    for (const said of [
      'Client a Industry Industry a',
      'Empty on record',
      'acme.example/about',
      'Accept',
      'Lock',
      'Reject',
    ])
      expect(first).to.include(said);
    expect(second).to.include('On record: Bakery');
    expect(second).to.include('Accept and replace');
    expect(page.parts('.keys').map((keys) => readable(keys).trim().replaceAll(/\s+/g, ' '))).to.deep.equal([
      'J K move A accept R reject L lock Enter open client Z undo',
    ]);
  });

  it('shows a logo as the picture that is kept, with what stands on record, and its buttons say what it is', async () => {
    const logo = fact('logo', 'pic_logo', { id: 'efact_logo', clientId: 'cli_0' });
    const page = await show(server(suggestion('a', { fact: logo, current: 'pic_own' })), {
      answers: {
        pictures: { get: async ({ ids }: { ids: string[] }) => ({ items: ids.map((id) => ({ id, webp: greenDot })) }) },
      },
    });
    await until(() => page.parts<HTMLImageElement>('.suggestion .logo img')[0]?.src.startsWith('blob:') === true);
    const [row] = page.parts('.suggestion').map((one) => readable(one).trim());
    expect(row).to.include('On record: another picture');
    expect(
      page
        .parts('.suggestion button')
        .some((one) => one.ariaLabel === 'Accept and replace: Logo, picture from the website'),
    ).to.equal(true);
  });

  it('works by keyboard alone: J, K and arrows move, A accepts, R rejects, L locks, and the focus goes on', async () => {
    const kept = server(suggestion('a'), suggestion('b'), suggestion('c'), suggestion('d'));
    const page = await show(kept);
    await page.begin();
    for (const [key, name] of [
      ['j', 'Client b'],
      ['ArrowDown', 'Client c'],
      ['k', 'Client b'],
      ['ArrowUp', 'Client a'],
      ['ArrowUp', 'Client a'],
      ['End', 'Client d'],
      ['Home', 'Client a'],
    ] as const) {
      page.press(key);
      expect(page.focusedClient(), key).to.equal(name);
    }
    page.press('a');
    await until(() => page.focusedClient() === 'Client b');
    page.press('r');
    await until(() => page.focusedClient() === 'Client c');
    page.press('l');
    await until(() => page.focusedClient() === 'Client d' && page.decisions().length === 3);
    expect(page.decisions()).to.deep.equal([
      { id: 'efact_a', decision: 'accepted', apply: { version: 3 } },
      { id: 'efact_b', decision: 'rejected' },
      { id: 'efact_c', decision: 'locked', apply: { version: 3 } },
    ]);
    await until(() => page.said().includes('Industry was locked'));
  });

  it('Z takes the last decision back, and the suggestion has the focus again', async () => {
    const kept = server(suggestion('a'), suggestion('b'));
    const page = await show(kept);
    await page.begin();
    page.press('r');
    await until(() => kept.decided.get('efact_a') === 'rejected' && page.said().includes('rejected'));
    page.press('z');
    await until(() => page.rows().length === 2 && page.focusedClient() === 'Client a');
    expect(page.decisions().at(-1)).to.deep.equal({ id: 'efact_a', decision: 'suggested' });
  });

  it('what is undone in the message comes back, and Z then takes back what was decided before it', async () => {
    const page = await show(server(suggestion('a'), suggestion('b'), suggestion('c')));
    await page.begin();
    page.press('r');
    await until(() => page.decisions().length === 1);
    await until(() => page.focusedClient() === 'Client b');
    page.press('r');
    await until(() => page.decisions().length === 2);
    const undo = () =>
      [...(toastsOf(page.provider)?.shadowRoot?.querySelectorAll('button') ?? [])].filter(
        ({ textContent }) => textContent.trim() === 'Undo',
      );
    await until(() => undo().length > 0);
    undo().at(-1)?.click();
    await until(() => page.rows().join() === 'Client b,Client c');
    page.parts('.suggestion')[0]?.focus();
    page.press('z');
    await until(() => page.rows().join() === 'Client a,Client b,Client c');
    expect(page.decisions().map((one) => one as { id: string; decision: string })).to.deep.equal([
      { id: 'efact_a', decision: 'rejected' },
      { id: 'efact_b', decision: 'rejected' },
      { id: 'efact_b', decision: 'suggested' },
      { id: 'efact_a', decision: 'suggested' },
    ]);
  });

  it('Enter opens the client beside the list, and letters do nothing outside of it or with a modifier', async () => {
    const page = await show(server(suggestion('a')));
    await page.begin();
    page.press('a', { ctrlKey: true });
    page.parts('.place')[0]?.focus();
    page.press('a');
    page.parts('.suggestion')[0]?.focus();
    await until(() => deep(page.root, 'clientele-detail-sheet').length > 0);
    page.press('Enter');
    await until(() => {
      const sheet = seen<ClienteleDetailSheet>(page.workspace, 'clientele-detail-sheet');
      return sheet?.open && sheet.clientId === 'cli_0';
    });
    expect(page.decisions()).to.deep.equal([]);
  });

  it('keys are those of the place on keyboards of other scripts', async () => {
    const kept = server(suggestion('a'), suggestion('b'));
    const page = await show(kept);
    await page.begin();
    page.press('ش', { code: 'KeyA' });
    await until(() => kept.decided.get('efact_a') === 'accepted');
  });

  it('what is refused comes back, with the reason', async () => {
    const kept = server(suggestion('a'), suggestion('b'));
    const page = await show(kept);
    await page.begin();
    kept.state.refuses = true;
    page.press('a');
    await until(() => page.said().includes('The action could not be completed.') && page.rows().length === 2);
  });

  it('says that nothing waits, and is absent for those who may not decide', async () => {
    const page = await show(server());
    await until(() => page.parts('h2').some((heading) => heading.textContent === 'Review'));
    await until(() =>
      page.parts('clientele-review-queue').some((queue) => readable(queue).includes('Nothing to review')),
    );
    unmountAll();
    const other = await show(server(), { with: {}, permissions: { permissions: ['view_clients'] } });
    await until(() => other.parts('.place').length > 0);
    expect(other.parts('.place').map((place) => readable(place).trim())).to.not.include('Review');
  });

  it('has no serious finding of axe', async () => {
    const page = await show(server(suggestion('a'), suggestion('b', { current: 'Bakery' })));
    await until(() => page.rows().length === 2);
    const [queue] = page.parts('clientele-review-queue');
    expect(queue ? await seriousFindings(queue) : ['absent']).to.deep.equal([]);
  });
});
