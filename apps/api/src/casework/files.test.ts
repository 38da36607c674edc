import { randomUUID } from 'node:crypto';
import type { SignatureReport } from '@thaogo/contract';
import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { type Filed, type FileSeen, fileWorld } from '../testing/file-world.ts';
import { docx, pdf, photograph } from '../testing/sample-files.ts';

const report = { signatures: [], changesAfter: 'none' as const };
/** A letter of this length was changed after it was signed. */
const ALTERED = 913;
const altered: SignatureReport = {
  signatures: [
    {
      signer: { name: 'Nguyễn Văn An', organisation: null, serial: '01' },
      signedAt: null,
      coversWholeDocument: true,
      changesAfter: 'none',
      integrity: 'altered',
      certificateInForce: true,
      chain: 'not_checked',
    },
  ],
  changesAfter: 'unsigned',
};
const read: number[] = [];
const { world, file, files, put, sent, hold, own, refused, fetched, act, at, viewed, send, document } = await fileWorld(
  {
    signatures: (letter) => {
      read.push(letter.length);
      return Promise.resolve(letter.length === ALTERED ? altered : report);
    },
  },
);
afterAll(() => world.close());

const openAs = (who: Record<string, string>, code: string, id: string): Promise<Response> =>
  world.call('GET', `/casework/petitions/${code}/attachments/${id}`, { headers: who });
const upload = (who: Record<string, string>, code: string, bytes: Uint8Array, name = 'Công văn 12.pdf') =>
  put(`/casework/petitions/${code}/letters`, '/casework/petitions/{code}/letters', bytes, who, name);
const letter = async (code: string, bytes: Uint8Array = pdf(900)): Promise<FileSeen & { report: unknown }> => {
  const response = await upload(at.clerk, code, bytes);
  expect(response.status).toBe(201);
  return (await response.json()) as FileSeen & { report: unknown };
};
const openings = async (id: string) =>
  world.db.selectFrom('attachment_opening').selectAll().where('attachment_id', '=', id).execute();

const toIssue = async (code: string): Promise<void> => {
  await act(at.officer, code, 'accept');
  await act(at.officer, code, 'save_draft', { text: 'Bộ trả lời như sau.', outcome: 'guide_application' });
  await act(at.officer, code, 'submit_draft');
  await act(at.leader, code, 'approve');
};
const ISSUE = { number: '12/BTC-PC', issuedOn: '2026-11-23' };

describe('files as staff see them', () => {
  it('are listed and opened by whoever may read the words, and each opening is recorded', async () => {
    const filed = await file();
    const { id, name, size } = await sent(filed, await photograph(), 'hiện trường.jpg');
    expect((await viewed(at.officer, filed.code)).attachments).toMatchObject([{ id, name, from: 'sender' }]);
    const got = await openAs(at.officer, filed.code, id);
    expect(await document.faults('get /api/v1/casework/petitions/{code}/attachments/{id}', got)).toEqual([]);
    expect([got.status, (await got.arrayBuffer()).byteLength]).toEqual([200, size]);
    expect(got.headers.get('content-security-policy')).toContain('sandbox');
    await openAs(at.officer, filed.code, id);
    expect(await openings(id)).toMatchObject([{ agency: 'btc' }, { agency: 'btc' }]);
  });

  it('are closed to other agencies, to other petitions, and to those whom a restriction keeps out', async () => {
    const [filed, other] = [await file(), await file()];
    const { id } = await sent(filed, pdf());
    expect((await openAs(at.elsewhere, filed.code, id)).status).toBe(404);
    expect((await openAs(at.officer, other.code, id)).status).toBe(404);
    expect((await openAs(at.officer, filed.code, randomUUID())).status).toBe(404);
    await act(at.officer, filed.code, 'seal');
    expect((await openAs(at.officer, filed.code, id)).status).toBe(404);
    expect((await openAs(at.coordinator, filed.code, id)).status).toBe(404);
    expect((await openAs(at.head, filed.code, id)).status).toBe(200);
    expect(await openings(id)).toHaveLength(1);
  });

  it('that wait for the sender’s word are not theirs to see', async () => {
    const filed = await file();
    const { id } = await hold(filed, pdf());
    expect((await viewed(at.officer, filed.code)).attachments).toEqual([]);
    expect((await openAs(at.officer, filed.code, id)).status).toBe(404);
  });

  it('in which a scanner found something are shown as such and given to nobody', async () => {
    const filed = await file();
    const { id } = await sent(filed, pdf());
    await world.db.updateTable('attachment').set({ scan: 'infected' }).where('id', '=', id).execute();
    expect((await viewed(at.officer, filed.code)).attachments).toMatchObject([{ scan: 'infected' }]);
    expect((await own(filed)).attachments).toMatchObject([{ scan: 'infected' }]);
    expect((await openAs(at.officer, filed.code, id)).status).toBe(404);
    expect((await fetched(filed, id)).status).toBe(404);
  });
});

