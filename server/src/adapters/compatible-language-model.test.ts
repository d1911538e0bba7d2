import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { NoModelAnswer } from '../features/enrichment/index.ts';
import { completion, openModelService, type ModelServiceAnswer } from '../testing/model-service.ts';
import { createCompatibleLanguageModel } from './compatible-language-model.ts';

/** In the form of its errors, with what must go nowhere: the service repeats the key. */
const refusal = (message: string, type = 'invalid_request_error') => ({
  error: { message, type, param: null, code: null },
});

const key = 'sk-canary-key-of-the-operator';

describe('a language model of an interface compatible with OpenAI’s', () => {
  let service: Awaited<ReturnType<typeof openModelService>>;
  before(async () => {
    service = await openModelService();
  });
  after(() => service.close());

  let at = new Date('2026-03-18T10:00:00.000Z');
  /** Each model has an address of its own: a request that was given up may arrive when its test is over. */
  let turn = 0;
  const asked = () => service.asked.filter(({ path }) => path?.startsWith(`/${turn}/`));
  const modelWith = (more: { key?: string; tokensPerDay?: number } = { key }, patienceMs = 30_000) => {
    turn++;
    return createCompatibleLanguageModel(
      { url: `${service.url}/${turn}/v1`, model: 'small-1', key: undefined, tokensPerDay: 1_000_000, ...more },
      { now: () => at, patienceMs },
    );
  };
  const schema = { type: 'object', properties: {}, required: [], additionalProperties: false };
  const question = () => ({
    instructions: 'Read it.',
    text: '{"pages":[]}',
    schema,
    signal: new AbortController().signal,
  });
  const failure = async (asking: Promise<unknown>) => {
    const error: unknown = await asking.then(
      () => assert.fail('It answered.'),
      (thrown: unknown) => thrown,
    );
    assert.ok(error instanceof NoModelAnswer, String(error));
    assert.doesNotMatch(
      `${error.message} ${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`,
      /canary|127\.0\.0\.1|http:/,
    );
    const { problem, isRetryable, retryAfterMs, tokens } = error;
    return { problem, isRetryable, retryAfterMs, tokens };
  };

  it('[E-10] is asked with the instructions, the text and a strict schema, and with nothing else: no tool, no other address, no cookie', async () => {
    service.answers({ json: completion({ content: '{"facts":[]}' }), headers: { 'set-cookie': 'a=1' } });
    const model = modelWith();
    assert.deepEqual(await model.ask(question()), { text: '{"facts":[]}', tokens: 1000 });
    await model.ask(question());
    const [first, second] = asked();
    assert.deepEqual([first?.method, first?.path], ['POST', `/${turn}/v1/chat/completions`]);
    assert.deepEqual(first?.body, {
      model: 'small-1',
      messages: [
        { role: 'system', content: 'Read it.' },
        { role: 'user', content: '{"pages":[]}' },
      ],
      response_format: { type: 'json_schema', json_schema: { name: 'facts', strict: true, schema } },
    });
    assert.equal(first?.headers.authorization, `Bearer ${key}`);
    assert.equal(second?.headers.cookie, undefined);
  });

  it('is asked without a key where it needs none, and by an address with a slash at its end', async () => {
    service.answers({ json: completion({ content: '{}' }) });
    const model = modelWith({});
    await model.ask(question());
    assert.equal(asked()[0]?.headers.authorization, undefined);
    const slashed = createCompatibleLanguageModel({
      url: `${service.url}/${turn}/v1/`,
      model: 'small-1',
      key,
      tokensPerDay: 1,
    });
    await slashed.ask(question());
    assert.equal(asked()[1]?.path, `/${turn}/v1/chat/completions`);
  });

  it('a server of models that counts no tokens and names no end is understood, too', async () => {
    const { choices } = completion({ content: '{"facts":[]}' }, null);
    service.answers({ json: { choices } });
    assert.deepEqual(await modelWith().ask(question()), { text: '{"facts":[]}', tokens: 5 + 3 });
  });

  const problems: [string, ModelServiceAnswer, Partial<NoModelAnswer>][] = [
    [
      '401',
      { status: 401, json: refusal(`Incorrect API key provided: ${key}.`) },
      { problem: 'refused', isRetryable: false },
    ],
    ['403', { status: 403, json: refusal('Country not supported') }, { problem: 'refused', isRetryable: false }],
    [
      '404, no such model',
      { status: 404, json: refusal('The model does not exist') },
      { problem: 'refused', isRetryable: false },
    ],
    [
      '400, no such format',
      { status: 400, json: refusal('Unknown parameter') },
      { problem: 'refused', isRetryable: false },
    ],
    [
      '429 with a wait in seconds',
      { status: 429, json: refusal('Rate limit reached', 'requests'), headers: { 'retry-after': '120' } },
      { problem: 'busy', isRetryable: true, retryAfterMs: 120_000 },
    ],
    [
      '429 with a date',
      { status: 429, body: '', headers: { 'retry-after': 'Wed, 18 Mar 2026 10:05:00 GMT' } },
      { problem: 'busy', isRetryable: true, retryAfterMs: 300_000 },
    ],
    [
      '429 with a wait that nobody waits for',
      { status: 429, headers: { 'retry-after': '99999999' }, body: '' },
      { problem: 'busy', isRetryable: true, retryAfterMs: 86_400_000 },
    ],
    ['429 without a wait', { status: 429, body: '' }, { problem: 'busy', isRetryable: true, retryAfterMs: undefined }],
    [
      '500',
      { status: 500, json: refusal('The server had an error', 'server_error') },
      { problem: 'unreachable', isRetryable: true },
    ],
    [
      '503 as a page',
      { status: 503, body: '<h1>Down', headers: { 'content-type': 'text/html' } },
      { problem: 'unreachable' },
    ],
    [
      'a redirect',
      { status: 302, headers: { location: 'http://127.0.0.1:1/v1' }, body: '' },
      { problem: 'unreachable' },
    ],
    ['a page instead of data', { body: '<h1>Hello' }, { problem: 'unusable', isRetryable: false }],
    ['data of another form', { json: { answer: 42 } }, { problem: 'unusable', isRetryable: false }],
    ['no choice', { json: { ...completion({}), choices: [] } }, { problem: 'unusable', isRetryable: false }],
    [
      'an answer cut off at its length',
      { json: completion({ content: '{"facts":[{"fie' }, 'length') },
      { problem: 'unusable', isRetryable: false, tokens: 1000 },
    ],
    [
      'a refusal',
      { json: completion({ refusal: 'I cannot help with that.' }) },
      { problem: 'unusable', isRetryable: false, tokens: 1000 },
    ],
    ['a filter', { json: completion({ content: '' }, 'content_filter') }, { problem: 'unusable', tokens: 1000 }],
    [
      'a call of a tool that it was not given',
      {
        json: completion(
          { tool_calls: [{ id: 'call_1', type: 'function', function: { name: 'send_mail', arguments: '{}' } }] },
          'tool_calls',
        ),
      },
      { problem: 'unusable', isRetryable: false },
    ],
    ['an endless answer', { body: ' '.repeat(300_000) }, { problem: 'unusable', isRetryable: false }],
  ];
  for (const [what, given, expected] of problems)
    it(`[E-14] answers with a code alone, in which nothing of key, address or service is left: ${what}`, async () => {
      service.answers(given);
      assert.partialDeepStrictEqual(await failure(modelWith().ask(question())), expected);
      assert.equal(asked().length, 1);
    });

  it('one that does not answer is waited for no longer than its time, and its caller may give up before', async () => {
    service.answers('silent');
    assert.partialDeepStrictEqual(await failure(modelWith({ key }, 30).ask(question())), {
      problem: 'unreachable',
      isRetryable: true,
    });
    const gone = new AbortController();
    const asking = failure(modelWith().ask({ ...question(), signal: gone.signal }));
    gone.abort();
    assert.equal((await asking).problem, 'unreachable');
  });

  it('[H10] one that keeps failing is left alone for ten minutes', async () => {
    service.answers({ status: 500, body: '' });
    const model = modelWith();
    for (let turn = 0; turn < 6; turn++) await failure(model.ask(question()));
    assert.equal(asked().length, 5);
    at = new Date(at.getTime() + 600_000);
    service.answers({ json: completion({ content: '{}' }) });
    await model.ask(question());
    assert.equal(asked().length, 6);
  });

  it('[H10] one that refuses questions answers others; one that refuses its key is left alone', async () => {
    for (const status of [400, 413, 422]) {
      const model = modelWith();
      service.answers({ status, json: refusal('Too long.') });
      for (let turn = 0; turn < 6; turn++)
        assert.partialDeepStrictEqual(await failure(model.ask(question())), { problem: 'refused' });
      service.answers({ json: completion({ content: '{}' }) });
      await model.ask(question());
      assert.equal(asked().length, 7);
    }
    service.answers({ status: 401, json: refusal('No such key.') });
    const model = modelWith();
    for (let turn = 0; turn < 6; turn++) await failure(model.ask(question()));
    assert.equal(asked().length, 5);
  });

  it('is asked no more that day when the tokens of the day are used up, also by answers that were of no use', async () => {
    const model = modelWith({ tokensPerDay: 1500 });
    service.answers({ json: completion({ content: '' }, 'length') });
    await failure(model.ask(question()));
    service.answers({ json: completion({ content: '{}' }) });
    await model.ask(question());
    assert.partialDeepStrictEqual(await failure(model.ask(question())), { problem: 'budget', isRetryable: false });
    assert.equal(asked().length, 2);
    at = new Date(at.getTime() + 86_400_000);
    await model.ask(question());
    assert.equal(asked().length, 3);
  });
});
