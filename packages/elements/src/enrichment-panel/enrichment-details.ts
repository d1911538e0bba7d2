import type { KnownClient } from '@clientele/client';
import type { Enrichment, EnrichmentRun, FactField, QualityFix, RiskSignal } from '@clientele/contract';
import { shownWebsite } from '@clientele/contract/rules';
import { minorSignals, summaryFields } from '@clientele/contract/rules/enrichment-fields';
import { badgeStyles } from '@clientele/ui/badge/badge';
import { isolated } from '@clientele/ui/bidi/isolated';
import { buttonStyles } from '@clientele/ui/button/button';
import { icon } from '@clientele/ui/icon/icon';
import { iconStyles } from '@clientele/ui/icon/icon.css';
import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import { tokens } from '@clientele/ui/tokens/tokens';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { FocusFallback } from '../controllers/focus-fallback.ts';
import { LazyElement } from '../controllers/lazy-element.ts';
import { commonMessages } from '../locales/common.ts';
import { enrichmentMessages } from '../locales/enrichment.ts';
import { recordMessages } from '../locales/record.ts';
import { missingNotice, partSkeleton } from '../record/part-states.ts';
import { recordStyles } from '../record/record.css.ts';
import type { Scope } from '../scope.ts';
import { accordionStyles, enrichmentStyles, logoStyles } from './enrichment.css.ts';
import type { EnrichmentActions } from './enrichment-controller.ts';
import { factGroups, factsOf, isPresent, type FactGroup, type FieldFacts } from './fact-groups.ts';
import { factRow, type FactView } from './fact-row.ts';
import { estimatedMark, factValue, outwardLink, riskText } from './fact-value.ts';
import { canDecide, foundByRun, identityNotice, runStatus, statusActions } from './run-status.ts';

/** Asks the host to edit the website of the client. */
class EditWebsiteEvent extends Event {
  constructor() {
    super('edit-website');
  }
}

/** All of the enrichment of a client: its state, the values that were found, and their sources. Dispatches `edit-website`. */
export class EnrichmentDetails extends ScopedElements(LitElement, {}) {
  static readonly namespaces = [commonMessages, recordMessages, enrichmentMessages];
  static override styles = [
    tokens,
    iconStyles,
    buttonStyles,
    badgeStyles,
    recordStyles,
    enrichmentStyles,
    accordionStyles,
    logoStyles,
  ];

  @property({ attribute: false }) scope!: Scope;
  @property({ attribute: false }) client: KnownClient | null = null;
  @property({ attribute: false }) data!: Enrichment;
  @property({ attribute: false }) act!: EnrichmentActions;
  @property({ attribute: false }) busy: ReadonlySet<string> = new Set();

