// The rules that a page and a server both need. Nothing here imports zod: a browser downloads these modules.
export * from './card-number.ts';
export * from './currency.ts';
export * from './document-facts.ts';
export * from './typed-text.ts';
export * from './website-text.ts';
