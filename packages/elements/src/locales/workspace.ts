import { workspace } from './en/workspace.ts';
import { Namespace } from './namespace.ts';

export const workspaceMessages = new Namespace('workspace', workspace, {
  de: () => import('./de/workspace.ts'),
  ar: () => import('./ar/workspace.ts'),
});
