import type { Permission, Role } from '@clientele/contract';

/** The seeded workspaces that the server of the stories knows. */
export type StoryWorkspace =
  | 'empty'
  | 'small'
  | 'enriched'
  | 'many'
  | 'long-names'
  | 'currencies'
  | 'right-to-left'
  | 'invoices';

/** Which workspace a story is told in, and who looks at it. */
export interface PlaceRequest {
  workspace: StoryWorkspace;
  /** `owner` unless told otherwise. */
  role?: Role;
  /** Permissions that the session lacks though the role has them. */
  without?: readonly Permission[];
  /** Name of a client: the session is one of its portal, which is on. */
  portalOf?: string;
  /** The story writes: it gets a copy of the workspace that nobody else sees. */
  own?: boolean;
  /** Opened before; for another session in it. */
  place?: string;
}

/** As the server of the stories answers. */
interface Place {
  readonly place: string;
  readonly serverPath: string;
  readonly token: string;
  readonly expiresAt: string;
  readonly clients: Readonly<Record<string, string>>;
}

/** Opens a workspace on the server that the stories come from, and a session in it. */
export async function openPlace(request: PlaceRequest): Promise<Place> {
  const response = await fetch('/story-server/open', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
  if (!response.ok)
    throw new Error(
      'The server of the stories does not answer: open them with `pnpm storybook` or `storybook/serve.ts`.',
    );
  return response.json();
}
