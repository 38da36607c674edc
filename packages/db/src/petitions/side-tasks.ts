import { LIFE, type Petition } from '@thaogo/domain';
import type { Writer } from '../schema/handles.ts';
import type { SideTaskTable } from '../schema/tables.ts';

const instructions = ({ id, state, lead, coordinator, requests }: Petition): SideTaskTable[] =>
  LIFE.reply_to_request.from.includes(state)
    ? requests.flatMap(({ seq, dueOn, reply }) =>
        dueOn === null || reply !== null
          ? []
          : [
              {
                petition_id: id,
                agency: lead ?? coordinator,
                part: lead === null ? ('coordinator' as const) : ('lead' as const),
                request: seq,
                due_on: dueOn,
              },
            ],
      )
    : [];

/** What is asked of agencies beside the answer and has a day: opinions, and replies to instructions. */
export const sideTaskRows = (petition: Petition): SideTaskTable[] => [
  ...petition.deadlines.flatMap(({ name, agency, endedOn, dueOn }) =>
    name === 'opinion' && agency !== null && endedOn === null
      ? [{ petition_id: petition.id, agency, part: 'consulted' as const, request: 0, due_on: dueOn }]
      : [],
  ),
  ...instructions(petition),
];

/** Writes what an event changed of them; most events change nothing, and cost nothing. */
export const recordSideTasks = async (trx: Writer, before: Petition, after: Petition): Promise<void> => {
  const rows = sideTaskRows(after);
  if (JSON.stringify(rows) === JSON.stringify(sideTaskRows(before))) return;
  await trx.deleteFrom('side_task').where('petition_id', '=', after.id).execute();
  if (rows.length > 0) await trx.insertInto('side_task').values(rows).execute();
};
