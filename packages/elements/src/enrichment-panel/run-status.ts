import type { KnownClient } from '@clientele/client';
import type { Enrichment, EnrichmentRun, EnrichmentSource, EnrichmentState, SkipReason } from '@clientele/contract';
import { enrichmentStateOf, shownWebsite } from '@clientele/contract/rules';
import { badge, type BadgeTone } from '@clientele/ui/badge/badge';
import { isolated } from '@clientele/ui/bidi/isolated';
import { icon } from '@clientele/ui/icon/icon';
import { html, nothing } from 'lit';
import { commonMessages } from '../locales/common.ts';
import { enrichmentMessages } from '../locales/enrichment.ts';
import type { Scope } from '../scope.ts';
import type { EnrichmentActions } from './enrichment-controller.ts';

export interface StatusView {
  readonly scope: Scope;
  readonly client: KnownClient | null;
  readonly data: Enrichment;
  readonly act: EnrichmentActions;
  readonly busy: ReadonlySet<string>;
  /** The website is to be edited. */
  readonly onWebsite: () => void;
}

const tones: Readonly<Record<EnrichmentState, BadgeTone>> = {
  never: 'neutral',
  queued: 'neutral',
  running: 'accent',
  succeeded: 'success',
  mismatched: 'warning',
  failed: 'danger',
  skipped: 'warning',
};

/** Whether the person is permitted to run enrichment for this client. Settings or missing data may still prevent a run. */
export function canDecide({ scope, client }: Pick<StatusView, 'scope' | 'client'>): boolean {
  return client !== null && scope.can('run_enrichment', client);
}

/** Whether a run is queued or running. */
function isUnderWay(run: EnrichmentRun | null): boolean {
  return run?.state === 'queued' || run?.state === 'running';
}

/** The state of enrichment as a badge and in sentences, with a progress bar during a run. The sentences can have the focus. */
export function runStatus({ scope, client, data }: Pick<StatusView, 'scope' | 'client' | 'data'>) {
  const words = scope.messages(enrichmentMessages);
  const { run } = data;
  const state = enrichmentStateOf(run);
  return html`<div class="status-text" role="status" tabindex="-1" aria-label=${words.title}>
      ${badge(scope.messages(commonMessages).enrichment[state], tones[state])}
      ${statusText({ scope, client, data }).map((sentence) => html`<p>${sentence}</p>`)}
      ${run?.undoneAt ? html`<p>${words.undone(scope.format.dateTime(run.undoneAt))}</p>` : nothing}
    </div>
    ${isUnderWay(run) ? html`<div class="progress" aria-hidden="true"></div>` : nothing}`;
}

/** What happened, and what can be done about it. */
function statusText({ scope, client, data }: Pick<StatusView, 'scope' | 'client' | 'data'>): string[] {
  const words = scope.messages(enrichmentMessages);
  const { run, blockedBy } = data;
  const relative = (at: string) => scope.format.relative(at, scope.now);
  if (!run) return blockedBy ? whyNot(blockedBy, scope) : [words.neverHint, ...alsoAsked(data, scope)];
  switch (run.state) {
    case 'queued':
      return [words.queuedHint];
    case 'running':
      return [client?.website ? words.runningHint(shownWebsite(client.website)) : words.askingHint];
    case 'failed':
      return [
        words.errors[run.error ?? 'server-error'],
        ...(run.nextRetryAt
          ? [words.nextRetry(relative(run.nextRetryAt))]
          : isOfRegisters(run)
            ? []
            : [words.errorHelp]),
      ];
    case 'skipped':
      // The reason of that run may have been resolved since.
      return whyNot(blockedBy ?? run.skipReason ?? 'cancelled', scope);
    case 'succeeded': {
      const when = words.succeeded(relative(run.finishedAt ?? run.createdAt));
      const verdict = run.identity?.verdict;
      const doubt = verdict === 'conflicts' || verdict === 'parked' ? [`${words.identity[verdict]}.`] : [];
      const silent = run.providers.flatMap(({ key, outcome }) =>
        outcome === 'failed' && (isRegister(key) || key === 'language-model') ? words.providers[key] : [],
      );
      const later = run.nextRetryAt ? [words.notAnswered(scope.format.list(silent), relative(run.nextRetryAt))] : [];
      return [`${when}.`, ...doubt, ...later, ...(blockedBy ? whyNot(blockedBy, scope) : [])];
    }
  }
}

