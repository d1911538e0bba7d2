import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { AISDKError, APICallError, type JSONSchema7 } from '@ai-sdk/provider';
import { systemClock } from '../core/system-clock.ts';
import { NoModelAnswer, type LanguageModel, type ModelQuestion } from '../features/enrichment/index.ts';
import { limitTime } from '../outbound/time-limit.ts';

/** Where the operator's language model is. */
export interface LanguageModelConfig {
  /** Of an interface compatible with OpenAI's, up to `/v1`. */
  readonly url: string;
  /** As the service names the model. */
  readonly model: string;
  readonly key: string | undefined;
  /** Of question and answer together, in a day of UTC, for this process. */
  readonly tokensPerDay: number;
}

const mostBytes = 200_000;
const mostFailures = 5;
const failureWindowMs = 600_000;
const longestWaitMs = 86_400_000;

/**
 * The operator's language model, by the chat completions that OpenAI documents and most services and servers of models have, too:
 * https://platform.openai.com/docs/api-reference/chat/create. Nobody but this one address is asked, no redirect is followed, and
 * question and answer have a size and a time. After five failures within ten minutes it is left alone until these are older; that it
 * refuses a question is none of these.
 */
export function createCompatibleLanguageModel(
  { url, model, key, tokensPerDay }: LanguageModelConfig,
  { now = systemClock, patienceMs = 30_000 } = {},
): LanguageModel {
  const baseURL = url.replace(/\/+$/, '');
  const endpoint = new URL(`${baseURL}/chat/completions`).href;
  const chat = createOpenAICompatible({
    name: 'operator',
    baseURL,
    ...(key !== undefined && { apiKey: key }),
    supportsStructuredOutputs: true,
    fetch: (address, init) => fetchFrom(endpoint, address, init),
  }).chatModel(model);
  let failures: number[] = [];
  let spent = { day: '', tokens: 0 };

  async function complete({ instructions, text, schema, signal }: ModelQuestion) {
    const limit = limitTime(patienceMs, signal);
    try {
      return await limit.wait(
        Promise.resolve(
          chat.doGenerate({
            prompt: [
              { role: 'system', content: instructions },
              { role: 'user', content: [{ type: 'text', text }] },
            ],
            responseFormat: { type: 'json', name: 'facts', schema: asJsonSchema(schema) },
            abortSignal: limit.signal,
          }),
        ),
      );
    } catch (error) {
      const answer = problemOf(error, now());
      // What says nothing of what it cost counts as the most that it can have been.
      if (answer.problem === 'unusable') spent.tokens += estimated(instructions + text) + mostBytes / 4;
      else if (!isAboutQuestion(error)) failures.push(now().getTime());
      throw answer;
    } finally {
      limit.end();
    }
  }

  return {
    async ask(question) {
      const at = now();
      const day = at.toISOString().slice(0, 10);
      if (spent.day !== day) spent = { day, tokens: 0 };
      if (spent.tokens >= tokensPerDay) throw new NoModelAnswer('budget');
      failures = failures.filter((time) => time > at.getTime() - failureWindowMs);
      if (failures.length >= mostFailures) throw new NoModelAnswer('unreachable', { isRetryable: true });
      const answer = await complete(question);
      failures = [];
      const text = answer.content.map((part) => (part.type === 'text' ? part.text : '')).join('');
      const { inputTokens, outputTokens } = answer.usage;
      const tokens =
        (inputTokens.total ?? estimated(question.instructions + question.text)) +
        (outputTokens.total ?? estimated(text));
      spent.tokens += tokens;
      // Cut off, withheld or refused, or a call of a tool that it was not given. Some servers give no reason for an ordinary end.
      if (!['stop', 'other'].includes(answer.finishReason.unified)) throw new NoModelAnswer('unusable', { tokens });
      return { text, tokens };
    },
  };
}

/** The library knows every keyword of draft 7 by its type; the question's schema is a record that has some of them. */
function asJsonSchema(schema: ModelQuestion['schema']): JSONSchema7 {
  return schema as JSONSchema7;
}

/** Four letters are about a token. */
function estimated(text: string): number {
  return Math.ceil(text.length / 4);
}

/** The library's way out. Whatever it makes of an address, the operator's alone is asked. */
async function fetchFrom(
  endpoint: string,
  address: Parameters<typeof fetch>[0],
  init: RequestInit = {},
): Promise<Response> {
  if (typeof address !== 'string' || address !== endpoint) throw new NoModelAnswer('unreachable');
  const answer = await fetch(endpoint, { ...init, redirect: 'error' });
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of answer.body ?? []) {
    size += part.length;
    if (size > mostBytes) throw new NoModelAnswer('unusable');
    parts.push(part);
  }
  const { status, headers } = answer;
  return new Response(status === 204 ? null : Buffer.concat(parts), { status, headers });
}

/** A code for what went wrong. What the service said of it goes nowhere: it may repeat the key or the question. */
function problemOf(error: unknown, now: Date): NoModelAnswer {
  if (error instanceof NoModelAnswer) return error;
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof NoModelAnswer) return cause;
  if (!AISDKError.isInstance(error)) return new NoModelAnswer('unreachable', { isRetryable: true });
  const status = APICallError.isInstance(error) ? error.statusCode : 200;
  if (status === undefined) return new NoModelAnswer('unreachable', { isRetryable: true });
  if (status < 400) return new NoModelAnswer('unusable');
  const headers = APICallError.isInstance(error) ? error.responseHeaders : undefined;
  const retryAfterMs = waitOf(headers?.['retry-after'], now);
  if (status === 429) return new NoModelAnswer('busy', { isRetryable: true, retryAfterMs });
  if (status >= 500 || status === 408) return new NoModelAnswer('unreachable', { isRetryable: true, retryAfterMs });
  return new NoModelAnswer('refused');
}

/** Bad Request, Content Too Large, Unprocessable Content: another question may be answered. */
function isAboutQuestion(error: unknown): boolean {
  return APICallError.isInstance(error) && [400, 413, 422].includes(error.statusCode ?? 0);
}

/** Of a `Retry-After` header, seconds or a date: RFC 9110, section 10.2.3. */
function waitOf(header: string | undefined, now: Date): number | undefined {
  if (header === undefined) return undefined;
  const ms = /^\d{1,8}$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now.getTime();
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), longestWaitMs) : undefined;
}
