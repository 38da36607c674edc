import { randomBytes } from 'node:crypto';
import type { Accounts } from '@thaogo/api';
import type { Configuration } from '../configuration/configuration.ts';

/** An account that was just made. The password is shown once and kept nowhere. */
export interface MadeAdministrator {
  email: string;
  /** Null when the operator chose it. */
  password: string | null;
}

const EMAIL = 'admin@thaogo.localhost';

/**
 * Makes the first administrator: the one that the configuration names, unless that address has an account already; else,
 * where there is no administrator at all and this is not production, one with a password of chance.
 * @returns what was made; `needed` where production has none and none is configured; null when all is well.
 */
export const firstAdministrator = async (
  accounts: Pick<Accounts, 'create' | 'list'>,
  { administrator, production }: Pick<Configuration, 'administrator' | 'production'>,
): Promise<MadeAdministrator | 'needed' | null> => {
  const make = (email: string, password: string) =>
    accounts.create({ email, password, role: 'administrator', agency: null });
  if (administrator !== null) {
    const made = await make(administrator.email, administrator.password);
    return made === 'taken' ? null : { email: administrator.email, password: null };
  }
  const [existing] = await accounts.list({ role: 'administrator', limit: 1 });
  if (existing !== undefined) return null;
  if (production) return 'needed';
  const password = randomBytes(15).toString('base64url');
  return (await make(EMAIL, password)) === 'taken' ? null : { email: EMAIL, password };
};
