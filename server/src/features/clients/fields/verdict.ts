import type { FieldProblem } from '@clientele/contract';

/** What a field's rule says of a text: its normal form, or why it cannot be one and what to do. */
export type Verdict = { ok: true; value: string } | Refusal;

export interface Refusal {
  ok: false;
  problem: FieldProblem;
  message: string;
}

export function accept(value: string): Verdict {
  return { ok: true, value };
}

export function refuse(problem: FieldProblem, message: string): Refusal {
  return { ok: false, problem, message };
}