  /** Loaded later, because it lies below the values. Its texts are those of the details, which are loaded already. */
  #getPaidCard = new LazyElement(
    this,
    { add: async () => {} },
    'clientele-get-paid-card',
    async () => (await import('./get-paid-card.ts')).GetPaidCard,
  );
  /** The fact that has the focus, and the field around it. */
  #near: readonly (Element | null)[] = [];

  constructor() {
    super();
    // Many buttons disappear when they were pressed: a run begins, or a fact is decided on.
    this.addController(new FocusFallback(this, () => this));
  }

  /** Moves the focus to the fact or field that had it last, or else to the state. */
  override focus(options?: FocusOptions) {
    const near = this.#near.find((part) => part?.isConnected)?.querySelector<HTMLElement>(nextControl);
    (near ?? this.renderRoot.querySelector<HTMLElement>('.status-text'))?.focus(options);
  }

  override render() {
    const { scope, client, data, act, busy } = this;
    const words = scope.messages(enrichmentMessages);
    return html`<div class="details" @focusin=${this.#onFocusin}>
      ${this.#status()} ${identityNotice(data.run, scope)} ${foundByRun({ scope, client, data, act, busy })}
      <p class="support">${icon('info')}<span>${words.support}</span></p>
      ${this.#summary()} ${this.#getPaid()} ${factGroups.map((group) => this.#group(group))} ${this.#quality()}
      ${this.#sources()}
    </div>`;
  }

  #onFocusin = ({ target }: FocusEvent) => {
    const at = target instanceof Element ? target : null;
    this.#near = [at?.closest('.fact') ?? null, at?.closest('.field') ?? null];
  };

  #status() {
    const { scope, client, data, act, busy } = this;
    const words = scope.messages(enrichmentMessages);
    const isAllowed = client === null || canDecide({ scope, client });
    return html`<section class="status" part="section">
      ${runStatus({ scope, client, data })}
      <div class="acts">
        ${statusActions({
          scope,
          client,
          data,
          act,
          busy,
          onWebsite: () => this.dispatchEvent(new EditWebsiteEvent()),
        })}
      </div>
      ${isAllowed ? nothing : html`<p class="muted forbidden">${icon('lock')}<span>${words.forbidden}</span></p>`}
    </section>`;
  }

  #summary() {
    const { scope, data } = this;
    const words = scope.messages(enrichmentMessages);
    if (data.facts.length === 0) return nothing;
    return html`<section part="section" aria-labelledby="summary">
      <h3 id="summary">${words.summary}</h3>
      <dl class="summary">
        ${summaryFields.map(
          (field) =>
            html`<div>
              <dt part="label">${words.fields[field]}</dt>
              <dd part="value">${this.#believed(field)}</dd>
            </div>`,
        )}
      </dl>
    </section>`;
  }

  #getPaid() {
    const { scope, client, data, act, busy } = this;
    const card = this.#getPaidCard;
    return card.render({
      ready: () =>
        html`<clientele-get-paid-card
          exportparts="section, label, value, badge, button, button-primary, error"
          .scope=${scope}
          .client=${client}
          .data=${data}
          .act=${act}
          .busy=${busy}
        ></clientele-get-paid-card>`,
      pending: () => partSkeleton(this.scope),
      failed: () => missingNotice(this.scope, () => void card.retry()),
    });
  }

  #believed(field: FactField) {
    const { scope, data } = this;
    const fact = data.facts.find(({ id }) => id === data.chosen[field]);
    const words = scope.messages(enrichmentMessages);
    return fact
      ? html`${factValue(fact, scope)} ${estimatedMark(fact, scope)}`
      : html`<span class="muted">${data.unkept.includes(field) ? words.notKept : words.notPublished}</span>`;
  }

  #group(group: FactGroup) {
    const { scope, data } = this;
    const words = scope.messages(enrichmentMessages);
    const fields = factsOf(group, data.facts, data.chosen);
    const count = fields.reduce((sum, { present }) => sum + present.length, 0);
    const risks = group === 'risk' ? data.risks : [];
    // A website that was not read can have risk signals, but no other values.
    const isAbout = group === 'risk' || data.facts.some(({ field }) => field !== 'risk');
    if (!isAbout || (data.facts.length === 0 && risks.length === 0)) return nothing;
    const shownRisks = risks.filter(
      (risk) => !data.facts.some((fact) => fact.field === 'risk' && fact.value === risk && isPresent(fact)),
    );
    return accordion(
      group,
      words.groups[group],
      count + shownRisks.length > 0 ? words.count(scope.locale, count + shownRisks.length) : words.notPublished,
      group === 'company' || risks.some((risk) => !minorSignals.includes(risk)),
      html`${group === 'risk' && risks.length === 0 ? html`<p class="muted">${words.noRisks}</p>` : nothing}
      ${shownRisks.map((risk) => this.#risk(risk))} ${fields.map((facts) => this.#field(facts))}
      ${this.#unpublished(group, fields)} ${group === 'company' ? this.#logoProblem() : nothing}`,
    );
  }

  /** A risk signal of the latest run without a fact of its own; the website is its source. */
  #risk(risk: RiskSignal) {
    const { scope, client } = this;
    const website = isOfWebsite.has(risk) ? client?.website : null;
    return html`<p class="risk">
      ${icon('alert')}<span
        >${riskText(risk, scope)} ${website ? outwardLink(website, shownWebsite(website)) : nothing}</span
      >
    </p>`;
  }

  /** Why a logo that was found is not suggested. */
  #logoProblem() {
    const { scope, data } = this;
    const problem = data.run?.logoProblem ?? null;
    return problem === null
      ? nothing
      : html`<p class="muted">${scope.messages(enrichmentMessages).logo.problems[problem]}</p>`;
  }

  /** The fields without a value: those that were not published, and those that this workspace does not keep. */
  #unpublished(group: FactGroup, fields: readonly FieldFacts[]) {
    const { scope, data } = this;
    const words = scope.messages(enrichmentMessages);
    const looked: Partial<Record<FactGroup, readonly FactField[]>> = {
      company: ['industry', 'companyType', 'sizeSegment'],
      people: ['financeContact', 'financeEmail'],
      procurement: ['procurement', 'invoiceSubmission'],
      identities: ['linkedIn', 'vatId', 'registration'],
    };
    const missing = (looked[group] ?? []).filter((field) => !fields.some((one) => one.field === field));
    const line = (said: string, names: readonly FactField[]) =>
      names.length > 0
        ? html`<p class="muted">${said}: ${scope.format.series(names.map((field) => words.fields[field]))}</p>`
        : nothing;
    const isUnkept = (field: FactField) => data.unkept.includes(field);
    return html`${line(
      words.notPublished,
      missing.filter((field) => !isUnkept(field)),
    )}
    ${line(words.notKept, missing.filter(isUnkept))}`;
  }

  #field({ field, present, past }: FieldFacts) {
    const { scope } = this;
    const words = scope.messages(enrichmentMessages);
    const view = this.#factView;
    return html`<section class="field" aria-labelledby=${`field-${field}`}>
      <h4 id=${`field-${field}`}>${words.fields[field]}</h4>
      <ul class="plain-list" aria-labelledby=${`field-${field}`}>
        ${repeat(
          present,
          ({ id }) => id,
          (fact) => factRow(fact, view),
        )}
      </ul>
      ${
        past.length > 0
          ? html`<details class="why">
              <summary>${words.others(scope.locale, past.length)}</summary>
              <ul class="plain-list">
                ${repeat(
                  past,
                  ({ id }) => id,
                  (fact) => factRow(fact, view),
                )}
              </ul>
            </details>`
          : nothing
      }
    </section>`;
  }

  get #factView(): FactView {
    const { scope, client, act, busy, data } = this;
    const { run } = data;
    // After a first run every value is new, so none is marked.
    const isRepeated = run?.state === 'succeeded' && run.found.again + run.found.changed + run.found.gone > 0;
    const lastRunId = isRepeated ? run.id : null;
    return { scope, client, act, busy, canDecide: canDecide({ scope, client }), lastRunId };
  }

  #quality() {
    const { scope, data } = this;
    const words = scope.messages(enrichmentMessages);
    const { score, fixes } = data.quality;
    return accordion(
      'quality',
      words.groups.quality,
      words.quality.score(scope.format.number(score)),
      false,
      html`<meter min="0" max="100" .value=${score} aria-label=${words.groups.quality}></meter> ${
          fixes.length > 0
            ? html`<ul class="plain-list fixes" aria-label=${words.quality.fixes}>
                ${fixes.map(
                  (fix) =>
                    html`<li>
                      <span>${this.#fix(fix)}</span>
                      <bdi class="muted">${words.quality.points(scope.format.number(fix.points))}</bdi>
                    </li>`,
                )}
              </ul>`
            : html`<p>${words.quality.complete}</p>`
        }`,
    );
  }

  #fix({ problem, field, since, client }: QualityFix) {
    const { scope } = this;
    const { problems, fields } = scope.messages(enrichmentMessages).quality;
    if (client) return isolated((name) => problems.duplicate(name), client.name);
    if (since) return problems.stale(scope.format.date(since));
    return problem === 'missing' || problem === 'invalid' || problem === 'conflict'
      ? problems[problem](field ? fields[field] : '')
      : nothing;
  }

  #sources() {
    const { scope, data } = this;
    const words = scope.messages(enrichmentMessages);
    const { fields, confirmed } = data.coverage;
    const providers = data.run?.providers ?? [];
    const notAsked = data.sources.filter((source) => providers.every(({ key }) => key !== source));
    return accordion(
      'sources',
      words.groups.sources,
      providers.length > 0 ? scope.format.number(providers.length) : '',
      false,
      html`<p>${words.coverage(scope.locale, fields, confirmed)}</p>
        ${
          providers.length + notAsked.length > 0
            ? html`<ul class="plain-list">
                ${providers.map((asked) => html`<li>${outcomeText(asked, scope)}</li>`)}
                ${notAsked.map((key) => html`<li>${words.providers[key]}: ${words.notAsked}</li>`)}
              </ul>`
            : html`<p class="muted">${words.noSources}</p>`
        }`,
    );
  }
}

const isOfWebsite: ReadonlySet<RiskSignal> = new Set(['parked', 'name-differs', 'site-unreachable']);

/** The control that takes the focus within a fact that was decided on. */
const nextControl = '.acts > button:last-child, summary';

/** The outcome of a source. For a language model with the reason of a failure, and the tokens used. */
function outcomeText({ key, outcome, problem, tokens }: EnrichmentRun['providers'][number], scope: Scope) {
  const words = scope.messages(enrichmentMessages);
  const came = problem === undefined ? words.outcomes[outcome] : words.problems[problem];
  const cost = tokens === undefined ? '' : ` (${words.tokens(scope.locale, tokens)})`;
  return html`${words.providers[key]}: ${came}${cost}`;
}

/** A part that opens and closes; beside its heading is a hint of its content. */
function accordion(id: string, heading: string, hint: string, isOpen: boolean, content: unknown) {
  return html`<details class="accordion" part="section" data-group=${id} ?open=${isOpen}>
    <summary>
      <h3>${heading}</h3>
      <span class="muted">${hint}</span>
    </summary>
    <div class="accordion-body">${content}</div>
  </details>`;
}
