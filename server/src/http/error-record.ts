/** What the log says of an error: enough to find the fault, and none of the values that people's records consist of. */
export interface ErrorRecord {
  type: string;
  message: string;
  /** The places only: the first lines of a stack repeat the message. */
  stack: string;
  /** A driver's code, for example `SQLITE_FULL` or `53100`. */
  code?: string;
  cause?: ErrorRecord;
}

export function errorRecord(error: unknown, depth = 0): ErrorRecord {
  if (!(error instanceof Error))
    return { type: typeof error, message: 'Something that is no error was thrown.', stack: '' };
  const { cause } = error;
  return {
    type: error.constructor.name,
    message: messageOf(error),
    stack: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .join('\n'),
    ...('code' in error && typeof error.code === 'string' && { code: error.code }),
    ...(cause !== undefined && depth < 5 && { cause: errorRecord(cause, depth + 1) }),
  };
}

/** A failed query names its statement but not its parameters; a database's message ends before the value that it quotes. */
function messageOf(error: Error): string {
  if ('query' in error && typeof error.query === 'string') return `Failed query: ${error.query}`;
  const { message } = error;
  const quote = message.endsWith('"') ? message.indexOf(': "') : -1;
  return quote >= 0 && quote + 3 < message.length ? `${message.slice(0, quote)}: …` : message;
}
