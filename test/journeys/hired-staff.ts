/** Staff who are simply there, for journeys that are about something else: joined, invited and enrolled over HTTP. */

import type { CaseworkAction } from '@thaogo/contract';
import type { Role } from '@thaogo/domain';
import { authenticator } from './authenticator.ts';
import type { Installation } from './installation.ts';

/** Somebody signed in. */
export interface Hired {
  email: string;
  /** For a browser's window. */
  cookies: { name: string; value: string; url: string }[];
  /** One request of theirs to the API. @throws Error with the problem, when it is refused. */
  ask: (method: 'GET' | 'POST', path: string, body?: object, headers?: Record<string, string>) => Promise<unknown>;
  /** Acts on a petition as it stands. */
  act: (code: string, action: CaseworkAction, body?: object) => Promise<void>;
}

const PASSWORD = 'nước chảy đá mòn';

const createCaller = (installation: Installation): Pick<Hired, 'ask' | 'act'> & { cookie: () => string } => {
  let cookie = '';
  const ask: Hired['ask'] = async (method, path, body, headers) => {
    const reply = await fetch(`${installation.url}/api/v1${path}`, {
      method,
      headers: { 'content-type': 'application/json', origin: installation.url, cookie, ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const [set] = reply.headers.getSetCookie();
    if (set !== undefined) cookie = set.split(';', 1)[0] ?? '';
    const text = await reply.text();
    if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${text}`);
    return text === '' ? null : (JSON.parse(text) as unknown);
  };
  const act: Hired['act'] = async (code, action, body = {}) => {
    const path = `/casework/petitions/${code}`;
    const { version } = (await ask('GET', path)) as { version: number };
    await ask('POST', `${path}/${action}`, body, { 'if-match': `"${version}"` });
  };
  return { ask, act, cookie: () => cookie };
};

const signInFirst = async (
  installation: Installation,
  { email, password }: { email: string; password: string },
): Promise<Hired> => {
  const { ask, act, cookie } = createCaller(installation);
  await ask('POST', '/sessions', { email, password });
  const { secret } = (await ask('POST', '/sessions/enrolment', {})) as { secret: string };
  await ask('POST', '/sessions/totp', { code: await authenticator(secret).next() });
  const [name = '', value = ''] = cookie().split('=');
  return { email, ask, act, cookies: [{ name, value, url: installation.url }] };
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

/** The people of an agency who can answer a petition between them. */
export interface Agency {
  officer: Hired;
  leader: Hired;
  clerk: Hired;
}

export const staffAgency = async (
  installation: Installation,
  administrator: Hired,
  agency: string,
): Promise<Agency> => {
  await join(administrator, agency);
  const hireAs = (role: Role): Promise<Hired> =>
    hire(installation, administrator, { email: `${role}@${agency}.example`, role, agency });
  return { officer: await hireAs('officer'), leader: await hireAs('leader'), clerk: await hireAs('clerk') };
};

/** From `assigned` to `answered`, issued today. */
export const answerPetition = async (
  { officer, leader, clerk }: Agency,
  code: string,
  { text, number }: { text: string; number: string },
): Promise<void> => {
  await officer.act(code, 'accept');
  await officer.act(code, 'save_draft', { text, outcome: 'guide_application' });
  await officer.act(code, 'submit_draft');
  await leader.act(code, 'approve');
  const { today } = (await clerk.ask('GET', '/installation')) as { today: string };
  await clerk.act(code, 'issue', { number, issuedOn: today });
};
