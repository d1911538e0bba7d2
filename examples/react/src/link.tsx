import type { MouseEvent, ReactNode } from 'react';
import { go, useRoute } from './route.ts';

/** A link that the product's own router follows. */
export function Link({ to, children }: { to: string; children: ReactNode }) {
  const isHere = useRoute().startsWith(to);
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    go(to);
  };
  return (
    <a href={to} aria-current={isHere ? 'page' : undefined} onClick={follow}>
      {children}
    </a>
  );
}
