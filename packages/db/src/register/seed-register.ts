import { documentIndex, type RegisterEntry, type RelationKind } from '@thaogo/domain';
import { sql } from 'kysely';
import { installationFact, noteInstallationFact } from '../installation.ts';
import type { Reader } from '../schema/handles.ts';
import type { DocumentState } from '../schema/register-tables.ts';
import { settleIndex } from './settle-index.ts';

/** A document of the shipped register. */
export interface SeededDocument extends RegisterEntry {
  draftingInferred: boolean;
  state: DocumentState;
  timesCited: number;
}

/** The shipped register. What is slow to read is read only when it is new. */
export interface RegisterSeed {
  /** Names the data's state: an installation that has it already skips the work. */
  fingerprint: string;
  documents(): readonly SeededDocument[];
  /** By document: article → heading. */
  headings(): readonly { documentId: string; headings: Readonly<Record<string, string>> }[];
  relations(): readonly {
    documentId: string;
    kind: RelationKind;
    byDocumentId: string;
    effectiveOn: string | null;
    provisions: string | null;
    source: string | null;
  }[];
}

const KEY = 'register';

/**
 * Brings the shipped register into the database. Entries that the installation edited or imported stay as they are;
 * what petitions or the national database brought becomes the shipped entry.
 * @returns false when this very data was there already.
 */
export const seedRegister = async (db: Reader, seed: RegisterSeed): Promise<boolean> => {
  const done = await installationFact(db, KEY);
  if (done !== null && 'fingerprint' in done && done.fingerprint === seed.fingerprint) return false;
  const documents = seed.documents().map((document) => ({
    id: document.id,
    type: document.type,
    number_symbol: document.numberSymbol,
    title: document.title,
    issuer: document.issuer,
    issued_on: document.issuedOn,
    effective_on: document.effectiveOn,
    expires_on: document.expiresOn,
    subject: document.subject,
    drafting_agency: document.draftingAgency,
    drafting_inferred: document.draftingInferred,
    edited: false,
    version: 1,
    origin: 'shipped',
    state: document.state,
    times_cited: document.timesCited,
    ...documentIndex(document),
  }));
  const headings = seed
    .headings()
    .map((each) => ({ document_id: each.documentId, headings: each.headings, edited: false }));
  const relations = seed.relations().map((each) => ({
    document_id: each.documentId,
    kind: each.kind,
    by_document_id: each.byDocumentId,
    effective_on: each.effectiveOn,
    provisions: each.provisions,
    source: each.source,
    edited: false,
    withdrawn: false,
  }));
  await db.transaction().execute(async (trx) => {
    await sql`
      insert into legal_document
      select * from json_populate_recordset(null::legal_document, ${JSON.stringify(documents)}::json)
      on conflict (id) do update set
        type = excluded.type, number_symbol = excluded.number_symbol, title = excluded.title,
        issuer = excluded.issuer, issued_on = excluded.issued_on, effective_on = excluded.effective_on,
        expires_on = excluded.expires_on,
        subject = excluded.subject, drafting_agency = excluded.drafting_agency,
        drafting_inferred = excluded.drafting_inferred, origin = excluded.origin, state = excluded.state,
        times_cited = excluded.times_cited, search = excluded.search, weight = excluded.weight
      where not legal_document.edited and legal_document.origin in ('shipped', 'cited', 'national')
    `.execute(trx);
    await sql`
      insert into article_headings
      select * from json_populate_recordset(null::article_headings, ${JSON.stringify(headings)}::json)
      on conflict (document_id) do update set headings = excluded.headings
      where not article_headings.edited
    `.execute(trx);
    await sql`
      insert into document_relation
      select * from json_populate_recordset(null::document_relation, ${JSON.stringify(relations)}::json)
      on conflict (document_id, by_document_id, kind) do update set
        effective_on = excluded.effective_on, provisions = excluded.provisions, source = excluded.source
      where not document_relation.edited
    `.execute(trx);
    await noteInstallationFact(trx, KEY, { fingerprint: seed.fingerprint });
    await settleIndex(trx);
  });
  return true;
};
