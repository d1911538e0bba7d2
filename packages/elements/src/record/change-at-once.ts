import { ClienteleError, type Clientele, type RecordTypes } from '@clientele/client';
import type { Sentence } from '@clientele/ui/bidi/isolated';
import { recordMessages } from '../locales/record.ts';
import type { Scope } from '../scope.ts';
import { sayFailure } from './removals.ts';

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

interface ChangeWithUndo<Kind extends Versioned, Choice extends Partial<Whole<Kind>>> {
  choice: Choice;
  /** What was chosen before: Undo chooses it again. */
  former: Choice;
  /** What follows from a choice until the server has answered. */
  shown?(choice: Choice): Partial<Whole<Kind>>;
  send(version: number, choice: Choice): Promise<Whole<Kind>>;
  /** The server has taken the change, or somebody else chose otherwise. */
  onChange(): Promise<void>;
  nameOf(record: Whole<Kind>): string;
  /** What is said of a record: that it is as chosen, or as somebody else chose meanwhile, who then stays. */
  words: { is(record: Whole<Kind>): Sentence; taken?(theirs: Whole<Kind>): Sentence; failed: Sentence };
}

/** The same, with what came of it in a message, which offers to undo it. */
export async function changeWithUndo<Kind extends Versioned, Choice extends Partial<Whole<Kind>>>(
  scope: Scope,
  kind: Kind,
  record: Whole<Kind>,
  change: ChangeWithUndo<Kind, Choice>,
): Promise<void> {
  const { toaster, messages } = scope;
  const { nameOf, words } = change;
  const choose = async (from: Whole<Kind>, choice: Choice, canUndo: boolean) => {
    try {
      const saved = await changeAtOnce(scope.client, kind, from, {
        choice,
        ...(change.shown && { shown: change.shown(choice) }),
        send: (version) => change.send(version, choice),
      });
      const run = () => void choose(saved, change.former, false);
      toaster.say({
        text: words.is(saved),
        name: nameOf(saved),
        ...(canUndo && { undo: { label: messages(recordMessages).actions.undo, run } }),
      });
    } catch (cause) {
      const theirs = inConflict<Whole<Kind>>(cause);
      if (!theirs || !words.taken) return sayFailure(scope, words.failed, cause, nameOf(from));
      toaster.say({ text: words.taken(theirs), name: nameOf(theirs), tone: 'error' });
    }
    await change.onChange();
  };
  await choose(record, change.choice, true);
}

/** A record that is saved again and again while a choice is sent. */
const mostAttempts = 4;

/** The record as somebody else has saved it first; undefined of any other failure. The contract promises it with every conflict. */
function inConflict<Whole>(cause: unknown): Whole | undefined {
  return cause instanceof ClienteleError && cause.code === 'conflict'
    ? (cause.current as Whole | undefined)
    : undefined;
}
