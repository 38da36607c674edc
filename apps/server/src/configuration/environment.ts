import { isIP } from 'node:net';
import { z } from 'zod';
import { readClamdAddress } from '../files/clamd-address.ts';

/** Whole numbers as they are written in an environment. */
const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/, `must be a whole number from ${least} to ${most}`)
    .transform(Number)
    .refine((value) => value >= least && value <= most, `must be a whole number from ${least} to ${most}`);

const isUrlOf = (protocols: readonly string[]) => (text: string) =>
  URL.canParse(text) && protocols.includes(new URL(text).protocol);

const isOrigin = (text: string): boolean => {
  if (!isUrlOf(['http:', 'https:'])(text)) return false;
  const { pathname, search, hash, username, password } = new URL(text);
  return pathname === '/' && `${search}${hash}${username}${password}` === '';
};

/** Written without encryption only where nothing leaves this machine. */
const isHere = (name: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(name);

const host = z
  .string()
  .refine((text) => isIP(text) !== 0 || /^[a-z0-9.-]+$/i.test(text), 'must be an address or a host name');

/**
 * Everything the environment may say, and what it means. An empty value counts as none. `description` is what
 * `config:check` prints.
 */
export const environment = z.object({
  NODE_ENV: z
    .enum(['production', 'development', 'test'], 'must be "production", "development" or "test"')
    .default('development')
    .describe('"production" refuses whatever is unsafe for real use'),
  ROLE: z
    .enum(['all', 'web', 'worker'], 'must be "all", "web" or "worker"')
    .default('all')
    .describe('What this process does: answer requests, run jobs, or both'),
  HOST: host.default('127.0.0.1').describe('Address on which it listens'),
  PORT: wholeNumber(0, 65_535).default(8080).describe('Port on which it listens; 0 takes any free one'),
  PUBLIC_URL: z
    .string()
    .refine(isOrigin, 'must be an address such as "https://thaogo.example.vn", without a path')
    .transform((text) => new URL(text).origin)
    .optional()
    .describe('What people type into their browsers; http://HOST:PORT when unset'),
  TRUST_PROXY: wholeNumber(0, 10)
    .default(0)
    .describe('How many reverse proxies stand before it, so that their X-Forwarded-For is believed; 0 believes none'),
  DATA_DIR: z.string().default('./data').describe('Folder of the embedded database and of files'),
  KEYS_DIR: z.string().default('./keys').describe('Folder of the key ring; keep it apart from the database’s backups'),
  DATABASE_URL: z
    .string()
    .refine(isUrlOf(['postgres:', 'postgresql:']), 'must be an address such as "postgresql://user:password@host/name"')
    .optional()
    .describe('PostgreSQL 15 or newer; without it the embedded database, which is for trial and development'),
  POOL_SIZE: wholeNumber(2, 200).default(10).describe('Connections to PostgreSQL held at most by this process'),
  SMTP_URL: z
    .string()
    .refine(isUrlOf(['smtp:', 'smtps:']), 'must be an address such as "smtps://user:password@mail.example.vn"')
    .optional()
    .describe('Mail server; without it mail goes to the development inbox'),
  MAIL_FROM: z
    .string()
    .refine(
      (text) => /[^\s<>@]+@[^\s<>@]+>?$/.test(text) && !/[\r\n]/.test(text),
      'must be an e-mail address, with or without a name',
    )
    .optional()
    .describe('Sender of messages, for example "Tháo Gỡ <khong-tra-loi@example.vn>"'),
  REPLY_DOMAIN: z
    .string()
    .regex(/^[a-z0-9.-]+\.[a-z0-9-]+$/i, 'must be a domain such as "thaogo.example.vn"')
    .optional()
    .describe(
      'Domain whose mail for tra-loi+…@ a mail server passes to REPLY_PORT; without it questions are answered on the page only',
    ),
  REPLY_HOST: host.default('127.0.0.1').describe('Address on which a worker takes that mail (SMTP)'),
  REPLY_PORT: wholeNumber(0, 65_535)
    .default(2525)
    .describe('Port on which a worker takes that mail; 0 takes any free one'),
  TEXT_GATEWAY_URL: z
    .string()
    .refine(
      (text) => isUrlOf(['https:'])(text) || (isUrlOf(['http:'])(text) && isHere(new URL(text).hostname)),
      'must be an https address',
    )
    .optional()
    .describe(
      'Gateway for text messages: POST {id, to, text}; without it senders who left only a telephone number hear nothing',
    ),
  TEXT_GATEWAY_TOKEN: z.string().optional().describe('Bearer token for that gateway'),
  ADMIN_EMAIL: z.email('must be an e-mail address').optional().describe('First administrator'),
  ADMIN_PASSWORD: z
    .string()
    .min(12, 'must have 12 characters at least')
    .max(128, 'must have 128 characters at most')
    .optional()
    .describe('Password of the first administrator'),
  OPERATOR_NAME: z.string().optional().describe('Who runs this installation, in Vietnamese; shown on every page'),
  OPERATOR_NAME_EN: z.string().optional().describe('Who runs this installation, in English'),
  SCOPE_NAME: z.string().default('Toàn quốc').describe('Whose matters it takes, in Vietnamese'),
  SCOPE_NAME_EN: z.string().default('Nationwide').describe('Whose matters it takes, in English'),
  COORDINATOR: z
    .string()
    .regex(/^[a-z0-9-]+$/, 'must be the code of an agency, such as "btp" or "so-tu-phap-31"')
    .default('btp')
    .describe('Agency whose coordinators screen what no joined justice department of a province does'),
  NATIONAL_DATABASE_URL: z
    .string()
    .refine(
      (text) => isUrlOf(['https:'])(text) || (isUrlOf(['http:'])(text) && isHere(new URL(text).hostname)),
      'must be an https address',
    )
    .transform((text) => text.replace(/\/+$/, ''))
    .optional()
    .describe(
      'Interface of the national database of legal documents, asked once a night for what changed; without it nothing is asked',
    ),
  FILES_URL: z
    .string()
    .refine((text) => {
      if (!isUrlOf(['https:'])(text) && !(isUrlOf(['http:'])(text) && isHere(new URL(text).hostname))) return false;
      const { pathname, search, hash, username, password } = new URL(text);
      return pathname.length > 1 && `${search}${hash}${username}${password}` === '';
    }, 'must be the https address of an S3 bucket, such as "https://s3.example.vn/bucket"')
    .transform((text) => text.replace(/\/+$/, ''))
    .optional()
    .describe('Bucket of an S3 server for files, with the bucket in the path; without it they lie in DATA_DIR/files'),
  FILES_REGION: z
    .string()
    .regex(/^[a-z0-9-]+$/i, 'must be the name of a region, such as "us-east-1"')
    .default('us-east-1')
    .describe('Region of that bucket, as its server calls it'),
  FILES_ACCESS_KEY: z.string().optional().describe('Access key for that bucket'),
  FILES_SECRET_KEY: z.string().optional().describe('Secret key for that bucket'),
  FILES_RESERVE_MB: wholeNumber(0, 10_000_000)
    .default(1024)
    .describe('Megabytes left free on the disk of files: below that no files are taken, and petitions still file'),
  FILES_UNSENT_MB: wholeNumber(1, 10_000_000)
    .default(20_480)
    .describe(
      'Megabytes of files at most in drafts that nobody has sent, of all people together; drafts go after 30 days',
    ),
  CLAMD: z
    .string()
    .refine(
      (text) => readClamdAddress(text) !== null,
      'must be a socket such as "/run/clamav/clamd.ctl", or "host:port"',
    )
    .transform((text) => readClamdAddress(text))
    .optional()
    .describe('ClamAV’s clamd, which scans files for viruses; without it every file is shown as not scanned'),
  SIGNATURE_ANCHORS: z
    .string()
    .optional()
    .describe(
      'PEM file, or folder of them, with the certificates of authorities whose digital signatures on letters count; without it chains are shown as not checked',
    ),
  RATE_LIMITS: z.enum(['on', 'off'], 'must be "on" or "off"').default('on').describe('"off" is for tests'),
  TEST_CLOCK: z.iso
    .datetime({ offset: true, error: 'must be an instant such as "2026-11-22T08:00:00+07:00"' })
    .transform((text) => new Date(text))
    .optional()
    .describe('Where the development clock starts; for tests'),
  LOG_LEVEL: z
    .enum(['info', 'warn', 'error', 'silent'], 'must be "info", "warn", "error" or "silent"')
    .default('info')
    .describe('How much is logged'),
});

export type Environment = z.output<typeof environment>;
export type Setting = keyof Environment;

/** Settings that hold a secret, wholly or in part. */
export const SECRETS: readonly Setting[] = [
  'DATABASE_URL',
  'SMTP_URL',
  'TEXT_GATEWAY_URL',
  'TEXT_GATEWAY_TOKEN',
  'FILES_ACCESS_KEY',
  'FILES_SECRET_KEY',
  'ADMIN_PASSWORD',
];