describe('the signed letter', () => {
  it('goes with the answer: its event has a hash, sender and staff have the file and what its signatures are worth', async () => {
    const filed = await file();
    await toIssue(filed.code);
    read.length = 0;
    const uploaded = await letter(filed.code);
    expect([uploaded.report, read]).toEqual([report, [900]]);
    await act(at.clerk, filed.code, 'issue', { ...ISSUE, letter: uploaded.id });
    const seen = { id: uploaded.id, name: 'Công văn 12.pdf', type: 'application/pdf', size: 900, report };
    expect((await own(filed)).answer?.letter).toMatchObject({ ...seen, from: 'agency' });
    expect((await own(filed)).attachments).toEqual([]);
    expect((await viewed(at.officer, filed.code)).answer).toMatchObject({ letter: seen });
    for (const got of [await fetched(filed, uploaded.id), await openAs(at.officer, filed.code, uploaded.id)])
      expect([got.status, (await got.arrayBuffer()).byteLength]).toEqual([200, 900]);
    const { rows } = await sql<{ data: { letter: object } }>`
      select data from petition_event join petition on petition.id = petition_id
      where code = ${filed.code} and type = 'issued'
    `.execute(world.db);
    expect(rows[0]?.data.letter).toEqual({ id: uploaded.id, hash: expect.stringMatching(/^[\w-]{43}$/) as string });
  });

  it('answers every petition of a group, and stays for the others when one is erased', async () => {
    const [main, other]: Filed[] = [await file(), await file()] as never;
    if (main === undefined || other === undefined) throw new Error('Two were filed.');
    await act(at.coordinator, main.code, 'group', { with: [other.code] });
    await toIssue(main.code);
    const { id } = await letter(main.code, pdf(901));
    await act(at.clerk, main.code, 'issue', { ...ISSUE, letter: id });
    const theirs = (await own(other)).answer?.letter;
    expect(theirs).toMatchObject({ name: 'Công văn 12.pdf', size: 901 });
    expect(theirs?.id).not.toBe(id);
    await world.db.updateTable('content').set({ body: null, salt: null }).where('id', '=', id).execute();
    expect((await own(main)).answer?.letter).toBeNull();
    const got = await fetched(other, theirs?.id ?? '');
    expect([got.status, (await got.arrayBuffer()).byteLength]).toEqual([200, 901]);
    const doomed = await world.db.selectFrom('doomed_file').selectAll().execute();
    expect(doomed.filter((each) => files.stored.has(each.file))).toEqual([]);
  });

  it('is a PDF, from the clerk of the lead agency, while the answer waits to be issued', async () => {
    const filed = await file();
    expect(await refused(await upload(at.clerk, filed.code, pdf()))).toEqual([409, 'action_not_allowed']);
    await toIssue(filed.code);
    expect(await refused(await upload(at.officer, filed.code, pdf()))).toEqual([409, 'action_not_allowed']);
    expect(await refused(await upload(at.elsewhere, filed.code, pdf()))).toEqual([404, 'not_found']);
    expect(await refused(await upload(at.clerk, filed.code, docx()))).toEqual([
      415,
      'file_type_not_taken',
      'file_not_pdf',
    ]);
    const kept = files.stored.size;
    expect(await refused(await upload(at.clerk, filed.code, pdf(ALTERED)))).toEqual([422, 'invalid', 'file_altered']);
    expect(files.stored.size).toBe(kept);
    const { cookie = '' } = at.clerk;
    expect(await refused(await upload({ cookie }, filed.code, pdf()))).toEqual([403, 'wrong_origin']);
    // Nobody else's, and of no other petition.
    const stranger = await hold(await file(), pdf(902));
    for (const id of [randomUUID(), stranger.id]) {
      const version = (await viewed(at.clerk, filed.code)).version;
      const response = await send(at.clerk, filed.code, version, 'issue', { ...ISSUE, letter: id });
      expect(await refused(response)).toEqual([422, 'invalid', 'unknown_code']);
    }
    const another = await file();
    await toIssue(another.code);
    const elsewhere = await letter(another.code, pdf(903));
    const version = (await viewed(at.clerk, filed.code)).version;
    const response = await send(at.clerk, filed.code, version, 'issue', { ...ISSUE, letter: elsewhere.id });
    expect(await refused(response)).toEqual([422, 'invalid', 'unknown_code']);
    expect((await own(filed)).answer).toBeNull();
    await act(at.clerk, filed.code, 'issue', { ...ISSUE, letter: null });
    expect((await own(filed)).answer?.letter).toBeNull();
  });
});
