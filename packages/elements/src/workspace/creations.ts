import type { Permission } from '@clientele/contract';

/** Something that a person can make from anywhere. */
export interface Creation {
  /** Its name in the texts of the workspace. */
  readonly kind: 'client' | 'contact' | 'task' | 'appointment' | 'asset' | 'note' | 'file';
  /** Of the profile of the client that it is made for; null for a client itself. */
  readonly section: string | null;
  readonly permission: Permission;
}

/** In the order of the menu. A section says in its `create` what it opens for a kind. */
export const creations: readonly Creation[] = [
  { kind: 'client', section: null, permission: 'create_clients' },
  { kind: 'contact', section: 'contacts', permission: 'edit_clients' },
  { kind: 'task', section: 'tasks', permission: 'edit_tasks' },
  { kind: 'appointment', section: 'tasks', permission: 'edit_tasks' },
  { kind: 'asset', section: 'assets', permission: 'edit_clients' },
  { kind: 'note', section: 'notes', permission: 'write_notes' },
  { kind: 'file', section: 'files', permission: 'upload_files' },
];
