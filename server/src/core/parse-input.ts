import { fieldProblems, type FieldIssue, type FieldProblem } from '@clientele/contract';
import type { z } from 'zod';
import { DomainError, invalid } from './errors.ts';

/** The input as its schema understands it; otherwise a typed error that names every refused field. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, raw: unknown): z.output<Schema> {
  // Without its input an issue does not tell what is missing from what is of another type.
  const result = schema.safeParse(raw, { reportInput: true });
  if (result.success) return result.data;
  const issues = result.error.issues.map(fieldIssue);
  const [first, ...rest] = issues;
  if (!first) throw new Error('A schema refused without an issue.');
  const hasUnknown = issues.some(({ problem }) => problem === 'unknown-field');
  if (first.field === 'version' && first.problem === 'required' && !hasUnknown)
    throw new DomainError('version-required', 'An update must name the version that it started from.', {
      field: 'version',
    });
  throw invalid([first, ...rest]);
}

function fieldIssue(issue: z.core.$ZodIssue): FieldIssue {
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
  return { field: path.map(String).join('.'), problem: problemOf(issue), message: messageOf(issue) };
}

function problemOf(issue: z.core.$ZodIssue): FieldProblem {
  if (issue.code === 'custom')
    return fieldProblems.find((problem) => problem === issue.params?.['problem']) ?? 'invalid';
  if (issue.code === 'unrecognized_keys') return 'unknown-field';
  if (issue.code === 'too_big') return 'too-long';
  if (issue.code === 'too_small' && issue.origin === 'string') return 'required';
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'required';
  return 'invalid';
}

function messageOf(issue: z.core.$ZodIssue): string {
  // There may be thousands; the field names the first.
  if (issue.code === 'unrecognized_keys') return 'There is no such field.';
  if (issue.code !== 'invalid_type') return issue.message;
  if (issue.input === undefined) return 'This is required.';
  return expected[issue.expected] ?? issue.message;
}

const expected: Readonly<Record<string, string>> = {
  string: 'Expected text.',
  number: 'Expected a number.',
  int: 'Expected a whole number.',
  boolean: 'Expected true or false.',
  array: 'Expected a list.',
  object: 'Expected an object.',
};
