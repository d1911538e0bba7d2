/** The views of the workspace: the list of clients, one client, what is to be done across clients, what enrichment suggests, and how it is set. */
export type ViewName = 'clients' | 'client' | 'tasks' | 'review' | 'settings';

/** What is shown: a view, and what it is of. */
export interface Route {
  view: ViewName;
  /** Null in views that are not of one client. */
  clientId: string | null;
  /** A section of that client's profile; of the tasks `everyone`. Null for what the view begins with. */
  section: string | null;
}

/** What names a client and a part of its profile, as `clientele-navigate` says it. */
export type RouteParams = Readonly<Partial<Record<string, string>>>;

export const listOfClients: Route = { view: 'clients', clientId: null, section: null };
export const reviewRoute: Route = { view: 'review', clientId: null, section: null };
export const settingsRoute: Route = { view: 'settings', clientId: null, section: null };
const tasksOfEveryone = 'everyone';

export function tasksRoute(everyone = false): Route {
  return { view: 'tasks', clientId: null, section: everyone ? tasksOfEveryone : null };
}

export function isOfEveryone({ section }: Pick<Route, 'section'>): boolean {
  return section === tasksOfEveryone;
}

/** The route to a place; null where the workspace has no such place. `profile` is what the sheet calls the view of one client. */
export function routeTo(to: string, { clientId, section }: RouteParams = {}): Route | null {
  if (to === 'clients') return listOfClients;
  if (to === 'review') return reviewRoute;
  if (to === 'settings') return settingsRoute;
  if (to === 'tasks') return tasksRoute(section === tasksOfEveryone);
  if ((to !== 'client' && to !== 'profile') || !clientId) return null;
  return { view: 'client', clientId, section: section ?? null };
}

/** As an address says it: `/clients`, `/clients/cli_1`, `/clients/cli_1/notes`, `/tasks`, `/tasks/everyone`, `/review`, `/settings`. */
export function pathOf({ view, clientId, section }: Route): string {
  if (view === 'review' || view === 'settings') return `/${view}`;
  if (view === 'tasks') return section ? `/tasks/${section}` : '/tasks';
  const parts = view === 'client' && clientId ? [clientId, ...(section ? [section] : [])] : [];
  return ['/clients', ...parts.map(encodeURIComponent)].join('/');
}

/** The route of a path; null where it says none. An address is written by anyone. */
export function routeOf(path: string): Route | null {
  if (/^\/review\/?$/.test(path)) return reviewRoute;
  if (/^\/settings\/?$/.test(path)) return settingsRoute;
  const tasks = /^\/tasks(?:\/(everyone))?\/?$/.exec(path);
  if (tasks) return tasksRoute(tasks[1] !== undefined);
  const [, clientId, section = null] = /^\/clients(?:\/([\w-]+)(?:\/([\w-]+))?)?\/?$/.exec(path) ?? [null];
  if (clientId) return { view: 'client', clientId, section };
  return /^\/clients\/?$/.test(path) ? listOfClients : null;
}
