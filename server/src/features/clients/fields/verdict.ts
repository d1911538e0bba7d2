import type { FieldProblem } from '@clientele/contract';

/** What a field's rule says of a text: its normal form, or why it cannot be one and what to do. */
export type Verdict = Acceptance | Refusal;

export interface Acceptance {
  ok: true;
  value: string;
  /** It is kept, and looks wrong all the same: the person has the document, the product has not. */
  doubt?: Doubt;
}

interface Doubt {
  problem: FieldProblem;
  message: string;
}

export interface Refusal extends Doubt {
  ok: false;
}

export function accept(value: string, doubt?: Doubt): Acceptance {
  return { ok: true, value, ...(doubt && { doubt }) };
}

export function refuse(problem: FieldProblem, message: string): Refusal {
  return { ok: false, problem, message };
}
