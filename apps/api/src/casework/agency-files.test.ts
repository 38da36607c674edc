import { randomUUID } from 'node:crypto';
import { LIMITS } from '@thaogo/contract';
import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { type Filed, type FileSeen, fileWorld } from '../testing/file-world.ts';
import { docx, pdf, photograph } from '../testing/sample-files.ts';

type Scan = 'clean' | 'infected';
let found: Scan = 'clean';
const { world, file, files, put, hold, own, refused, fetched, act, at, viewed, send, bearer } = await fileWorld({
  scan: () => Promise.resolve(found),
});
afterAll(() => world.close());

/** The ministry that is asked beside the department of province 31. */
const ministry = await world.staff('officer', 'btp');
const department = at.elsewhere;

type Person = Record<string, string>;
type Work = Record<string, unknown> & {
  attachments: FileSeen[];
  messages: { from: string; attachments: FileSeen[] }[];
  question: string | null;
  questionFiles: FileSeen[];
  consultations: { agency: { code: string }; questionFiles: FileSeen[]; opinion: string; opinionFiles: FileSeen[] }[];
  transfer: { letter: FileSeen | null } | null;
  external: { status: string; letter: FileSeen | null } | null;
};
const seenBy = async (who: Person, code: string): Promise<Work> => (await viewed(who, code)) as unknown as Work;
const seenBySender = async (filed: Filed): Promise<Work> => (await own(filed)) as unknown as Work;

const upload = (who: Person, code: string, use: string, bytes: Uint8Array, name = 'Mẫu tờ khai.docx') =>
  put(`/casework/petitions/${code}/attachments?for=${use}`, '/casework/petitions/{code}/attachments', bytes, who, name);
const waiting = async (...given: Parameters<typeof upload>): Promise<FileSeen> => {
  const response = await upload(...given);
  expect(response.status).toBe(201);
  return (await response.json()) as FileSeen;
};
const letter = async (who: Person, code: string, bytes: Uint8Array): Promise<FileSeen> => {
  const path = '/casework/petitions/{code}/letters';
  const response = await put(path.replace('{code}', code), path, bytes, who, 'Công văn chuyển.pdf');
  expect(response.status).toBe(201);
  return (await response.json()) as FileSeen;
};
const opened = async (who: Person, code: string, id: string): Promise<number> =>
  (await world.call('GET', `/casework/petitions/${code}/attachments/${id}`, { headers: who })).status;
const tried = async (who: Person, code: string, action: string, json: object): Promise<unknown[]> =>
  refused(await send(who, code, (await viewed(who, code)).version, action, json));
const accepted = async (): Promise<Filed> => {
  const filed = await file();
  await act(at.officer, filed.code, 'accept');
  return filed;
};
const idsOf = (list: readonly FileSeen[]): string[] => list.map(({ id }) => id);

