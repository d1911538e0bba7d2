import { ClienteleError } from '@clientele/client';
import type {
  Enrichment,
  EnrichmentFact,
  EnrichmentRun,
  FactDecision,
  FactField,
  GetPaid,
  GetPaidPatch,
  Permission,
} from '@clientele/contract';
import type { GetPaidItem } from '@clientele/contract/rules/get-paid';
import { html } from 'lit';
import { client } from '../testing/fake-clientele.ts';
import { openWith, RecordPage, type RecordSetting } from '../testing/record-page.ts';
import './define.ts';
import type { ClienteleEnrichmentPanel } from './enrichment-panel.ts';

export function run(fields: Partial<EnrichmentRun> = {}): EnrichmentRun {
  return {
    id: 'erun_2',
    clientId: 'cli_1',
    version: 3,
    state: 'succeeded',
    trigger: 'manual',
    skipReason: null,
    error: null,
    attempts: 1,
    nextRetryAt: null,
    identity: { verdict: 'agrees', recordName: 'Acme', siteName: 'Acme' },
    found: { new: 0, changed: 0, again: 0, gone: 0 },
    providers: [
      { key: 'website', outcome: 'answered' },
      { key: 'dns', outcome: 'nothing' },
    ],
    logoProblem: null,
    requestedBy: { id: 'usr_1', name: 'Ada' },
    createdAt: '2026-03-18T09:00:00.000Z',
    startedAt: '2026-03-18T09:00:00.000Z',
    finishedAt: '2026-03-18T09:00:05.000Z',
    undoneAt: null,
    ...fields,
  };
}

export function fact(field: FactField, value: string, fields: Partial<EnrichmentFact> = {}): EnrichmentFact {
  return {
    id: `efact_${field}`,
    clientId: 'cli_1',
    field,
    value,
    sources: [{ url: 'https://acme.example/about', kind: 'site', method: 'json-ld', snippet: `… ${value} …` }],
    confidence: 0.95,
    decision: 'suggested',
    decidedBy: null,
    decidedAt: null,
    applied: null,
    firstRunId: 'erun_1',
    lastRunId: 'erun_2',
    observedAt: '2026-03-18T09:00:04.000Z',
    goneAt: null,
    supersededById: null,
    ...fields,
  };
}

/** One of each kind that a succeeded run is shown with. */
export const everyKind: readonly EnrichmentFact[] = [
  fact('industry', 'Moving company'),
  fact('companyType', 'Ltd'),
  fact('sizeSegment', '50-249'),
  fact('financeContact', 'Ruth Hale'),
  fact('financeEmail', 'accounts@acme.example'),
  fact('linkedIn', 'https://www.linkedin.com/company/acme'),
  fact('social', 'https://x.com/acme'),
  fact('registration', 'Company number 01234567'),
  fact('procurement', 'We need a purchase order number on every invoice.'),
  fact('invoiceSubmission', 'Send invoices as PDF to accounts@acme.example.'),
  fact('risk', 'no-mail'),
];

/** What is found of how to get paid, in the facts of {@link everyKind}. */
export function getPaidOf(fields: Partial<GetPaid> = {}): GetPaid {
  const found = (value: string, field: FactField) => ({
    value,
    factId: `efact_${field}`,
    confirmedBy: null,
    confirmedAt: null,
  });
  return {
    version: 1,
    purchaseOrder: found('needed', 'procurement'),
    portal: null,
    peppolId: null,
    mailbox: found('accounts@acme.example', 'financeEmail'),
    formats: [found('PDF', 'invoiceSubmission')],
    cutOff: null,
    ...fields,
  };
}

/** What Ada says, who is the one at the page. */
export function saidAnswer(value: string) {
  const factId = value === 'accounts@acme.example' ? 'efact_financeEmail' : null;
  return { value, factId, confirmedBy: { id: 'usr_1', name: 'Ada' }, confirmedAt: '2026-03-18T10:00:00.000Z' };
}

/** The field of the client that takes the value. */
function fieldOf({ field }: EnrichmentFact): 'email' | 'pictureId' | 'industry' | 'phone' {
  if (field === 'financeEmail') return 'email';
  return field === 'logo' ? 'pictureId' : (field as 'industry' | 'phone');
}

/** A green dot. */
export const greenDot = 'UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAgA0JaQAA3AA/vuUAAA=';

