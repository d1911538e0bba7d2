import { portalProposals } from './en/portal-proposals.ts';
import { Namespace } from './namespace.ts';

export const portalProposalsMessages = new Namespace('portalProposals', portalProposals, {
  de: () => import('./de/portal-proposals.ts'),
  ar: () => import('./ar/portal-proposals.ts'),
});
