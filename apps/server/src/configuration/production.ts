import type { Environment, Setting } from './environment.ts';

/** One thing that is wrong with the configuration, and what to do about it. */
export interface Fault {
  setting: Setting;
  /** Continues "SETTING …". */
  text: string;
}

/** What is unsafe for real use. Keys are judged where they are read. */
export const unsafeInProduction = (given: Environment): Fault[] => {
  const faults: Fault[] = [];
  const refuse = (setting: Setting, text: string): void => {
    faults.push({ setting, text });
  };
  if (given.DATABASE_URL === undefined) {
    refuse('DATABASE_URL', 'is missing: the embedded database may lose data when the power fails. Name a PostgreSQL.');
  }
  if (given.PUBLIC_URL === undefined) refuse('PUBLIC_URL', 'is missing: links in messages need it.');
  else if (!given.PUBLIC_URL.startsWith('https:')) {
    refuse('PUBLIC_URL', 'must begin with https://: secrets and sessions must not travel in clear.');
  }
  if (given.SMTP_URL === undefined)
    refuse('SMTP_URL', 'is missing: nobody would hear of anything. Name a mail server.');
  if (given.MAIL_FROM === undefined) refuse('MAIL_FROM', 'is missing: messages need a sender.');
  if (given.OPERATOR_NAME === undefined) {
    refuse('OPERATOR_NAME', 'is missing: people must see who runs this installation.');
  }
  if (given.OPERATOR_NAME_EN === undefined) {
    refuse('OPERATOR_NAME_EN', 'is missing: people must see who runs this installation.');
  }
  if (given.RATE_LIMITS === 'off') refuse('RATE_LIMITS', 'is off: that is for tests only. Remove it.');
  if (given.TEST_CLOCK !== undefined) refuse('TEST_CLOCK', 'is set: that is for tests only. Remove it.');
  return faults;
};

/** What may be meant, but seldom is: told, and not refused. */
export const doubtfulInProduction = (given: Pick<Environment, 'TRUST_PROXY'>): Fault[] =>
  given.TRUST_PROXY > 0
    ? []
    : [
        {
          setting: 'TRUST_PROXY',
          text:
            'is 0: no proxy is believed about who is asking. Whatever stands before this server for https:// then counts as ' +
            'one client, and everybody shares its quotas. Set it to the number of proxies, unless they pass connections through.',
        },
      ];
