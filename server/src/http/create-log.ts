import pino, { type DestinationStream, type Level, type Logger } from 'pino';
import { errorRecord } from './error-record.ts';

/** The server's log: JSON, one line per event, on standard output unless told otherwise. Neither tokens and keys nor what people typed ever get into it. */
export function createLog(level: Level | 'silent' = 'info', destination?: DestinationStream): Logger {
  const options: pino.LoggerOptions = {
    level,
    redact: { paths: ['authorization', 'headers.authorization', '*.headers.authorization'], censor: '[redacted]' },
    serializers: { err: (error: unknown) => errorRecord(error) },
    hooks: { streamWrite: withoutSecrets },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** Whatever looks like a session's token or a secret key, wherever it comes from: a path, a message, a stack. */
function withoutSecrets(line: string): string {
  return line.replace(/\b(cst|sk)_[\w-]{8,}/g, '$1_[redacted]');
}
