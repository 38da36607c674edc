import { beforeEach, describe, expect, test } from 'vitest';
import { publishedAnswer, readAt, readingReply, unsureRouting } from '../../testing/readings.ts';
import { answerAll, type Seen, SENDER, type Visitor, visitor } from '../../testing/visitor.ts';

const TEXT =
  'Hồ sơ theo khoản 2 Điều 15 Nghị định 31/2021/NĐ-CP đòi bản sao. Luật Đất đai cũng thế, mà Điều 9 thì không nói gì.';
const citations = [
  readAt(TEXT, 'khoản 2 Điều 15 Nghị định 31/2021/NĐ-CP', {
    article: '15',
    clause: '2',
    title: 'Hướng dẫn Luật Đầu tư',
    heading: 'Hồ sơ đăng ký',
  }),
  readAt(TEXT, 'Luật Đất đai', {
    type: 'Luật',
    numberSymbol: '31/2024/QH15',
    title: 'Luật Đất đai',
    alternatives: [
      {
        document: { type: 'Luật', numberSymbol: '45/2013/QH13', title: 'Luật Đất đai', issuer: null, known: true },
        article: null,
        clause: null,
        point: null,
        heading: null,
      },
    ],
  }),
  { ...readAt(TEXT, 'Điều 9', { article: '9' }), document: null },
];

const plain = (html: string): string => html.replaceAll('\u00A0', ' ');
/** Controls of a page by name, as a browser would send them; buttons and what is not ticked are left out. */
const formOf = ({ html }: Seen): Record<string, string> => {
  const fields: Record<string, string> = {};
  for (const [tag] of html.matchAll(/<input[^>]*>/g)) {
    const attribute = (name: string): string => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
    const tickable = /type="(?:checkbox|radio)"/.test(tag);
    if (attribute('name') !== '' && (!tickable || / checked/.test(tag))) fields[attribute('name')] = attribute('value');
  }
  return fields;
};

/** What the buttons that add something carry. */
const picks = ({ html }: Seen): string[] =>
  [...html.matchAll(/<button[^>]*name="pick"[^>]*>/g)].map(([tag]) =>
    (/ value="([^"]*)"/.exec(tag)?.[1] ?? '').replaceAll('&quot;', '"'),
  );

let browser: Visitor;
beforeEach(async () => {
  browser = visitor();
  browser.fake.read = (text) => readingReply({ citations: text === TEXT ? citations : [] });
  await browser.post('/gui', {});
});
const write = (text = TEXT): Promise<Seen> => browser.post('/gui/noi-dung', { text, proposal: '' });
const filed = async () => {
  await browser.post('/gui/nguoi-gui', SENDER);
  const page = await browser.post('/gui/kiem-tra', {});
  expect(page.at).toBe('/gui/xac-nhan');
  return [...browser.fake.filings.values()][0];
};

