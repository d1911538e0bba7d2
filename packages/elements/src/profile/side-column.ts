import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { withOverrides } from '../locales/messages-in.ts';
import type { MessageOverrides } from '../locales/messages.ts';
import { profileMessages } from '../locales/profile.ts';
import type { RecordView } from '../record/record-view.ts';
import type { Scope } from '../scope.ts';
import { arrange, idsIn, type HostSection, type HostSidebarItem } from './host-parts.ts';
import type { HostPlaces } from './host-places.ts';
import { sideBlocks, type DrawLater, type SideBlock, type SideField } from './side-blocks.ts';

interface SideColumn {
  /** The ids of blocks and fields; undefined: all. */
  readonly wanted: string | undefined;
  readonly own: readonly HostSidebarItem[];
  readonly places: HostPlaces;
  readonly later: DrawLater;
}

/** What is the same beside every section. Each block is edited where it is read. */
export function sideColumn(view: RecordView, column: SideColumn) {
  const { scope } = view;
  return html`<aside class="side" slot="side" part="sidebar" aria-label=${scope.messages(profileMessages).side.label}>
    <slot name="sidebar-start"></slot>
    ${arrangedBlocks(view, column).map((one) => keyed(one.id, isProduct(one) ? productBlock(view, one, column) : hostBlock(view, one, column)))}
    <slot name="sidebar-end"></slot>
  </aside>`;
}

/**
 * The block in which a field of ours or of the host's is. Null for what is a block itself: one of the host's whose block there is not is
 * shown as a block of its own.
 */
function blockOf(view: RecordView, { id, block }: Pick<HostSidebarItem, 'id' | 'block'>): string | null {
  const ofField = sideBlocks.find((one) => one.fields(view).some((field) => field.id === id));
  return ofField?.id ?? sideBlocks.find((one) => one.id === block && !one.whole)?.id ?? null;
}

function arrangedBlocks(view: RecordView, { wanted, own }: SideColumn): readonly (SideBlock | HostSidebarItem)[] {
  const blockNamed = (id: string) => blockOf(view, own.find((item) => item.id === id) ?? { id }) ?? id;
  const ids = wanted === undefined ? undefined : idsIn(wanted).map(blockNamed);
  const host = own.filter((item) => blockOf(view, item) === null);
  return arrange(sideBlocks, host, { scope: view.scope, ids, rename: renamedBlock });
}

/** Where some fields of a block are named, those in their order; otherwise all. */
function arrangedFields(view: RecordView, block: SideBlock, { wanted, own }: SideColumn) {
  const product = block.fields(view);
  const host = own.filter((item) => blockOf(view, item) === block.id);
  const known = new Set([...product, ...host].map(({ id }) => id));
  const named = wanted === undefined ? [] : idsIn(wanted).filter((id) => known.has(id));
  const ids = named.length > 0 ? named : undefined;
  return arrange(product, host, { scope: view.scope, ids, rename: renamedField });
}

interface RenamedBlock extends SideBlock {
  readonly count?: string | number | undefined;
}

function renamedBlock(block: SideBlock, { label, count }: HostSection): RenamedBlock {
  const { whole } = block;
  if (!whole) return { ...block, heading: () => label, count };
  const texts = whole.texts(withCount(label, count));
  return { ...block, whole: { ...whole, draw: (view, later) => whole.draw(called(view, texts), later) } };
}

function renamedField(field: SideField, { label, count }: HostSection): SideField {
  const texts = field.texts(withCount(label, count));
  return texts ? { ...field, draw: (view, later) => field.draw(called(view, texts), later) } : field;
}

function withCount(label: string, count: string | number | undefined): string {
  return count === undefined ? label : `${label} (${count})`;
}

/** The view to a person for whom some texts are others. Equal texts give the same scope, so that what is drawn from it stays as it is. */
function called(view: RecordView, texts: MessageOverrides): RecordView {
  const known = scopes.get(view.scope) ?? new Map<string, Scope>();
  scopes.set(view.scope, known);
  const key = JSON.stringify(texts);
  let scope = known.get(key);
  if (!scope) {
    const messages = withOverrides(view.scope.messages, texts);
    // The scope reads some of its values only when they are asked for.
    scope = Object.create(view.scope, { messages: { value: messages } }) as Scope;
    known.set(key, scope);
  }
  return { ...view, scope };
}

const scopes = new WeakMap<Scope, Map<string, Scope>>();

function productBlock(view: RecordView, block: RenamedBlock, column: SideColumn) {
  const { later } = column;
  if (block.whole) return block.whole.draw(view, later);
  const fields = arrangedFields(view, block, column);
  if (fields.length === 0) return nothing;
  return section(
    block.id,
    html`<bdi>${block.heading(view.scope)}</bdi>${countMark(block.count)}`,
    fields.map((one) => keyed(one.id, isField(one) ? one.draw(view, later) : hostField(view, one, column))),
  );
}

function hostBlock(view: RecordView, item: HostSidebarItem, { places }: SideColumn) {
  const heading = html`<bdi>${item.label}</bdi>${countMark(item.count)}`;
  return section(`item-${item.id}`, heading, html`<div class="wide">${drawn(view, item, places)}</div>`);
}

function hostField(view: RecordView, item: HostSidebarItem, { places }: SideColumn) {
  const id = `item-${item.id}`;
  return html`<div class="client-field" role="group" aria-labelledby=${id}>
    <span id=${id} class="field-label" part="label"><bdi>${item.label}</bdi>${countMark(item.count)}</span>
    <div class="field-value" part="value">${drawn(view, item, places)}</div>
  </div>`;
}

function drawn({ client, scope }: RecordView, item: HostSidebarItem, places: HostPlaces) {
  if (client) places.show(item, client.id);
  return places.render(item, scope.messages(profileMessages).hostPartFailed);
}

function section(id: string, heading: unknown, content: unknown) {
  return html`<section class="section" part="section" aria-labelledby=${id}>
    <h3 id=${id}>${heading}</h3>
    <div class="field-grid">${content}</div>
  </section>`;
}

function countMark(count: string | number | undefined) {
  return count === undefined ? nothing : html` <span class="count">${count}</span>`;
}

function isProduct(block: SideBlock | HostSidebarItem): block is SideBlock {
  return 'fields' in block;
}

function isField(field: SideField | HostSidebarItem): field is SideField {
  return 'draw' in field;
}
