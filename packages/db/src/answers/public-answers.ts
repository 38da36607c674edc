import { type Selectable, sql } from 'kysely';
import type { Reader, Writer } from '../schema/handles.ts';
import type { PublicAnswerProvisionTable, PublicAnswerTable } from '../schema/answer-tables.ts';

/** A published answer with what its petition cited, in its order. */
export interface PublicAnswer extends Omit<Selectable<PublicAnswerTable>, 'petition_id' | 'content_id'> {
  /** The words written to be published; null where nobody wrote any, or once they are erased. */
  text: string | null;
  provisions: readonly PublishedProvision[];
}

export interface PublishedProvision extends Omit<
  Selectable<PublicAnswerProvisionTable>,
  'answer_id' | 'position' | 'issued_on'
> {
  /** The register's type and title of the document, where it knows them. */
  type: string | null;
  title: string | null;
}

/** Where a page ended: the last answer's day and id. */
export interface AnswerCursor {
  issuedOn: string;
  id: string;
}

export interface AnswersWanted {
  /** Number and symbol in its usual spelling; null for every document. */
  document: string | null;
  /** Only with a document; null for all of it. */
  article: string | null;
  limit: number;
  after: AnswerCursor | null;
}

/** Ids of one page in the order of reading, each once however often its petition cites the document. */
const idsOfPage = async (db: Reader, { document, article, limit, after }: AnswersWanted): Promise<string[]> => {
  const beyond = after === null ? sql`true` : sql`(issued_on, id) < (${after.issuedOn}::date, ${after.id}::uuid)`;
  const page = sql`order by issued_on desc, id desc limit ${limit}`;
  const rows =
    document === null
      ? await sql<{ id: string }>`select id from public_answer where ${beyond} ${page}`.execute(db)
      : await sql<{ id: string }>`
          select id from (select answer_id as id, issued_on, number_symbol, article from public_answer_provision) as cited
          where number_symbol = ${document} and ${article === null ? sql`true` : sql`article = ${article}`} and ${beyond}
          group by issued_on, id ${page}
        `.execute(db);
  return rows.rows.map(({ id }) => id);
};

/** One page of published answers, the newest first. */
export const publicAnswers = async (db: Reader, wanted: AnswersWanted): Promise<PublicAnswer[]> => {
  const ids = await idsOfPage(db, wanted);
  if (ids.length === 0) return [];
  const answers = await db
    .selectFrom('public_answer')
    .leftJoin('content', 'content.id', 'public_answer.content_id')
    .select([
      'public_answer.id',
      'public_answer.agency',
      'public_answer.number',
      'public_answer.issued_on',
      'public_answer.outcome',
      'content.body as text',
    ])
    .where('public_answer.id', 'in', ids)
    .orderBy('public_answer.issued_on', 'desc')
    .orderBy('public_answer.id', 'desc')
    .execute();
  const provisions = await db
    .selectFrom('public_answer_provision')
    .leftJoin('legal_document', (join) =>
      join
        .onRef('legal_document.id', '=', 'public_answer_provision.document_id')
        // What petitions brought is nobody's to see before somebody confirmed it.
        .on(sql<boolean>`(origin <> 'cited' or legal_document.state = 'confirmed')`),
    )
    .select([
      'answer_id',
      'public_answer_provision.number_symbol',
      'document_id',
      'article',
      'clause',
      'point',
      'legal_document.type',
      'legal_document.title',
    ])
    .where('answer_id', 'in', ids)
    .orderBy('answer_id')
    .orderBy('position')
    .execute();
  return answers.map((answer) => ({
    ...answer,
    provisions: provisions
      .filter(({ answer_id: of }) => of === answer.id)
      .map(({ answer_id: _of, ...provision }) => provision),
  }));
};

/** Counts that an answer settled somebody's question on a day. False when there is no such answer. */
export const countSettled = async (trx: Reader | Writer, answerId: string, day: string): Promise<boolean> => {
  const counted = await sql<{ times: number }>`
    insert into answer_settled (answer_id, day, times)
    select id, ${day}::date, 1 from public_answer where id = ${answerId}
    on conflict (answer_id, day) do update set times = answer_settled.times + 1
    returning times
  `.execute(trx);
  return counted.rows.length > 0;
};