/** What the server knows; `decide` keeps facts as the real one does, and copies to the client what is applied. */
export function enrichmentServer(known: Partial<Enrichment> = {}, facts: readonly EnrichmentFact[] = everyKind) {
  const kept = new Map(facts.map((one) => [one.id, one]));
  const state = {
    known,
    getPaid: getPaidOf(),
    record: client({ industry: null, phone: null }),
    refusal: null as ClienteleError | null,
  };
  const answer = (): Enrichment => {
    const all = [...kept.values()];
    const chosen: Enrichment['chosen'] = {};
    for (const { id, field, decision, goneAt } of all)
      if (decision !== 'rejected' && (goneAt === null || decision !== 'suggested')) chosen[field] ??= id;
    return {
      clientId: 'cli_1',
      run: run(),
      sources: ['website', 'dns'],
      canRun: true,
      blockedBy: null,
      chosen,
      facts: all,
      unkept: [],
      risks: [],
      quality: {
        score: 65,
        fixes: [
          { problem: 'missing', points: 10, field: 'phone', since: null, client: null },
          { problem: 'duplicate', points: 10, field: null, since: null, client: { id: 'cli_2', name: 'Acme Limited' } },
          { problem: 'invalid', points: 8, field: 'taxId', since: null, client: null },
          { problem: 'conflict', points: 5, field: 'countryCode', since: null, client: null },
          { problem: 'stale', points: 5, field: null, since: '2025-11-03T09:00:00.000Z', client: null },
        ],
      },
      coverage: { fields: 9, confirmed: 2 },
      ledger: null,
      getPaid: state.getPaid,
      ...state.known,
    };
  };
  return {
    state,
    set(fields: Partial<Enrichment>) {
      state.known = fields;
    },
    get: async () => answer(),
    run: async () => {
      state.known = { ...state.known, run: run({ id: 'erun_3', state: 'queued', finishedAt: null }) };
      return run({ id: 'erun_3', state: 'queued' });
    },
    retry: async () => {
      state.known = { ...state.known, run: run({ state: 'queued' }) };
      return run({ state: 'queued' });
    },
    cancel: async () => {
      const cancelled = run({ state: 'skipped', skipReason: 'cancelled' });
      state.known = { ...state.known, run: cancelled };
      return cancelled;
    },
    async setGetPaid({ version, patch }: { version: number; patch: GetPaidPatch }) {
      const { refusal } = state;
      state.refusal = null;
      if (refusal) throw refusal;
      if (version !== state.getPaid.version)
        throw new ClienteleError('conflict', 'Someone was quicker.', { current: state.getPaid });
      const said = Object.entries(patch).map(([item, value]) => {
        const typed = Array.isArray(value) ? value.map((one) => saidAnswer(one)) : value ? saidAnswer(value) : null;
        return [item, typed ?? getPaidOf()[item as GetPaidItem]];
      });
      state.getPaid = { ...state.getPaid, ...Object.fromEntries(said), version: version + 1 };
      return state.getPaid;
    },
    undoRun: async () => ({ run: run(), reverted: ['industry'], kept: ['phone'] }),
    async decide({
      id,
      decision,
      apply,
    }: {
      id: string;
      decision: FactDecision;
      apply?: { version: number } | undefined;
    }) {
      const before = kept.get(id);
      if (!before) throw new ClienteleError('not-found', 'There is no such fact.');
      const { refusal } = state;
      state.refusal = null;
      if (refusal) throw refusal;
      if (apply && apply.version !== state.record.version)
        throw new ClienteleError('conflict', 'Someone was quicker.', { current: state.record });
      const field = fieldOf(before);
      let { applied } = before;
      if (apply) {
        applied = { field, before: state.record[field], after: before.value, at: '2026-03-18T10:00:00.000Z' };
        state.record = { ...state.record, [field]: before.value, version: state.record.version + 1 };
      } else if (applied && (decision === 'suggested' || decision === 'rejected')) {
        state.record = { ...state.record, [field]: applied.before, version: state.record.version + 1 };
        applied = null;
      }
      const isReset = decision === 'suggested';
      const after: EnrichmentFact = {
        ...before,
        decision,
        applied,
        decidedBy: isReset ? null : { id: 'usr_1', name: 'Ada' },
        decidedAt: isReset ? null : '2026-03-18T10:00:00.000Z',
      };
      kept.set(id, after);
      return { fact: after, client: apply || before.applied ? state.record : null };
    },
  };
}

export const mayRun: Permission[] = ['view_clients', 'edit_clients', 'run_enrichment'];

/** A panel in a provider, as a person finds it. */
export class PanelPage extends RecordPage<ClienteleEnrichmentPanel> {
  static async show(
    server: ReturnType<typeof enrichmentServer> = enrichmentServer(),
    { answers, ...setting }: RecordSetting = {},
  ) {
    const panel = document.createElement('clientele-enrichment-panel');
    panel.clientId = 'cli_1';
    const page = new PanelPage(
      await openWith(panel, html`${panel}`, {
        permissions: mayRun,
        ...setting,
        answers: {
          ...answers,
          enrichment: server,
          clients: { get: async () => server.state.record, ...answers?.clients },
        },
      }),
    );
    await panel.whenReady();
    // The card comes by a file of its own.
    await page.until(() => page.all('clientele-enrichment-details').length === 0 || page.all('[data-item]').length > 0);
    return page;
  }

  /** Opens each part. */
  async openAll() {
    for (const part of this.all<HTMLDetailsElement>('details.accordion')) part.open = true;
    await this.element.updateComplete;
  }

  group(name: string): HTMLElement {
    const [found] = this.all(`details[data-group=${name}]`);
    if (!found) throw new Error(`There is no part “${name}”.`);
    return found;
  }
}
