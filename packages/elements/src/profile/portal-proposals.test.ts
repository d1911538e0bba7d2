import { ClienteleError } from '@clientele/client';
import type { PortalProposal } from '@clientele/contract';
import { seriousFindings } from '@clientele/ui/testing/serious-findings';
import { expect } from 'chai';
import { html, LitElement } from 'lit';
import { ScopeController } from '../controllers/scope-controller.ts';
import { until } from '../directory/test-page.ts';
import { client, fakeClientele, sessionInfo } from '../testing/fake-clientele.ts';
import { find, mountIn, settled, unmountAll } from '../testing/mount.ts';
import { deepAll, isVisible, nameOf, readable } from '../testing/reading.ts';
import { toastsOf } from '../testing/toasts-of.ts';
import { PortalProposals } from './portal-proposals.ts';

/** Gives the proposals the scope that a profile gives them. */
class Frame extends LitElement {
  #scope = new ScopeController(this, ...PortalProposals.namespaces);
  override render() {
    const { scope } = this.#scope;
    const of = client({ portalEnabled: true });
    return scope ? html`<test-portal-proposals .scope=${scope} .client=${of}></test-portal-proposals>` : null;
  }
}
customElements.define('test-portal-proposals', PortalProposals);
customElements.define('test-proposals-frame', Frame);

function proposal(fields: Partial<PortalProposal> = {}): PortalProposal {
  return {
    id: 'prp_1',
    clientId: 'cli_1',
    field: 'address',
    state: 'open',
    before: { text: null, countryCode: null },
    current: { text: null, countryCode: null },
    value: { text: 'Torstraße 1\n10119 Berlin', countryCode: 'DE' },
    isOutdated: false,
    contact: { id: 'con_1', name: 'Priya Nair' },
    via: 'code',
    at: '2026-03-18T09:00:00.000Z',
    ...fields,
  };
}

async function show(given: PortalProposal[], { mayEdit = true, refuses = false } = {}) {
  let items = given;
  const decided: string[] = [];
  const permissions = sessionInfo().permissions.filter((name) => mayEdit || name !== 'edit_clients');
  const found = (id: string) => given.find((one) => one.id === id) ?? proposal();
  const clientele = fakeClientele({
    session: { get: async () => sessionInfo({ permissions }) },
    portal: {
      listProposals: async () => ({ items }),
      decideProposal: async ({ id, decision }) => {
        decided.push(`${id} ${decision}`);
        items = refuses ? items.map((one) => ({ ...one, isOutdated: true })) : items.filter((one) => one.id !== id);
        if (refuses) throw new ClienteleError('conflict', 'x');
        return found(id);
      },
      undoProposal: async ({ id }) => {
        decided.push(`${id} undo`);
        items = given;
        return found(id);
      },
    },
  });
  const provider = await mountIn(clientele, html`<test-proposals-frame></test-proposals-frame>`);
  const frame = find<Frame>(provider, 'test-proposals-frame');
  await until(() => deepAll(frame, 'test-portal-proposals').length > 0);
  const [section] = deepAll<PortalProposals>(frame, 'test-portal-proposals');
  if (!section) throw new Error('The proposals are not drawn.');
  await settled(section);
  const text = () => readable(section).trim();
  const buttons = () => deepAll<HTMLButtonElement>(section, 'button').map((button) => nameOf(button));
  const press = (name: string) => {
    const button = deepAll<HTMLButtonElement>(section, 'button').find((one) => nameOf(one) === name);
    if (!button) throw new Error(`There is no button ${name} among ${buttons().join(', ')}.`);
    button.click();
  };
  return { provider, section, text, buttons, press, decided };
}

afterEach(unmountAll);

describe('what a client proposes, in its profile', () => {
  it('is shown beside what is there now, with who proposed it and how they came', async () => {
    const { section, text } = await show([proposal()]);
    await until(() => text().includes('Torstraße 1'));
    for (const words of ['Proposed by the client', 'Address', 'empty', 'Priya Nair', 'with a code that was mailed'])
      expect(text()).to.include(words);
    expect(await seriousFindings(section)).to.deep.equal([]);
  });

  it('is nothing where nothing is proposed', async () => {
    const { text, section } = await show([]);
    await section.updateComplete;
    expect(text()).to.equal('');
  });

  it('is accepted, the focus goes to the next one, and that is undone', async () => {
    const phone = proposal({ id: 'prp_2', field: 'phone', value: { text: '+49 30 1', countryCode: null } });
    const { provider, section, press, text, buttons, decided } = await show([proposal(), phone]);
    await until(() => buttons().length === 4);
    press('Accept: Address');
    await until(() => !text().includes('Torstraße'));
    expect(decided).to.deep.equal(['prp_1 accept']);
    await until(() => nameOf(section.shadowRoot?.querySelector<HTMLElement>(':focus') ?? section) === 'Accept: Phone');
    await until(() => readable(toastsOf(provider) ?? section).includes('Accepted: Address'));
    const undo = deepAll<HTMLButtonElement>(provider, 'button').filter(isVisible);
    undo.findLast((button) => nameOf(button) === 'Undo')?.click();
    await until(() => text().includes('Torstraße'));
    expect(decided).to.deep.equal(['prp_1 accept', 'prp_1 undo']);
  });

  it('that was changed since is told so, and can only be rejected', async () => {
    const { press, text, buttons } = await show([proposal()], { refuses: true });
    await until(() => buttons().length === 2);
    press('Accept: Address');
    await until(() => text().includes('The field was changed since'));
    expect(buttons()).to.deep.equal(['Reject: Address']);
  });

  it('is read without buttons by those who may not edit', async () => {
    const { text, buttons } = await show([proposal()], { mayEdit: false });
    await until(() => text().includes('Torstraße 1'));
    expect(buttons()).to.deep.equal([]);
  });
});
