import { expect } from 'vitest';
import { type ApiWorld, apiWorld } from './api-world.ts';
import { type Document, readDocument } from './described.ts';
import { SAMPLES } from './every-route.ts';

export type Person = Record<string, string>;
export type View = Record<string, unknown> & {
  version: number;
  actions: { name: string; allowed: boolean; reasons: { code: string }[] }[];
};

/** People who meet around one petition of the Ministry of Finance. */
const POSTS = {
  officer: ['officer', 'btc'],
  colleague: ['officer', 'btc'],
  leader: ['leader', 'btc'],
  deputy: ['leader', 'btc'],
  clerk: ['clerk', 'btc'],
  chairman: ['chairman_office', 'btc'],
  supervisor: ['supervisor', 'btc'],
  coordinator: ['coordinator', 'btp'],
  head: ['leader', 'btp'],
  highest: ['chairman_office', 'btp'],
  elsewhere: ['officer', 'so-tai-chinh-31'],
} as const;
type Post = keyof typeof POSTS;

/** Nothing that routing could read: a coordinator decides. */
export const unrouted = { citations: [], text: 'Không rõ quy định nào áp dụng cho trường hợp của tôi.' };

/** An API with people, and what they do there; every reply is held against its description. */
export const caseworkWorld = async (options: Parameters<typeof apiWorld>[0] = {}) => {
  const world: ApiWorld & { close(): Promise<void> } = await apiWorld(options);
  const document: Document = await readDocument(world.app);
  const at = {} as Record<Post, Person>;
  for (const [post, [role, agency]] of Object.entries(POSTS)) at[post as Post] = await world.staff(role, agency);
  const sample = SAMPLES['post /petitions']?.json;

  const versionOf = async (code: string): Promise<number> => {
    const { version } = await world.db
      .selectFrom('petition')
      .select('version')
      .where('code', '=', code)
      .executeTakeFirstOrThrow();
    return version;
  };
  const file = async (rest: object = {}): Promise<{ code: string; secret: string }> => {
    const filed = await world.file({ ...sample, place: undefined, ...rest });
    expect(filed.status).toBe(201);
    return (await filed.json()) as { code: string; secret: string };
  };
  const send = (
    who: Person,
    code: string,
    version: number | string,
    action: string,
    json: object = {},
  ): Promise<Response> =>
    world.call('POST', `/casework/petitions/${code}/${action}`, {
      json,
      headers: { ...who, 'if-match': `"${version}"` },
    });

  /** Acts on the newest version and gives the new view. */
  const act = async (who: Person, code: string, action: string, json: object = {}): Promise<View> => {
    const version = await versionOf(code);
    const done = await send(who, code, version, action, json);
    const faults = await document.faults(`post /api/v1/casework/petitions/{code}/${action}`, done);
    expect([action, faults]).toEqual([action, []]);
    const view = (await done.json()) as View;
    expect([action, done.status, view.version]).toEqual([action, 200, version + 1]);
    expect(done.headers.get('etag')).toBe(`"${view.version}"`);
    return view;
  };
  /** Tries the newest version and gives why not. */
  const refusal = async (who: Person, code: string, action: string, json: object = {}): Promise<unknown> => {
    const response = await send(who, code, await versionOf(code), action, json);
    expect(await document.faults(`post /api/v1/casework/petitions/{code}/${action}`, response)).toEqual([]);
    const { status, code: problem, reasons } = (await response.json()) as Record<string, unknown>;
    expect([action, status, problem]).toEqual([action, 409, 'action_not_allowed']);
    return (reasons as { code: string; detail: string }[]).map((reason) => reason.code);
  };
  const viewed = async (who: Person, code: string): Promise<View> => {
    const response = await world.call('GET', `/casework/petitions/${code}`, { headers: who });
    expect(await document.faults('get /api/v1/casework/petitions/{code}', response)).toEqual([]);
    return (await response.json()) as View;
  };
  const own = async ({ code, secret }: { code: string; secret: string }): Promise<Record<string, unknown>> => {
    const response = await world.call('GET', `/petitions/${code}`, { headers: { authorization: `Bearer ${secret}` } });
    expect(await document.faults('get /api/v1/petitions/{code}', response)).toEqual([]);
    return (await response.json()) as Record<string, unknown>;
  };
  /** Acts as the sender and gives their new view. */
  const say = async (
    { code, secret }: { code: string; secret: string },
    action: string,
    json: object = {},
  ): Promise<Record<string, unknown>> => {
    const response = await world.call('POST', `/petitions/${code}/${action}`, {
      json,
      headers: { authorization: `Bearer ${secret}` },
    });
    expect(await document.faults(`post /api/v1/petitions/{code}/${action}`, response)).toEqual([]);
    expect([action, response.status]).toEqual([action, 200]);
    return (await response.json()) as Record<string, unknown>;
  };
  return { world, document, at, file, send, act, refusal, viewed, own, say };
};
