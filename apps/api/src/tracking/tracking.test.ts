import { makeLink } from '@thaogo/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiWorld, apiWorld } from '../testing/api-world.ts';
import { type Document, readDocument } from '../testing/described.ts';
import { SAMPLES } from '../testing/every-route.ts';

interface Petition {
  code: string;
  secret: string;
}

let world: ApiWorld & { close(): Promise<void> };
let document: Document;
beforeAll(async () => {
  world = await apiWorld();
  document = await readDocument(world.app);
});
afterAll(() => world.close());

const file = async (): Promise<Petition> => {
  const filed = await world.file({ ...SAMPLES['post /petitions']?.json, place: undefined });
  return (await filed.json()) as Petition;
};
const ask = (method: string, path: string, secret: string, json?: object): Promise<Response> =>
  world.call(method, path, { ...(json !== undefined && { json }), headers: { authorization: `Bearer ${secret}` } });
const act = async ({ code, secret }: Petition, action: string, json: object): Promise<Record<string, unknown>> => {
  const response = await ask('POST', `/petitions/${code}/${action}`, secret, json);
  expect(await document.faults(`post /api/v1/petitions/{code}/${action}`, response)).toEqual([]);
  return (await response.json()) as Record<string, unknown>;
};
const reasons = (reply: Record<string, unknown>): unknown =>
  (reply.reasons as { code: string }[]).map(({ code }) => code);

const answered = async (): Promise<Petition> => {
  const petition = await file();
  const [officer, leader, clerk] = await Promise.all(
    ['officer', 'leader', 'clerk'].map((role) => world.staff(role as 'officer', 'btc')),
  );
  const steps: [Record<string, string> | undefined, string, object][] = [
    [officer, 'accept', {}],
    [officer, 'save_draft', { text: 'Trả lời.', outcome: 'amend' }],
    [officer, 'submit_draft', {}],
    [leader, 'approve', {}],
    [clerk, 'issue', { number: '1/BTC', issuedOn: '2026-11-23' }],
  ];
  for (const [index, [who, action, json]] of steps.entries()) {
    const done = await world.call('POST', `/casework/petitions/${petition.code}/${action}`, {
      json,
      headers: { ...who, 'if-match': `"${index + 1}"` },
    });
    expect([action, done.status]).toEqual([action, 200]);
  }
  return petition;
};

