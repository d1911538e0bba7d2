/** Every permission by name. The names are part of the public surface: hosts put them into a session's `scopes`. */
export const permissions = [
  'view_clients',
  'create_clients',
  'edit_clients',
  'delete_clients',
  'erase_clients',
  'export_clients',
  'assign_owner',
  'manage_portal',
  'view_as_client',
  'view_documents',
  'view_notes',
  'write_notes',
  'view_replies',
  'write_replies',
  'edit_tasks',
  'manage_options',
  'view_files',
  'upload_files',
  'delete_files',
  'run_enrichment',
] as const;

export type Permission = (typeof permissions)[number];

/** The roles of staff, from most to least. */
export const roles = ['owner', 'admin', 'manager', 'agent', 'watcher'] as const;

export type Role = (typeof roles)[number];

/** `all`: for every client of the workspace. `assigned`: only for clients whose owner is the acting user. */
export type Grant = 'all' | 'assigned';

/**
 * What each role may do. `delete_clients` is archive and restore; only `erase_clients` removes for good. A watcher has no
 * permission here: it reaches a client only through a request that it is assigned to.
 */
export const roleGrants: Readonly<Record<Role, Readonly<Partial<Record<Permission, Grant>>>>> = {
  owner: everything(),
  admin: everything(),
  manager: {
    view_clients: 'all',
    create_clients: 'all',
    edit_clients: 'all',
    delete_clients: 'all',
    export_clients: 'all',
    assign_owner: 'all',
    manage_portal: 'all',
    view_as_client: 'all',
    view_documents: 'all',
    view_notes: 'all',
    write_notes: 'all',
    view_replies: 'all',
    write_replies: 'all',
    edit_tasks: 'all',
    manage_options: 'all',
    view_files: 'all',
    upload_files: 'all',
    delete_files: 'all',
    run_enrichment: 'all',
  },
  agent: {
    view_clients: 'all',
    create_clients: 'all',
    edit_clients: 'all',
    manage_portal: 'assigned',
    view_as_client: 'all',
    view_documents: 'all',
    view_notes: 'all',
    write_notes: 'all',
    view_replies: 'all',
    write_replies: 'all',
    edit_tasks: 'all',
    view_files: 'all',
    upload_files: 'all',
    delete_files: 'assigned',
    run_enrichment: 'assigned',
  },
  watcher: {},
};

/**
 * What a permission presupposes. Changing, exporting or erasing a client answers with its record or depends on what is in it, and
 * documents, notes, tasks and files belong to a client: without `view_clients` none of these is held, and never for more clients than
 * it.
 */
export const presupposed: Readonly<Partial<Record<Permission, Permission>>> = {
  create_clients: 'view_clients',
  edit_clients: 'view_clients',
  delete_clients: 'view_clients',
  erase_clients: 'view_clients',
  export_clients: 'view_clients',
  assign_owner: 'view_clients',
  manage_portal: 'view_clients',
  view_as_client: 'view_clients',
  view_documents: 'view_clients',
  view_notes: 'view_clients',
  // A change answers with the note, and a refused one with what it is now.
  write_notes: 'view_notes',
  view_replies: 'view_clients',
  write_replies: 'view_replies',
  edit_tasks: 'view_clients',
  // The vocabulary of clients, which one must be able to read.
  manage_options: 'view_clients',
  view_files: 'view_clients',
  // Uploading and removing answer with the file's record.
  upload_files: 'view_files',
  delete_files: 'view_files',
  run_enrichment: 'view_clients',
};

function everything(): Record<Permission, Grant> {
  return Object.fromEntries(permissions.map((name) => [name, 'all'])) as Record<Permission, Grant>;
}
