// For a page without a bundler: the client, the provider, and the loader of each other element.
export { define, watch } from './autoloader.ts';
export { ClienteleError, createClient, newIdempotencyKey } from '@clientele/client';
