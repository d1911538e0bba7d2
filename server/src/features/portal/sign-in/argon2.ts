// Not `argon2` by name: an older Node would fail at that before it is told which one is needed.
import crypto, { randomBytes, timingSafeEqual } from 'node:crypto';
import { DomainError } from '../../../core/errors.ts';

/** https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html: 19 MiB, two passes; about 30 ms. */
const usual = { memory: 19_456, passes: 2, parallelism: 1 };

const mostAtOnce = 2;
const mostWaiting = 20;

/** A hash of a password, in the format of the PHC: https://github.com/P-H-C/phc-string-format. Errors: `rate-limited`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const made = await inTurn(() => derive(password, { salt, length: 32, ...usual }));
  const { memory, passes, parallelism } = usual;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(made)}`;
}

/** Whether a password has this hash. Without one it takes as long, so that nobody learns who has an account. Errors: `rate-limited`. */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  const { salt, hash, ...cost } = partsOf(stored ?? nobodys);
  const made = await inTurn(() => derive(password, { salt, length: hash.length, ...cost }));
  return timingSafeEqual(made, hash) && stored !== null;
}

interface Cost {
  /** KiB. */
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

function partsOf(stored: string): Cost & { readonly salt: Buffer; readonly hash: Buffer } {
  const found = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(stored);
  if (!found) throw new Error('A stored password is in no format that this server writes.');
  const [memory = 0, passes = 0, parallelism = 0] = found.slice(1, 4).map(Number);
  const [salt = '', hash = ''] = found.slice(4);
  return { memory, passes, parallelism, salt: Buffer.from(salt, 'base64'), hash: Buffer.from(hash, 'base64') };
}

/** The same keys give the same password on every device, however it composes its characters. */
function derive(password: string, { salt, length, ...cost }: Cost & { salt: Buffer; length: number }): Promise<Buffer> {
  return new Promise((resolve, reject) =>
    crypto.argon2(
      'argon2id',
      { message: password.normalize('NFKC'), nonce: salt, tagLength: length, ...cost },
      (error, hash) => (error ? reject(error) : resolve(hash)),
    ),
  );
}

function base64(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}

const nobodys = `$argon2id$v=19$m=${usual.memory},t=${usual.passes},p=${usual.parallelism}$${base64(randomBytes(16))}$${base64(randomBytes(32))}`;

let running = 0;
const waiting: (() => void)[] = [];

/** A few at a time, and not too many who wait: hashes are made to be slow, and whoever sends many would stop everybody else. */
async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running >= mostAtOnce) {
    if (waiting.length >= mostWaiting)
      throw new DomainError('rate-limited', 'Too many people sign in at this moment. Try again in 2 s.', {
        retryAfter: 2,
      });
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
