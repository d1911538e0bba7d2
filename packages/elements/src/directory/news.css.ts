import { css } from 'lit';

/** What is said over the list lies on it and takes no room of its own: nothing moves under the pointer. */
export const newsStyles = css`
  .news {
    position: sticky;
    inset-block-start: var(--clientele-directory-sticky-top, 0px);
    z-index: 3;
    display: flex;
    justify-content: center;
    block-size: 0;
  }
  .news-button {
    block-size: fit-content;
    /* Below the column headers. */
    margin-block-start: calc(max(32px, var(--_cl-directory-row) - 8px) + 8px);
    border-radius: 999px;
    background: var(--_cl-raised);
    box-shadow: var(--_cl-shadow);
    white-space: nowrap;
    animation: news-appear var(--_cl-motion) ease-out;
  }
  [data-layout='cards'] .news-button {
    margin-block-start: 8px;
  }
  .news-show {
    color: var(--_cl-accent-ink);
    font-weight: 600;
  }
  @keyframes news-appear {
    from {
      opacity: 0;
      translate: 0 -4px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .news-button {
      animation: none;
    }
  }
`;