describe('what is read in the text', () => {
  test('is highlighted in the sender’s own words and listed with names, ready to be kept by going on', async () => {
    const page = await write();
    expect(page.at).toBe('/gui/van-ban');
    const html = plain(page.html);
    expect(html).toContain(
      '<mark><a href="#documents.0.kept">khoản 2 Điều 15 Nghị định 31/2021/NĐ-CP</a><sup>1</sup></mark>',
    );
    for (const shown of ['Hướng dẫn Luật Đầu tư', 'Điều 15: Hồ sơ đăng ký', 'Luật Đất đai 2024', 'Số 31/2024/QH15']) {
      expect(html).toContain(shown);
    }
    expect((await browser.post('/gui/van-ban', formOf(page))).at).toBe('/gui/loai-kho-khan');
    expect((await filed())?.citations).toEqual([
      { numberSymbol: '31/2021/NĐ-CP', article: '15', clause: '2' },
      { numberSymbol: '31/2024/QH15' },
    ]);
  });

  test('an unknown document is shown and filed as smoothly as a known one', async () => {
    const text = 'Quyết định 99/2031/QĐ-UBND bắt chúng tôi nộp thêm một loại giấy.';
    browser.fake.read = () =>
      readingReply({
        citations: [
          readAt(text, 'Quyết định 99/2031/QĐ-UBND', { type: 'Quyết định', numberSymbol: '99/2031/QĐ-UBND' }),
        ],
      });
    const page = await write(text);
    expect(plain(page.html)).toContain('<strong>Quyết định 99/2031/QĐ-UBND</strong>');
    await browser.post('/gui/van-ban', formOf(page));
    expect((await filed())?.citations).toEqual([{ numberSymbol: '99/2031/QĐ-UBND' }]);
  });

  test('without its mark a provision is neither highlighted nor filed, and stays so', async () => {
    const { 'documents.0.kept': _, ...fields } = formOf(await write());
    await browser.post('/gui/van-ban', fields);
    const page = await browser.get('/gui/van-ban');
    expect(page.html).not.toContain('<mark><a href="#documents.0.kept">');
    await write();
    expect((await filed())?.citations).toEqual([{ numberSymbol: '31/2024/QH15' }]);
  });

  test('another reading of the same words can be chosen', async () => {
    await browser.post('/gui/van-ban', { ...formOf(await write()), 'documents.1.choice': '0' });
    expect((await filed())?.citations?.[1]).toEqual({ numberSymbol: '45/2013/QH13' });
  });

  test('a provision whose document is not known yet waits for it and keeps nobody back', async () => {
    const page = await write();
    expect(plain(page.html)).toContain('Chưa rõ của văn bản nào');
    expect(page.html).not.toMatch(/name="documents\.2\.kept"[^>]* checked/);
    await browser.post('/gui/van-ban', {
      ...formOf(page),
      'documents.2.kept': 'yes',
      'documents.2.numberSymbol': '31/2021/NĐ-CP',
    });
    expect((await filed())?.citations?.[2]).toEqual({ numberSymbol: '31/2021/NĐ-CP', article: '9' });
  });

  test('a provision corrected by hand keeps its correction when the text is written on', async () => {
    await browser.post('/gui/van-ban', { ...formOf(await write()), 'documents.0.clause': '3' });
    browser.fake.read = () => readingReply({ citations: citations.slice(0, 1) });
    await write(`${TEXT} Xin hết.`);
    expect((await filed())?.citations).toEqual([{ numberSymbol: '31/2021/NĐ-CP', article: '15', clause: '3' }]);
  });

  test('when nothing can be read now, the way goes on as it did without a machine', async () => {
    browser.fake.read = null;
    const page = await write();
    expect(page.at).toBe('/gui/van-ban');
    expect(page.html).not.toContain('<mark>');
    expect((await browser.post('/gui/van-ban', { documentUnknown: 'yes' })).at).toBe('/gui/loai-kho-khan');
    expect((await answerAll(browser)).html).not.toContain('id="recipient"');
  });
});

