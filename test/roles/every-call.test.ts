import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { expectRefusal, expectSafe } from '@clientele/server/testing';
import type { TestActor } from './actors.ts';
import { createFixture, type Fixture } from './fixture.ts';
import { makeInput } from './make-input.ts';
import { variants } from './procedures.ts';
import { subjectFor } from './run-variant.ts';

// The matrix calls in this process; here every procedure is called once in each way over HTTP.
describe('every procedure over HTTP', () => {
  let fixture: Fixture;
  let owner: TestActor;
  before(async () => {
    fixture = await createFixture();
    const [first] = fixture.actors;
    assert(first);
    owner = first;
  });
  after(() => fixture.close());

  for (const variant of variants) {
    it(`${variant.name} answers the owner, in the form of the contract, and nobody without a session`, async () => {
      const { path, procedure, about } = variant;
      const subject = await subjectFor(fixture, variant, owner, { record: about[0], relation: 'own' }, true);
      const input = makeInput(variant, subject);
      await fixture.tokenOf(owner);
      await fixture.journal.take();
      expectRefusal(await fixture.send(path, input, undefined), 'unauthenticated');
      assert.deepEqual(await fixture.journal.take(), []);
      const answer = await fixture.send(path, input, await fixture.tokenOf(owner));
      assert.equal(answer.status, path === '/v1/files' || path === '/v1/pictures' ? 201 : 200, answer.text);
      expectSafe(answer);
      if (!path.startsWith('/')) procedure.output.parse(answer.body.result.data);
      if (path === 'session.end') fixture.renewSession(owner);
    });

    for (const record of variant.about)
      it(`[A01] ${variant.name} refuses a ${record.kind} of another workspace and one that does not exist with the same body`, async () => {
        const token = await fixture.tokenOf(owner);
        const texts: string[] = [];
        for (const relation of ['other workspace’s', 'missing'] as const) {
          const subject = await subjectFor(fixture, variant, owner, { record, relation }, false);
          await fixture.journal.take();
          const refused = await fixture.send(variant.path, makeInput(variant, subject), token);
          expectRefusal(refused, 'not-found');
          assert.doesNotMatch(refused.text, fixture.foreignMarks(owner));
          assert.deepEqual(await fixture.journal.take(), []);
          texts.push(refused.text.replaceAll(/req_[0-9a-f]+/g, ''));
        }
        assert.equal(texts[0], texts[1]);
      });
  }
});
