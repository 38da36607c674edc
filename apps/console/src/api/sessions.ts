import type { CurrentSession, Enrolment, invitationAcceptance, signIn, SignInNext } from '@thaogo/contract';
import { queryOptions } from '@tanstack/react-query';
import { Refused } from './refused.ts';
import { request } from './request.ts';
import type { Sent } from './shape.ts';

const currentSession = async (signal: AbortSignal): Promise<CurrentSession | null> => {
  try {
    return await request<CurrentSession>('GET', '/sessions/current', { signal });
  } catch (error) {
    if (error instanceof Refused && error.problem.status === 401) return null;
    throw error;
  }
};

/** Who is signed in; null when nobody is, or a second step is still open. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => currentSession(signal),
  staleTime: 60_000,
});

export const openSession = (credentials: Sent<typeof signIn>): Promise<SignInNext> =>
  request('POST', '/sessions', { body: credentials });

export const beginEnrolment = (): Promise<Enrolment> => request('POST', '/sessions/enrolment', { body: {} });

export const confirmCode = (code: string): Promise<unknown> => request('POST', '/sessions/totp', { body: { code } });

export const acceptInvitation = (acceptance: Sent<typeof invitationAcceptance>): Promise<unknown> =>
  request('POST', '/sessions/invitations', { body: acceptance });

export const closeSession = (): Promise<unknown> => request('DELETE', '/sessions/current');
