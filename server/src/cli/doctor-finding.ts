/** One thing that the doctor looked at. */
export interface Finding {
  /** A `fault` must be mended before the server can be relied on; a `warning` is worth knowing. */
  verdict: 'ok' | 'warning' | 'fault';
  subject: string;
  /** What was found, without any secret. */
  found: string;
  /** What to do about it. */
  advice?: string;
}

export function ok(subject: string, found: string): Finding {
  return { verdict: 'ok', subject, found };
}

export function warning(subject: string, found: string, advice: string): Finding {
  return { verdict: 'warning', subject, found, advice };
}

export function fault(subject: string, found: string, advice: string): Finding {
  return { verdict: 'fault', subject, found, advice };
}

/** What went wrong, on one line. Drivers name hosts, files and users, never passwords. */
export function messageOf(error: unknown): string {
  // Several refused connections, one per address of a name, come as one error without a message.
  const [first] = error instanceof AggregateError ? error.errors : [error];
  const message = first instanceof Error ? first.message : String(first);
  return message.replace(/\s+/g, ' ');
}
