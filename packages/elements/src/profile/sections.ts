import type { SectionCounts } from '@clientele/contract';
import { html } from 'lit';
import type { LazyClass } from '../controllers/lazy-element.ts';
import { profileMessages } from '../locales/profile.ts';
import { assetWords } from '../asset-words.ts';
import { partSkeleton } from '../record/part-states.ts';
import type { RecordView } from '../record/record-view.ts';
import type { Scope } from '../scope.ts';
import type { ProductPart } from './host-parts.ts';

/** A section of the product's own: an inner element that is loaded when it is first shown. */
export interface Section extends ProductPart {
  label(scope: Scope): string;
  /** How much there is in it, where that says something; null where it does not. */
  count?(counts: SectionCounts, scope: Scope): string | null;
  readonly tag: string;
  load(): Promise<LazyClass>;
  /** While nothing is known of the client: in the shape of what comes. */
  draw(view: RecordView, shown: boolean, counts: SectionCounts | null): unknown;
}

/** In the order in which they are shown unless `sections` says another one. */
export const sections: readonly Section[] = [
  {
    id: 'overview',
    label: (scope) => scope.messages(profileMessages).sections.overview,
    tag: 'clientele-overview-section',
    load: async () => (await import('./overview-section.ts')).OverviewSection,
    draw: (view, _shown, counts) =>
      html`<clientele-overview-section
        exportparts="section, field, label, value, control, error, button"
        .view=${view}
        .counts=${counts}
      ></clientele-overview-section>`,
  },
  {
    id: 'contacts',
    label: (scope) => scope.messages(profileMessages).sections.contacts,
    count: ({ contacts }, { format }) => (contacts ? format.number(contacts) : null),
    tag: 'clientele-contacts-section',
    load: async () => (await import('./contacts-section.ts')).ContactsSection,
    draw: ({ scope, client }, shown) =>
      html`<clientele-contacts-section
        exportparts="section, row, cell, field, label, control, badge, button, button-primary, empty, error, skeleton"
        .scope=${scope}
        .client=${client}
        .shown=${shown}
      ></clientele-contacts-section>`,
  },
  {
    id: 'invoices',
    label: (scope) => scope.messages(profileMessages).sections.invoices,
    permission: 'view_documents',
    count: ({ invoices }, scope) => invoices && mostUrgent(invoices, scope),
    tag: 'clientele-invoices-tab',
    load: async () => (await import('../record/invoices-tab.ts')).InvoicesTab,
    draw: ({ scope, client }, shown) =>
      client
        ? html`<clientele-invoices-tab
            exportparts="row, cell, badge, button, empty, error, skeleton"
            .scope=${scope}
            .client=${client}
            .shown=${shown}
          ></clientele-invoices-tab>`
        : partSkeleton(scope),
  },
  {
    id: 'files',
    label: (scope) => scope.messages(profileMessages).sections.files,
    permission: 'view_files',
    count: ({ files }, { format }) => (files ? format.number(files) : null),
    tag: 'clientele-files-section',
    load: async () => (await import('./files-section.ts')).FilesSection,
    draw: ({ scope, client }, shown) =>
      html`<clientele-files-section
        exportparts="section, row, cell, field, label, control, badge, button, button-primary, empty, error, skeleton"
        .scope=${scope}
        .client=${client}
        .shown=${shown}
      ></clientele-files-section>`,
  },
  {
    id: 'notes',
    label: (scope) => scope.messages(profileMessages).sections.notes,
    permission: 'view_notes',
    count: ({ notes }, { format }) => (notes ? format.number(notes) : null),
    tag: 'clientele-notes-section',
    load: async () => (await import('./notes-section.ts')).NotesSection,
    draw: ({ scope, client }, shown) =>
      html`<clientele-notes-section
        exportparts="section, row, cell, field, label, control, badge, button, button-primary, empty, error, skeleton"
        .scope=${scope}
        .client=${client}
        .shown=${shown}
      ></clientele-notes-section>`,
  },
  {
    id: 'replies',
    label: (scope) => scope.messages(profileMessages).sections.replies,
    permission: 'view_replies',
    count: ({ replies }, { format, locale, messages }) => {
      if (!replies?.count) return null;
      const { count, unanswered } = replies;
      return unanswered > 0 ? messages(profileMessages).counts.unanswered(locale, unanswered) : format.number(count);
    },
    tag: 'clientele-replies-section',
    load: async () => (await import('./replies-section.ts')).RepliesSection,
    draw: ({ scope, client }, shown) =>
      html`<clientele-replies-section
        exportparts="section, row, cell, field, label, control, badge, button, button-primary, empty, error, skeleton"
        .scope=${scope}
        .client=${client}
        .shown=${shown}
      ></clientele-replies-section>`,
  },
  {
    id: 'tasks',
    label: (scope) => scope.messages(profileMessages).sections.tasks,
    count: ({ tasks }, scope) => mostUrgent(tasks, scope),
    tag: 'clientele-tasks-section',
    load: async () => (await import('./tasks-section.ts')).TasksSection,
    draw: ({ scope, client }, shown) =>
      html`<clientele-tasks-section
        exportparts="section, row, cell, field, label, control, badge, button, button-primary, empty, error, skeleton"
        .scope=${scope}
        .client=${client}
        .shown=${shown}
      ></clientele-tasks-section>`,
  },
  {
    id: 'assets',
    label: (scope) => assetWords(scope).heading,
    count: ({ assets }, { format }) => (assets ? format.number(assets) : null),
    tag: 'clientele-assets-section',
    load: async () => (await import('./assets-section.ts')).AssetsSection,
    draw: ({ scope, client }, shown) =>
      html`<clientele-assets-section
        exportparts="section, row, cell, field, label, control, badge, button, button-primary, empty, error, skeleton"
        .scope=${scope}
        .client=${client}
        .shown=${shown}
      ></clientele-assets-section>`,
  },
  {
    id: 'activity',
    label: (scope) => scope.messages(profileMessages).sections.activity,
    tag: 'clientele-activity-section',
    load: async () => (await import('./activity-section.ts')).ActivitySection,
    draw: ({ scope, client }, shown) =>
      html`<clientele-activity-section
        exportparts="section, row, cell, field, label, control, badge, button, button-primary, empty, error, skeleton"
        .scope=${scope}
        .client=${client}
        .shown=${shown}
      ></clientele-activity-section>`,
  },
];

/** What is overdue comes before what is open. */
function mostUrgent({ open, overdue }: { open: number; overdue: number }, { locale, messages }: Scope): string | null {
  const words = messages(profileMessages).counts;
  if (overdue > 0) return words.overdue(locale, overdue);
  return open > 0 ? words.open(locale, open) : null;
}
