import { ClienteleError, type Clientele, type RecordTypes } from '@clientele/client';

/** Kinds whose list brings whole records with a version. */
type Versioned = {
  [Kind in keyof RecordTypes]: RecordTypes[Kind]['whole'] extends { version: number } ? Kind : never;
}[keyof RecordTypes];

type Whole<Kind extends Versioned> = RecordTypes[Kind]['whole'] & { readonly id: string; readonly version: number };

interface AtOnce<Found> {
  /** What a person chose. */
  choice: Partial<Found>;
  /** What follows from it until the server has answered. */
  shown?: Partial<Found>;
  send(version: number): Promise<Found>;
}

/**
 * Shows a choice at once and sends it. Where somebody else changed other fields meanwhile, it is sent once more from their version; where
 * they made the same choice, there is nothing to send. Where they chose otherwise, theirs stays, in the store as well. Rejects after the
 * record is as before, or as theirs: then with their record as `current` of the error.
 */
export async function changeAtOnce<Kind extends Versioned>(
  { records }: Clientele,
  kind: Kind,
  record: Whole<Kind>,
  { choice, shown, send }: AtOnce<Whole<Kind>>,
): Promise<Whole<Kind>> {
  const change = records.patch(kind, record.id, { ...choice, ...shown });
  const hasFieldsOf = (one: object, other: object) =>
    Object.keys(choice).every((field) => Reflect.get(one, field) === Reflect.get(other, field));
  const sendFrom = async (version: number, attempt = 1): Promise<Whole<Kind>> => {
    try {
      return await send(version);
    } catch (cause) {
      const current = inConflict<Whole<Kind>>(cause);
      if (!current) throw cause;
      if (hasFieldsOf(current, choice)) return current;
      if (!hasFieldsOf(current, record) || attempt === mostAttempts) throw cause;
      return sendFrom(current.version, attempt + 1);
    }
  };
  try {
    const saved = await sendFrom(records.get(kind, record.id)?.baseVersion ?? record.version);
    change.settle(saved);
    return saved;
  } catch (cause) {
    change.rollback();
    const current = inConflict<Whole<Kind>>(cause);
    if (current) records.put(kind, current, { whole: true });
    throw cause;
  }
}

/** A record that is saved again and again while a choice is sent. */
const mostAttempts = 4;

/** The record as somebody else has saved it first; undefined of any other failure. The contract promises it with every conflict. */
export function inConflict<Whole>(cause: unknown): Whole | undefined {
  return cause instanceof ClienteleError && cause.code === 'conflict'
    ? (cause.current as Whole | undefined)
    : undefined;
}