describe('a question to the sender', () => {
  it('has its files: the sender reads and opens them with their secret, and so does everybody who reads the petition', async () => {
    const filed = await accepted();
    const form = await waiting(at.officer, filed.code, 'ask', docx());
    const page = await waiting(at.officer, filed.code, 'ask', await photograph(), 'trang 2.jpg');
    expect(form).toMatchObject({ name: 'Mẫu tờ khai.docx', scan: 'clean', from: 'agency' });
    // Nobody sees what waits.
    expect([(await own(filed)).attachments, (await own(filed)).waiting]).toEqual([[], []]);
    expect([(await fetched(filed, form.id)).status, await opened(at.officer, filed.code, form.id)]).toEqual([404, 404]);

    const ids = [form.id, page.id];
    await act(at.officer, filed.code, 'ask', { question: 'Điền vào mẫu này giúp.', attachments: ids });
    const view = await seenBySender(filed);
    expect([idsOf(view.questionFiles), idsOf(view.attachments)]).toEqual([ids, ids]);
    expect(view.messages.map((message) => [message.from, idsOf(message.attachments)])).toEqual([['agency', ids]]);
    for (const id of ids)
      expect([(await fetched(filed, id)).status, await opened(at.leader, filed.code, id)]).toEqual([200, 200]);
    expect(await opened(department, filed.code, form.id)).toBe(404);
    const stranger = await file();
    expect(
      (await world.call('GET', `/petitions/${filed.code}/attachments/${form.id}`, { headers: bearer(stranger) }))
        .status,
    ).toBe(404);

    // Once it is replied to, the files stay with what was said.
    await world.call('POST', `/petitions/${filed.code}/message`, {
      json: { text: 'Tôi đã điền.' },
      headers: bearer(filed),
    });
    const after = await seenBySender(filed);
    expect([after.question, after.questionFiles, idsOf(after.attachments)]).toEqual([null, [], ids]);
    const { rows } = await sql<{ data: { files: object[] } }>`
      select data from petition_event join petition on petition.id = petition_id where code = ${filed.code} and type = 'asked'
    `.execute(world.db);
    expect(rows[0]?.data.files).toEqual(
      ids.map((id) => ({ id, hash: expect.stringMatching(/^[\w-]{43}$/) as string })),
    );
  });

  it('sent twice asks once, and whoever comes late learns just that', async () => {
    const filed = await accepted();
    const { id } = await waiting(at.officer, filed.code, 'ask', pdf(700));
    const again = await waiting(at.officer, filed.code, 'ask', pdf(700));
    expect(again.id).toBe(id);
    const { version } = await viewed(at.officer, filed.code);
    const body = { question: 'Hồ sơ nào?', attachments: [id] };
    const both = await Promise.all([1, 2].map(() => send(at.officer, filed.code, version, 'ask', body)));
    expect(both.map(({ status }) => String(status)).toSorted()).toEqual(['200', '412']);
    const third = await send(at.officer, filed.code, version, 'ask', body);
    expect(await refused(third)).toEqual([412, 'stale_version']);
    expect(idsOf((await own(filed)).attachments)).toEqual([id]);
  });

  it('may have the form that another had: each has its own copy, and one upload key is one file', async () => {
    const filed = await accepted();
    const first = await waiting(at.officer, filed.code, 'ask', docx());
    await act(at.officer, filed.code, 'ask', { question: 'Một?', attachments: [first.id] });
    await world.call('POST', `/petitions/${filed.code}/message`, { json: { text: 'Đây.' }, headers: bearer(filed) });
    const second = await waiting(at.officer, filed.code, 'ask', docx());
    expect(second.id).not.toBe(first.id);
    await act(at.officer, filed.code, 'ask', { question: 'Hai?', attachments: [second.id] });
    expect(idsOf((await seenBySender(filed)).questionFiles)).toEqual([second.id]);
    expect(idsOf((await own(filed)).attachments)).toEqual([first.id, second.id]);
  });

  it('takes what its own author uploaded to it and waits, and nothing else', async () => {
    const [filed, other] = [await accepted(), await accepted()];
    const theirs = await hold(filed, pdf(701));
    const elsewhere = await waiting(at.officer, other.code, 'ask', pdf(702));
    const colleagues = await waiting(at.colleague, filed.code, 'ask', pdf(703));
    for (const id of [theirs.id, elsewhere.id, colleagues.id, randomUUID()]) {
      const body = { question: 'Hồ sơ nào?', attachments: [id] };
      expect(await tried(at.officer, filed.code, 'ask', body)).toEqual([422, 'invalid', 'unknown_code']);
    }
    const many = Array.from({ length: LIMITS.files + 1 }, () => randomUUID());
    expect(await tried(at.officer, filed.code, 'ask', { question: 'Nào?', attachments: many })).toEqual([
      422,
      'invalid',
      'too_many',
    ]);
    expect((await own(filed)).attachments).toEqual([]);
  });

  it('is refused its files before they are read where nothing may be asked, and from whoever may not ask', async () => {
    const filed = await file();
    expect(await refused(await upload(at.officer, filed.code, 'ask', pdf()))).toEqual([409, 'action_not_allowed']);
    await act(at.officer, filed.code, 'accept');
    expect(await refused(await upload(at.leader, filed.code, 'ask', pdf()))).toEqual([409, 'action_not_allowed']);
    expect(await refused(await upload(department, filed.code, 'ask', pdf()))).toEqual([404, 'not_found']);
    expect((await refused(await upload(at.officer, filed.code, 'approve', pdf())))[0]).toBe(422);
    const { cookie = '' } = at.officer;
    expect(await refused(await upload({ cookie }, filed.code, 'ask', pdf()))).toEqual([403, 'wrong_origin']);
    expect(await refused(await upload(at.officer, filed.code, 'ask', Buffer.from('<html>')))).toEqual([
      415,
      'file_type_not_taken',
      'file_markup',
    ]);
  });

  it('never carries what a scanner found something in, whenever it did', async () => {
    const filed = await accepted();
    const kept = files.stored.size;
    found = 'infected';
    const response = await upload(at.officer, filed.code, 'ask', pdf(704));
    found = 'clean';
    expect(await refused(response)).toEqual([422, 'invalid', 'file_infected']);
    expect(files.stored.size).toBe(kept);
    const { id } = await waiting(at.officer, filed.code, 'ask', pdf(705));
    await world.db.updateTable('attachment').set({ scan: 'infected' }).where('id', '=', id).execute();
    expect(await tried(at.officer, filed.code, 'ask', { question: 'Nào?', attachments: [id] })).toEqual([
      422,
      'invalid',
      'file_infected',
    ]);
  });

  it('gives a waiting file up by its own uploader alone', async () => {
    const filed = await accepted();
    const { id } = await waiting(at.officer, filed.code, 'ask', pdf(706));
    const drop = async (who: Person): Promise<number> =>
      (await world.call('DELETE', `/casework/petitions/${filed.code}/attachments/${id}`, { headers: who })).status;
    expect([await drop(at.colleague), await drop(department), await drop(at.officer), await drop(at.officer)]).toEqual([
      404, 404, 204, 404,
    ]);
    const attached = await waiting(at.officer, filed.code, 'ask', pdf(707));
    await act(at.officer, filed.code, 'ask', { question: 'Nào?', attachments: [attached.id] });
    expect(
      (
        await world.call('DELETE', `/casework/petitions/${filed.code}/attachments/${attached.id}`, {
          headers: at.officer,
        })
      ).status,
    ).toBe(404);
  });
});

