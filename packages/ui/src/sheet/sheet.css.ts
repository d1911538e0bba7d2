import { css } from 'lit';

export const sheetStyles = css`
  :host {
    display: block;
  }
  .panel {
    container: sheet / inline-size;
    flex-direction: column;
    background: var(--_cl-surface);
    color: var(--_cl-text);
    outline: none;
  }
  section {
    display: flex;
    block-size: 100%;
    max-block-size: inherit;
    border-inline-start: 1px solid var(--_cl-border);
  }
  dialog {
    position: fixed;
    inset: 0;
    inset-inline-start: auto;
    inline-size: min(var(--clientele-sheet-width, 480px), 100vw);
    block-size: 100dvh;
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    padding: 0;
    border: 0;
    border-inline-start: 1px solid var(--_cl-border);
    box-shadow: var(--_cl-shadow);
    translate: var(--_cl-outside) 0;
    --_cl-outside: 100%;
    --_cl-slide: 180ms cubic-bezier(0.2, 0, 0, 1);
    transition:
      translate var(--_cl-slide),
      overlay var(--_cl-slide) allow-discrete,
      display var(--_cl-slide) allow-discrete;
  }
  dialog:dir(rtl) {
    --_cl-outside: -100%;
  }
  dialog:is([open], :popover-open) {
    display: flex;
    translate: 0 0;
    @starting-style {
      translate: var(--_cl-outside) 0;
    }
  }
  /* A popover has one as well, which must not darken the page. */
  dialog:modal::backdrop {
    background: #0a0c1066;
  }
  @media (width < 640px) {
    dialog[open] {
      inline-size: 100vw;
      border: 0;
    }
  }
  /* So low that a header that stays would leave no place for the content: it goes away with it. */
  @media (height < 420px) {
    dialog {
      overflow-y: auto;
    }
    dialog > :is(.header, .body, .footer) {
      flex: none;
      overflow: visible;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    dialog {
      --_cl-slide: 0s;
    }
  }
  /* Their content ends where that of the body does, which has a scrollbar's place beside it. */
  .header,
  .footer {
    flex: none;
    overflow-y: hidden;
    scrollbar-gutter: stable;
  }
  .header {
    display: flex;
    align-items: start;
    gap: 8px;
    padding-block: 16px 12px;
    padding-inline: 20px 12px;
  }
  .header .icon-button,
  .header-actions::slotted(*) {
    margin-block: -3px;
  }
  .header-actions {
    display: contents;
  }
  slot[name='header'] {
    display: block;
    flex: 1;
    min-inline-size: 0;
  }
  .heading {
    margin: 0;
    /* Its first line is centred on the buttons beside it. */
    padding-block: calc((max(24px, var(--_cl-control-height)) - 1.3em) / 2 - 3px);
    font-size: 1.286em;
    font-weight: 600;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }
  .body {
    flex: 1;
    min-block-size: 0;
    padding: 0 20px 20px;
    /* Tabs may stick to its upper edge: what has the focus is not scrolled below them. */
    scroll-padding-block-start: calc(max(var(--_cl-target), var(--_cl-control-height)) + 16px);
    position: relative;
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-gutter: stable;
  }
  .footer {
    padding: 12px 20px;
    border-block-start: 1px solid var(--_cl-border);
  }
`;
