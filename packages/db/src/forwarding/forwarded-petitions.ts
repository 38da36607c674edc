import type { Confinement, IssuedAnswer, State } from '@thaogo/domain';
import { sql } from 'kysely';
import type { Reader } from '../schema/handles.ts';

/** One petition of a forwarding, with what its forwarder is answered. */
export interface ForwardedPetition {
  line: number;
  code: string;
  state: State;
  title: string;
  lead: string | null;
  coordinator: string;
  dueOn: string | null;
  confinement: Confinement;
  answer: Pick<IssuedAnswer, 'number' | 'issuedOn' | 'outcome'> | null;
  /** The words of the answer; null where there is none, or once they are erased. */
  answerText: string | null;
}

/** The petitions of a forwarding after a line of its table, in its order. */
export const forwardedPetitions = async (
  db: Reader,
  forwardingId: string,
  { after, limit }: { after: number; limit: number },
): Promise<ForwardedPetition[]> => {
  const { rows } = await sql<ForwardedPetition>`
    select origin.forwarding_line as line, petition.code, petition.state, petition.lead, petition.coordinator,
      petition.confinement, petition.answer,
      (select d ->> 'dueOn' from jsonb_array_elements(petition.deadlines) as d
        where d ->> 'name' = 'answer' and d ->> 'endedOn' is null limit 1) as "dueOn",
      coalesce(filing.title, left(filing.body, 160), '') as title,
      answer.body as "answerText"
    from petition_origin as origin
    join petition on petition.id = origin.petition_id
    left join content as filing on filing.id = petition.content_id
    left join content as answer on answer.id = (petition.answer #>> '{content,id}')::uuid
    where origin.forwarding_id = ${forwardingId} and origin.forwarding_line > ${after}
    order by origin.forwarding_line limit ${limit}
  `.execute(db);
  return rows;
};

/** How many petitions of a forwarding there are, and how many of them have their answer. */
export const countForwarded = async (
  db: Reader,
  forwardingIds: readonly string[],
): Promise<ReadonlyMap<string, { petitions: number; answered: number }>> => {
  if (forwardingIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('petition_origin')
    .innerJoin('petition', 'petition.id', 'petition_origin.petition_id')
    .select('petition_origin.forwarding_id')
    .select(sql<number>`count(*)::int`.as('petitions'))
    .select(sql<number>`count(petition.answer)::int`.as('answered'))
    .where('petition_origin.forwarding_id', 'in', forwardingIds)
    .groupBy('petition_origin.forwarding_id')
    .execute();
  return new Map(rows.map(({ forwarding_id: id, ...counts }) => [id ?? '', counts]));
};
