import pino, { type DestinationStream, type Level, type Logger } from 'pino';

/** The server's log: JSON, one line per event, on standard output unless told otherwise. Tokens and keys never get into it. */
export function createLog(level: Level | 'silent' = 'info', destination?: DestinationStream): Logger {
  const options: pino.LoggerOptions = {
    level,
    redact: { paths: ['authorization', 'headers.authorization', '*.headers.authorization'], censor: '[redacted]' },
    hooks: { streamWrite: withoutSecrets },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** Whatever looks like a session's token or a secret key, wherever it comes from: a path, a message, a stack. */
function withoutSecrets(line: string): string {
  return line.replace(/\b(cst|sk)_[\w-]{8,}/g, '$1_[redacted]');
}
