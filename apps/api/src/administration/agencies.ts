import { administeredAgencies, joining, line } from '@thaogo/contract';
import { setJoining } from '@thaogo/db';
import { z } from 'zod';
import { type Api, endpoint } from '../http/endpoint.ts';
import { ApiProblem } from '../http/problems.ts';
import { agencyNamed } from '../presentation/agency-name.ts';

const query = z.object({
  q: line(100).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: line(60).optional(),
});

/** Agencies and the days on which they joined. */
export const addAgencyAdministration = (api: Api): void => {
  const { deps } = api;
  endpoint(
    api,
    {
      method: 'get',
      path: '/admin/agencies',
      summary: 'Agencies with the day on which they joined',
      access: 'administrator',
      quota: 'casework',
      query,
      replies: { status: 200, shape: administeredAgencies },
    },
    (given) => {
      const isNamed = agencyNamed(given.query.q);
      const after = given.query.after ?? '';
      const found = deps.agencies.all().filter((agency) => agency.code > after && isNamed(agency));
      const items = found
        .slice(0, given.query.limit)
        .map(({ code, name, kind, joinedOn }) => ({ code, name, kind, joinedOn }));
      const next = found.length > items.length ? (items.at(-1)?.code ?? null) : null;
      return Promise.resolve({ status: 200, body: { items, next } });
    },
  );
  endpoint(
    api,
    {
      method: 'post',
      path: '/admin/agencies/{code}/joining',
      summary: 'Set the day on which an agency joins; petitions reach it from that day on',
      access: 'administrator',
      quota: 'casework',
      body: joining,
      replies: { status: 200, shape: z.object({ code: z.string(), joinedOn: z.string() }) },
      problems: ['wrong_origin'],
    },
    async ({ path, body }) => {
      const code = path.code ?? '';
      if (deps.agencies.find(code) === null || !(await setJoining(deps.db, code, body.on)))
        throw new ApiProblem('not_found');
      await deps.agencies.refresh();
      return { status: 200, body: { code, joinedOn: body.on } };
    },
  );
};
