import { ClienteleError } from '@clientele/client';
import type { EnrichmentSettings, EnrichmentSettingsPatch, Permission } from '@clientele/contract';
import { factFieldNames, isFillable } from '@clientele/contract/rules/enrichment-fields';
import { seriousFindings } from '@clientele/ui/testing/serious-findings';
import { expect } from 'chai';
import { until } from '../directory/test-page.ts';
import { deep } from '../story-stage/hand.ts';
import { settled, unmountAll } from '../testing/mount.ts';
import { readable } from '../testing/reading.ts';
import { toastsOf } from '../testing/toasts-of.ts';
import { named, seen, showWorkspace } from './test-page.ts';

const atFirst: EnrichmentSettings = {
  version: 1,
  isEnabled: true,
  dailyCap: 200,
  triggers: ['created', 'website-changed'],
  ignoredSources: [],
  keepsPeople: false,
  policies: {},
  offered: ['website', 'dns', 'vies'],
};

/** A server that keeps the settings, and refuses once what a test says. */
function server(initial: Partial<EnrichmentSettings> = {}) {
  const state = { settings: { ...atFirst, ...initial }, refusal: null as ClienteleError | null };
  const change = (patch: EnrichmentSettingsPatch) => {
    const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
    state.settings = { ...state.settings, ...given, version: state.settings.version + 1 };
  };
  return {
    state,
    /** Somebody else saves. */
    change,
    getSettings: async () => state.settings,
    async updateSettings({ version, patch }: { version: number; patch: EnrichmentSettingsPatch }) {
      const { refusal } = state;
      state.refusal = null;
      if (refusal) throw refusal;
      if (version !== state.settings.version)
        throw new ClienteleError('conflict', 'Someone was quicker.', { current: state.settings });
      change(patch);
      return state.settings;
    },
    listSuggestions: async () => ({ items: [], nextCursor: null }),
  };
}

const mayChange: Permission[] = ['view_clients', 'run_enrichment', 'manage_options'];

