import assert from 'node:assert/strict';
import { runSql, tablesRemovedWith, type RowWrite } from '@clientele/server/testing';
import type { TestActor } from './actors.ts';
import { expected, type Relation } from './expected.ts';
import type { Fixture } from './fixture.ts';
import type { NamedRecord } from './input-schema.ts';
import { makeInput, type Subject } from './make-input.ts';
import type { Variant } from './procedures.ts';
import { relationsOf, startMany, tieContact } from './record-makers.ts';

/** Calls one variant by everyone on everything. Throws where an answer, or what the call did, is not what the rule says. */
export async function runVariant(fixture: Fixture, variant: Variant): Promise<void> {
  let worked = 0;
  let hadEffect = false;
  for (const actor of fixture.actors) {
    const texts = new Map<string, string>();
    for (const cell of cellsOf(variant)) {
      const result = await runCell(fixture, variant, actor, cell);
      if (result.outcome === 'ok') worked++;
      hadEffect ||= result.hadEffect;
      texts.set(`${cell.record?.path} ${cell.relation}`, result.text);
    }
    for (const { path } of variant.about)
      assert.equal(
        texts.get(`${path} other workspace’s`),
        texts.get(`${path} missing`),
        `${variant.name} by ${actor.name}: foreign and missing ${path} differ`,
      );
  }
  // The positive control: what is refused above works for someone, and really does something.
  assert.ok(worked > 0, `${variant.name} works for nobody`);
  assert.equal(hadEffect, variant.procedure.kind === 'mutation', `${variant.name}: effect`);
}

/**
 * Answers with what is there for the caller of what a list names; what is not keeps the others from nobody. Pictures are rows without
 * bytes here, of which none is answered: `pictures.test.ts` proves that those of others are left out.
 */
const leavesOut: ReadonlySet<string> = new Set(['pictures.get']);

/** Which record of an input stands in which relation to the caller. The others that it names are the caller's own. */
interface Cell {
  readonly record: NamedRecord | undefined;
  readonly relation: Relation;
}

/** An input that names no record has nothing to relate to; only a list can be mixed. */
export function cellsOf(variant: Variant): Cell[] {
  const { about } = variant;
  const isTie = isAboutTie(variant);
  if (about.length === 0) return [{ record: undefined, relation: 'none' }];
  return about.flatMap((record) => {
    const mixed: Relation[] = record.path.includes('[]') ? ['own and foreign'] : [];
    return [...relationsOf(record.kind), ...mixed]
      .filter((relation) => !(isTie && record.kind === 'contact' && ofAnotherClient.has(relation)))
      .map((relation) => ({ record, relation }));
  });
}

/** Whose a contact is beside the client that the input names, is nothing to a verb about the two: that client decides. */
const ofAnotherClient: ReadonlySet<Relation> = new Set(['colleague’s', 'archived']);

/** What a workspace has one of is not made for each call, as records are: each finds it as it is at first. */
const resets: Readonly<Record<string, (workspaceId: string) => string>> = {
  'enrichment.updateSettings': (id) => `delete from "enrichmentSettings" where "workspaceId" = '${id}'`,
};

/** Their rules are those of access; beyond them, nobody at all does this to an archived client. */
const refusesArchived: ReadonlySet<string> = new Set([
  'portal.openView',
  'portal.createLink',
  'portal.regenerateLink',
  'replies.create',
  'portal.sendLink',
  'portal.invite',
  'portal.resendInvitation',
]);

interface Result {
  outcome: string;
  hadEffect: boolean;
  /** The answer without what differs from call to call. */
  text: string;
}

