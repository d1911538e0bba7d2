import { html, nothing } from 'lit';
import type { MessageOverrides } from '../locales/messages.ts';
import { profileMessages } from '../locales/profile.ts';
import { recordMessages } from '../locales/record.ts';
import { billingField, contactField, mailLink, phoneLink, textMessageLink } from '../record/record-blocks.ts';
import { ownerChoice, portalAccess } from '../record/record-choices.ts';
import type { RecordView } from '../record/record-view.ts';
import type { Scope } from '../scope.ts';
import { classField } from './client-class.ts';
import { customFields } from './custom-fields.ts';
import type { ProductPart } from './host-parts.ts';

/** What is drawn by elements whose files come later. */
type LaterPart =
  | 'addresses'
  | 'family'
  | 'newsletter'
  | 'portalProposals'
  | 'portalPeople'
  | 'portalLinks'
  | 'enrichment';
export type DrawLater = Readonly<Record<LaterPart, (view: RecordView) => unknown>>;

/** A field of a block. */
export interface SideField extends ProductPart {
  /** What has to say something else where a host calls the field so; null where only its workspace says it. */
  texts(label: string): MessageOverrides | null;
  draw(view: RecordView, later: DrawLater): unknown;
}

/** A block beside the sections, which is edited where it is read. */
export interface SideBlock extends ProductPart {
  heading(scope: Scope): string;
  fields(view: RecordView): readonly SideField[];
  /** In place of heading and fields: an element that has both, and the texts in which its heading is. */
  whole?: { draw(view: RecordView, later: DrawLater): unknown; texts(label: string): MessageOverrides };
}

/** In the order in which they are shown unless `sidebar` says another one. */
export const sideBlocks: readonly SideBlock[] = [
  {
    id: 'profile-info',
    heading: (scope) => scope.messages(profileMessages).side.profile,
    fields: () => profileInfo,
  },
  {
    id: 'details',
    heading: (scope) => scope.messages(profileMessages).custom.title,
    fields: (view) => customFields(view).map(({ id, draw }) => ({ id, texts: () => null, draw })),
  },
  {
    id: 'invoice-details',
    heading: (scope) => scope.messages(profileMessages).side.invoicing,
    fields: () => invoiceDetails,
  },
  { id: 'people', heading: (scope) => scope.messages(profileMessages).side.people, fields: () => people },
  whole('family', 'family', (title) => ({ family: { title } })),
  whole('newsletter', 'newsletter', (label) => ({ profile: { newsletter: { label } } })),
  { id: 'portal', heading: (scope) => scope.messages(profileMessages).side.portal, fields: () => portal },
  {
    id: 'enrichment',
    heading: (scope) => scope.messages(recordMessages).enrichment.title,
    fields: () => enrichment,
  },
];

function whole(id: string, part: LaterPart, texts: (label: string) => MessageOverrides): SideBlock {
  return { id, heading: () => '', fields: () => [], whole: { draw: (view, later) => later[part](view), texts } };
}

/** A field whose label is among the texts of a record. */
function recordPart(id: string, label: keyof NonNullable<NonNullable<MessageOverrides['record']>['fields']>) {
  return (draw: SideField['draw']): SideField => ({
    id,
    texts: (text) => ({ record: { fields: { [label]: text } } }),
    draw,
  });
}

function classPart(id: keyof typeof classField): SideField {
  return { id, texts: (label) => ({ profile: { classes: { [id]: label } } }), draw: classField[id] };
}

const profileInfo: readonly SideField[] = [
  { id: 'reach', texts: () => null, draw: reach },
  {
    id: 'primaryContact',
    texts: (label) => ({ profile: { primaryContact: { label } } }),
    draw: primaryContact,
  },
  recordPart('email', 'email')(contactField.email),
  recordPart('phone', 'phone')(contactField.phone),
  recordPart('website', 'website')(contactField.website),
  recordPart('taxId', 'taxId')(contactField.taxId),
  {
    id: 'addresses',
    texts: (label) => ({ addresses: { label }, record: { fields: { address: label } } }),
    draw: (view, later) => later.addresses(view),
  },
  classPart('typeId'),
  classPart('tierId'),
  classPart('brandId'),
  classPart('industry'),
];

const invoiceDetails: readonly SideField[] = [
  recordPart('paymentTermsDays', 'paymentTerms')(billingField.paymentTermsDays),
  recordPart('reminderTone', 'reminderTone')(billingField.reminderTone),
  recordPart('currency', 'currency')(billingField.currency),
];

const people: readonly SideField[] = [
  recordPart('ownerId', 'owner')((view) => ownerChoice(view, true)),
  { id: 'team', texts: (label) => ({ profile: { team: { label } } }), draw: team },
];

const portal: readonly SideField[] = [
  recordPart('portalEnabled', 'portal')(portalAccess),
  { id: 'portalProposals', texts: () => null, draw: (view, later) => later.portalProposals(view) },
  { id: 'portalPeople', texts: () => null, draw: (view, later) => later.portalPeople(view) },
  { id: 'portalLinks', texts: () => null, draw: (view, later) => later.portalLinks(view) },
];

const enrichment: readonly SideField[] = [
  { id: 'enrichmentSummary', texts: () => null, draw: (view, later) => later.enrichment(view) },
];

/** What begins an email, a call or a text message. */
function reach({ client, scope }: RecordView) {
  const { email, phone } = client ?? {};
  const words = scope.messages(profileMessages).reach;
  const links = [
    ...(email ? [{ label: words.email, href: mailLink(email) }] : []),
    ...(phone
      ? [
          { label: words.call, href: phoneLink(phone) },
          { label: words.text, href: textMessageLink(phone) },
        ]
      : []),
  ];
  if (links.length === 0) return nothing;
  return html`<div class="reach wide">
    ${links.map(({ label, href }) => html`<a class="button" part="button" href=${href}>${label}</a>`)}
  </div>`;
}

function primaryContact(view: RecordView) {
  return html`<clientele-primary-contact
    class="wide"
    exportparts="label, value"
    .view=${view}
  ></clientele-primary-contact>`;
}

function team({ client, scope, saves, canEdit }: RecordView) {
  if (!client) return nothing;
  return html`<clientele-client-team
    exportparts="label, chip, error"
    .scope=${scope}
    .client=${client}
    .saves=${saves}
    ?editable=${canEdit && scope.can('assign_owner', client)}
  ></clientele-client-team>`;
}
