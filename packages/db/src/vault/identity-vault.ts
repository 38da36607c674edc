import { createHmac, createSecretKey, randomBytes } from 'node:crypto';
import type { Reader } from '../schema/handles.ts';
import type { IdentityIndexTable } from '../schema/tables.ts';
import { open, seal, SealBrokenError, type SealingKeys } from './sealing.ts';

/** Who sent a petition. It exists in clear only while it is used. */
export interface SenderIdentity {
  name: string;
  email: string | null;
  phone: string | null;
  taxCode: string | null;
}

/** Keys of the vault: sealing, and the blind index's own. */
export interface VaultKeys {
  vault: SealingKeys;
  blindIndex: Uint8Array;
}

const DATA_KEY_BYTES = 32;

/** Seals an identity under a data key of its own; the data key is wrapped by the ring's newest vault key. */
export const sealIdentity = (petitionId: string, identity: SenderIdentity, keys: SealingKeys) => {
  const dataKey = randomBytes(DATA_KEY_BYTES);
  return {
    petition_id: petitionId,
    key_id: keys.current.id,
    wrapped_key: seal(keys.current.key, dataKey, `identity-key:${petitionId}`),
    sealed: seal(dataKey, JSON.stringify(identity), `identity:${petitionId}`),
  };
};

/**
 * Reads the identity behind a petition; null when it was never there or is erased.
 * @throws SealBrokenError when the ring lacks the key or the row was altered.
 */
export const openIdentity = async (
  db: Reader,
  petitionId: string,
  keys: SealingKeys,
): Promise<SenderIdentity | null> => {
  const row = await db.selectFrom('identity').selectAll().where('petition_id', '=', petitionId).executeTakeFirst();
  if (row === undefined) return null;
  const wrapping = keys.find(row.key_id);
  if (wrapping === null) throw new SealBrokenError(`The key ring has no vault key ${row.key_id}.`);
  const dataKey = open(wrapping.key, row.wrapped_key, `identity-key:${petitionId}`);
  return JSON.parse(open(dataKey, row.sealed, `identity:${petitionId}`).toString('utf8')) as SenderIdentity;
};

/** One written form of each address, so that the same person is found whatever way they typed it. */
const normalise: Record<IdentityIndexTable['kind'], (value: string) => string> = {
  email: (value) => value.normalize('NFC').trim().toLowerCase(),
  // "+84 (0)912 …": the bracketed zero is dialled at home only.
  phone: (value) => value.replaceAll(/[^\d+]/g, '').replace(/^(\+|00)?840?/, '0'),
  tax_code: (value) => value.replaceAll(/[^\d]/g, ''),
};

/** The keyed digest of an address: finds exact matches, says nothing without the key. */
export const blindIndex = (kind: IdentityIndexTable['kind'], value: string, key: Uint8Array): Buffer =>
  createHmac('sha256', createSecretKey(key))
    .update(`${kind}:${normalise[kind](value)}`)
    .digest();

/** The index rows of an identity. */
export const identityIndexRows = (petitionId: string, identity: SenderIdentity, key: Uint8Array) =>
  (
    [
      ['email', identity.email],
      ['phone', identity.phone],
      ['tax_code', identity.taxCode],
    ] as const
  ).flatMap(([kind, value]) =>
    value === null ? [] : [{ kind, digest: blindIndex(kind, value, key), petition_id: petitionId }],
  );
