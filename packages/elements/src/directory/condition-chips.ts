import type { Condition } from '@clientele/contract';
import { chip } from '@clientele/ui/chip/chip';
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { conditionsMessages } from '../locales/conditions.ts';
import type { Scope } from '../scope.ts';
import { conditionText } from './condition-text.ts';
import type { DirectoryView } from './directory-view.ts';

/** Every active condition, with a button that takes it away. It has the styles of what it is drawn in. */
export class ConditionChips extends LitElement {
  static readonly namespaces = [conditionsMessages];

  @property({ attribute: false }) scope!: Scope;
  @property({ attribute: false }) view!: DirectoryView;
  @property({ attribute: false }) conditions: readonly Condition[] = [];
  @property({ attribute: false }) onRemove!: (condition: Condition) => void;

  override createRenderRoot() {
    return this;
  }

  override render() {
    const { filters, matchedIn } = this.view.messages;
    const own = this.scope.messages(conditionsMessages);
    return this.conditions.map((condition) => {
      const label = conditionText(condition, { ...this.view, messages: { ...filters, ...own }, matchedIn });
      return chip({ label, removeLabel: own.remove(label), onRemove: () => this.onRemove(condition) });
    });
  }
}
