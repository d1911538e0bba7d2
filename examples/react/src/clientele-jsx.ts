import type { ClienteleElements } from '@clientele/elements/jsx';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends ClienteleElements {}
  }
}
