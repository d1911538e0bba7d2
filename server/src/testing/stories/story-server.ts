import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { permissions, roles, type Permission, type Role } from '@clientele/contract';
import express, { type Express, type Request } from 'express';
import { openStoryPlace, type StoryActor, type StoryPlace } from './story-place.ts';
import { fillStoryWorkspace, isStoryWorkspace, type StoryWorkspace } from './story-workspaces.ts';

export interface StoryServer {
  /** To be mounted at `storyPath` of whatever serves the stories. */
  readonly app: Express;
  close(): Promise<void>;
}

/** What a story gets when it opens a place. */
export interface OpenedPlace {
  /** To be asked again for a later session of the same place. */
  readonly place: string;
  /** Path of the server that this story talks to. */
  readonly serverPath: string;
  readonly token: string;
  readonly expiresAt: string;
  /** Ids by name, of the first clients. */
  readonly clients: Readonly<Record<string, string>>;
}

export const storyPath = '/story-server';

/** More places of stories that write are not kept: the oldest is forgotten. */
const mostPlaces = 80;

/**
 * The servers of the stories, in this process. Stories that only read share a place per workspace; one that writes asks for
 * its own, so that nothing it does is seen anywhere else.
 */
export async function openStoryServer(): Promise<StoryServer> {
  const folder = await mkdtemp(join(tmpdir(), 'clientele-stories-'));
  const templates = new Map<StoryWorkspace, Promise<string>>();
  const places = new Map<string, Promise<StoryPlace>>();

  function templateOf(workspace: StoryWorkspace): Promise<string> {
    const path = join(folder, `${workspace}.db`);
    return remembered(templates, workspace, () => fillStoryWorkspace(path, workspace).then(() => path));
  }

  async function placeOf(name: string, workspace: StoryWorkspace): Promise<StoryPlace> {
    const template = await templateOf(workspace);
    const place = remembered(places, name, () =>
      openStoryPlace(template, join(folder, `place-${name}.db`), { isEnriched: workspace === 'enriched' }),
    );
    const oldest = places.size > mostPlaces ? [...places.keys()].find((key) => !isStoryWorkspace(key)) : undefined;
    if (oldest) await forget(oldest);
    return place;
  }

  async function forget(name: string): Promise<void> {
    const place = await places.get(name);
    places.delete(name);
    await place?.close();
    await rm(join(folder, `place-${name}.db`), { force: true });
  }

  const app = express();
  app.disable('x-powered-by');
  app.post('/open', express.json(), async (request, response) => {
    const { workspace, place: known, own, portalOf } = request.body ?? {};
    if (!isStoryWorkspace(workspace)) return void response.status(400).json({ error: 'There is no such workspace.' });
    const name = known ? String(known) : own ? randomUUID() : workspace;
    const place = await placeOf(name, workspace);
    const { token, expiresAt } = await place.openSession(
      actorOf(request.body),
      originOf(request),
      typeof portalOf === 'string' ? portalOf : undefined,
    );
    const serverPath = `${storyPath}/places/${name}`;
    response.json({ place: name, serverPath, token, expiresAt, clients: place.clients } satisfies OpenedPlace);
  });
  app.use('/places/:place', async (request, response, next) => {
    const place = await places.get(request.params.place);
    if (place) place.app(request, response, next);
    else next();
  });

  return {
    app,
    async close() {
      await Promise.all([...places.keys()].map(forget));
      await rm(folder, { recursive: true });
    },
  };
}

/** The same promise for all who ask while it is under way and after. */
function remembered<Key, Value>(map: Map<Key, Promise<Value>>, key: Key, make: () => Promise<Value>): Promise<Value> {
  const made = map.get(key) ?? make();
  map.set(key, made);
  return made;
}

function actorOf({ role, without }: { role?: unknown; without?: unknown }): StoryActor {
  const lacking = Array.isArray(without) ? without : [];
  return {
    role: roles.find((name): name is Role => name === role) ?? 'owner',
    without: permissions.filter((name): name is Permission => lacking.includes(name)),
  };
}

/** Of the page that asks. Browsers send it with every POST. */
function originOf(request: Request): string {
  return request.headers.origin ?? `http://${request.headers.host}`;
}
