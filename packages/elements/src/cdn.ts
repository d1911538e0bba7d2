// Everything in one file, registered: for a page without a bundler.
import { define } from './define.ts';

export { ClienteleError, createClient, newIdempotencyKey } from '@clientele/client';
export { define } from './define.ts';

define();