describe('the settings of enrichment in <clientele-workspace>', () => {
  afterEach(() => {
    unmountAll();
    history.replaceState(null, '', location.pathname + location.search);
  });

  async function show(kept = server(), permissions: Permission[] = mayChange) {
    const { workspace, provider, fake } = await showWorkspace({
      permissions: { permissions },
      with: { view: 'settings' },
      answers: {
        enrichment: kept,
        tasks: { list: async () => ({ items: [], nextCursor: null, counts: { open: 0, overdue: 0 } }) },
      },
    });
    const all = <Found extends HTMLElement>(selector: string) =>
      (workspace.shadowRoot ? deep(workspace.shadowRoot, selector) : []) as Found[];
    const text = () => all('.settings').map(readable).join(' ').replaceAll(/\s+/g, ' ');
    await until(() => all('form').length === 1 || text().includes('could not be loaded'));
    const one = <Found extends HTMLElement>(selector: string): Found => {
      const [found] = all<Found>(selector);
      if (!found) throw new Error(`There is no ${selector}.`);
      return found;
    };
    const box = (name: string) => one<HTMLInputElement>(`input[name="${name}"]`);
    const policy = (label: string) => one<HTMLSelectElement>(`select[aria-label="${label}"]`);
    return {
      workspace,
      all,
      one,
      box,
      policy,
      text,
      row: (field: string) =>
        readable(one(`.policy[data-field=${field}]`))
          .replaceAll(/\s+/g, ' ')
          .trim(),
      toggle: (name: string) => box(name).click(),
      choose: (label: string, value: string) => {
        policy(label).value = value;
        policy(label).dispatchEvent(new Event('change', { bubbles: true }));
      },
      press: (name: string) => named(workspace, name).click(),
      openAll: () => all<HTMLDetailsElement>('details.policies').forEach((group) => (group.open = true)),
      undo: () => toastsOf(provider)?.shadowRoot?.querySelector<HTMLElement>('button')?.click(),
      said: () => {
        const toasts = toastsOf(provider);
        return toasts ? readable(toasts) : '';
      },
      saved: () => fake.calls.filter(({ path }) => path === 'enrichment.updateSettings').map(({ input }) => input),
    };
  }

  it('say what is looked up and when, what each source sends away, and which one the operator has not configured', async () => {
    const page = await show();
    for (const said of [
      'When a client is created',
      'When the name or the website of a client changes',
      'Sends the client’s VAT number to the European Commission.',
      'Keep facts about people',
      'A manual run fills only fields that the person who started it may edit.',
    ])
      expect(page.text()).to.include(said);
    expect(page.box('sources.vies').checked).to.equal(true);
    expect(page.box('sources.vies').disabled).to.equal(false);
    expect(page.box('sources.gleif').checked).to.equal(false);
    expect(page.box('sources.gleif').disabled).to.equal(true);
    expect(readable(page.one('[data-name="sources.gleif"]'))).to.include('Not configured by the operator');
    expect(page.box('keepsPeople').checked).to.equal(false);
    page.toggle('sources.website');
    await until(() => page.box('sources.dns').disabled);
    expect(readable(page.one('[data-name="sources.dns"]'))).to.include('Used only while the website is read.');
  });

  it('[E-11] fields that money follows stand as “Always by hand”, and no choice there fills them', async () => {
    const page = await show(server({ keepsPeople: true }));
    page.openAll();
    const fills = (field: string) =>
      page.all<HTMLOptionElement>(`.policy[data-field=${field}] option`).some(({ value }) => value === 'fill-empty');
    for (const field of factFieldNames) expect(fills(field), field).to.equal(isFillable(field));
    expect(page.row('financeEmail')).to.include('Always by hand');
    expect(page.row('supplierPortal')).to.include('Always by hand');
    expect(page.row('industry')).not.to.include('Always by hand');
  });

  it('[E-12] while facts about people are off, their fields say so in the place of a choice', async () => {
    const page = await show();
    page.openAll();
    expect(page.row('financeContact')).to.include('Not kept while facts about people are off');
    expect(page.all('.policy[data-field=financeContact] select')).to.have.length(0);
    page.toggle('keepsPeople');
    await until(() => page.all('.policy[data-field=financeContact] select').length === 2);
  });

  it('are saved as a whole from the version that was seen, and undone by the message', async () => {
    const kept = server({ policies: { language: { automatic: 'never', manual: 'never' } } });
    const page = await show(kept);
    page.openAll();
    page.toggle('triggers.created');
    page.choose('Industry: Manual runs', 'fill-empty');
    await until(() => page.text().includes('2 changes are not saved'));
    page.press('Save');
    await until(() => page.said().includes('The settings were saved'));
    const [sent] = page.saved() as [{ version: number; patch: EnrichmentSettingsPatch }];
    expect(sent.version).to.equal(1);
    expect(Object.keys(sent.patch)).to.deep.equal(['triggers', 'policies']);
    expect(sent.patch.triggers).to.deep.equal(['website-changed']);
    expect(sent.patch.policies?.industry).to.deep.equal({ automatic: 'suggest', manual: 'fill-empty' });
    expect(sent.patch.policies?.language).to.deep.equal({ automatic: 'never', manual: 'never' });
    expect(page.text()).not.to.include('not saved');
    page.undo();
    await until(() => page.box('triggers.created').checked);
    expect(kept.state.settings.triggers).to.deep.equal(['created', 'website-changed']);
    expect(kept.state.settings.policies.industry).to.deep.equal({ automatic: 'suggest', manual: 'suggest' });
  });

  it('saved or discarded by the keyboard, leave the focus at the heading, not on a button that is disabled', async () => {
    const page = await show();
    for (const name of ['Save', 'Discard changes']) {
      page.toggle('keepsPeople');
      await until(() => page.text().includes('1 change is not saved'));
      const button = named(page.workspace, name);
      button.focus();
      button.click();
      await until(() => !page.text().includes('not saved'));
      await until(() => page.one('.settings h2').matches(':focus'));
    }
  });

  it('the cap of a day is a whole number: anything else is said at its field, kept and not sent', async () => {
    const kept = server();
    const page = await show(kept);
    const field = page.one<HTMLElement & { value: string; error: string }>('clientele-text-field.cap');
    const type = (text: string) => {
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    };
    type('0');
    await until(() => page.text().includes('1 change is not saved'));
    page.press('Save');
    await until(() => field.error === 'Enter a whole number from 1 to 10,000.');
    expect(field.value).to.equal('0');
    await until(() => field.matches(':focus-within'));
    expect(page.saved()).to.deep.equal([]);
    type('50');
    await until(() => field.error === '');
    page.press('Save');
    await until(() => page.said().includes('The settings were saved'));
    expect(kept.state.settings.dailyCap).to.equal(50);
  });

  it('what two people changed differently is kept and shown; what only the other one changed is taken over', async () => {
    const kept = server();
    const page = await show(kept);
    page.openAll();
    page.toggle('keepsPeople');
    page.choose('Phone: Automatic runs', 'fill-empty');
    kept.change({
      policies: {
        phone: { automatic: 'never', manual: 'suggest' },
        language: { automatic: 'never', manual: 'never' },
      },
    });
    await until(() => page.text().includes('2 changes are not saved'));
    page.press('Save');
    await until(() => page.all('.conflict').length === 1);
    const said = readable(page.one('.conflict')).replaceAll(/\s+/g, ' ');
    expect(said).to.include('automatic: Fill if empty, manual: Suggest');
    expect(said).to.include('automatic: Never, manual: Suggest');
    expect(page.policy('Language: Automatic runs').value).to.equal('never');
    expect(page.box('keepsPeople').checked).to.equal(true);
    page.press('Keep mine');
    await until(() => page.all('.conflict').length === 0);
    page.press('Save');
    await until(() => page.said().includes('The settings were saved'));
    expect(kept.state.settings.keepsPeople).to.equal(true);
    expect(kept.state.settings.policies.phone).to.deep.equal({ automatic: 'fill-empty', manual: 'suggest' });
    expect(kept.state.settings.policies.language).to.deep.equal({ automatic: 'never', manual: 'never' });
  });

  it('a refused field says why at its place, in its open group; another failure keeps what was changed', async () => {
    const kept = server();
    const page = await show(kept);
    page.choose('Phone: Automatic runs', 'fill-empty');
    kept.state.refusal = new ClienteleError('validation', 'x', {
      issues: [{ field: 'patch.policies.phone', problem: 'invalid', message: 'x' }],
    });
    await until(() => page.text().includes('1 change is not saved'));
    page.press('Save');
    await until(() => page.policy('Phone: Automatic runs').getAttribute('aria-invalid') === 'true');
    expect(page.one<HTMLDetailsElement>('[data-group=company]').open).to.equal(true);
    expect(page.row('phone')).to.include('This is not valid.');
    await until(() => page.policy('Phone: Automatic runs').matches(':focus'));
    page.choose('Phone: Automatic runs', 'never');
    kept.state.refusal = new ClienteleError('server-error', 'x');
    await until(() => page.policy('Phone: Automatic runs').getAttribute('aria-invalid') === 'false');
    expect(page.one<HTMLDetailsElement>('[data-group=company]').open).to.equal(true);
    expect(page.policy('Phone: Automatic runs').matches(':focus')).to.equal(true);
    page.press('Save');
    await until(() => page.text().includes('The settings could not be saved.'));
    expect(page.policy('Phone: Automatic runs').value).to.equal('never');
  });

  it('ask before they are left unsaved: keep editing, give up, or save', async () => {
    const kept = server();
    const page = await show(kept);
    const leave = () => page.workspace.show('review');
    const asks = () => until(() => seen(page.workspace, 'dialog[open]') !== undefined);

    page.toggle('keepsPeople');
    let left = leave();
    await asks();
    page.press('Keep editing');
    expect(await left).to.equal(false);
    expect(page.workspace.view).to.equal('settings');
    expect(page.box('keepsPeople').checked).to.equal(true);

    left = leave();
    await asks();
    page.press('Discard');
    expect(await left).to.equal(true);
    expect(page.saved()).to.deep.equal([]);
    expect(await page.workspace.show('settings')).to.equal(true);
    await until(() => !page.box('keepsPeople').checked);

    page.toggle('keepsPeople');
    left = leave();
    await asks();
    page
      .all('button')
      .findLast((button) => button.textContent.trim() === 'Save')
      ?.click();
    expect(await left).to.equal(true);
    expect(kept.state.settings.keepsPeople).to.equal(true);
  });

  it('as they are left, are saved once, however often Save is pressed', async () => {
    const kept = server();
    const saves: PromiseWithResolvers<void>[] = [];
    const page = await show({
      ...kept,
      async updateSettings(input) {
        const save = Promise.withResolvers<void>();
        saves.push(save);
        await save.promise;
        return kept.updateSettings(input);
      },
    });
    page.toggle('keepsPeople');
    const left = page.workspace.show('review');
    await until(() => seen(page.workspace, 'dialog[open]') !== undefined);
    const buttonOf = (name: string) =>
      page.all<HTMLButtonElement>('clientele-dialog button').find((button) => button.textContent.trim() === name);
    buttonOf('Save')?.click();
    await until(() => buttonOf('Save')?.getAttribute('aria-busy') === 'true');
    expect(buttonOf('Discard')?.disabled).to.equal(true);
    buttonOf('Save')?.click();
    for (const save of saves) save.resolve();
    expect(await left).to.equal(true);
    expect(page.saved()).to.have.length(1);
  });

  it('an answer that was asked for before a save and comes after it changes nothing', async () => {
    const kept = server();
    const late = Promise.withResolvers<EnrichmentSettings>();
    let isLate = false;
    const page = await show({ ...kept, getSettings: () => (isLate ? late.promise : kept.getSettings()) });
    isLate = true;
    const refreshed = page.workspace.refresh();
    page.toggle('keepsPeople');
    await until(() => page.text().includes('1 change is not saved'));
    page.press('Save');
    await until(() => page.said().includes('The settings were saved'));
    late.resolve(atFirst);
    await refreshed;
    await until(() => !page.text().includes('not saved'));
    expect(page.box('keepsPeople').checked).to.equal(true);
    page.toggle('triggers.created');
    await until(() => page.text().includes('1 change is not saved'));
    page.press('Save');
    await until(() => page.saved().length === 2);
    expect((page.saved()[1] as { version: number }).version).to.equal(2);
  });

  it('what is being saved is nobody else’s change, and what is changed meanwhile stays to be saved', async () => {
    const kept = server();
    const stored = Promise.withResolvers<void>();
    const answered = Promise.withResolvers<void>();
    const page = await show({
      ...kept,
      async updateSettings(input) {
        const settings = await kept.updateSettings(input);
        stored.resolve();
        await answered.promise;
        return settings;
      },
    });
    page.openAll();
    page.choose('Phone: Automatic runs', 'fill-empty');
    await until(() => page.text().includes('1 change is not saved'));
    page.press('Save');
    await stored.promise;
    page.choose('Phone: Automatic runs', 'never');
    const refreshed = page.workspace.refresh();
    await settled(page.workspace);
    answered.resolve();
    await refreshed;
    await until(() => page.said().includes('The settings were saved'));
    expect(page.all('.conflict')).to.have.length(0);
    await until(() => page.text().includes('1 change is not saved'));
    expect(page.policy('Phone: Automatic runs').value).to.equal('never');
    expect(kept.state.settings.policies.phone).to.deep.equal({ automatic: 'fill-empty', manual: 'suggest' });
  });

  it('refused as they are left, lead back to the refused field', async () => {
    const page = await show();
    const field = page.one<HTMLElement & { value: string }>('clientele-text-field.cap');
    field.value = '0';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await until(() => page.text().includes('1 change is not saved'));
    const left = page.workspace.show('review');
    await until(() => seen(page.workspace, 'dialog[open]') !== undefined);
    page
      .all('button')
      .findLast((button) => button.textContent.trim() === 'Save')
      ?.click();
    expect(await left).to.equal(false);
    await until(() => field.matches(':focus-within'));
  });

  it('are read by those who may not change them', async () => {
    const page = await show(server({ isEnabled: false, keepsPeople: true }), ['view_clients', 'run_enrichment']);
    page.openAll();
    expect(page.text()).to.include('Owners, admins and managers can change them.');
    expect(readable(page.one('[data-name=isEnabled]'))).to.include('Off');
    expect(page.row('industry')).to.include('Suggest');
    expect(page.all('.settings input, .settings select')).to.have.length(0);
    expect(page.all('.settings .button-primary')).to.have.length(0);
    expect(page.all('nav .place').some((place) => place.textContent.includes('Settings'))).to.equal(false);
  });

  it('say that the operator has not switched enrichment on, and what failed', async () => {
    const off = await show(server({ offered: [] }));
    expect(off.text()).to.include('The operator of this server has not switched enrichment on.');
    unmountAll();
    const kept = server();
    const failing = await show({
      ...kept,
      getSettings: async () => {
        throw new ClienteleError('server-error', 'x');
      },
    });
    expect(failing.text()).to.include('The settings could not be loaded.');
  });

  it('have no serious finding of axe, changed and open, and as they are read', async () => {
    const page = await show();
    page.openAll();
    page.toggle('keepsPeople');
    await until(() => page.text().includes('1 change is not saved'));
    expect(await seriousFindings(page.workspace)).to.deep.equal([]);
    unmountAll();
    const read = await show(server(), ['view_clients', 'run_enrichment']);
    read.openAll();
    expect(await seriousFindings(read.workspace)).to.deep.equal([]);
  });
});
