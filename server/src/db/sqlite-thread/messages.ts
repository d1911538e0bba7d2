/** One statement to run, and its values in the order of its question marks. */
export interface Question {
  readonly id: number;
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** What came of it: rows as lists of values with the names of their columns, or why there are none. */
export type Answer =
  | { readonly id: number; readonly columns: readonly string[]; readonly rows: unknown[][] }
  | { readonly id: number; readonly failure: { readonly message: string; readonly code: string } };
