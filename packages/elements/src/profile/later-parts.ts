import { html, nothing, type LitElement } from 'lit';
import { LazyElement, type LazyClass } from '../controllers/lazy-element.ts';
import type { ScopeController } from '../controllers/scope-controller.ts';
import { face } from '../face.ts';
import { drawSummary, enrichmentSummary } from '../record/enrichment-block.ts';
import { missingNotice } from '../record/part-states.ts';
import type { RecordView } from '../record/record-view.ts';
import { addressBlock } from './address-block.ts';
import { familyBlock } from './family-block.ts';
import type { DrawLater } from './side-blocks.ts';

interface Options {
  idOf(): string | null;
  /** A person goes to another client from here. */
  open(clientId: string): void;
}

/**
 * The parts of a profile whose files come after its first view: the logo that can be changed, and what is beside the sections. Where a
 * file does not come, the profile says so at its place.
 */
export function laterParts(host: LitElement, scope: ScopeController, { idOf, open }: Options) {
  const element = (tag: string, load: () => Promise<LazyClass>) => new LazyElement(host, scope, tag, load);
  const logo = element('clientele-client-logo', async () => (await import('./client-logo.ts')).ClientLogo);
  const consent = element('clientele-client-consent', async () => (await import('./client-consent.ts')).ClientConsent);
  const portal = element('clientele-portal-links', async () => (await import('./portal-links.ts')).PortalLinks);
  const people = element('clientele-portal-people', async () => (await import('./portal-people.ts')).PortalPeople);
  const proposals = element(
    'clientele-portal-proposals',
    async () => (await import('./portal-proposals.ts')).PortalProposals,
  );
  const addresses = addressBlock(host, scope, idOf);
  const family = familyBlock(host, scope, { idOf, open });
  const enrichment = enrichmentSummary(host, scope);

  const draw: DrawLater = {
    addresses: addresses.render,
    family: family.render,
    enrichment: (view) => drawSummary(enrichment, view),
    newsletter: (view) =>
      consent.render({
        ready: () =>
          html`<clientele-client-consent exportparts="section, badge, error" .view=${view}></clientele-client-consent>`,
        failed: () => missingNotice(view.scope, () => void consent.retry()),
      }),
    // What its people propose there.
    portalProposals: ({ client, scope: given }) =>
      client?.portalEnabled
        ? proposals.render({
            ready: () =>
              html`<clientele-portal-proposals
                exportparts="button, row, label"
                .scope=${given}
                .client=${client}
              ></clientele-portal-proposals>`,
            failed: () => missingNotice(given, () => void proposals.retry()),
          })
        : nothing,
    // Who may use a portal that is on, and the links that lead into it.
    portalPeople: ({ client, scope: given }) =>
      client?.portalEnabled
        ? people.render({
            ready: () =>
              html`<clientele-portal-people
                exportparts="button, badge, row, label"
                .scope=${given}
                .client=${client}
              ></clientele-portal-people>`,
            failed: () => missingNotice(given, () => void people.retry()),
          })
        : nothing,
    portalLinks: ({ client, scope: given }) =>
      client?.portalEnabled
        ? portal.render({
            ready: () =>
              html`<clientele-portal-links
                exportparts="button"
                .scope=${given}
                .client=${client}
              ></clientele-portal-links>`,
            failed: () => missingNotice(given, () => void portal.retry()),
          })
        : nothing,
  };

  /** The logo where it can be changed; undefined where it is only shown. Until its file is there, and without it, the logo is shown. */
  function drawLogo(view: RecordView): unknown {
    const { client, scope: given, canEdit } = view;
    if (!client || !canEdit) return undefined;
    const shown = () => face(given.client.pictures, client);
    return logo.render({
      ready: () =>
        html`<clientele-client-logo exportparts="avatar, button, error" .view=${view}></clientele-client-logo>`,
      failed: shown,
      pending: shown,
    });
  }

  return { draw, drawLogo, refresh: () => Promise.all([addresses.refresh(), family.refresh()]) };
}