async function runCell(fixture: Fixture, variant: Variant, actor: TestActor, cell: Cell): Promise<Result> {
  const { journal } = fixture;
  const where = `${variant.name} by ${actor.name} on ${cell.relation} ${cell.record?.path ?? ''}`;
  const isLeftOut = cell.relation === 'own and foreign' && leavesOut.has(variant.path);
  const ruled = expected(variant.needs, actor, isLeftOut ? 'own' : cell.relation);
  const isRefused = ruled === 'ok' && cell.relation === 'archived' && refusesArchived.has(variant.path);
  const outcome = isRefused ? 'validation' : ruled;
  const mayWrite = outcome === 'ok' && variant.procedure.kind === 'mutation';
  const input = makeInput(variant, await subjectFor(fixture, variant, actor, cell, mayWrite));
  const token = await fixture.tokenOf(actor);
  const reset = resets[variant.path];
  if (reset !== undefined) await runSql(fixture.database.url, reset(actor.workspace.id));
  await journal.take();
  const answer = await fixture.call(variant.path, input, token);
  assert.equal(answer.outcome, outcome, `${where}: ${answer.text.slice(0, 500)}`);
  const writes = await journal.take();
  if (outcome !== 'ok') assert.deepEqual(writes, [], `${where}: the refusal left something`);
  if (!mayWrite) assert.deepEqual(changesIn(writes), [], `${where}: the database changed`);
  const foreign = writesIn(fixture.foreignTo(actor).id, writes);
  assert.deepEqual(foreign, [], `${where}: another workspace changed`);
  assert.doesNotMatch(answer.text, fixture.foreignMarks(actor), `${where}: the answer shows another workspace`);
  if (writes.some(({ table }) => table === 'session')) fixture.renewSession(actor);
  return { outcome, hadEffect: changesIn(writes).length > 0, text: answer.text.replaceAll(/req_\w+/g, 'req') };
}

export async function subjectFor(
  fixture: Fixture,
  variant: Variant,
  actor: TestActor,
  { record, relation }: Cell,
  fresh: boolean,
): Promise<Subject> {
  const at: Record<string, Awaited<ReturnType<Fixture['recordsFor']>>> = {};
  // What is there already cannot be brought back, nor what is open be opened again.
  const how = { fresh, isRemoved: isAboutRemoved(variant.path) };
  // The one that the cell is about first: what is known is known of it.
  const inOrder = variant.about.toSorted((a, b) => Number(b === record) - Number(a === record));
  for (const named of inOrder)
    at[named.path] = await fixture.recordsFor(actor, named.kind, named === record ? relation : 'own', how);
  const [client] = at['clientId'] ?? [];
  const [contact] = at['contactId'] ?? [];
  if (isAboutTie(variant) && client && contact && (record === undefined || !isNowhere(relation))) {
    const version = Object.values(at)[0]?.[0]?.known['version'];
    const verb = variant.path.split('.')[1] ?? '';
    const ids = { clientId: client.id, contactId: contact.id };
    await tieContact(fixture.tenantOf(actor.workspace), { verb, ...ids, version });
  }
  const [, steering] = /^enrichment\.((?:pause|resume|cancel|dismiss)Many)$/.exec(variant.path) ?? [];
  if (fresh && steering) await startMany(fixture.tenantOf(actor.workspace), { verb: steering, userId: actor.userId });
  return { at, any: (kind) => fixture.anyRecord(actor.workspace, kind) };
}

/** Whether a verb is about what a contact is at a client, and not the one that begins it. */
export function isAboutTie({ path, about }: Pick<Variant, 'path' | 'about'>): boolean {
  const names = new Set(about.map((record) => record.path));
  return path !== 'contacts.link' && names.has('clientId') && names.has('contactId');
}

function isNowhere(relation: Relation): boolean {
  return relation === 'other workspace’s' || relation === 'missing';
}

/** What a call did beside putting itself on record: who exported what is audited, and changes nothing. */
export function changesIn(writes: readonly RowWrite[]): RowWrite[] {
  return writes.filter(({ table, operation }) => table !== 'audit' || operation !== 'insert');
}

/** What goes with a record that is removed, whoever it belongs to, is the database's own doing. */
function writesIn(workspaceId: string, writes: readonly RowWrite[]): RowWrite[] {
  const removed = writes.filter((write) => write.operation === 'delete' && write.workspaceId !== workspaceId);
  const withIt = new Set(removed.flatMap(({ table }) => [...tablesRemovedWith(table)]));
  return writes.filter(
    (write) => write.workspaceId === workspaceId && !(write.operation === 'delete' && withIt.has(write.table)),
  );
}

/** Brings back what was removed, or decided. */
export function isAboutRemoved(path: string): boolean {
  return /\.(?:restore|undoProposal)/.test(path);
}
