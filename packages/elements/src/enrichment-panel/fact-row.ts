import type { KnownClient } from '@clientele/client';
import type { EnrichmentFact, FactSource } from '@clientele/contract';
import { badge } from '@clientele/ui/badge/badge';
import { html, nothing } from 'lit';
import { enrichmentMessages } from '../locales/enrichment.ts';
import type { Scope } from '../scope.ts';
import type { EnrichmentActions } from './enrichment-controller.ts';
import { isPresent, ruleOf } from './fact-groups.ts';
import { estimatedMark, factText, factValue, recordText, sourceLink } from './fact-value.ts';

export interface FactView {
  readonly scope: Scope;
  readonly client: KnownClient | null;
  readonly act: EnrichmentActions;
  readonly busy: ReadonlySet<string>;
  /** May decide on facts. */
  readonly canDecide: boolean;
  /** The id of the latest run if there were earlier ones: facts that it found first are marked as new. */
  readonly lastRunId: string | null;
}

/** A fact: its value, the decision on it, its sources, and the buttons to decide. */
export function factRow(fact: EnrichmentFact, view: FactView) {
  const { scope } = view;
  const words = scope.messages(enrichmentMessages);
  const isQuote = fact.field === 'procurement' || fact.field === 'invoiceSubmission';
  return html`<li class="fact ${isPresent(fact) ? '' : 'is-past'}" data-fact=${fact.id}>
    <div class="fact-head">
      <span class=${isQuote ? 'fact-value quote' : 'fact-value'}>${factValue(fact, scope)}</span>
      <span class="marks">${marks(fact, view)}</span>
    </div>
    ${standing(fact, view)} ${view.canDecide ? decisions(fact, view) : nothing}
    <details class="why">
      <summary>${words.why}</summary>
      ${reasons(fact, scope)}
    </details>
  </li>`;
}

function marks(fact: EnrichmentFact, { scope, lastRunId }: FactView) {
  const words = scope.messages(enrichmentMessages);
  const { decision } = fact;
  return html`${estimatedMark(fact, scope)}${
    decision === 'suggested'
      ? nothing
      : badge(
          words.decisions[decision],
          decision === 'rejected' ? 'neutral' : decision === 'locked' ? 'accent' : 'success',
        )
  }
  ${fact.goneAt ? badge(words.isGone, 'warning') : nothing}
  ${fact.firstRunId === lastRunId && decision === 'suggested' && !fact.goneAt ? badge(words.isNew, 'accent') : nothing}`;
}

/** How the fact compares with the value on record, which is never replaced without a decision. */
function standing(fact: EnrichmentFact, { client, scope }: FactView) {
  const words = scope.messages(enrichmentMessages);
  const { appliesTo, isHumanOnly } = ruleOf(fact.field);
  const current = appliesTo && client ? client[appliesTo] : undefined;
  if (appliesTo === undefined || current === undefined || fact.decision === 'rejected') return nothing;
  if (current === fact.value || (fact.applied !== null && current === fact.applied.after))
    return html`<p class="standing">${words.asOnRecord}</p>`;
  return html`${
    current === null || current === ''
      ? nothing
      : html`<p class="standing">${words.recordStands(recordText(fact.field, current, scope))}</p>`
  }
  ${isHumanOnly && fact.decision === 'suggested' ? html`<p class="standing caution">${words.moneyFollows}</p>` : nothing}`;
}

function decisions(fact: EnrichmentFact, view: FactView) {
  const { scope, act, busy, client } = view;
  const words = scope.messages(enrichmentMessages);
  const { appliesTo } = ruleOf(fact.field);
  const current = appliesTo && client ? client[appliesTo] : undefined;
  const isOnRecord = current === fact.value || (fact.applied !== null && current === fact.applied.after);
  const canApply = appliesTo !== undefined && client !== null && !isOnRecord && scope.can('edit_clients', client);
  const isFilled = typeof current === 'string' && current !== '';
  const text = factText(fact, scope);
  const button = (label: string, decision: EnrichmentFact['decision'], apply = false) =>
    html`<button
      class="button button-small ${decision === 'accepted' && canApply && !isFilled ? '' : 'button-quiet'}"
      part="button"
      type="button"
      aria-label=${words.about(label, words.fields[fact.field], text)}
      aria-busy=${busy.has(fact.id) ? 'true' : 'false'}
      @click=${() => void act.decide(fact, decision, apply)}
    >
      ${label}
    </button>`;
  const { decision } = fact;
  if (decision === 'rejected') return html`<div class="acts">${button(words.undo, 'suggested')}</div>`;
  return html`<div class="acts">
    ${decision === 'suggested' ? button(canApply && isFilled ? words.replace : words.accept, 'accepted', canApply) : nothing}
    ${decision === 'accepted' && canApply ? button(words.replace, 'accepted', true) : nothing}
    ${decision === 'locked' ? nothing : button(words.lock, 'locked', decision === 'suggested' && canApply && !isFilled)}
    ${decision === 'suggested' ? button(words.reject, 'rejected') : button(words.undo, 'suggested')}
  </div>`;
}

function reasons(fact: EnrichmentFact, scope: Scope) {
  const words = scope.messages(enrichmentMessages);
  const { confidence, sources, observedAt, decidedBy, decidedAt, decision } = fact;
  const likely = confidence >= 0.9 ? 'high' : confidence >= 0.7 ? 'medium' : 'low';
  return html`<dl class="reasons">
    <dt>${words.likely}</dt>
    <dd>
      ${words.confidence[likely]}${sources.length > 1 ? html` · ${words.agreeing(scope.locale, sources.length)}` : nothing}
    </dd>
    <dt>${words.seen}</dt>
    <dd>
      <time datetime=${observedAt} title=${scope.format.dateTime(observedAt)}>${scope.format.date(observedAt)}</time>
    </dd>
    ${
      decidedAt && decision !== 'suggested'
        ? html`<dt>${words.decided}</dt>
            <dd>${words.decidedBy(decidedBy?.name ?? words.somebody, scope.format.date(decidedAt))}</dd>`
        : nothing
    }
    ${sources.map((source) => sourceOf(source, scope))}
  </dl>`;
}

function sourceOf(source: FactSource, scope: Scope) {
  const { method, snippet } = source;
  const words = scope.messages(enrichmentMessages);
  return html`<dt>${words.source}</dt>
    <dd>
      ${sourceLink(source)}
      <span class="muted">(${words.methods[method]})</span>
      ${snippet ? html`<blockquote dir="auto">${snippet}</blockquote>` : nothing}
    </dd>`;
}
