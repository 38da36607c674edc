import {
  agencyList,
  agencyQuery,
  difficultyList,
  groundList,
  installation,
  placeList,
  placeQuery,
  subjectList,
} from '@thaogo/contract';
import { type NamedAgency, placesWithin } from '@thaogo/db';
import { civilDateOf, hasJoined } from '@thaogo/domain';
import { foldVietnamese } from '@thaogo/legal';
import type { z } from 'zod';
import { placeBook } from '../commands/place-book.ts';
import { type Api, endpoint } from '../http/endpoint.ts';
import type { AgencyBook, ApiDependencies } from '../dependencies.ts';
import { agencyNamed } from '../presentation/agency-name.ts';

const CACHED = { 'cache-control': 'public, max-age=300' };

const policyToday = (deps: ApiDependencies) => deps.policies.inForce(civilDateOf(deps.now())).policy;

/** Agencies in order of code, those only that fit every filter. */
const matching = (agencies: AgencyBook, query: z.infer<typeof agencyQuery>, today: string) => {
  const isNamed = agencyNamed(query.q);
  return agencies.all().filter((agency) => {
    if (query.after !== undefined && agency.code <= query.after) return false;
    if (query.kind !== undefined && agency.kind !== query.kind) return false;
    if (query.province !== undefined && agency.province !== query.province) return false;
    if (query.joined !== undefined && hasJoined(agency, today) !== (query.joined === 'true')) return false;
    return isNamed(agency);
  });
};

/** Code lists with names in both languages, and what every page says of the installation. */
export const addCodeLists = (api: Api): void => {
  const { deps } = api;
  const places = placeBook(deps.db);
  endpoint(
    api,
    {
      method: 'get',
      path: '/agencies',
      summary: 'Agencies, searched by words of their names with or without marks',
      access: 'public',
      quota: 'listing',
      query: agencyQuery,
      replies: { status: 200, shape: agencyList },
    },
    ({ query }) => {
      const today = civilDateOf(deps.now());
      const found = matching(deps.agencies, query, today);
      const page = found.slice(0, query.limit);
      const next = found.length > page.length ? (page.at(-1)?.code ?? null) : null;
      const asked = foldVietnamese(query.q ?? '').trim();
      // Whoever typed a whole name means that agency and no longer one.
      const exact = (agency: NamedAgency): number => (foldVietnamese(agency.name.vi) === asked ? 0 : 1);
      page.sort((one, other) => exact(one) - exact(other));
      const items = page.map((agency) => ({
        code: agency.code,
        name: agency.name,
        kind: agency.kind,
        parent: agency.parent,
        province: agency.province,
        joined: hasJoined(agency, today),
      }));
      return Promise.resolve({ status: 200, body: { items, next } });
    },
  );
  endpoint(
    api,
    {
      method: 'get',
      path: '/subjects',
      summary: 'The 45 subjects of the Codification and their groups',
      access: 'public',
      quota: 'listing',
      replies: { status: 200, shape: subjectList },
    },
    () => {
      const policy = policyToday(deps);
      return Promise.resolve({
        status: 200,
        headers: CACHED,
        body: {
          items: policy.subjects.map(({ code, name, group }) => ({ code, name, group })),
          groups: policy.subjectGroups.map(({ code, name }) => ({ code, name })),
        },
      });
    },
  );
  endpoint(
    api,
    {
      method: 'get',
      path: '/difficulties',
      summary: 'The kinds of difficulty that a provision can make',
      access: 'public',
      quota: 'listing',
      replies: { status: 200, shape: difficultyList },
    },
    () =>
      Promise.resolve({
        status: 200,
        headers: CACHED,
        body: { items: policyToday(deps).difficulties.map(({ code, name, hint }) => ({ code, name, hint })) },
      }),
  );
  endpoint(
    api,
    {
      method: 'get',
      path: '/grounds',
      summary: 'Why a petition may be out of scope, each with where to turn',
      access: 'public',
      quota: 'listing',
      replies: { status: 200, shape: groundList },
    },
    () =>
      Promise.resolve({
        status: 200,
        headers: CACHED,
        body: {
          items: policyToday(deps).grounds.map(({ code, name, turnTo, restricted }) => ({
            code,
            name,
            turnTo,
            restricted,
          })),
        },
      }),
  );
  endpoint(
    api,
    {
      method: 'get',
      path: '/places',
      summary: 'Provinces, the communes of one, or those found by words of their names, with or without marks',
      access: 'public',
      quota: 'listing',
      query: placeQuery,
      replies: { status: 200, shape: placeList },
    },
    async ({ query }) => ({
      status: 200,
      headers: CACHED,
      body: {
        items:
          query.q === undefined
            ? await placesWithin(deps.db, query.parent ?? null)
            : (await places()).search(query.q, query.parent ?? null, query.limit),
      },
    }),
  );
  endpoint(
    api,
    {
      method: 'get',
      path: '/installation',
      summary: 'Who runs this installation, for whom, and the periods in force',
      access: 'public',
      quota: 'listing',
      replies: { status: 200, shape: installation },
    },
    () => {
      const { operator, scope, trial } = deps.installation;
      const today = civilDateOf(deps.now());
      const periods = Object.entries(policyToday(deps).periods).map(([name, { amount, unit, source }]) => ({
        name,
        amount,
        unit,
        source: source.assumption ? null : source.reference,
      }));
      return Promise.resolve({ status: 200, body: { operator, scope, trial, today, periods } });
    },
  );
};
