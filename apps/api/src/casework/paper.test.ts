import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { BusyError } from '../http/busy.ts';
import { caseworkWorld, type Person, unrouted } from '../testing/casework-world.ts';

type World = Awaited<ReturnType<typeof caseworkWorld>>;
let town: World;
let petition: { code: string; secret: string };
beforeAll(async () => {
  town = await caseworkWorld();
  petition = await town.file({
    ...unrouted,
    text: 'Khoản 2 Điều 5 Thông tư 06/2021/TT-BXD không rõ. Gọi tôi: 0912 345 678, hoa@example.com.',
    sender: { kind: 'company', name: 'Công ty Bí Mật', email: 'hoa@example.com' },
  });
});
afterAll(() => town.world.close());

const get = async (path: string, who: Person, operation: string): Promise<Response> => {
  const response = await town.world.call('GET', path, { headers: who });
  expect(await town.document.faults(`get /api/v1${operation}`, response)).toEqual([]);
  return response;
};
const own = (secret: string): Person => ({ authorization: `Bearer ${secret}`, 'accept-language': 'vi' });
const slip = (query: string, who: Person) =>
  get(`/petitions/${petition.code}/slip.pdf${query}`, who, '/petitions/{code}/slip.pdf');
const letter = (who: Person, query = '', form = 'docx', code = petition.code) =>
  get(
    `/casework/petitions/${code}/agency-letter.${form}${query}`,
    who,
    `/casework/petitions/{code}/agency-letter.${form}`,
  );

describe('the slip', () => {
  it('says when to ask again while too much waits to be set, and nothing of it is a fault', async () => {
    const set = vi.spyOn(town.world.deps.paper, 'slip').mockRejectedValueOnce(new BusyError('Too much.', 10));
    const response = await town.world.call('GET', `/petitions/${petition.code}/slip.pdf`, {
      headers: own(petition.secret),
    });
    set.mockRestore();
    expect(await response.json()).toMatchObject({ status: 503, code: 'unavailable' });
    expect(response.headers.get('retry-after')).toBe('10');
    expect(town.world.log.map(({ event }) => event)).not.toContain('request_failed');
  });

  it('is the sender’s, says what was filed and by when it is answered, and holds neither secret nor name', async () => {
    const response = await slip('', own(petition.secret));
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('content-disposition')).toBe(`inline; filename="${petition.code}.pdf"`);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const sheet = (await response.json()) as Record<string, unknown>;
    const receipt = await get(`/petitions/${petition.code}/receipt`, own(petition.secret), '/petitions/{code}/receipt');
    const { eventHash } = (await receipt.json()) as { eventHash: string };
    expect(sheet).toMatchObject({
      code: { value: petition.code },
      where: { url: `http://thaogo.test/tra-cuu/${petition.code}` },
      secret: { value: null },
      fingerprint: { value: eventHash },
      // Filed on 23 November: two working days to pass it on, fifteen days to answer.
      deadline: {
        due: 'thứ Năm, 10/12/2026',
        source: 'Căn cứ: Công điện 89/CĐ-TTg.',
        days: [
          { days: 'Ngày 23/11/2026', reason: 'Ngày bắt đầu, không tính' },
          { days: '24/11/2026 đến 25/11/2026 (2 ngày)', reason: 'Ngày làm việc' },
          { days: '26/11/2026 đến 10/12/2026 (15 ngày)', reason: 'Ngày thường và ngày nghỉ, đều tính' },
        ],
        more: null,
      },
    });
    for (const hidden of [petition.secret, 'Bí Mật', 'hoa@example.com', '0912'])
      expect(JSON.stringify(sheet)).not.toContain(hidden);
  });

  it('prints the secret it was asked with, and only where that is wanted', async () => {
    const typed = petition.secret.toLowerCase().replaceAll('-', ' ');
    const response = await slip('?secret=yes', { ...own(typed), 'accept-language': 'en' });
    expect(await response.json()).toMatchObject({ language: 'en', secret: { value: petition.secret } });
    expect((await slip('?secret=no', own(petition.secret))).status).toBe(422);
  });

  it('is nobody else’s', async () => {
    expect((await slip('', {})).status).toBe(401);
    const wrong = await slip('?secret=yes', own('K7QM-2D9X-H4TB-9NRP-3WZE'));
    expect(wrong.status).toBe(404);
  });

  it('is printed for whoever may read the petition at the agency, without the secret', async () => {
    const path = `/casework/petitions/${petition.code}/slip.pdf`;
    const operation = '/casework/petitions/{code}/slip.pdf';
    const printed = await get(path, town.at.coordinator, operation);
    expect(await printed.json()).toMatchObject({ code: { value: petition.code }, secret: { value: null } });
    expect((await get(path, town.at.elsewhere, operation)).status).toBe(404);
    expect((await get(path, {}, operation)).status).toBe(401);
  });
});

