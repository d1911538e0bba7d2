import { ClienteleError, type Clientele, type RecordTypes } from '@clientele/client';

/** Kinds whose list brings whole records with a version. */
type Versioned = {
  [Kind in keyof RecordTypes]: RecordTypes[Kind]['whole'] extends { version: number } ? Kind : never;
}[keyof RecordTypes];

/**
 * Shows a choice at once and sends it. What someone else changed meanwhile does not matter to a choice of one field: it is sent once more
 * from their version. Rejects after the record is as before.
 */
export async function changeAtOnce<Kind extends Versioned>(
  { records }: Clientele,
  kind: Kind,
  record: { readonly id: string; readonly version: number },
  shown: Partial<RecordTypes[Kind]['whole']>,
  send: (version: number) => Promise<RecordTypes[Kind]['whole']>,
): Promise<RecordTypes[Kind]['whole']> {
  const change = records.patch(kind, record.id, shown);
  try {
    const saved = await send(records.get(kind, record.id)?.baseVersion ?? record.version).catch((cause: unknown) => {
      const version = versionInConflict(cause);
      if (version === undefined) throw cause;
      return send(version);
    });
    change.settle(saved);
    return saved;
  } catch (cause) {
    change.rollback();
    throw cause;
  }
}

function versionInConflict(cause: unknown): number | undefined {
  if (!(cause instanceof ClienteleError) || cause.code !== 'conflict') return undefined;
  // The contract promises the whole record with every conflict.
  return (cause.current as { version: number } | undefined)?.version;
}
