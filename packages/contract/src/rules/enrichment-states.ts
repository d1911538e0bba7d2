/** Where a run of enrichment stands. */
export const runStates = ['queued', 'running', 'succeeded', 'failed', 'skipped'] as const;
export type RunState = (typeof runStates)[number];

/** Where enrichment of a client stands: where its latest run does, and `never` where there was none. */
export const enrichmentStates = ['never', ...runStates] as const;
export type EnrichmentState = (typeof enrichmentStates)[number];
