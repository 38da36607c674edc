import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';

/** Argon2id (RFC 9106) with 19 MiB and two passes: what the OWASP Password Storage Cheat Sheet asks for at least. */
const MEMORY_KIB = 19_456;
const PASSES = 2;
const LANES = 1;
const SALT_BYTES = 16;
const HASH_BYTES = 32;

interface Parameters {
  memory: number;
  passes: number;
  lanes: number;
  salt: Buffer;
  length: number;
}

const derive = (password: string, { memory, passes, lanes, salt, length }: Parameters): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    argon2(
      'argon2id',
      // The same letters may be typed composed or decomposed, depending on the keyboard.
      { message: password.normalize('NFKC'), nonce: salt, parallelism: lanes, tagLength: length, memory, passes },
      (error, hash) => (error === null ? resolve(hash) : reject(error)),
    );
  });

const base64 = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '');

const phc = ({ memory, passes, lanes, salt }: Parameters, hash: Buffer): string =>
  `$argon2id$v=19$m=${memory},t=${passes},p=${lanes}$${base64(salt)}$${base64(hash)}`;

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** Hashes a new password, in PHC form: the parameters travel with the hash and may be raised later. */
export const hashPassword = async (password: string): Promise<string> => {
  const parameters = {
    memory: MEMORY_KIB,
    passes: PASSES,
    lanes: LANES,
    salt: randomBytes(SALT_BYTES),
    length: HASH_BYTES,
  };
  return phc(parameters, await derive(password, parameters));
};

/** A hash that no password has: checked where there is no account, so that both take the same time. */
const NOBODYS_HASH = phc(
  { memory: MEMORY_KIB, passes: PASSES, lanes: LANES, salt: Buffer.alloc(SALT_BYTES), length: HASH_BYTES },
  Buffer.alloc(HASH_BYTES),
);

/**
 * Whether the password fits the hash. Null (no such account) takes as long and fits nothing.
 * @throws Error when the stored hash is not in the form that `hashPassword` writes.
 */
export const passwordFits = async (password: string, stored: string | null): Promise<boolean> => {
  const [, memory, passes, lanes, salt, hash] = PHC.exec(stored ?? NOBODYS_HASH) ?? [];
  if (salt === undefined || hash === undefined) throw new Error('A stored password hash is not in PHC form.');
  const expected = Buffer.from(hash, 'base64');
  const found = await derive(password, {
    memory: Number(memory),
    passes: Number(passes),
    lanes: Number(lanes),
    salt: Buffer.from(salt, 'base64'),
    length: expected.length,
  });
  return timingSafeEqual(found, expected) && stored !== null;
};
