import type { LitElement } from 'lit';

/**
 * Leads a person to one row of a list: the first `li` whose `data-id` is the record's. It is scrolled to, has the focus, and stands out
 * for a moment. False where it is not drawn.
 */
export async function revealRow(host: LitElement, id: string): Promise<boolean> {
  await host.updateComplete;
  const row = host.renderRoot.querySelector<HTMLElement>(`li[data-id="${CSS.escape(id)}"]`);
  if (!row) return false;
  row.tabIndex = -1;
  row.scrollIntoView({ block: 'center' });
  row.focus({ preventScroll: true });
  // A colour that fades is no motion. Around the row: what is in it may have a ground of its own.
  row.animate([{ boxShadow: '0 0 0 3px var(--_cl-accent)' }, { boxShadow: '0 0 0 3px transparent' }], {
    duration: 2000,
    easing: 'ease-in',
  });
  return true;
}
