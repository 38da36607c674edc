import { resolve } from 'node:path';
import type { Bilingual } from '@thaogo/domain';
import type { ClamdAddress } from '../files/clamd-address.ts';
import type { S3Bucket } from '../files/s3-store.ts';
import { environment, type Environment, type Setting } from './environment.ts';
import { type Fault, unsafeInProduction } from './production.ts';

/** The configuration as the rest of the server takes it. */
export interface Configuration {
  production: boolean;
  /** Whether what exists for development only may be reached: not in production, and only from this machine. */
  development: boolean;
  role: Environment['ROLE'];
  host: string;
  port: number;
  /** Without trailing slash; null when it follows from host and port. */
  publicUrl: string | null;
  trustedProxies: number;
  /** Absolute paths. */
  dataDir: string;
  keysDir: string;
  database: { kind: 'embedded'; folder: string } | { kind: 'postgresql'; url: string; poolSize: number };
  smtpUrl: string | null;
  mailFrom: string | null;
  /** Where mailed replies come in; null where they do not. */
  replies: { domain: string; host: string; port: number } | null;
  /** The gateway for text messages; null where there is none. */
  texts: { gateway: string; token: string | null } | null;
  administrator: { email: string; password: string } | null;
  operator: Bilingual;
  scope: Bilingual;
  coordinator: string;
  /** Without trailing slash; null where the national database of legal documents is not asked. */
  nationalDatabaseUrl: string | null;
  /** Kept free on the disk of files, and at most in drafts that nobody has sent; in bytes. */
  files: {
    reserveBytes: number;
    unsentBytes: number;
    /** Null where they lie in the data folder. */
    bucket: S3Bucket | null;
  };
  /** Null where no scanner is named: files are shown as not scanned then. */
  clamd: ClamdAddress | null;
  /** Absolute path of a PEM file, or of a folder of them; null where no chain of certificates is checked. */
  signatureAnchors: string | null;
  rateLimits: boolean;
  testClock: Date | null;
  logLevel: Environment['LOG_LEVEL'];
}

/** The environment, read: what every setting came to, and the configuration, or everything that is wrong at once. */
export type ReadConfiguration =
  | { ok: true; settings: Environment; configuration: Configuration }
  | { ok: false; settings: Environment | null; faults: readonly Fault[] };

const NOBODY_NAMED: Bilingual = {
  vi: 'bản chạy thử, chưa nêu đơn vị vận hành',
  en: 'trial installation, operator not named',
};

/** Whether an address can be reached from this machine only. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);

const contradictions = (given: Environment): Fault[] => {
  const faults: Fault[] = [];
  if (given.DATABASE_URL === undefined && given.ROLE !== 'all') {
    faults.push({
      setting: 'ROLE',
      text: `is "${given.ROLE}", but the embedded database serves one process only. Set DATABASE_URL, or ROLE=all.`,
    });
  }
  if (given.ADMIN_EMAIL === undefined && given.ADMIN_PASSWORD !== undefined) {
    faults.push({ setting: 'ADMIN_EMAIL', text: 'is missing although ADMIN_PASSWORD is set. Set both or neither.' });
  }
  if (given.ADMIN_EMAIL !== undefined && given.ADMIN_PASSWORD === undefined) {
    faults.push({ setting: 'ADMIN_PASSWORD', text: 'is missing although ADMIN_EMAIL is set. Set both or neither.' });
  }
  for (const key of ['FILES_ACCESS_KEY', 'FILES_SECRET_KEY'] as const) {
    if ((given.FILES_URL === undefined) !== (given[key] === undefined))
      faults.push({ setting: key, text: 'belongs to FILES_URL. Set FILES_URL and both its keys, or none of them.' });
  }
  return faults;
};

const MEGABYTE = 1_048_576;

const bucketOf = (given: Environment): S3Bucket | null => {
  const { FILES_URL: url, FILES_ACCESS_KEY: accessKey, FILES_SECRET_KEY: secretKey } = given;
  if (url === undefined || accessKey === undefined || secretKey === undefined) return null;
  return { url, region: given.FILES_REGION, accessKey, secretKey };
};

const configurationOf = (given: Environment): Configuration => {
  const production = given.NODE_ENV === 'production';
  const dataDir = resolve(given.DATA_DIR);
  return {
    production,
    development: !production && isLoopback(given.HOST),
    role: given.ROLE,
    host: given.HOST,
    port: given.PORT,
    publicUrl: given.PUBLIC_URL ?? null,
    trustedProxies: given.TRUST_PROXY,
    dataDir,
    keysDir: resolve(given.KEYS_DIR),
    database:
      given.DATABASE_URL === undefined
        ? { kind: 'embedded', folder: resolve(dataDir, 'database') }
        : { kind: 'postgresql', url: given.DATABASE_URL, poolSize: given.POOL_SIZE },
    smtpUrl: given.SMTP_URL ?? null,
    mailFrom: given.MAIL_FROM ?? null,
    replies:
      given.REPLY_DOMAIN === undefined
        ? null
        : { domain: given.REPLY_DOMAIN.toLowerCase(), host: given.REPLY_HOST, port: given.REPLY_PORT },
    texts:
      given.TEXT_GATEWAY_URL === undefined
        ? null
        : { gateway: given.TEXT_GATEWAY_URL, token: given.TEXT_GATEWAY_TOKEN ?? null },
    administrator:
      given.ADMIN_EMAIL === undefined || given.ADMIN_PASSWORD === undefined
        ? null
        : { email: given.ADMIN_EMAIL, password: given.ADMIN_PASSWORD },
    operator: {
      vi: given.OPERATOR_NAME ?? NOBODY_NAMED.vi,
      en: given.OPERATOR_NAME_EN ?? given.OPERATOR_NAME ?? NOBODY_NAMED.en,
    },
    scope: { vi: given.SCOPE_NAME, en: given.SCOPE_NAME_EN },
    coordinator: given.COORDINATOR,
    nationalDatabaseUrl: given.NATIONAL_DATABASE_URL ?? null,
    files: {
      reserveBytes: given.FILES_RESERVE_MB * MEGABYTE,
      unsentBytes: given.FILES_UNSENT_MB * MEGABYTE,
      bucket: bucketOf(given),
    },
    clamd: given.CLAMD ?? null,
    signatureAnchors: given.SIGNATURE_ANCHORS === undefined ? null : resolve(given.SIGNATURE_ANCHORS),
    rateLimits: given.RATE_LIMITS === 'on',
    testClock: given.TEST_CLOCK ?? null,
    logLevel: given.LOG_LEVEL,
  };
};

/** Reads the environment. Nothing is opened or touched. */
export const readConfiguration = (given: Readonly<Record<string, string | undefined>>): ReadConfiguration => {
  const set = Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => {
      const trimmed = value?.trim() ?? '';
      return trimmed === '' ? [] : [[name, trimmed]];
    }),
  );
  const parsed = environment.safeParse(set);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => ({
      setting: issue.path[0] as Setting,
      text: issue.message,
    }));
    return { ok: false, settings: null, faults };
  }
  const faults = contradictions(parsed.data);
  if (parsed.data.NODE_ENV === 'production') faults.push(...unsafeInProduction(parsed.data));
  return faults.length > 0
    ? { ok: false, settings: parsed.data, faults }
    : { ok: true, settings: parsed.data, configuration: configurationOf(parsed.data) };
};

/** Faults as an operator reads them. */
export const faultWords = (faults: readonly Fault[]): string =>
  faults.map(({ setting, text }) => `  ${setting} ${text}`).join('\n');
