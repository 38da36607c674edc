import type { ScoreCard, SignatureReport } from '@thaogo/contract';
import type { NamedAgency, PlannedJobs, Tables, VaultKeys, Writer } from '@thaogo/db';
import type {
  AgencyDirectory,
  Bilingual,
  Calendar,
  CivilDate,
  Policy,
  ReadingKnowledge,
  WorkingCalendar,
} from '@thaogo/domain';
import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Accounts } from './accounts/accounts.ts';
import type { Paper } from './paper/sheets.ts';

/** Policies and calendars of the installation: what rules today, and every version that an event may name. */
export interface PolicyBook {
  inForce(today: CivilDate): { policy: Policy; calendar: WorkingCalendar };
  /** @throws Error for a version that was never stored: a broken installation. */
  policy(version: string): Policy;
  calendar(version: string): WorkingCalendar;
  /** Sees versions that were entered since. */
  refresh(): Promise<void>;
}

/** What a version of the rules must be like before it may be entered. */
export interface VersionSchemas {
  policy: z.ZodType<Policy>;
  calendar: z.ZodType<Calendar>;
}

/** The agencies of the installation with their names; a change is seen at the next `refresh`. */
export interface AgencyBook extends AgencyDirectory {
  find(code: string): NamedAgency | null;
  all(): readonly NamedAgency[];
  refresh(): Promise<void>;
}

/** The installation as it presents itself. */
export interface InstallationFacts {
  operator: Bilingual;
  scope: Bilingual;
  /** Agency whose coordinators screen what no joined justice department of a province does. */
  coordinator: string;
  /** Without trailing slash. */
  publicUrl: string;
  /** True on the embedded database. */
  trial: boolean;
}

/** What a receipt says of a filing; hashes and salt are base64url. */
export interface ReceiptFacts {
  code: string;
  /** ISO instant. */
  filedAt: string;
  state: string;
  /** Code of the agency that had it at filing. */
  agency: string;
  contentHash: string;
  contentSalt: string;
  /** Head of the petition's chain at filing. */
  eventHash: string;
}

/** A line of the log: an event name and values from a closed list of fields, so that no personal data can slip in. */
export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}
export interface LogFields {
  requestId?: string;
  method?: string;
  /** The route's pattern, never the address itself. */
  route?: string;
  status?: number;
  ms?: number;
  code?: string;
  error?: Error;
  count?: number;
}

/** Where the bytes of files lie, sealed before they come here. Each has a name that nothing else ever had. */
export interface FileStore {
  /**
   * Durable when it resolves. Where the bytes break off nothing stays, and it rejects with what they broke off with.
   * @throws StoreFullError before it reads any, where there is no room to spare.
   */
  write(name: string, bytes: AsyncIterable<Uint8Array>): Promise<void>;
  /** Null when there is no such file. */
  read(name: string): Promise<AsyncIterable<Uint8Array> | null>;
  /** What is not there is removed already. */
  remove(name: string): Promise<void>;
}

/** There is no room to spare for files; what is there already stays readable. */
export class StoreFullError extends Error {
  override name = 'StoreFullError';
}

/** What files need: a place, somebody who looks for viruses, and somebody who reads digital signatures. */
export interface Files {
  store: FileStore;
  /** So many bytes at most may lie in drafts that nobody has sent, of all people together. */
  unsentBytes: number;
  /** Null where no scanner is set up. @throws Error when it cannot say. */
  scan: ((bytes: AsyncIterable<Uint8Array>) => Promise<'clean' | 'infected'>) | null;
  /** What the digital signatures of a PDF file are worth. */
  signatures(letter: Uint8Array): Promise<SignatureReport>;
}

/** Everything the API needs from outside: it reads no clock, draws no random number and opens no connection itself. */
export interface ApiDependencies {
  db: Kysely<Tables>;
  /** The installation's time: the development clock may have moved it. */
  now(): Date;
  /** Real time, for rate limits. */
  realNow(): Date;
  /** A UUIDv7. */
  newId: () => string;
  /** Bytes from a cryptographic source. */
  randomBytes(length: number): Uint8Array;
  keys: VaultKeys;
  /** Seals a receipt with the installation's key. */
  signReceipt(facts: ReceiptFacts): Record<string, unknown>;
  policies: PolicyBook;
  versionSchemas: VersionSchemas;
  agencies: AgencyBook;
  /** What the reading of petitions rests on; another one once models were trained again. */
  readonly knowledge: ReadingKnowledge;
  /** How well its models do, as everybody may see it. */
  scoreCard(): Promise<ScoreCard>;
  accounts: Accounts;
  jobs: {
    /** Plans the sending of deliveries within the command's own transaction. */
    deliver(trx: Writer, deliveryIds: readonly string[], requestId: string): Promise<void>;
    /** The same as part of one statement, for a filing. */
    planned(deliveryIds: readonly string[], requestId: string): Promise<PlannedJobs>;
  };
  paper: Paper;
  files: Files;
  installation: InstallationFacts;
  log: Log;
  /** False in tests only. */
  rateLimits: boolean;
  /** How many proxies before us may be believed about the client's address; 0 believes none. */
  trustedProxies: number;
  /** The client's address as the connection has it. */
  remoteAddress(request: Request): string;
}
