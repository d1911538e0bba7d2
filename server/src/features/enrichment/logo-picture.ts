import type { LogoProblem } from '@clientele/contract';
import { and, eq } from 'drizzle-orm';
import type { ServerActor } from '../../core/actor.ts';
import type { Ctx, RecordCtx } from '../../core/ctx.ts';
import { DomainError } from '../../core/errors.ts';
import type { Services } from '../../core/services.ts';
import { holdForFact, insertPicture, keepBytes, picturesLeft, releaseObject, type KeptBytes } from '../files/index.ts';
import { isBelievable } from './choose.ts';
import { hashOfValue, type FoundFact } from './provider.ts';
import { enrichmentFact, type FactRow, type RunRow } from './table.ts';

/** What of a logo a run brings into its transaction: nothing where none was found, or where its picture is here already. */
export interface LogoBytes {
  readonly bytes: KeptBytes | null;
  readonly problem: Extract<LogoProblem, 'no-room' | 'not-stored'> | null;
}

/**
 * Stores the picture of the logo that a run found while `write` decides on it: bytes lie in the storage before a transaction names
 * them, and do not stay where it takes no picture of them. `write` answers whether it did.
 */
export async function withLogoBytes(
  services: Services,
  run: RunRow,
  { found, write }: { found: readonly FoundFact[]; write: (logo: LogoBytes) => Promise<boolean> },
): Promise<void> {
  const { files } = services;
  const fact = found.find(({ picture }) => picture !== undefined);
  const isNeeded = files && fact && !(await isKnown(services, run, fact));
  if (!isNeeded || !fact.picture) {
    await write({ bytes: null, problem: null });
    return;
  }
  const actor: ServerActor = { kind: 'server', workspaceId: run.workspaceId, name: 'enrichment' };
  const ctx = { ...services, actor };
  const kept = await keepBytes(ctx, files, fact.picture).catch((error: unknown) => {
    if (error instanceof DomainError && error.code === 'payload-too-large') return 'no-room';
    services.log.error({ err: error }, 'the picture of a logo could not be stored');
    return 'not-stored';
  });
  const [bytes, problem] = typeof kept === 'string' ? ([null, kept] as const) : ([kept, null] as const);
  let isTaken = false;
  try {
    isTaken = await write({ bytes, problem });
  } finally {
    if (bytes && !isTaken) await releaseObject(ctx, files, bytes.key);
  }
}

/** Whether it was found before, and its picture is still here or not wanted. */
async function isKnown({ database }: Services, run: RunRow, fact: FoundFact): Promise<boolean> {
  const [known] = await database.read
    .select()
    .from(enrichmentFact)
    .where(
      and(
        eq(enrichmentFact.workspaceId, run.workspaceId),
        eq(enrichmentFact.clientId, run.clientId),
        eq(enrichmentFact.field, 'logo'),
        eq(enrichmentFact.valueHash, hashOfValue(fact)),
      ),
    );
  return known !== undefined && (known.decision === 'rejected' || (await hasPicture({ db: database.read }, known)));
}

/** The id of the picture of a logo that was found: of the fact that is known already, or made of the bytes; null where there are none. */
export async function pictureOfLogo(
  ctx: RecordCtx,
  run: RunRow,
  { known, bytes }: { known: FactRow | undefined; bytes: KeptBytes | null },
): Promise<string | null> {
  if (known && (known.decision === 'rejected' || (await hasPicture(ctx, known)))) return known.value;
  return bytes && insertPicture(ctx, bytes, { clientId: run.clientId, isOfFact: true });
}

/** Keeps the picture of a logo as long as the fact is shown. One that was rejected, or is gone, goes as what was removed does. */
export async function holdPicture(
  ctx: RecordCtx,
  fact: Pick<FactRow, 'field' | 'value' | 'decision' | 'goneAt'>,
): Promise<void> {
  if (fact.field === 'logo') await holdForFact(ctx, fact.value, isBelievable(fact));
}

/** Whether the picture of a logo has not been purged since the fact was rejected or gone. */
export async function hasPicture(
  ctx: Pick<Ctx, 'db'>,
  { workspaceId, clientId, value }: Pick<FactRow, 'workspaceId' | 'clientId' | 'value'>,
): Promise<boolean> {
  return (await picturesLeft(ctx, { workspaceId, clientId, ids: [value] })).has(value);
}
