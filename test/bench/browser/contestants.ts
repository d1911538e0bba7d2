/** The pages that are measured side by side, on the same data from the same server. */
export const contestants = [
  { name: 'bare DOM', path: '/floor-dom.html' },
  { name: 'Lit window', path: '/floor-lit.html' },
  { name: 'Clientele', path: '/clientele.html' },
  { name: 'Clientele, session in the page', path: '/clientele-with-session.html' },
] as const;

export type Contestant = (typeof contestants)[number]['name'];