describe('the letter to an agency that has not joined', () => {
  it('is the coordinator’s, in either form, with the words and without who wrote them', async () => {
    for (const form of ['docx', 'pdf']) {
      const response = await letter(town.at.coordinator, form === 'pdf' ? '' : '?to=bxd', form);
      expect(response.status).toBe(200);
      const sheet = await response.text();
      expect(JSON.parse(sheet)).toMatchObject({ form, agency: 'Cơ quan btp', parent: null, addressee: 'Cơ quan bxd' });
      expect(sheet).toContain(petition.code);
      expect(sheet).toContain('khoản\u00a02 Điều\u00a05 Thông tư 06/2021/TT-BXD');
      expect(sheet).toContain('Theo Công điện 89/CĐ-TTg, hạn trả lời người gửi là ngày 10/12/2026');
      expect(sheet).toContain('Gọi tôi: […], […]');
      for (const hidden of ['Bí Mật', 'hoa@example.com', '0912', petition.secret]) expect(sheet).not.toContain(hidden);
    }
    expect(JSON.stringify(town.world.log)).not.toContain('Bí Mật');
  });

  it('is offered on the screen of whoever may have it, with the agency that routing proposed', async () => {
    const offered = await town.viewed(town.at.coordinator, petition.code);
    expect(offered['agencyLetter']).toEqual({ proposed: { code: 'bxd', name: 'Cơ quan bxd' } });
    expect((await town.viewed(town.at.head, petition.code))['agencyLetter']).toBeNull();
    const { code } = await town.file(unrouted);
    expect((await town.viewed(town.at.coordinator, code))['agencyLetter']).toEqual({ proposed: null });
  });

  it('needs an agency that exists and has not joined', async () => {
    const { code } = await town.file(unrouted);
    for (const query of ['', '?to=btc', '?to=unknown', '?to=ubnd-31']) {
      const response = await letter(town.at.coordinator, query, 'docx', code);
      expect([query, response.status]).toEqual([query, 422]);
    }
  });

  it('is written by nobody else, and by nobody once an agency here has the petition', async () => {
    expect((await letter(town.at.elsewhere, '?to=bxd')).status).toBe(404);
    expect((await letter({}, '?to=bxd')).status).toBe(401);
    const head = await letter(town.at.head, '?to=bxd');
    expect(await head.json()).toMatchObject({ code: 'action_not_allowed', reasons: [{ code: 'wrong_role' }] });
    const { code } = await town.file(unrouted);
    await town.act(town.at.coordinator, code, 'assign', { agency: 'btc' });
    const passedOn = await letter(town.at.coordinator, '?to=bxd', 'pdf', code);
    expect(await passedOn.json()).toMatchObject({ code: 'action_not_allowed', reasons: [{ code: 'wrong_state' }] });
    const sealed = await town.file(unrouted);
    await town.act(town.at.coordinator, sealed.code, 'seal');
    expect([404, 409]).toContain((await letter(town.at.coordinator, '?to=bxd', 'docx', sealed.code)).status);
  });
});
