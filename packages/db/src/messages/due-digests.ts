import { type CivilDate, DOSSIER_CODES, type WarnedRole } from '@thaogo/domain';
import { sql } from 'kysely';
import type { Reader } from '../schema/handles.ts';
import type { DeliveryState } from '../schema/message-states.ts';
import type { DigestContent, ToldReport } from './digest-content.ts';

/** So many codes are told of each part; the rest is a number. */
const CODES = 20;

/** One digest: what is due at a part of an agency on the morning of a day. */
export interface DueDigest {
  day: CivilDate;
  agency: string;
  role: WarnedRole;
  due: DigestContent;
  attempts: number;
}

/**
 * Plans the digests of a morning for one role: one for each agency at which something is due up to and including `until`.
 * Officers and leaders hear of what their agency leads, and of opinions and replies to instructions that it owes; coordinators of what waits for them, and of what is late at the
 * agencies they coordinate; measures that they promised, instructions on
 * these that they have to answer, and dossiers that they own, or that are late at the agencies they coordinate, stand apart. What few
 * may see is told to nobody by ordinary mail, as in `messagesAfter`: a code tells whoever a petition is about that there is one. Planned once: another run on the same day adds nothing. It reads what is due and nothing else.
 * @returns how many were planned.
 */
export const planDigests = async (
  db: Reader,
  role: WarnedRole,
  day: CivilDate,
  until: CivilDate,
  at: Date,
): Promise<number> => {
  const agency = role === 'coordinator' ? sql`coordinator` : sql`lead`;
  const concerns = role === 'coordinator' ? sql`lead is null or due_on < ${day}::date` : sql`lead is not null`;
  const asked = role === 'coordinator' ? sql`petition.coordinator` : sql`side_task.agency`;
  const concernsAsked =
    role === 'coordinator'
      ? sql`side_task.part = 'coordinator' or side_task.due_on < ${day}::date`
      : sql`side_task.part <> 'coordinator'`;
  const promiser = role === 'coordinator' ? sql`coordinator` : sql`owner`;
  const concernsMeasures = role === 'coordinator' ? sql`due_on < ${day}::date` : sql`true`;
  const concernsInstructions = role === 'coordinator' ? sql`instruction_due_on < ${day}::date` : sql`true`;
  // A check of a document's legality is nothing for officers at large, nor for leaders who were not asked.
  const concernsDossiers = {
    officer: sql`kind <> 'legality_check'`,
    leader: sql`kind <> 'legality_check' or facts ->> 'request' is not null`,
    coordinator: sql`due_on < ${day}::date`,
  }[role];
  const { numAffectedRows } = await sql`
    with found as (
      select ${agency} as agency, code, due_on, '' as of
      from petition
      where coalesce(due_on, 'infinity'::date) <= ${until}::date and confinement = 'none' and (${concerns})
      union all
      select ${asked} as agency, petition.code, side_task.due_on, '' as of
      from side_task join petition on petition.id = side_task.petition_id
      where side_task.due_on <= ${until}::date and petition.confinement = 'none' and (${concernsAsked})
      union all
      select ${promiser} as agency, code, due_on, 'measures_' as of
      from measure
      where coalesce(due_on, 'infinity'::date) <= ${until}::date and (${concernsMeasures})
      union all
      select ${promiser} as agency, code, instruction_due_on as due_on, 'instructions_' as of
      from measure
      where open_instructions > 0 and coalesce(instruction_due_on, 'infinity'::date) <= ${until}::date
        and (${concernsInstructions})
      union all
      select ${promiser} as agency, (${JSON.stringify(DOSSIER_CODES)}::json ->> kind) || '-' || number as code, due_on,
        'dossiers_' as of
      from dossier
      where live and due_on <= ${until}::date and (${concernsDossiers}) and ${promiser} is not null
    ), soonest as (
      select agency, code, of, min(due_on) as due_on from found group by agency, code, of
    ), due as (
      select agency, code, due_on, of ||
        case when due_on < ${day}::date then 'overdue' when due_on = ${day}::date then 'today' else 'soon' end as part
      from soonest
    ), placed as (
      select *, row_number() over (partition by agency, part order by due_on, code) as place from due
    ), parts as (
      select agency, part, json_build_object(
        'count', count(*),
        'first', json_agg(json_build_object('code', code, 'dueOn', due_on) order by place) filter (where place <= ${CODES})
      ) as told
      from placed group by agency, part
    )
    insert into due_digest (day, agency, role, due, state, attempts, planned_at)
    select ${day}::date, agency, ${role}, jsonb_object_agg(part, told), 'planned', 0, ${at} from parts group by agency
    on conflict do nothing
  `.execute(db);
  return Number(numAffectedRows ?? 0n);
};

/**
 * Adds the reports that are due to the digests of a morning for coordinators, and plans one for every agency whose coordinators
 * would otherwise hear nothing. Planned once: another run on the same day adds nothing.
 */
export const planReports = async (
  db: Reader,
  reports: readonly ToldReport[],
  day: CivilDate,
  at: Date,
): Promise<number> => {
  if (reports.length === 0) return 0;
  const told = JSON.stringify({ reports });
  const { numAffectedRows } = await sql`
    insert into due_digest (day, agency, role, due, state, attempts, planned_at)
    select distinct ${day}::date, agency, 'coordinator', ${told}::jsonb, 'planned', 0, ${at}::timestamptz
    from account where role = 'coordinator' and closed_at is null
    on conflict (day, agency, role) do update set due = due_digest.due || excluded.due
    where due_digest.state in ('planned', 'retrying') and not jsonb_exists(due_digest.due, 'reports')
  `.execute(db);
  return Number(numAffectedRows ?? 0n);
};

/** Digests that are still to be sent, at most `limit`, the oldest first. */
export const unsentDigests = (db: Reader, limit: number): Promise<DueDigest[]> =>
  db
    .selectFrom('due_digest')
    .select(['day', 'agency', 'role', 'due', 'attempts'])
    .where('state', 'in', ['planned', 'retrying'])
    .orderBy('day')
    .orderBy('agency')
    .orderBy('role')
    .limit(limit)
    .execute();

/** Notes how an attempt at a digest went. `error` is a code of the mail server or of the network, never an address. */
export const noteDigest = async (
  db: Reader,
  { day, agency, role, attempts }: DueDigest,
  outcome: { state: DeliveryState; error: string | null; at: Date },
): Promise<void> => {
  await db
    .updateTable('due_digest')
    .set({
      state: outcome.state,
      error: outcome.error,
      attempts: attempts + 1,
      ...(outcome.state === 'sent' && { sent_at: outcome.at }),
    })
    .where('day', '=', day)
    .where('agency', '=', agency)
    .where('role', '=', role)
    .execute();
};

/** Deletes digests of mornings before a day: what was due then is told by the petitions themselves. */
export const deleteOldDigests = async (db: Reader, before: CivilDate): Promise<void> => {
  await db.deleteFrom('due_digest').where('day', '<', before).execute();
};