describe('a sender', () => {
  it('is let in by the secret however it is typed, and the code however it is typed', async () => {
    const { code, secret } = await file();
    for (const typed of [
      secret,
      secret.toLowerCase(),
      secret.replaceAll('-', ' '),
      secret.replaceAll('-', ''),
      `  ${secret}  `,
    ]) {
      expect([typed, (await ask('GET', `/petitions/${code}`, typed)).status]).toEqual([typed, 200]);
    }
    for (const typed of [code.replaceAll('-', ''), code.replaceAll('-', '%20'), code.replaceAll('-', '.')]) {
      expect([typed, (await ask('GET', `/petitions/${typed}`, secret)).status]).toEqual([typed, 200]);
    }
    const receipt = await ask('GET', `/petitions/${code}/receipt`, secret);
    expect(await document.faults('get /api/v1/petitions/{code}/receipt', receipt)).toEqual([]);
    expect(await receipt.json()).toMatchObject({ kind: 'thaogo-receipt', code });
  });

  it('adds to a petition as long as it is open', async () => {
    const petition = await file();
    const view = await act(petition, 'message', { text: 'Tôi xin bổ sung.' });
    expect(view.messages).toMatchObject([{ from: 'sender', text: 'Tôi xin bổ sung.' }]);
    await act(petition, 'withdrawal', {});
    expect(reasons(await act(petition, 'message', { text: 'Còn nữa.' }))).toEqual(['wrong_state']);
  });

  it('withdraws once, and nothing runs on', async () => {
    const petition = await file();
    const view = await act(petition, 'withdrawal', {});
    expect(view).toMatchObject({ state: 'withdrawn', holder: null });
    expect((view.deadlines as { endedOn: string | null }[]).every(({ endedOn }) => endedOn === '2026-11-23')).toBe(
      true,
    );
    expect(reasons(await act(petition, 'withdrawal', {}))).toEqual(['wrong_state']);
    const officer = await world.staff('officer', 'btc');
    const late = await world.call('POST', `/casework/petitions/${petition.code}/accept`, {
      json: {},
      headers: { ...officer, 'if-match': '"2"' },
    });
    expect(reasons((await late.json()) as Record<string, unknown>)).toEqual(['wrong_state']);
  });

  it('rates an answer once, from one to five', async () => {
    const early = await file();
    expect(reasons(await act(early, 'rating', { score: 5 }))).toEqual(['wrong_state']);
    const petition = await answered();
    for (const score of [0, 6, 2.5, '5', null])
      expect(await act(petition, 'rating', { score })).toMatchObject({ status: 422 });
    expect(await act(petition, 'rating', { score: 2 })).toMatchObject({ rating: 2 });
    expect(reasons(await act(petition, 'rating', { score: 5 }))).toEqual(['already_rated']);
  });

  it('hears in the language asked for, whatever the petition’s own', async () => {
    const { code, secret } = await file();
    const told = async (language: string): Promise<unknown> => {
      const response = await world.call('GET', `/petitions/${code}`, {
        headers: { authorization: `Bearer ${secret}`, 'accept-language': language },
      });
      const { stateName, agency, language: own } = (await response.json()) as Record<string, { name: string }>;
      return [stateName, agency?.name, own];
    };
    expect(await told('en')).toEqual([expect.not.stringMatching(/[^\x20-\x7e]/), 'Agency btc', 'vi']);
    expect(await told('vi')).toEqual([expect.stringMatching(/[^\x20-\x7e]/), 'Cơ quan btc', 'vi']);
  });

  it('sees each provision as cited and as the register knows it on the day of filing, and stays right when that is corrected', async () => {
    const document = (id: string, type: string, numberSymbol: string, effectiveOn: string | null) => ({
      id,
      type,
      number_symbol: numberSymbol,
      title: null,
      issuer: 'chinh-phu',
      issued_on: null,
      effective_on: effectiveOn,
      expires_on: null,
      subject: null,
      drafting_agency: null,
      drafting_inferred: false,
      source: null,
      search: '',
    });
    const relation = { document_id: '31-2021-nd-cp', effective_on: '2025-09-03', provisions: null, source: 'x' };
    await world.db
      .insertInto('legal_document')
      .values([
        document('31-2021-nd-cp', 'Nghị định', '31/2021/NĐ-CP', '2021-03-26'),
        document('239-2025-nd-cp', 'Nghị định', '239/2025/NĐ-CP', '2025-09-03'),
      ])
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await world.db
      .insertInto('document_relation')
      .values({ ...relation, kind: 'amended_by', by_document_id: '239-2025-nd-cp' })
      .execute();
    const filed = await world.file({
      sender: { kind: 'citizen', name: 'Nguyễn Thị Hòa' },
      consent: true,
      text: 'Điểm a khoản 2 Điều 15 Nghị định 31/2021/NĐ-CP và Điều 4 Nghị định 998/2026/NĐ-CP mâu thuẫn với nhau.',
    });
    const { code, secret } = (await filed.json()) as Petition;
    const told = async () =>
      ((await (await ask('GET', `/petitions/${code}`, secret)).json()) as { citations: object[] }).citations;
    expect(await told()).toMatchObject([
      {
        numberSymbol: '31/2021/NĐ-CP',
        article: '15',
        documentId: '31-2021-nd-cp',
        standing: {
          on: '2026-11-23',
          code: 'in_force',
          text: 'Ngày 23/11/2026: còn hiệu lực',
          today: null,
          touches: [
            {
              kind: 'amended_by',
              text: 'Được sửa đổi, bổ sung bởi Nghị định 239/2025/NĐ-CP (từ 03/09/2025); danh mục chưa ghi rõ những điều nào',
            },
          ],
        },
      },
      {
        numberSymbol: '998/2026/NĐ-CP',
        documentId: null,
        standing: { code: 'unknown', text: 'Ngày 23/11/2026: chưa rõ hiệu lực, vì danh mục chưa có văn bản này' },
      },
    ]);
    // A coordinator finds out that the amendment concerns another article, and that the decree had been replaced.
    await world.db
      .updateTable('document_relation')
      .set({ provisions: 'Điều 16' })
      .where('kind', '=', 'amended_by')
      .execute();
    await world.db
      .insertInto('document_relation')
      .values({ ...relation, effective_on: '2026-12-01', kind: 'replaced_by', by_document_id: '239-2025-nd-cp' })
      .execute();
    expect((await told())[0]).toMatchObject({ standing: { code: 'in_force', today: null, touches: [] } });
    world.setNow('2026-12-01T02:00:00Z');
    expect((await told())[0]).toMatchObject({
      standing: { code: 'in_force', today: 'Ngày 01/12/2026: đã có văn bản khác thay thế' },
    });
    world.setNow('2026-11-23T02:00:00Z');
  });

  it('sees what the table would say of every action', async () => {
    for (const petition of [await file(), await answered()]) {
      const view = (await (await ask('GET', `/petitions/${petition.code}`, petition.secret)).json()) as {
        actions: { name: string; allowed: boolean; reasons: { code: string }[] }[];
      };
      expect(view.actions.map(({ name }) => name)).toEqual([
        'message',
        'attach',
        'rating',
        'contest',
        'reconsideration',
        'withdrawal',
      ]);
      // Files are looked for before the table is asked.
      for (const action of view.actions.filter(({ allowed, name }) => !allowed && name !== 'attach')) {
        const { json } = SAMPLES[`post /petitions/{code}/${action.name}`] ?? { json: {} };
        expect(reasons(await act(petition, action.name, json))).toEqual(action.reasons.map(({ code }) => code));
      }
    }
  });
});

