import type { SenderView } from '@thaogo/contract';
import { describe, expect, test } from 'vitest';
import { CODE, fakeApi, problemReply, SECRET } from '../../testing/fake-api.ts';
import {
  petitionAsked,
  petitionOfNonMember,
  petitionOutOfScope,
  petitionReconsidered,
  petitionToReconsider,
  petitionTransferred,
} from '../../testing/later-petitions.ts';
import { type Visitor, visitor } from '../../testing/visitor.ts';

const PAGE = `/tra-cuu/${CODE}`;

const signedIn = async (view: SenderView): Promise<Visitor> => {
  const fake = fakeApi();
  fake.petitions.set(CODE, view);
  const browser = visitor(fake);
  await browser.post('/tra-cuu', { code: CODE, secret: SECRET });
  return browser;
};
const textOf = (html: string): string => html.replaceAll('\u00A0', ' ');
/** Those of the parts that are missing, or do not stand after the one before. */
const outOfOrder = (html: string, parts: readonly string[]): string[] => {
  const text = textOf(html);
  let after = 0;
  return parts.filter((part) => {
    const place = text.indexOf(part, after);
    after = Math.max(after, place);
    return place < 0;
  });
};

describe('a question of the agency', () => {
  test('stands first, with until when, what happens otherwise, and one form for the reply', async () => {
    const { html } = await (await signedIn(petitionAsked())).get(PAGE);
    expect(
      outOfOrder(html, [
        '<h1',
        'Cơ quan hỏi bạn',
        'Hồ sơ của bạn nộp ngày nào',
        'Trả lời đến hết thứ Sáu, 11/12/2026.',
        'cơ quan vẫn tiếp tục xử lý',
        'Gửi trả lời',
        'Thời hạn',
      ]),
    ).toEqual([]);
    expect(html.match(/name="message"/g)).toHaveLength(1);
    expect(textOf(html)).toContain('Tạm dừng từ hết ngày 26/11/2026');
    expect(textOf(html)).not.toContain('đến hạn trả lời.');
  });

  test('is replied to; an empty reply is asked about', async () => {
    const browser = await signedIn(petitionAsked());
    const empty = await browser.post(`${PAGE}/bo-sung`, { message: ' ', reply: 'yes' });
    expect(empty.status).toBe(422);
    expect(empty.html).toContain('Viết trả lời của bạn');
    const done = await browser.post(`${PAGE}/bo-sung`, { message: 'Ngày 3, tại chi cục.', reply: 'yes' });
    expect(done.at).toBe(`${PAGE}?done=reply`);
    expect(done.html).toContain('Đã gửi trả lời của bạn.');
    expect(done.html).not.toContain('Cơ quan hỏi bạn');
  });
});

describe.each([
  { name: 'reconsideration', path: `${PAGE}/xem-xet-lai`, view: petitionToReconsider, send: 'Gửi đề nghị xem xét lại' },
  { name: 'contest', path: `${PAGE}/neu-y-kien`, view: petitionOutOfScope, send: 'Gửi ý kiến' },
])('asking for a second look: $name', ({ name, path, view, send }) => {
  const WORDS = 'Chưa nói đến\nhộ kinh doanh & "chợ".';

  test('is offered with its time, and says what it means', async () => {
    const browser = await signedIn(view());
    expect(textOf((await browser.get(PAGE)).html)).toContain('đến hết thứ Sáu, 11/12/2026');
    const { html } = await browser.get(path);
    expect(
      outOfOrder(html, [
        'được một lần, đến hết thứ Sáu, 11/12/2026',
        'không ảnh hưởng đến quyền khiếu nại',
        'textarea',
      ]),
    ).toEqual([]);
  });

  test('is checked before it is sent, and can be changed', async () => {
    const browser = await signedIn(view());
    expect((await browser.post(path, { text: ' ' })).html).toContain('href="#text"');
    const check = await browser.post(path, { text: WORDS });
    expect(check.status).toBe(200);
    expect(check.html).toContain(send);
    expect(check.html).toContain('&amp; &quot;chợ&quot;');
    expect(browser.fake.calls).not.toContain(`POST /api/v1/petitions/${CODE}/${name}`);
    const edited = await browser.post(path, { text: WORDS, step: 'edit' });
    expect(edited.html).toContain('&amp; &quot;chợ&quot;.</textarea>');
    const done = await browser.post(path, { text: WORDS, step: 'send' });
    expect(done.at).toBe(`${PAGE}?done=${name}`);
    expect(done.html).toContain('Bước tiếp theo');
    expect(browser.fake.petitions.get(CODE)?.messages.at(-1)?.text).toBe(WORDS);
    expect((await browser.get(path)).at).toBe(PAGE);
  });

  test('is not lost when it cannot be sent', async () => {
    const browser = await signedIn(view());
    const call = `POST /api/v1/petitions/${CODE}/${name}`;
    browser.fake.instead.set(call, () => problemReply(503, 'unavailable'));
    const page = await browser.post(path, { text: WORDS, step: 'send' });
    expect(page.status).toBe(503);
    expect(page.html).toContain('Những gì bạn viết vẫn còn nguyên');
    expect(page.html).toContain('&amp; &quot;chợ&quot;');
    browser.fake.instead.set(call, () => problemReply(409, 'action_not_allowed'));
    expect((await browser.post(path, { text: WORDS, step: 'send' })).status).toBe(409);
  });

  test('asks whoever is not signed in to sign in', async () => {
    expect((await visitor().get(path)).at).toBe(`/tra-cuu?code=${CODE}`);
    expect((await visitor().post(path, { text: WORDS, step: 'send' })).at).toBe(`/tra-cuu?code=${CODE}`);
  });
});