/** Which other services receive data of the client. It is said before the first run. */
function alsoAsked({ sources }: Enrichment, scope: Scope): string[] {
  const words = scope.messages(enrichmentMessages);
  const registers = sources.filter(isRegister).map((key) => words.providers[key]);
  return [
    ...(registers.length > 0 ? [words.alsoAsked(scope.format.list(registers))] : []),
    ...(sources.includes('language-model') ? [words.alsoRead] : []),
  ];
}

function isRegister(key: EnrichmentSource): boolean {
  return key !== 'website' && key !== 'dns' && key !== 'language-model';
}

function isOfRegisters({ error }: EnrichmentRun): boolean {
  return error === 'register-unreachable';
}

function whyNot(reason: SkipReason, scope: Scope): string[] {
  const words = scope.messages(enrichmentMessages);
  return [words.skips[reason], words.helps[reason]];
}

/** The buttons for the next steps, the most helpful first. */
export function statusActions({ scope, client, data, act, busy, onWebsite }: StatusView) {
  const words = scope.messages(enrichmentMessages);
  const { run, blockedBy } = data;
  const button = (label: string, onClick: () => void, isMain = false) =>
    html`<button
      class=${isMain ? 'button button-primary' : 'button'}
      part=${isMain ? 'button button-primary' : 'button'}
      type="button"
      aria-busy=${busy.has('run') ? 'true' : 'false'}
      @click=${onClick}
    >
      ${label}
    </button>`;
  const needsWebsite =
    blockedBy === 'missing-website' ||
    blockedBy === 'not-own-site' ||
    (run?.state === 'failed' && blockedBy === null && !isOfRegisters(run));
  const website =
    needsWebsite && client && scope.can('edit_clients', client)
      ? button(blockedBy === 'missing-website' ? words.addWebsite : words.changeWebsite, onWebsite, blockedBy !== null)
      : nothing;
  if (!canDecide({ scope, client })) return website;
  if (isUnderWay(run)) return button(words.cancel, () => void act.cancel());
  if (blockedBy !== null || !data.canRun) return website;
  if (run?.state === 'failed')
    return html`${button(words.retry, () => void act.retry(), true)}
    ${run.nextRetryAt ? button(words.cancel, () => void act.cancel()) : nothing} ${website}`;
  const isRepeated = run?.state === 'succeeded' || run?.skipReason === 'fresh';
  return html`${button(isRepeated ? words.runAgain : words.run, () => void act.run(isRepeated), !isRepeated)}`;
}

/** How many values the latest run found or changed, with the button to undo it. */
export function foundByRun({ scope, client, data, act, busy }: Omit<StatusView, 'onWebsite'>) {
  const { run } = data;
  const words = scope.messages(enrichmentMessages);
  if (!run || enrichmentStateOf(run) !== 'succeeded') return nothing;
  const { new: fresh, changed, again, gone } = run.found;
  if (fresh + changed + again + gone === 0) return html`<p class="muted">${words.nothing}</p>`;
  const parts = [
    ...(fresh > 0 ? [words.found(scope.locale, fresh)] : []),
    ...(changed > 0 ? [words.changed(scope.locale, changed)] : []),
    ...(again > 0 ? [words.again(scope.locale, again)] : []),
    ...(gone > 0 ? [words.gone(scope.locale, gone)] : []),
  ];
  return html`<div class="found">
    <span>${parts.join(' · ')}</span>
    ${
      fresh + changed > 0 && run.undoneAt === null && canDecide({ scope, client })
        ? html`<button
            class="link"
            type="button"
            aria-busy=${busy.has('run') ? 'true' : 'false'}
            @click=${() => void act.undoRun()}
          >
            ${words.undoRun}
          </button>`
        : nothing
    }
  </div>`;
}

/** The warning that the website may belong to another company, with both names. */
export function identityNotice(run: EnrichmentRun | null, scope: Scope) {
  const words = scope.messages(enrichmentMessages).identity;
  const { verdict, recordName = '', siteName = null } = run?.identity ?? {};
  if (verdict !== 'conflicts' && verdict !== 'parked' && verdict !== 'agrees-weakly') return nothing;
  const isOther = verdict !== 'agrees-weakly';
  const heading = isOther ? words[verdict] : siteName === null ? words.unnamed : words.weak;
  return html`<div class=${isOther ? 'notice notice-warning' : 'notice'} part="notice">
    ${icon(isOther ? 'alert' : 'info')}
    <div class="notice-body">
      <strong class="notice-title">${heading}</strong>
      ${
        siteName === null
          ? isolated((name) => (isOther ? words.namesUnknown(name) : words.checkUnnamed(name)), recordName)
          : html`<bdi>${words.names(recordName, siteName)}</bdi>`
      }
      ${isOther ? html` ${words.noFacts}` : nothing}
    </div>
  </div>`;
}