describe('adding what is missing', () => {
  test('a search comes back to the same page with everything as it was, and adds by one press', async () => {
    const { 'documents.0.kept': _, ...fields } = formOf(await write());
    const found = await browser.post('/gui/van-ban', { ...fields, search: 'đất đai', look: 'yes' });
    expect(found.at).toBe('/gui/van-ban#results');
    expect(found.html).toContain('value="đất đai"');
    expect(found.html).not.toMatch(/name="documents\.0\.kept"[^>]* checked/);
    const value = picks(found).find((each) => each.includes('31/2024')) ?? '';
    const added = await browser.post('/gui/van-ban', { ...formOf(found), pick: value });
    expect(added.at).toMatch(/^\/gui\/van-ban#documents/);
    expect(added.html).not.toContain('id="results"');
    expect((await filed())?.citations).toEqual([{ numberSymbol: '31/2024/QH15' }]);
  });

  test('the Enter key in the search searches, and what is in no register is added as it was typed', async () => {
    const page = await write('Một quy định nào đó mà tôi không nhớ rõ tên gọi.');
    const found = await browser.post('/gui/van-ban', { ...formOf(page), search: 'quy chế chợ Bến' });
    expect(found.at).toBe('/gui/van-ban#results');
    const typed = picks(found).at(-1) ?? '';
    await browser.post('/gui/van-ban', { ...formOf(found), pick: typed });
    expect((await filed())?.citations).toEqual([{ title: 'quy chế chợ Bến' }]);
  });

  test('made-up values of buttons add nothing', async () => {
    const page = await write();
    for (const pick of ['{', '[]', '{"numberSymbol":1}', 'null']) {
      const seen = await browser.post('/gui/van-ban', { ...formOf(page), pick });
      expect([pick, seen.status]).toEqual([pick, 200]);
    }
    expect((await filed())?.citations).toHaveLength(2);
  });

  test('a register that cannot be asked is said to be so, and nothing is lost', async () => {
    const page = await write();
    browser.fake.instead.set('GET /api/v1/documents', () => new Response('', { status: 503 }));
    const found = await browser.post('/gui/van-ban', { ...formOf(page), search: 'đất', look: 'yes' });
    expect(found.html).toContain('chưa tra được danh mục');
    expect(found.html).toContain('value="31/2021/NĐ-CP"');
  });
});

describe('where else to turn', () => {
  beforeEach(() => {
    const scope = {
      inScope: false,
      ground: 'civil_dispute',
      confidence: 0.9,
      turnTo: 'Tòa án',
      reasons: ['Vì có các từ: “đòi nợ”.'],
    };
    browser.fake.read = (text) =>
      readingReply(text.includes('đòi nợ') ? { scope, routing: unsureRouting() } : { citations });
  });
  const DEBT = 'Hàng xóm vay tiền không trả, nhờ cơ quan đòi nợ giúp tôi.';

  test('is told kindly after the text, and whoever means a rule goes on', async () => {
    const page = await write(DEBT);
    expect(page.at).toBe('/gui/noi-phu-hop');
    for (const shown of [
      'Tranh chấp dân sự',
      'Bạn có thể nhờ tổ hòa giải.',
      'gợi ý của máy',
      'Vì có các từ: “đòi nợ”.',
      'không có gì bị loại',
    ]) {
      expect(page.html).toContain(shown);
    }
    expect((await browser.post('/gui/noi-phu-hop', {})).at).toBe('/gui/van-ban');
    expect((await write(`${DEBT} Xin cảm ơn.`)).at).toBe('/gui/van-ban');
    await browser.post('/gui/van-ban', { documentUnknown: 'yes' });
    expect((await browser.post('/gui/nguoi-gui', SENDER)).html).toContain('một người sẽ đọc trước');
    expect(await filed()).toMatchObject({ text: `${DEBT} Xin cảm ơn.` });
  });

  test('is asked again only of another text, also of one changed from the check', async () => {
    await answerAll(browser);
    expect((await browser.post('/gui/noi-dung?change=1', { text: DEBT, proposal: '' })).at).toBe(
      '/gui/noi-phu-hop?change=1',
    );
    expect((await browser.post('/gui/noi-phu-hop?change=1', {})).at).toBe('/gui/kiem-tra');
  });

  test('what may be a denunciation is compared with no answer', async () => {
    browser.fake.answers = [publishedAnswer()];
    await write(DEBT);
    await browser.post('/gui/noi-phu-hop', {});
    const next = await browser.post('/gui/van-ban', { 'documents.0.numberSymbol': '31/2021/NĐ-CP' });
    expect(next.at).toBe('/gui/loai-kho-khan');
    expect(browser.fake.calls).not.toContain('GET /api/v1/answers');
  });
});

describe('answers that were given before', () => {
  const offered = async (): Promise<Seen> => {
    browser.fake.answers = [publishedAnswer()];
    return browser.post('/gui/van-ban', formOf(await write()));
  };

  test('are offered before sending; going on all the same leads to the next question', async () => {
    const page = await offered();
    expect(page.at).toBe('/gui/da-tra-loi');
    for (const shown of ['Bộ Tài chính', '7788/BTC-CST', 'Sửa đổi, bổ sung', 'bản sao chứng thực sẽ được bỏ']) {
      expect(plain(page.html)).toContain(shown);
    }
    expect((await browser.post('/gui/da-tra-loi', {})).at).toBe('/gui/loai-kho-khan');
    expect(browser.fake.settled).toEqual([]);
  });

  test('one that is enough ends it there, is counted once, and a mistaken press loses nothing', async () => {
    await offered();
    const { id } = publishedAnswer();
    const end = await browser.post('/gui/da-tra-loi', { settled: id });
    expect(end.at).toBe('/gui/da-du');
    expect(end.html).toContain('Chưa có gì được gửi đi');
    await browser.post('/gui/da-tra-loi', { settled: id });
    expect(browser.fake.settled).toEqual([id]);
    expect(browser.fake.filings.size).toBe(0);
    expect((await browser.get('/gui/loai-kho-khan')).status).toBe(200);
    expect(await filed()).toMatchObject({ text: TEXT });
  });

  test('are not offered for a local number, which every province and commune has', async () => {
    browser.fake.answers = [publishedAnswer()];
    await write('Một quy định của tỉnh làm khó chúng tôi.');
    const next = await browser.post('/gui/van-ban', { 'documents.0.numberSymbol': '61/2024/QĐ-UBND' });
    expect(next.at).toBe('/gui/loai-kho-khan');
  });

  test('without any, nobody is stopped', async () => {
    expect((await browser.post('/gui/van-ban', formOf(await write()))).at).toBe('/gui/loai-kho-khan');
    expect((await browser.get('/gui/da-tra-loi')).at).toBe('/gui/van-ban');
  });
});

describe('before it is sent', () => {
  test('the check says who will get it, why and by when, for exactly what would be filed', async () => {
    const page = plain((await answerAll(browser)).html);
    for (const shown of [
      'Bộ Tài chính sẽ nhận và trả lời.',
      '31/2021/NĐ-CP do Bộ Tài chính chủ trì soạn thảo.',
      'thứ Tư, 09/12/2026',
      'Theo Công điện 89/CĐ-TTg.',
    ]) {
      expect(page).toContain(shown);
    }
    expect(browser.fake.readings.at(-1)).toMatchObject({
      place: '11311',
      citations: [{ numberSymbol: '31/2021/NĐ-CP', article: '15', clause: '2', point: 'a' }],
    });
  });

  test('an agency that has not joined is named truthfully, and no date is promised for it', async () => {
    browser.fake.read = () => readingReply({ routing: unsureRouting() });
    const page = plain((await answerAll(browser)).html);
    expect(page).toContain('Bộ Tư pháp, cơ quan đầu mối');
    expect(page).toContain('có thể là Bộ Xây dựng');
    expect(page).toContain('không ràng buộc được');
    expect(page).not.toContain('chậm nhất');
  });

  test('the kind of difficulty that is suggested bears a label and is not chosen for anybody', async () => {
    await write();
    const { html } = await browser.get('/gui/loai-kho-khan');
    expect(html).toMatch(/Không rõ ràng <span class="tag">gợi ý của máy/);
    expect(html.match(/Vì có các từ: “không rõ”\./g)).toHaveLength(1);
    expect(html).toMatch(
      /value="unclear"[^>]*aria-describedby="[^"]*-because"|aria-describedby="[^"]*-because"[^>]*value="unclear"/,
    );
    expect(html).toMatch(/checked="" value=""/);
    expect(html).not.toMatch(/checked="" value="unclear"/);
  });

  test('publication is agreed to only by whoever ticks it', async () => {
    await answerAll(browser);
    expect(await filed()).not.toHaveProperty('publishAnswer');
    const other = visitor();
    await answerAll(other);
    await other.post('/gui/nguoi-gui?change=1', { ...SENDER, publish: 'yes' });
    await other.post('/gui/kiem-tra', {});
    expect([...other.fake.filings.values()][0]).toMatchObject({ publishAnswer: true });
  });
});

test('where all of it is too much to be kept, what was typed is kept and what was read is not', async () => {
  browser.fake.instead.set('PUT /api/v1/drafts/current', () => new Response('', { status: 413 }));
  const page = await write();
  expect(page.at).toBe('/gui/van-ban');
  expect((await browser.get('/gui/noi-dung')).html).toContain('đòi bản sao');
});
