import { html, LitElement } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { avatarStyles } from '../avatar/avatar.ts';
import { badgeStyles } from '../badge/badge.ts';
import { buttonStyles } from '../button/button.ts';
import { chipStyles } from '../chip/chip.ts';
import { emptyStateStyles } from '../empty-state/empty-state.ts';
import { iconStyles } from '../icon/icon.css.ts';
import { defineOnce } from '../registry/define-once.ts';
import { skeletonStyles } from '../skeleton/skeleton.ts';
import { spinnerStyles } from '../spinner/spinner.ts';
import { tableStyles } from '../table/table.ts';
import { tokens } from '../tokens/tokens.ts';

/** Stories only: a shadow root with the shared styles, in which templates look as they do inside a product element. */
class StoryFrame extends LitElement {
  static override styles = [
    tokens,
    iconStyles,
    buttonStyles,
    badgeStyles,
    avatarStyles,
    chipStyles,
    skeletonStyles,
    spinnerStyles,
    tableStyles,
    emptyStateStyles,
  ];
  @property({ attribute: false }) content?: TemplateResult;

  override render() {
    return this.content;
  }
}

export function framed(content: TemplateResult) {
  defineOnce('clientele-story-frame', StoryFrame);
  return html`<clientele-story-frame .content=${content}></clientele-story-frame>`;
}
