import type { State } from '@thaogo/domain';
import { sql } from 'kysely';
import type { Reader } from '../schema/handles.ts';

/** A petition that might be answered together with another one. */
export interface GroupCandidate {
  code: string;
  state: State;
  lead: string | null;
  title: string;
  text: string;
  groupId: string | null;
}

const OPEN_TO_GROUPING: readonly State[] = ['screening', 'assigned', 'in_progress'];

/**
 * Petitions of the same coordinator that name the same article of the same document, the newest first, at most `limit`. What
 * only few may see is no candidate.
 */
export const petitionsOnSameProvision = async (
  db: Reader,
  petition: { id: string; coordinator: string },
  limit: number,
): Promise<GroupCandidate[]> => {
  const rows = await db
    .selectFrom('citation as own')
    .innerJoin('citation as other', (join) =>
      join
        .onRef('other.number_symbol', '=', 'own.number_symbol')
        .on(sql<boolean>`other.article is not distinct from own.article`),
    )
    .innerJoin('petition', 'petition.id', 'other.petition_id')
    .innerJoin('content', 'content.id', 'petition.content_id')
    .select([
      'petition.code',
      'petition.state',
      'petition.lead',
      'petition.group_id',
      'petition.filed_at',
      sql<string>`coalesce(content.title, left(content.body, 120), '')`.as('title'),
      sql<string>`coalesce(content.body, '')`.as('text'),
    ])
    .distinct()
    .where('own.petition_id', '=', petition.id)
    .where('petition.id', '<>', petition.id)
    .where('petition.coordinator', '=', petition.coordinator)
    .where('petition.confinement', '=', 'none')
    .where('petition.state', 'in', OPEN_TO_GROUPING)
    .orderBy('petition.filed_at', 'desc')
    .orderBy('petition.code')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    code: row.code,
    state: row.state,
    lead: row.lead,
    title: row.title,
    text: row.text,
    groupId: row.group_id,
  }));
};

/** The petitions of a group, the main one first. */
export const petitionsInGroup = (
  db: Reader,
  groupId: string,
  limit: number,
): Promise<{ code: string; state: State; lead: string | null; group_main: boolean | null }[]> =>
  db
    .selectFrom('petition')
    .select(['code', 'state', 'lead', 'group_main'])
    .where('group_id', '=', groupId)
    .orderBy('group_main', 'desc')
    .orderBy('code')
    .limit(limit)
    .execute();
