import type { KnownClient } from '@clientele/client';
import type { SectionCounts } from '@clientele/contract';
import type { ClienteleSectionTabs } from '@clientele/ui/tabs/section-tabs';
import { nothing, type LitElement } from 'lit';
import { LazyElement } from '../controllers/lazy-element.ts';
import type { ScopeController } from '../controllers/scope-controller.ts';
import { profileMessages } from '../locales/profile.ts';
import { partFailure } from '../record/part-failure.ts';
import { partSkeleton } from '../record/part-states.ts';
import type { RecordSection } from '../record/record-section.ts';
import type { RecordView } from '../record/record-view.ts';
import type { Scope } from '../scope.ts';
import { arrange, idsIn, type HostSection } from './host-parts.ts';
import type { HostPlaces } from './host-places.ts';
import { sections, type Section } from './sections.ts';

type AnySection = Section | HostSection;

/** Which sections a profile has for the person who looks at it, and each of them once it was shown. */
export class ShownSections {
  #host: LitElement;
  #own: HostPlaces;
  #lazy: ReadonlyMap<string, LazyElement>;
  /** Drawn once they stay, so that what was loaded is shown while it is asked for again. */
  #drawn = new Set<string>();

  constructor(host: LitElement, scope: ScopeController, own: HostPlaces) {
    this.#host = host;
    this.#own = own;
    this.#lazy = new Map(sections.map(({ id, tag, load }) => [id, new LazyElement(host, scope, tag, load)]));
  }

  /** Those that the person may see, in the order that the page wants: the ids that it names, or all. */
  list(scope: Scope, wanted: string | undefined, own: readonly HostSection[]): readonly AnySection[] {
    return arrange(sections, own, { scope, ids: wanted === undefined ? undefined : idsIn(wanted), rename: named });
  }

  tab(section: AnySection, scope: Scope, counts: SectionCounts | null) {
    if (!isProduct(section)) {
      const { id, label, count } = section;
      return { value: id, label, ...(count !== undefined && { count: String(count) }) };
    }
    const count = counts && section.count?.(counts, scope);
    return { value: section.id, label: section.label(scope), ...(count && { count }) };
  }

  /** A person is about to choose the tab below the pointer, as it seems. One that gets the focus is chosen by that. */
  preload = (event: PointerEvent) => {
    const tab = (event.currentTarget as ClienteleSectionTabs).tabOf(event);
    if (tab) this.#lazy.get(tab.value)?.preload();
  };

  /** It was chosen again after it had not come. */
  retry(id: string) {
    const lazy = this.#lazy.get(id);
    if (lazy?.status === 'failed') void lazy.retry();
  }

  render(section: AnySection, view: RecordView, isShown: boolean, counts: SectionCounts | null): unknown {
    const { scope } = view;
    if (!isProduct(section)) return this.#renderHost(section, view, isShown);
    const lazy = this.#lazy.get(section.id);
    if (isShown) this.#drawn.add(section.id);
    if (!lazy || !this.#drawn.has(section.id)) return nothing;
    return lazy.render({
      ready: () => section.draw(view, isShown, counts),
      failed: () => partFailure(scope, () => void lazy.retry()),
      pending: () => partSkeleton(scope),
    });
  }

  /** A section of the product's own that is shown, once it is drawn; null where there is none. */
  async whenDrawn(id: string): Promise<(LitElement & Partial<RecordSection>) | null> {
    const tag = sections.find((section) => section.id === id)?.tag;
    if (!tag) return null;
    await this.#lazy.get(id)?.retry();
    await this.#host.updateComplete;
    const drawn = this.#host.shadowRoot?.querySelector<LitElement & Partial<RecordSection>>(tag) ?? null;
    await drawn?.updateComplete;
    return drawn;
  }

  async refresh(): Promise<void> {
    const tags = sections.map(({ tag }) => tag).join();
    // The overview has no records of its own: what it draws is the profile's.
    const drawn = [...(this.#host.shadowRoot?.querySelectorAll<LitElement & Partial<RecordSection>>(tags) ?? [])];
    await Promise.all(drawn.map(async (element) => element.refresh?.()));
  }

  #renderHost(section: HostSection, { client, scope }: { client: KnownClient | null; scope: Scope }, isShown: boolean) {
    if (client && isShown) this.#own.show(section, client.id);
    return this.#own.render(section, scope.messages(profileMessages).hostSectionFailed);
  }
}

function named(section: Section, { label, count }: HostSection): Section {
  return { ...section, label: () => label, ...(count !== undefined && { count: () => String(count) }) };
}

function isProduct(section: AnySection): section is Section {
  return 'tag' in section;
}
