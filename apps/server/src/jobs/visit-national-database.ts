import type { Log } from '@thaogo/api';
import {
  citedWithoutTitle,
  installationFact,
  type NationalEntry,
  noteInstallationFact,
  noteNationalDocuments,
  type Tables,
} from '@thaogo/db';
import { type KnownCodes, readEntry } from '@thaogo/domain';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import {
  type NationalDatabase,
  NationalDatabaseError,
  type NationalDocument,
} from '../register/national/national-database.ts';

/** What the visit needs. */
interface NationalVisitDeps {
  db: Kysely<Tables>;
  national: NationalDatabase;
  /** Real time: the other database knows no clock of ours. */
  now(): Date;
  log: Log;
}

const KEY = 'national_database';
const visited = z.object({ since: z.iso.datetime(), lookedUpTo: z.string() });
/** How far back the first visit asks. */
const FIRST_DAYS = 7;
/** How many documents that petitions brought are looked up at each visit. */
const LOOKED_UP = 20;
const DAY_MS = 86_400_000;

/** Subjects and drafting agencies are ours; the other database tells neither. */
const NOTHING_KNOWN: KnownCodes = { hasSubject: () => false, hasAgency: () => false };

/** Null for what is not ours to keep: no law, or of a place that its number does not name. */
const entryOf = (document: NationalDocument): NationalEntry | null => {
  const { numberSymbol, type, title, issuedOn, effectiveOn, expiresOn, address } = document;
  const read = readEntry({ numberSymbol, type, title, issuedOn, effectiveOn, expiresOn }, NOTHING_KNOWN);
  return read.ok ? { entry: read.entry, source: address } : null;
};

/** What it tells of a document that a petition brought; null where that fails, for one must not keep the others from being asked about. */
const lookUp = async (
  national: NationalDatabase,
  { id, numberSymbol }: { id: string; numberSymbol: string },
): Promise<NationalEntry | null> => {
  try {
    const document = await national.find({ numberSymbol, issuedOn: null });
    const known = document === null ? null : entryOf(document);
    // Another document of the same number is not the one that was cited.
    return known?.entry.id === id ? known : null;
  } catch (error) {
    if (error instanceof NationalDatabaseError) return null;
    throw error;
  }
};

/** What a visit came to. */
interface NationalVisit {
  added: number;
  bettered: number;
  /** Local documents, and what is no law: not taken. */
  passedOver: number;
  complete: boolean;
}

/**
 * Asks the national database what was changed since the last visit, and about some of the documents that petitions brought. What it
 * tells stays unconfirmed until a coordinator has looked. @throws NationalDatabaseError where the list of changes cannot be had.
 */
export const visitNationalDatabase = async (deps: NationalVisitDeps): Promise<NationalVisit> => {
  const { db, national, log } = deps;
  const began = deps.now();
  const last = visited.safeParse(await installationFact(db, KEY)).data ?? {
    since: new Date(began.getTime() - FIRST_DAYS * DAY_MS).toISOString(),
    lookedUpTo: '',
  };
  const { documents, complete } = await national.changedSince(new Date(last.since));
  const changed = documents.flatMap((document) => entryOf(document) ?? []);
  const noted = await db.transaction().execute(async (trx) => {
    await noteInstallationFact(trx, KEY, { ...last, since: began.toISOString() });
    return noteNationalDocuments(trx, changed);
  });
  const unknown = await citedWithoutTitle(db, { after: last.lookedUpTo, limit: LOOKED_UP });
  const found: NationalEntry[] = [];
  for (const wanted of unknown) {
    const known = await lookUp(national, wanted);
    if (known !== null) found.push(known);
  }
  // From the beginning again once all have been asked about.
  const lookedUpTo = unknown.length < LOOKED_UP ? '' : (unknown.at(-1)?.id ?? '');
  const bettered = await db.transaction().execute(async (trx) => {
    await noteInstallationFact(trx, KEY, { since: began.toISOString(), lookedUpTo });
    return noteNationalDocuments(trx, found);
  });
  const visit = {
    added: noted.added + bettered.added,
    bettered: noted.bettered + bettered.bettered,
    passedOver: documents.length - changed.length,
    complete,
  };
  if (visit.added > 0) log.info('national_documents_added', { count: visit.added });
  if (visit.bettered > 0) log.info('national_documents_bettered', { count: visit.bettered });
  if (!complete) log.warn('national_database_incomplete', { count: documents.length });
  return visit;
};

/** The visit as a chore: a database that cannot be reached is told to the log, and asked again next time. */
export const nationalVisitChore = (deps: NationalVisitDeps) => async (): Promise<void> => {
  try {
    await visitNationalDatabase(deps);
  } catch (error) {
    if (!(error instanceof NationalDatabaseError)) throw error;
    deps.log.warn('national_database_unreachable', { error });
  }
};