describe('a consultation', () => {
  /** Two agencies are asked, with a letter each; both answer with one. */
  const consulted = async () => {
    const filed = await accepted();
    const asked: string[] = [];
    const said: string[] = [];
    for (const [agency, who] of [
      ['so-tai-chinh-31', department],
      ['btp', ministry],
    ] as const) {
      // The same letter to both: two copies.
      const request = await waiting(at.officer, filed.code, 'consult', pdf(710), 'Công văn lấy ý kiến.pdf');
      await act(at.officer, filed.code, 'consult', {
        agency,
        question: 'Đề nghị cho ý kiến.',
        attachments: [request.id],
      });
      asked.push(request.id);
      const opinion = await waiting(who, filed.code, 'give_opinion', pdf(711), 'Công văn góp ý.pdf');
      await act(who, filed.code, 'give_opinion', { opinion: 'Nhất trí.', attachments: [opinion.id] });
      said.push(opinion.id);
    }
    return { filed, asked, said };
  };

  it('shows its files to the lead and above, to each agency its own alone, and never to the sender', async () => {
    const { filed, asked, said } = await consulted();
    const all = [...asked, ...said];
    const files = async (who: Person) =>
      (await seenBy(who, filed.code)).consultations.map((each) => [
        each.agency.code,
        idsOf(each.questionFiles),
        idsOf(each.opinionFiles),
      ]);
    const both = ['so-tai-chinh-31', 'btp'].map((agency, index) => [agency, [asked[index]], [said[index]]]);
    for (const who of [at.officer, at.leader, at.coordinator, at.chairman, at.supervisor]) {
      expect(await files(who)).toEqual(both);
      for (const id of all) expect(await opened(who, filed.code, id)).toBe(200);
    }
    for (const [who, index] of [
      [department, 0],
      [ministry, 1],
    ] as const) {
      expect(await files(who)).toEqual([both[index]]);
      const statuses = await Promise.all(all.map((id) => opened(who, filed.code, id)));
      expect(statuses).toEqual(all.map((id) => (id === asked[index] || id === said[index] ? 200 : 404)));
    }
    const view = await own(filed);
    expect([view.attachments, JSON.stringify(view).includes('Công văn')]).toEqual([[], false]);
    for (const id of all) expect((await fetched(filed, id)).status).toBe(404);
    expect((await seenBy(at.officer, filed.code)).attachments).toEqual([]);
  });

  it('keeps its files to the few who see a petition that was confined since', async () => {
    const { filed, said } = await consulted();
    await act(at.officer, filed.code, 'seal');
    for (const who of [at.officer, department, ministry, at.coordinator])
      expect(await opened(who, filed.code, said[0] ?? '')).toBe(404);
    expect(await opened(at.head, filed.code, said[0] ?? '')).toBe(200);
  });

  it('takes files from whoever was asked and has not answered', async () => {
    const filed = await accepted();
    await act(at.officer, filed.code, 'consult', { agency: 'so-tai-chinh-31', question: 'Ý kiến?' });
    expect(await refused(await upload(at.officer, filed.code, 'give_opinion', pdf()))).toEqual([
      409,
      'action_not_allowed',
    ]);
    expect(await refused(await upload(ministry, filed.code, 'give_opinion', pdf()))).toEqual([404, 'not_found']);
    expect(await refused(await upload(department, filed.code, 'ask', pdf()))).toEqual([409, 'action_not_allowed']);
    await waiting(department, filed.code, 'give_opinion', pdf(712));
    await act(department, filed.code, 'give_opinion', { opinion: 'Nhất trí.' });
    expect(await refused(await upload(department, filed.code, 'give_opinion', pdf(713)))).toEqual([
      409,
      'action_not_allowed',
    ]);
  });

  it('loses its files with its words: erased, neither row nor bytes can be read', async () => {
    const { filed, said } = await consulted();
    const [id = ''] = said;
    await world.db.updateTable('content').set({ body: null, salt: null }).where('id', '=', id).execute();
    expect((await seenBy(at.officer, filed.code)).consultations[0]?.opinionFiles).toEqual([]);
    expect(await opened(at.officer, filed.code, id)).toBe(404);
    expect(await world.db.selectFrom('attachment').select('id').where('id', '=', id).execute()).toEqual([]);
    const doomed = await world.db.selectFrom('doomed_file').selectAll().execute();
    expect(doomed.some((each) => files.stored.has(each.file))).toBe(true);
  });
});

