import { css } from 'lit';

export const exportStyles = css`
  .working {
    flex: none;
    inline-size: 14px;
    block-size: 14px;
    border: 2px solid;
    border-inline-end-color: transparent;
    border-radius: 50%;
    animation: button-busy 0.8s linear infinite;
  }
  @media (prefers-reduced-motion: reduce) {
    .working {
      animation-duration: 4s;
    }
  }
`;
