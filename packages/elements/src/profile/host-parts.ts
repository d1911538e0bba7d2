import type { Permission } from '@clientele/contract';
import type { Scope } from '../scope.ts';

/** A part of the profile that is the host's, among the others: a section, or a block or field of what stands beside the sections. */
export interface HostSection {
  id: string;
  label: string;
  /** As it stands behind the label. */
  count?: string | number;
  /** Without it the part is absent. */
  permission?: Permission;
  /**
   * Fills the place, an element in the page's own tree, when the part is first shown for a client. What it returns is called when
   * the part goes away or another client is shown. Without it the page fills the slot `section-<id>`, or `sidebar-item-<id>`.
   */
  render?(place: HTMLElement, about: { clientId: string }): void | (() => void);
}

/** A block of the host's beside the sections. */
export interface HostSidebarItem extends HostSection {
  /** The id of a block: then it is a field of that block. */
  block?: string;
}

/** A part of the product's own that hosts arrange. */
export interface ProductPart {
  readonly id: string;
  /** Without it the part is absent. */
  readonly permission?: Permission;
}

interface Wishes<Own> {
  readonly scope: Scope;
  /** In their order; undefined: all. */
  readonly ids: readonly string[] | undefined;
  /** The same part, called as the host calls it. */
  rename(own: Own, as: HostSection): Own;
}

/**
 * The parts that the person may see, in the order that the page wants. One of the host's that has the id of a part of the product's
 * takes its place when it draws something, and otherwise gives it another label, count and permission.
 */
export function arrange<Own extends ProductPart, Host extends HostSection>(
  own: readonly Own[],
  host: readonly Host[],
  { scope, ids, rename }: Wishes<Own>,
): readonly (Own | Host)[] {
  const isSeen = ({ permission }: ProductPart | HostSection) => !permission || !scope.session || scope.can(permission);
  const parts = new Map<string, Own | Host>(own.map((part) => [part.id, part]));
  for (const part of host) {
    const replaced = part.render ? undefined : own.find(({ id }) => id === part.id);
    // Both permissions count: what the product keeps from a person no page can show.
    const isAbsent = !isSeen(part) || (replaced && !isSeen(replaced));
    if (isAbsent) parts.delete(part.id);
    else parts.set(part.id, replaced ? rename(replaced, part) : part);
  }
  const wanted = ids ?? [...parts.keys()];
  return [...new Set(wanted)].flatMap((id) => parts.get(id) ?? []).filter(isSeen);
}

/** The ids in an attribute such as `overview, invoices`. */
export function idsIn(names: string): string[] {
  return names.split(/[\s,]+/).filter((name) => name !== '');
}
