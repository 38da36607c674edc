import { connectEmbedded, type EmbeddedConnection, makeLink, migrate } from '@thaogo/db';
import { generate } from 'otplib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ApiWorld, apiWorldOn, ORIGIN } from './testing/api-world.ts';
import { pathWith, SAMPLES, sampleName, usualHeaders } from './testing/every-route.ts';

/**
 * The embedded database has one connection: whatever touches it beside a transaction that is open waits for ever. So
 * every route is walked here, each to its successful end, and nothing may take longer than this.
 */
const LIMIT_MS = 2000;

let connection: EmbeddedConnection;
let world: ApiWorld;
const walked = new Set<string>();
beforeAll(async () => {
  connection = await connectEmbedded(null);
  await migrate(connection.db);
  const row = { code: '31', name: 'Hải Phòng', parent: null, valid_from: '2025-07-01', valid_to: null };
  await connection.db.insertInto('administrative_unit').values(row).execute();
  const agency = { kind: 'ministry', name_vi: 'Bộ Tài chính', name_en: 'Ministry of Finance', search: '' } as const;
  await connection.db
    .insertInto('agency')
    .values({
      code: 'btc',
      ...agency,
      parent: null,
      province: null,
      commune: null,
      valid_from: '2025-03-01',
      valid_to: null,
      joined_on: null,
      contact_email: null,
    })
    .execute();
  world = apiWorldOn(connection.db, {
    jobs: {
      // As the real queue does: within the command's transaction.
      deliver: async (trx, ids) => {
        for (const id of ids)
          await trx.selectFrom('delivery').select('id').where('id', '=', id).executeTakeFirstOrThrow();
      },
      planned: () => Promise.resolve({ statement: 'select $1::json', payload: '[]' }),
    },
  });
});
afterAll(() => connection.close());

/** Asks, and fails by name when there is no answer in time. */
const answered = async (
  name: string,
  headers: Record<string, string>,
  { json, ...parts }: { json?: unknown; code?: string; id?: string } = {},
): Promise<Response> => {
  const [method = '', path = ''] = name.split(' ');
  const body = json === undefined ? (SAMPLES[name] ?? {}) : { json };
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error(`${name} waits for a connection that it holds.`)), LIMIT_MS);
  const answer = world.call(method.toUpperCase(), pathWith(`/api/v1${path}`, parts), {
    ...body,
    headers: { ...usualHeaders(), ...headers },
  });
  const response = await Promise.race([answer, late.promise]);
  clearTimeout(timer);
  walked.add(name);
  return response;
};