describe('the letter by which a petition goes elsewhere', () => {
  const TRANSFER = { agency: 'btp', letterNumber: '15/BTC-PC', on: '2026-11-23' };

  it('is had by whoever sees the transfer, its sender included', async () => {
    const filed = await accepted();
    const { id } = await letter(at.leader, filed.code, pdf(720));
    await act(at.leader, filed.code, 'transfer', { ...TRANSFER, letter: id });
    for (const view of [await seenBySender(filed), await seenBy(at.officer, filed.code)]) {
      expect(view.transfer?.letter).toMatchObject({
        id,
        name: 'Công văn chuyển.pdf',
        from: 'agency',
        report: { signatures: [] },
      });
      expect(view.attachments).toEqual([]);
    }
    expect([(await fetched(filed, id)).status, await opened(at.leader, filed.code, id)]).toEqual([200, 200]);
    expect(await opened(department, filed.code, id)).toBe(404);
    const bare = await accepted();
    await act(at.leader, bare.code, 'transfer', { ...TRANSFER, letter: null });
    expect((await seenBySender(bare)).transfer?.letter).toBeNull();
  });

  it('stands beside the code on the official portal, whatever is noted there later', async () => {
    const filed = await accepted();
    await act(at.leader, filed.code, 'transfer', TRANSFER);
    const { id } = await letter(at.coordinator, filed.code, pdf(721));
    await act(at.coordinator, filed.code, 'note_external', { ref: 'PA-7', status: 'Đã gửi', letter: id });
    await act(at.coordinator, filed.code, 'note_external', { ref: 'PA-7', status: 'Đang xử lý' });
    for (const view of [await seenBySender(filed), await seenBy(at.coordinator, filed.code)])
      expect(view.external).toMatchObject({ status: 'Đang xử lý', letter: { id } });
    expect((await fetched(filed, id)).status).toBe(200);
  });

  it('is a PDF from whoever may pass it on, and no other file of theirs', async () => {
    const filed = await accepted();
    const path = '/casework/petitions/{code}/letters';
    const give = (who: Person, bytes: Uint8Array) => put(path.replace('{code}', filed.code), path, bytes, who, 'x.pdf');
    expect(await refused(await give(at.officer, pdf()))).toEqual([409, 'action_not_allowed']);
    expect(await refused(await give(at.leader, docx()))).toEqual([415, 'file_type_not_taken', 'file_not_pdf']);
    const form = await waiting(at.officer, filed.code, 'ask', pdf(722));
    expect(await tried(at.leader, filed.code, 'transfer', { ...TRANSFER, letter: form.id })).toEqual([
      422,
      'invalid',
      'unknown_code',
    ]);
    expect((await seenBySender(filed)).transfer).toBeNull();
  });
});
