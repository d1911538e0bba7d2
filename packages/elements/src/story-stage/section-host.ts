import type { KnownClient } from '@clientele/client';
import { tokens } from '@clientele/ui/tokens/tokens';
import { LitElement, css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ScopeController } from '../controllers/scope-controller.ts';
import type { Namespace } from '../locales/namespace.ts';
import type { RecordSection } from '../record/record-section.ts';

export type SectionClass<Section extends RecordSection = RecordSection> = (new () => Section) & {
  readonly namespaces: readonly Namespace[];
};

/** Gives a section its scope, its client and the surface that it lies on, as the profile does. For stories and tests. */
export class SectionHost extends LitElement {
  static override styles = [
    tokens,
    css`
      :host {
        display: block;
        background: var(--_cl-surface);
      }
    `,
  ];

  @property({ attribute: false }) client: KnownClient | null = null;
  @state() private section: RecordSection | null = null;
  #scope = new ScopeController(this);

  /** Defines the section under its tag, unless that is done, and shows one as soon as its texts are there. */
  async show<Section extends RecordSection>(
    sectionClass: SectionClass<Section>,
    tag: string,
    prepare?: (section: Section) => void,
  ): Promise<Section> {
    if (!customElements.get(tag)) customElements.define(tag, sectionClass);
    await this.#scope.add(sectionClass.namespaces);
    const section = new sectionClass();
    prepare?.(section);
    this.section = section;
    await this.updateComplete;
    return section;
  }

  override render() {
    const { section } = this;
    if (!section) return nothing;
    section.scope = this.#scope.scope;
    section.client = this.client;
    section.shown = true;
    return html`${section}`;
  }
}
if (!customElements.get('section-host')) customElements.define('section-host', SectionHost);
