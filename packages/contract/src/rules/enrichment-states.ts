/** Where a run of enrichment stands. */
export const runStates = ['queued', 'running', 'succeeded', 'failed', 'skipped'] as const;
export type RunState = (typeof runStates)[number];

/** Whether the website is that of the company on record. */
export const identityVerdicts = ['agrees', 'agrees-weakly', 'conflicts', 'parked', 'unknown'] as const;
export type IdentityVerdict = (typeof identityVerdicts)[number];

/**
 * Where enrichment of a client stands: where its latest run does, and `never` where there was none. `mismatched`: the run succeeded, but
 * the website is another company's, or for sale.
 */
export const enrichmentStates = ['never', 'queued', 'running', 'succeeded', 'mismatched', 'failed', 'skipped'] as const;
export type EnrichmentState = (typeof enrichmentStates)[number];

/** Of a client with this latest run. */
export function enrichmentStateOf(
  run: { readonly state: RunState; readonly identity: { readonly verdict: IdentityVerdict } | null } | null,
): EnrichmentState {
  if (!run) return 'never';
  const verdict = run.identity?.verdict;
  return run.state === 'succeeded' && (verdict === 'conflicts' || verdict === 'parked') ? 'mismatched' : run.state;
}
