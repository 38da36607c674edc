/** Staff who are simply there, for journeys that are about something else: joined, invited and enrolled over HTTP. */

import { authenticator } from './authenticator.ts';
import type { Installation } from './installation.ts';
import type { Role } from '@thaogo/domain';

/** Somebody signed in. */
export interface Hired {
  email: string;
  /** For a browser's window. */
  cookies: { name: string; value: string; url: string }[];
  /** One request of theirs to the API. @throws Error with the problem, when it is refused. */
  ask: (method: 'GET' | 'POST', path: string, body?: object) => Promise<unknown>;
}

const PASSWORD = 'nước chảy đá mòn';

const createCaller = (installation: Installation) => {
  let cookie = '';
  const ask: Hired['ask'] = async (method, path, body) => {
    const reply = await fetch(`${installation.url}/api/v1${path}`, {
      method,
      headers: { 'content-type': 'application/json', origin: installation.url, cookie },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const [set] = reply.headers.getSetCookie();
    if (set !== undefined) cookie = set.split(';', 1)[0] ?? '';
    const text = await reply.text();
    if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${text}`);
    return text === '' ? null : (JSON.parse(text) as unknown);
  };
  return { ask, cookie: () => cookie };
};

const signInFirst = async (
  installation: Installation,
  { email, password }: { email: string; password: string },
): Promise<Hired> => {
  const { ask, cookie } = createCaller(installation);
  await ask('POST', '/sessions', { email, password });
  const { secret } = (await ask('POST', '/sessions/enrolment', {})) as { secret: string };
  await ask('POST', '/sessions/totp', { code: await authenticator(secret).next() });
  const [name = '', value = ''] = cookie().split('=');
  return { email, ask, cookies: [{ name, value, url: installation.url }] };
};

export const signInAdministrator = (installation: Installation): Promise<Hired> =>
  signInFirst(installation, installation.administrator);

/** The agency takes part from today on. */
export const join = async (administrator: Hired, agency: string): Promise<void> => {
  const { today } = (await administrator.ask('GET', '/installation')) as { today: string };
  await administrator.ask('POST', `/admin/agencies/${agency}/joining`, { on: today });
};

export const hire = async (
  installation: Installation,
  administrator: Hired,
  person: { email: string; role: Role; agency: string },
): Promise<Hired> => {
  const { url } = (await administrator.ask('POST', '/admin/accounts', person)) as { url: string };
  const { ask } = createCaller(installation);
  await ask('POST', '/sessions/invitations', { token: new URL(url).hash.slice(1), password: PASSWORD });
  return signInFirst(installation, { email: person.email, password: PASSWORD });
};
