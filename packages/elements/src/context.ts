import { createContext } from '@lit/context';
import type { Scope } from './scope.ts';

export type { Scope } from './scope.ts';

/** The key is this module's own, so that elements of two versions on one page never share a scope. */
export const scopeContext = createContext<Scope | null>(Symbol('clientele-scope'));