describe('the link of a message', () => {
  const link = async ({ code }: Petition): Promise<string> => {
    const { id } = await world.db
      .selectFrom('petition')
      .select('id')
      .where('code', '=', code)
      .executeTakeFirstOrThrow();
    const { id: deliveryId } = await world.db
      .selectFrom('delivery')
      .select('id')
      .where('petition_id', '=', id)
      .where('recipient', '=', 'sender')
      .executeTakeFirstOrThrow();
    return makeLink(world.db, { petitionId: id, deliveryId, now: new Date('2026-11-23T02:00:00Z') });
  };

  it('gives a key that is as good as the secret, for this petition and some hours', async () => {
    const [petition, other] = [await file(), await file()];
    const opened = await world.call('POST', '/links', { json: { token: await link(petition) } });
    expect(await document.faults('post /api/v1/links', opened)).toEqual([]);
    const { code, token } = (await opened.json()) as { code: string; token: string };
    expect(code).toBe(petition.code);
    expect((await ask('GET', `/petitions/${code}`, token)).status).toBe(200);
    expect((await ask('POST', `/petitions/${code}/message`, token, { text: 'Thêm.' })).status).toBe(200);
    expect((await ask('GET', `/petitions/${other.code}`, token)).status).toBe(404);
    world.setNow('2026-11-23T14:00:00Z');
    expect((await ask('GET', `/petitions/${code}`, token)).status).toBe(404);
    world.setNow('2026-11-23T02:00:00Z');
  });

  it('opens nothing once it has expired', async () => {
    const petition = await file();
    const token = await link(petition);
    world.setNow('2026-12-23T02:00:00Z');
    expect((await world.call('POST', '/links', { json: { token } })).status).toBe(404);
    world.setNow('2026-11-23T02:00:00Z');
    expect((await world.call('POST', '/links', { json: { token } })).status).toBe(200);
  });
});