/** Asks for something that is done, and gives what came back. */
const ask = async (
  name: string,
  headers: Record<string, string>,
  parts: Parameters<typeof answered>[2] = {},
): Promise<Record<string, unknown> & { cookie: string }> => {
  const response = await answered(name, headers, parts);
  const text = await response.text();
  expect([name, response.status, response.status < 300 ? '' : text]).toEqual([name, response.status, '']);
  const cookie = (response.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
  return { ...(text === '' ? {} : (JSON.parse(text) as Record<string, unknown>)), cookie };
};

it('no route holds the one connection and asks for another', async () => {
  const us = { origin: ORIGIN };
  const officer = await world.staff('officer', 'btc');
  const leader = await world.staff('leader', 'btc');
  const clerk = await world.staff('clerk', 'btc');
  const coordinator = await world.staff('coordinator', 'btp');
  const head = await world.staff('leader', 'btp');
  const administrator = await world.staff('administrator', null);
  const file = async (json?: object) => {
    const { code, secret } = (await ask('post /petitions', {}, json === undefined ? {} : { json })) as Record<
      string,
      unknown
    >;
    return { code: String(code), mine: { authorization: `Bearer ${String(secret)}` } };
  };

  // A draft, and what is looked up while it is written.
  const draft = await ask('post /drafts', {});
  const writing = { authorization: `Bearer ${String(draft.token)}` };
  await ask('get /drafts/current', writing);
  await ask('put /drafts/current', writing);
  await ask('delete /drafts/current', writing);
  for (const name of ['agencies', 'subjects', 'difficulties', 'grounds', 'places', 'installation'])
    await ask(`get /${name}`, {});
  await ask('post /readings', {});

  // A document is added to the register, found and read.
  await ask('get /casework/documents', coordinator);
  await ask('post /casework/documents', coordinator);
  await ask('get /documents', {});
  await ask('get /documents/{id}', {}, { id: '999-2026-nd-cp' });

  // From filing to the answer, and rated.
  const { code, mine } = await file();
  const versioned = (who: Record<string, string>, version: number) => ({ ...who, 'if-match': `"${version}"` });
  const act = (action: string, who: Record<string, string>, version: number, of = code) =>
    ask(`post /casework/petitions/{code}/${action}`, versioned(who, version), { code: of });
  await act('accept', officer, 1);
  await act('save_draft', officer, 2);
  await act('submit_draft', officer, 3);
  await act('return_draft', leader, 4);
  await act('submit_draft', officer, 5);
  await act('approve', leader, 6);
  await act('issue', clerk, 7);
  await ask('get /petitions/{code}', mine, { code });
  await ask('get /petitions/{code}/receipt', mine, { code });
  await ask('post /petitions/{code}/rating', mine, { code });
  await ask('get /casework/petitions', officer);
  await ask('get /casework/petitions/{code}', officer, { code });

  // Back, on, and out of scope; added to and withdrawn.
  const other = await file();
  await act('send_back', officer, 1, other.code);
  await act('assign', coordinator, 2, other.code);
  await ask('post /petitions/{code}/message', other.mine, { code: other.code });
  await ask('post /petitions/{code}/withdrawal', other.mine, { code: other.code });
  const doubtful = await file({
    ...SAMPLES['post /petitions']?.json,
    citations: [],
    text: 'Không rõ quy định nào áp dụng ở đây.',
  });
  await act('propose_out_of_scope', coordinator, 1, doubtful.code);
  await act('decline_out_of_scope', head, 2, doubtful.code);
  await act('propose_out_of_scope', coordinator, 3, doubtful.code);
  await act('confirm_out_of_scope', head, 4, doubtful.code);

  // A bottleneck with a petition of its own, and what else is done about the law itself.
  const begun = async (path: string, rest: object) => {
    const sample = SAMPLES[`post /casework/${path}`]?.json;
    const made = await ask(`post /casework/${path}`, coordinator, { json: { ...sample, ...rest } });
    return String(made.id);
  };
  const alone = { petition: undefined, bottleneck: undefined };
  const bottleneck = await begun('bottlenecks', { petitions: [code] });
  await file({ ...SAMPLES['post /petitions']?.json, bottleneck });
  const work = (
    path: string,
    action: string,
    who: Record<string, string>,
    version: number,
    id: string,
    json?: object,
  ) =>
    ask(`post /casework/${path}/{id}/${action}`, versioned(who, version), { id, ...(json !== undefined && { json }) });
  await work('bottlenecks', 'unlink', coordinator, 2, bottleneck, { petition: code });
  await work('bottlenecks', 'link', coordinator, 3, bottleneck, { petition: code });
  await work('bottlenecks', 'describe', coordinator, 4, bottleneck);
  await work('bottlenecks', 'report_progress', officer, 5, bottleneck);
  await work('bottlenecks', 'solve', officer, 6, bottleneck);
  const rule = await begun('delegated-rules', alone);
  await work('delegated-rules', 'describe', coordinator, 1, rule);
  await work('delegated-rules', 'name_issued', officer, 2, rule);
  const check = await begun('legality-checks', alone);
  await work('legality-checks', 'request', coordinator, 1, check);
  const { items } = (await ask('get /casework/colleagues', leader)) as unknown as { items: { id: string }[] };
  await work('legality-checks', 'put_in_charge', leader, 2, check, { officer: items[0]?.id });
  await work('legality-checks', 'conclude', leader, 3, check);

  // A message's link, and a message that died.
  const delivery = await world.db
    .selectFrom('delivery')
    .select(['id', 'petition_id'])
    .where('recipient', '=', 'sender')
    .executeTakeFirstOrThrow();
  const now = new Date('2026-11-23T02:00:00Z');
  const token = await makeLink(world.db, { petitionId: delivery.petition_id, deliveryId: delivery.id, now });
  await ask('post /links', {}, { json: { token } });
  await world.db.updateTable('delivery').set({ state: 'dead' }).where('id', '=', delivery.id).execute();
  await ask('get /admin/deliveries', administrator);
  await ask('post /admin/deliveries/{id}/retry', administrator, { id: delivery.id });

  // Somebody is invited, enrols, signs in and out.
  await ask('get /admin/agencies', administrator);
  await ask('post /admin/agencies/{code}/joining', administrator, { code: 'btc', json: { on: '2026-01-01' } }).catch(
    (error: unknown) => {
      // This world keeps its agencies beside the database, which has none.
      if (!String(error).includes('not_found')) throw error;
      walked.add('post /admin/agencies/{code}/joining');
    },
  );
  await ask('get /admin/accounts', administrator);
  const { url } = await ask('post /admin/accounts', administrator);
  const password = 'một mật khẩu đủ dài';
  await ask('post /sessions/invitations', us, { json: { token: String(url).split('#')[1], password } });
  const started = await ask('post /sessions', us, { json: { email: 'moi@agency.example', password } });
  const { secret } = await ask('post /sessions/enrolment', { ...us, cookie: started.cookie });
  const epoch = world.deps.realNow().getTime() / 1000;
  const confirmed = await ask(
    'post /sessions/totp',
    { ...us, cookie: started.cookie },
    { json: { code: await generate({ secret: String(secret), epoch }) } },
  );
  await ask('get /sessions/current', { cookie: confirmed.cookie });
  await ask('delete /sessions/current', { ...us, cookie: confirmed.cookie });

  // What the way above did not come past: it answers in time, whatever it answers.
  for (const name of world.endpoints.map(sampleName).filter((each) => !walked.has(each))) {
    const who = name.includes('/admin/') ? administrator : name.includes('/casework/') ? officer : mine;
    await answered(name, { ...who, 'if-match': '"8"' }, { code, id: delivery.id });
  }

  expect([...walked].toSorted()).toEqual(world.endpoints.map(sampleName).toSorted());
}, 60_000);
