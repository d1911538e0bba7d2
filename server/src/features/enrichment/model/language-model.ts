import type { ModelProblem } from '@clientele/contract';

/**
 * A language model that the operator has configured. A port: it is given a text and answers with one, and can do nothing else. It has
 * no tools, and nothing of what it answers is asked for again.
 */
export interface LanguageModel {
  /** Errors: NoModelAnswer. */
  ask(question: ModelQuestion): Promise<ModelAnswer>;
}

export interface ModelQuestion {
  /** What to do, in the server's own words. */
  readonly instructions: string;
  /** What to do it with. Data, whatever it says. */
  readonly text: string;
  /** JSON Schema, draft 7, of the answer: objects, arrays, texts, numbers and lists of words alone, which strict modes know. */
  readonly schema: Readonly<Record<string, unknown>>;
  readonly signal: AbortSignal;
}

interface ModelAnswer {
  /** As the model wrote it: whether it is of the schema is for the caller to check. */
  readonly text: string;
  /** Tokens of question and answer, as the service counts them; estimated where it does not say. */
  readonly tokens: number;
}

interface Details {
  readonly isRetryable?: boolean;
  /** Milliseconds before which the service does not want to be asked again. */
  readonly retryAfterMs?: number | undefined;
  /** What the attempt has cost all the same. */
  readonly tokens?: number;
}

/** That a model gave no answer that can be used. Its message names no address, no key and nothing that the service said. */
export class NoModelAnswer extends Error {
  readonly problem: ModelProblem;
  readonly isRetryable: boolean;
  readonly retryAfterMs: number | undefined;
  readonly tokens: number;

  constructor(problem: ModelProblem, { isRetryable = false, retryAfterMs, tokens = 0 }: Details = {}) {
    super(`The language model gave no answer: ${problem}.`);
    this.name = 'NoModelAnswer';
    this.problem = problem;
    this.isRetryable = isRetryable;
    this.retryAfterMs = retryAfterMs;
    this.tokens = tokens;
  }
}
