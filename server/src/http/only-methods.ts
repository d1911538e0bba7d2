import type { RequestHandler } from 'express';
import { DomainError } from '../core/errors.ts';

/** Ends a route for every method that no handler before took. */
export function onlyMethods(allowed: string): RequestHandler {
  return (_request, response) => {
    response.setHeader('Allow', allowed);
    throw new DomainError('method-not-allowed', `Use ${allowed} here.`);
  };
}
