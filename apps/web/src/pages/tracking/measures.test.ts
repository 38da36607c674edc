import type { SenderMeasure } from '@thaogo/contract';
import { describe, expect, test } from 'vitest';
import { CODE, fakeApi, petitionAnswered, SECRET } from '../../testing/fake-api.ts';
import { type Visitor, visitor } from '../../testing/visitor.ts';

const PAGE = `/tra-cuu/${CODE}`;

const stage = (
  name: SenderMeasure['stages'][number]['stage'],
  called: string,
  rest: Partial<SenderMeasure['stages'][number]> = {},
): SenderMeasure['stages'][number] => ({
  stage: name,
  name: called,
  plannedOn: null,
  originalPlannedOn: null,
  doneOn: null,
  number: null,
  late: false,
  passedOver: false,
  slips: [],
  ...rest,
});

const measure = (rest: Partial<SenderMeasure> = {}): SenderMeasure => ({
  code: 'NV-4821-0937-5516',
  state: 'under_way',
  stateName: 'Đang thực hiện',
  kind: 'amend',
  title: 'Sửa đổi, bổ sung: khoản 2 Điều 15, 31/2021/NĐ-CP',
  whose: 'proposed',
  owner: { code: 'btc', name: 'Bộ Tài chính' },
  addressee: { code: 'chinh-phu', name: 'Chính phủ' },
  about: null,
  registeredOn: '2026-12-02',
  next: null,
  dueOn: null,
  promisedOn: null,
  late: true,
  slips: 1,
  stages: [
    stage('proposed', 'Gửi văn bản đề nghị', { doneOn: '2026-12-05', number: '7/BTC-PC' }),
    stage('replied', 'Cơ quan có thẩm quyền trả lời', { doneOn: '2026-12-20', number: '8/VPCP' }),
    stage('drafted', 'Soạn thảo', {
      plannedOn: '2027-03-01',
      originalPlannedOn: '2027-01-15',
      late: true,
      slips: [{ from: '2027-01-15', on: '2027-03-01', at: '2027-01-10', reason: 'Chờ ý kiến của các địa phương.' }],
    }),
    stage('adopted', 'Thông qua, ban hành'),
  ],
  reply: { accepted: true, number: '8/VPCP', on: '2026-12-20', reasons: '' },
  reminders: [{ number: '3/BTP', on: '2027-01-20', agency: { code: 'btp', name: 'Bộ Tư pháp' } }],
  inForce: null,
  end: null,
  expiresOn: null,
  solved: null,
  asked: false,
  ...rest,
});

const signedIn = async (...measures: SenderMeasure[]): Promise<Visitor> => {
  const fake = fakeApi();
  fake.petitions.set(CODE, { ...petitionAnswered(), measures });
  const browser = visitor(fake);
  await browser.post('/tra-cuu', { code: CODE, secret: SECRET });
  return browser;
};
const textOf = (html: string): string => html.replaceAll('\u00A0', ' ');

describe('after the answer', () => {
  test('nothing is said where nothing was promised', async () => {
    expect((await (await signedIn()).get(PAGE)).html).not.toContain('Sau trả lời');
  });

  test('the line goes on: what is done, what is late by the first promise, why it moved, who reminded', async () => {
    const text = textOf((await (await signedIn(measure())).get(PAGE)).html);
    for (const part of [
      'Sau trả lời: việc xử lý văn bản',
      'Bộ Tài chính đề nghị Chính phủ.',
      'Đã lùi hạn 1 lần.',
      'Chấp nhận tại văn bản số 8/VPCP, ngày 20/12/2026.',
      'Chậm so với ngày hứa lần đầu.',
      'Ngày hứa lần đầu: 15/01/2027.',
      'Chờ ý kiến của các địa phương.',
      'Chưa có ngày dự kiến',
      'Bộ Tư pháp đôn đốc bằng văn bản số 3/BTP, ngày 20/01/2027.',
    ])
      expect(text).toContain(part);
    expect(text).not.toContain('name="solved"');
  });

  test('reasons of whoever did not accept it, or gave it up, are read as they stand', async () => {
    const refused = measure({
      state: 'not_accepted',
      reply: { accepted: false, number: '8/VPCP', on: '2026-12-20', reasons: 'Đã có trong dự án <luật>.' },
      end: { on: '2026-12-20', reason: 'Đã có trong dự án <luật>.' },
    });
    const { html } = await (await signedIn(refused)).get(PAGE);
    expect(html).toContain('Đã có trong dự án &lt;luật&gt;.');
    expect(html).not.toContain('Thông qua, ban hành');
    const given = measure({ state: 'abandoned', end: { on: '2027-02-01', reason: 'Luật mới đã giải quyết.' } });
    expect((await (await signedIn(given)).get(PAGE)).html).toContain('Luật mới đã giải quyết.');
  });

  test('in force, it asks whether that helped: a choice is needed, words are kept, and a refusal is told', async () => {
    const kept = measure({
      state: 'kept',
      inForce: { number: '9/2027/NĐ-CP', documentId: 'd', on: '2027-06-01' },
      asked: true,
    });
    const browser = await signedIn(kept);
    const { html } = await browser.get(PAGE);
    expect(textOf(html)).toContain('Văn bản 9/2027/NĐ-CP có hiệu lực từ 01/06/2027.');
    expect(html.match(/name="solved"/g)).toHaveLength(3);
    const missing = await browser.post(`${PAGE}/da-het-vuong`, { measure: kept.code, still: 'Mẫu đơn vẫn cũ.' });
    expect(missing.status).toBe(422);
    expect(missing.html).toContain('Chọn một câu trả lời');
    expect(missing.html).toContain('Mẫu đơn vẫn cũ.');
    const sent = await browser.post(`${PAGE}/da-het-vuong`, { measure: kept.code, solved: 'partly', still: '' });
    expect(sent.status).toBe(409);
    const said = await (await signedIn({ ...kept, asked: false, solved: 'partly' })).get(PAGE);
    expect(said.html).toContain('Câu trả lời của bạn: Giải quyết một phần.');
  });
});