test('the new answer comes first, the earlier one is folded with what was thought of it, and there is no third', async () => {
  const { html } = await (await signedIn(petitionReconsidered())).get(PAGE);
  expect(
    outOfOrder(html, [
      'Trả lời mới',
      '99/BTC-PC',
      'Bạn đã đề nghị xem xét lại một lần.',
      'Trả lời chưa nói đến hộ kinh doanh.',
      '<details class="why"><summary>Trả lời lần trước: số 12345/BTC-PC, ngày 02/12/2026',
      'Bạn đã đánh giá trả lời này: Không hài lòng.',
    ]),
  ).toEqual([]);
});

test('what was passed on says to whom, by which letter and why, and what the official portal calls it', async () => {
  const { html } = await (await signedIn(petitionTransferred())).get(PAGE);
  expect(
    outOfOrder(html, [
      'Tòa án nhân dân khu vực 3',
      'Số 15/BTC-PC, ngày 25/11/2026',
      'Tranh chấp dân sự',
      'PAKN-2026-000731',
      'Đang xử lý',
      'Ghi nhận ngày 26/11/2026.',
    ]),
  ).toEqual([]);
});

test('a deadline that binds nobody here says so, has no ruler, and says that it may still move', async () => {
  const text = textOf((await (await signedIn(petitionOfNonMember())).get(PAGE)).html);
  expect(text).toContain('hệ thống này không ràng buộc được cơ quan đó');
  expect(text).toContain('Theo quy định: thứ Hai, 07/12/2026.');
  expect(text).toContain('hạn được tính lại và mọi thay đổi được báo');
  expect(text).toContain('Hạn theo quy định');
  expect(text).not.toContain('class="ruler"');
});

test('each day says whether it counts, stood still or waits for a decision, and who had it; moves say why', async () => {
  const view = petitionOfNonMember();
  const [answer] = view.deadlines;
  if (answer === undefined) throw new Error('There is a deadline.');
  const [start, first, second, third, ...rest] = answer.explanation;
  if (start === undefined || first === undefined || second === undefined || third === undefined)
    throw new Error('There are days.');
  const explanation = [
    start,
    { ...first, counts: false, code: 'paused' as const, reason: 'Tạm dừng trong khi chờ người gửi' },
    { ...second, code: 'undecided' as const, reason: 'Chưa quyết định' },
    third,
    ...rest,
  ];
  const move = { on: '2026-11-24', from: '2026-12-04', to: '2026-12-07', source: 'Luật mẫu', reason: null };
  const deadline = {
    ...answer,
    binding: true,
    provisional: true,
    originalDueOn: '2026-12-04',
    moves: [{ ...move, cause: 'extension' as const }],
    explanation,
  };
  const held = [
    { by: 'sender' as const, agency: null, from: '2026-11-22', to: '2026-11-23', days: 1, workingDays: 1 },
    {
      by: 'lead' as const,
      agency: { code: 'btc', name: 'Bộ Tài chính' },
      from: '2026-11-23',
      to: '2026-11-27',
      days: 4,
      workingDays: 3,
    },
  ];
  const text = textOf((await (await signedIn({ ...view, deadlines: [deadline], held })).get(PAGE)).html);
  expect(text).toContain('Hạn ban đầu là thứ Sáu, 04/12/2026.');
  expect(text).toContain('Lãnh đạo cho thêm thời gian (Luật mẫu)');
  expect(text).toContain('chưa quyết định ngày nghỉ 24/11/2026');
  expect(text).toContain('Tạm dừng');
  expect(text).toContain('Tạm tính');
  expect(text).toContain('Chờ bạn trả lời');
  expect(text).toContain('Ở Bộ Tài chính');
  expect(text).toContain('Bộ Tài chính: 4 ngày, trong đó 3 ngày làm việc');
});

describe('a lost secret', () => {
  const LOST = '/mat-ma-bi-mat';

  test('is a way on from signing in; code and address go to the API and into no address', async () => {
    const browser = visitor();
    expect((await browser.get('/tra-cuu')).html).toContain(`href="${LOST}"`);
    const page = await browser.post(LOST, { code: '482109375516', contact: ' hoa@example.com ' });
    expect(page.at).toBe(`${LOST}?sent=1`);
    expect(browser.fake.linkRequests).toEqual([{ code: CODE, email: 'hoa@example.com' }]);
    expect(page.html).not.toContain(CODE);
  });

  test('a telephone number does as well', async () => {
    const browser = visitor();
    await browser.post(LOST, { code: CODE, contact: '0912 345 678' });
    expect(browser.fake.linkRequests).toEqual([{ code: CODE, phone: '0912 345 678' }]);
  });

  test('what is no code or no address is asked about, and kept', async () => {
    const browser = visitor();
    const page = await browser.post(LOST, { code: '12', contact: 'hoa' });
    expect(page.status).toBe(422);
    expect(page.html).toContain('href="#code"');
    expect(page.html).toContain('href="#contact"');
    expect(page.html).toContain('value="hoa"');
    expect(browser.fake.linkRequests).toEqual([]);
  });

  test('too many requests are told', async () => {
    const browser = visitor();
    browser.fake.instead.set('POST /api/v1/links/requests', () => problemReply(429, 'too_many_requests'));
    expect((await browser.post(LOST, { code: CODE, contact: 'hoa@example.com' })).status).toBe(429);
  });
});
