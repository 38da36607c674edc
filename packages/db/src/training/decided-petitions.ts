import { sql } from 'kysely';
import type { Reader } from '../schema/handles.ts';

/** A petition that people decided, as training takes it. */
export interface DecidedPetitionRow {
  text: string;
  /** A keyed digest of how the sender can be reached, or the petition's own id: the same for the same sender, and nothing else. */
  sender: string;
  lead: string | null;
  ground: string | null;
  difficulty: string | null;
}

/** The newest so many are learned from. */
const MOST = 20_000;

/**
 * Petitions that were answered, or told to turn elsewhere by a leader's decision, the newest first. Words that were erased, and what
 * looked like a denunciation or the report of a crime, are not among them. Reads the petitions through: for a job at night.
 */
export const decidedPetitions = async (db: Reader): Promise<DecidedPetitionRow[]> => {
  const { rows } = await sql<DecidedPetitionRow>`
    select content.body as text, coalesce(reach.sender, petition.id::text) as sender,
      case when petition.answer is not null then petition.lead end as lead,
      petition.ground, case when petition.answer is not null then petition.difficulty end as difficulty
    from petition
    join content on content.id = petition.content_id
    left join (
      select petition_id, coalesce(
        min(encode(digest, 'hex')) filter (where kind = 'email'),
        min(encode(digest, 'hex')) filter (where kind = 'phone'),
        min(encode(digest, 'hex'))
      ) as sender
      from identity_index group by petition_id
    ) as reach on reach.petition_id = petition.id
    where (petition.answer is not null or petition.ground is not null)
      and petition.state in ('answered', 'closed', 'out_of_scope')
      and content.body is not null
      and (petition.ground is null or petition.ground not in ('denunciation', 'crime_report'))
    order by petition.id desc limit ${MOST}
  `.execute(db);
  return rows;
};

/** How routing did, counted from the events of all petitions. */
export interface RoutingCounts {
  /** Sent straight to an agency at filing, and how many of these the agency sent back. */
  straight: number;
  sentBack: number;
  /** Assigned by a coordinator, and how often to another agency than was proposed. */
  assigned: number;
  overridden: number;
}

/** Counts what became of routing's proposals. Reads the events through: for a job at night. */
export const routingCounts = async (db: Reader): Promise<RoutingCounts> => {
  const { rows } = await sql<RoutingCounts>`
    select
      count(*) filter (where type = 'filed' and data ->> 'state' = 'assigned')::integer as straight,
      count(*) filter (where type = 'assigned')::integer as assigned,
      count(*) filter (where type = 'assigned' and (data ->> 'override')::boolean)::integer as overridden,
      (
        select count(distinct back.petition_id)::integer from petition_event as back
        join petition_event as filed on filed.petition_id = back.petition_id and filed.seq = 1
        where back.type = 'sent_back' and filed.data ->> 'state' = 'assigned'
      ) as "sentBack"
    from petition_event
  `.execute(db);
  return rows[0] ?? { straight: 0, sentBack: 0, assigned: 0, overridden: 0 };
};
