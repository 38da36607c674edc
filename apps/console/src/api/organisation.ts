import type {
  DeputyshipList,
  MemberList,
  memberUnit,
  newDeputyship,
  newUnit,
  ReportList,
  unitClosing,
  UnitList,
  unitRenaming,
} from '@thaogo/contract';
import { queryOptions } from '@tanstack/react-query';
import { request } from './request.ts';
import type { Sent } from './shape.ts';

/** Units of one's own agency; administrators name another. */
export const unitsQuery = (agency: string | null) =>
  queryOptions({
    queryKey: ['organisation', 'units', agency],
    queryFn: ({ signal }) => request<UnitList>('GET', '/organisation/units', { query: { agency }, signal }),
  });

export const membersQuery = (agency: string | null) =>
  queryOptions({
    queryKey: ['organisation', 'members', agency],
    queryFn: ({ signal }) => request<MemberList>('GET', '/organisation/members', { query: { agency }, signal }),
  });

export const deputyshipsQuery = (agency: string | null) =>
  queryOptions({
    queryKey: ['organisation', 'deputyships', agency],
    queryFn: ({ signal }) => request<DeputyshipList>('GET', '/organisation/deputyships', { query: { agency }, signal }),
  });

export const reportsQuery = queryOptions({
  queryKey: ['organisation', 'reports'],
  queryFn: ({ signal }) => request<ReportList>('GET', '/organisation/reports', { signal }),
  staleTime: 300_000,
});

export const makeUnit = (body: Sent<typeof newUnit>): Promise<unknown> =>
  request('POST', '/organisation/units', { body });

type SeenUnit = Pick<UnitList['items'][number], 'id' | 'version'>;
const unitPath = ({ id }: SeenUnit): string => `/organisation/units/${encodeURIComponent(id)}`;

export const renameUnit = (seen: SeenUnit, body: Sent<typeof unitRenaming>): Promise<unknown> =>
  request('POST', `${unitPath(seen)}/rename`, { body, version: seen.version });

export const closeUnit = (seen: SeenUnit, body: Sent<typeof unitClosing>): Promise<unknown> =>
  request('POST', `${unitPath(seen)}/close`, { body, version: seen.version });

export const putInUnit = (member: string, body: Sent<typeof memberUnit>): Promise<unknown> =>
  request('POST', `/organisation/members/${encodeURIComponent(member)}/unit`, { body });

export const appointDeputy = (body: Sent<typeof newDeputyship>): Promise<unknown> =>
  request('POST', '/organisation/deputyships', { body });

export const endDeputyship = (id: string): Promise<unknown> =>
  request('POST', `/organisation/deputyships/${encodeURIComponent(id)}/end`, { body: {} });
