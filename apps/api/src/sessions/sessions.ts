import { currentSession, enrolment, invitationAcceptance, oneTimeCode, signIn, signInNext } from '@thaogo/contract';
import { unitsOf } from '@thaogo/db';
import { civilDateOf, unitNameOn } from '@thaogo/domain';
import { z } from 'zod';
import { type Answer, type Api, demandOwnOrigin, endpoint } from '../http/endpoint.ts';
import { ApiProblem } from '../http/problems.ts';
import { agencyName } from '../presentation/agency-name.ts';

const withCookies = (answer: Answer, cookies: readonly string[]): Answer => ({ ...answer, cookies });

const tooMany = (retryAfter: number): ApiProblem =>
  new ApiProblem('too_many_requests', { headers: { 'retry-after': String(retryAfter) } });

/** Signing in with password and second factor, enrolling the second factor, signing out, accepting an invitation. */
export const addSessions = (api: Api): void => {
  const { deps } = api;
  const { publicUrl } = deps.installation;
  endpoint(
    api,
    {
      method: 'post',
      path: '/sessions',
      summary: 'Sign in with e-mail and password',
      access: 'public',
      quota: 'casework',
      body: signIn,
      replies: { status: 200, shape: signInNext },
      problems: ['wrong_credentials', 'wrong_origin'],
    },
    async ({ body, headers, address }) => {
      demandOwnOrigin(headers, publicUrl);
      const result = await deps.accounts.signIn({ ...body, headers, address });
      switch (result.kind) {
        case 'ok':
          return withCookies({ status: 200, body: { next: result.next } }, result.cookies);
        case 'too_many':
          throw tooMany(result.retryAfter);
        case 'refused':
          throw new ApiProblem('wrong_credentials');
      }
    },
  );
  endpoint(
    api,
    {
      method: 'post',
      path: '/sessions/enrolment',
      summary: 'Begin the second factor of an account that has none; confirmed by a one-time code',
      access: 'public',
      quota: 'casework',
      body: z.object({}),
      replies: { status: 200, shape: enrolment },
      problems: ['unauthenticated', 'wrong_origin'],
    },
    async ({ headers, address }) => {
      demandOwnOrigin(headers, publicUrl);
      const offered = await deps.accounts.enrol({ headers, address });
      if (offered === null) throw new ApiProblem('unauthenticated');
      return { status: 200, body: offered };
    },
  );
  endpoint(
    api,
    {
      method: 'post',
      path: '/sessions/totp',
      summary: 'Complete the sign-in, or confirm the enrolment, with a one-time code; a code works once',
      access: 'public',
      quota: 'casework',
      body: oneTimeCode,
      replies: { status: 200, shape: signInNext },
      problems: ['unauthenticated', 'wrong_code', 'wrong_origin'],
    },
    async ({ body, headers, address }) => {
      demandOwnOrigin(headers, publicUrl);
      const result = await deps.accounts.confirm({ headers, address, code: body.code });
      switch (result.kind) {
        case 'ok':
          return withCookies({ status: 200, body: { next: null } }, result.cookies);
        case 'too_many':
          throw tooMany(result.retryAfter);
        case 'wrong_code':
          throw new ApiProblem('wrong_code');
        case 'no_sign_in':
          throw new ApiProblem('unauthenticated');
      }
    },
  );
  endpoint(
    api,
    {
      method: 'get',
      path: '/sessions/current',
      summary: 'Who is signed in',
      access: 'staff',
      quota: 'casework',
      replies: { status: 200, shape: currentSession },
    },
    async ({ caller, language }) => {
      const { role, agency, unit, deputyFor = [] } = caller.staff;
      const units = unit === undefined ? [] : await unitsOf(deps.db, agency);
      const own = units.find(({ id }) => id === unit?.id);
      return {
        status: 200,
        body: {
          email: caller.email,
          role,
          agency: agency === '' ? null : agencyName(agency, deps.agencies, language),
          unit: own === undefined ? null : { id: own.id, name: unitNameOn(own, civilDateOf(deps.now()))[language] },
          deputyFor: deputyFor.map((post) => ({
            role: post.role,
            headOfUnit: post.unit !== undefined,
            capacity: post.capacity,
          })),
        },
      };
    },
  );
  endpoint(
    api,
    {
      method: 'delete',
      path: '/sessions/current',
      summary: 'Sign out',
      access: 'public',
      quota: 'casework',
      replies: { status: 204, shape: null },
      problems: ['wrong_origin'],
    },
    async ({ headers, address }) => {
      demandOwnOrigin(headers, publicUrl);
      const { cookies } = await deps.accounts.signOut({ headers, address });
      return withCookies({ status: 204 }, cookies);
    },
  );
  endpoint(
    api,
    {
      method: 'post',
      path: '/sessions/invitations',
      summary: 'Accept an invitation by choosing a password',
      access: 'public',
      quota: 'casework',
      body: invitationAcceptance,
      replies: { status: 204, shape: null },
      problems: ['not_found', 'account_exists', 'wrong_origin'],
    },
    async ({ body, headers, address }) => {
      demandOwnOrigin(headers, publicUrl);
      const accepted = await deps.accounts.acceptInvitation({ ...body, address });
      if (accepted === 'unknown') throw new ApiProblem('not_found');
      if (accepted === 'taken') throw new ApiProblem('account_exists');
      return { status: 204 };
    },
  );
};
