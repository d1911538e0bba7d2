// The rules that a page and a server both need. Nothing here imports zod: a browser downloads these modules.
// Those that no first view needs have an address of their own: `rules/address`, `rules/card-number`,
// `rules/enrichment-fields`, `rules/free-mail`, `rules/get-paid`, `rules/host-link`, `rules/picture-image`, `rules/portal-password`.
export * from './currency.ts';
export * from './document-facts.ts';
export * from './enrichment-states.ts';
export * from './typed-text.ts';
export * from './website-text.ts';
