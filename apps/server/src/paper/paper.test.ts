import { readdir, readFile } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';
import type { OfficialLetter, Slip } from '@thaogo/api';
import { slipWords } from '@thaogo/contract';
import fc from 'fast-check';
import { default as jsqr } from 'jsqr';
import { extractImages, extractText, getDocumentProxy } from 'unpdf';
import { afterAll, describe, expect, it } from 'vitest';
import { createPaper } from './paper.ts';
import { createTypesetter, TypesettingError } from './typeset.ts';

const URL = 'https://thaogo.haiphong.gov.vn/tra-cuu/4821-0937-5516';

const SLIP: Slip = {
  language: 'vi',
  title: 'Phiếu xác nhận đã gửi kiến nghị',
  operator: 'Sở Tư pháp thành phố Hải Phòng',
  scope: 'Phạm vi: thành phố Hải Phòng',
  code: { label: 'Mã phản ánh, kiến nghị', value: '4821-0937-5516' },
  facts: [
    { label: 'Gửi lúc', text: '15 giờ 30, 22/11/2026 (giờ Việt Nam)' },
    { label: 'Cơ quan trả lời', text: 'Ủy ban nhân dân xã Nghĩa Trụ' },
  ],
  deadline: {
    label: 'Hạn trả lời bạn',
    due: 'thứ Tư, 09/12/2026',
    notes: [],
    why: 'Vì sao là ngày này',
    source: 'Căn cứ: Công điện 89/CĐ-TTg.',
    days: [{ days: '23/11/2026 đến 24/11/2026 (2 ngày)', reason: 'Ngày làm việc' }],
    more: null,
  },
  secret: { label: 'Mã bí mật', value: 'K7QM-2D9X-H4TB-9NRP-3WZE', note: 'Hãy cất kỹ.' },
  where: { heading: 'Xem ở đâu', how: 'Quét mã QR.', url: URL, qr: 'Mã QR' },
  fingerprint: {
    label: 'Dấu nhận dạng',
    value: 'q0Xs1mC1hNRk2Ygk3o6mTjPqzvQ1bWQ0n3yX7cV9aBc',
    note: 'Không phải chữ ký số.',
  },
  printedAt: 'In lúc 15 giờ 31, 22/11/2026',
};

const LETTER: OfficialLetter = {
  country: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  parent: 'Ủy ban nhân dân thành phố Hải Phòng',
  agency: 'Sở Tư pháp',
  number: 'Số:      /[ký hiệu]',
  subject: 'V/v chuyển kiến nghị',
  placeAndDate: 'Hải Phòng, ngày    tháng    năm 2026',
  to: 'Kính gửi:',
  addressee: 'Bộ Nông nghiệp và Môi trường',
  paragraphs: [
    { kind: 'body', text: 'Ngày 22/11/2026, Sở Tư pháp tiếp nhận kiến nghị.' },
    { kind: 'place', text: '[Người gửi]' },
    { kind: 'quote', text: 'Hồ sơ & <giấy tờ> nào phải nộp?' },
  ],
  recipients: { heading: 'Nơi nhận:', lines: ['- Như trên;', '- Lưu: VT.'] },
  signature: { position: '[QUYỀN HẠN, CHỨC VỤ]', signer: '[Họ và tên]' },
};

const paper = createPaper();
afterAll(() => paper.close());

const opened = async (pdf: Uint8Array) => getDocumentProxy(new Uint8Array(pdf));
/** The text layer as a reader copies it, spaces and line ends made one. */
const textOf = async (pdf: Uint8Array): Promise<string> => {
  const { text } = await extractText(await opened(pdf), { mergePages: true });
  return text.normalize('NFC').replaceAll(/\s+/g, ' ');
};

describe('a slip', () => {
  it('says in its text layer all that it shows, marks and all, on one sheet', async () => {
    const pdf = await paper.slip(SLIP);
    const text = await textOf(pdf);
    const { deadline, secret, where, fingerprint, code, title, operator, printedAt, facts } = SLIP;
    const shown = [code.value, title, operator, printedAt, where.url, fingerprint.value, secret.value, secret.note];
    const told = [deadline?.due, deadline?.source, ...(deadline?.days ?? []).flatMap(Object.values)];
    for (const part of [...shown, ...told, ...facts.flatMap(Object.values)]) expect(text).toContain(part);
    const { numPages } = await opened(pdf);
    expect(numPages).toBe(1);
    expect(pdf.length).toBeLessThan(100_000);
  });

  it('is one sheet still with as many days and remarks as it ever has', async () => {
    const source = 'Thông báo 9441/TB-BNV ngày 17/10/2025';
    const days = Array.from({ length: 8 }, (_, index) => ({
      days: '25/11/2026 đến 27/11/2026 (3 ngày)',
      reason: index % 3 === 0 ? `Ngày nghỉ lễ, tết: Ngày Văn hóa Việt Nam (${source})` : 'Nghỉ hằng tuần, vẫn tính',
    }));
    const { notBinding, provisional, more, fingerprintWhy, whereHow, secretKeep } = slipWords.vi;
    const deadline = { ...SLIP.deadline, days, notes: [notBinding, provisional], more } as Slip['deadline'];
    const full: Slip = {
      ...SLIP,
      deadline,
      fingerprint: { ...SLIP.fingerprint, note: fingerprintWhy },
      where: { ...SLIP.where, how: whereHow },
      secret: { ...SLIP.secret, note: secretKeep },
    };
    const { numPages } = await opened(await paper.slip(full));
    expect(numPages).toBe(1);
  });

  it('leads to the tracking page by its QR code, which holds nothing else', async () => {
    const [image] = await extractImages(await opened(await paper.slip(SLIP)), 1);
    if (image === undefined) throw new Error('There is no picture.');
    const { data, width, height, channels } = image;
    const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
    for (let at = 0; at < width * height; at += 1)
      for (let channel = 0; channel < 3; channel += 1)
        pixels[at * 4 + channel] = data[at * channels + (channels < 3 ? 0 : channel)] ?? 0;
    expect(jsqr.default(pixels, width, height)?.data).toBe(URL);
  });

  it('prints no secret and no deadline where there is none', async () => {
    const text = await textOf(await paper.slip({ ...SLIP, deadline: null, secret: { ...SLIP.secret, value: null } }));
    expect(text).not.toContain('K7QM');
    expect(text).not.toContain('Hạn trả lời');
    expect(text).toContain('Hãy cất kỹ.');
  });

  it('reads nothing that it is given as markup', async () => {
    const odd = ['#eval("1+1")', '*đậm* _nghiêng_ $x^2$', '#image("/slip.typ")', '\\ ] [ // <a> @b = c', '`raw` #let'];
    for (const text of odd) {
      const pdf = await paper.slip({ ...SLIP, facts: [{ label: 'Cơ quan', text }] });
      expect(await textOf(pdf)).toContain(text.replaceAll(/\s+/g, ' '));
    }
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 60 }), async (text) => {
        const pdf = await paper.slip({ ...SLIP, title: text, operator: text, facts: [{ label: text, text }] });
        expect((await opened(pdf)).numPages).toBeGreaterThan(0);
      }),
      { numRuns: 12 },
    );
  });
});

describe('a letter', () => {
  it('has every part of the layout in its text layer, and the number of its second page', async () => {
    const long = Array.from({ length: 40 }, (_, index) => ({
      kind: 'body' as const,
      text: `Đoạn thứ ${index}. `.repeat(9),
    }));
    const pdf = await paper.letter({ ...LETTER, paragraphs: [...LETTER.paragraphs, ...long] }, 'pdf');
    const text = await textOf(pdf);
    const { country, motto, subject, addressee, recipients, signature, paragraphs } = LETTER;
    const lines = [...paragraphs.map((each) => each.text), ...recipients.lines, recipients.heading];
    for (const part of [country, motto, subject, addressee, signature.position, ...lines]) expect(text).toContain(part);
    expect(text).toContain('SỞ TƯ PHÁP');
    const document = await opened(pdf);
    const { text: pages } = await extractText(document, { mergePages: false });
    expect(document.numPages).toBeGreaterThan(1);
    expect(pages[1]?.trimStart()).toMatch(/^2\b/);
    expect(pages[0]?.trimStart()).not.toMatch(/^1\b/);
  });

  it('is a document that can be edited, with the same words', async () => {
    const file = Buffer.from(await paper.letter(LETTER, 'docx'));
    const xml = entryOf(file, 'word/document.xml');
    for (const { text } of LETTER.paragraphs) {
      expect(xml).toContain(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
    }
    for (const part of [LETTER.country, LETTER.motto, LETTER.addressee, 'Times New Roman', 'FFF2A8']) {
      expect(xml).toContain(part);
    }
    expect(entryOf(file, 'word/header2.xml') + entryOf(file, 'word/header1.xml')).toContain('PAGE');
  });
});

/** One file out of a zip archive, by its local header. */
const entryOf = (archive: Buffer, name: string): string => {
  const directory = archive.lastIndexOf(name);
  const header = directory - 46;
  const size = archive.readUInt32LE(header + 20);
  const local = archive.readUInt32LE(header + 42);
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const packed = archive.subarray(start, start + size);
  return (archive.readUInt16LE(header + 10) === 0 ? packed : inflateRawSync(packed)).toString();
};

/** Processes that this one has started and that are not gone. */
const children = async (): Promise<string[]> => {
  const tasks = await readdir('/proc/self/task');
  const lists = tasks.map((task) => readFile(`/proc/self/task/${task}/children`, 'utf8').catch(() => ''));
  return (await Promise.all(lists)).flatMap((list) => list.split(' ').filter((pid) => pid !== ''));
};

describe('setting pages', () => {
  const task = { template: 'letter', data: LETTER, files: [] } as const;
  /** Twenty seconds of work, far beyond the time that it is given here. */
  const endless = {
    ...task,
    data: {
      ...LETTER,
      paragraphs: Array.from({ length: 100_000 }, () => ({ kind: 'body', text: 'Dài. '.repeat(30) })),
    },
  };

  it('ends a sheet that never ends, alone: whatever waits behind it is set, by a process that starts anew', async () => {
    const before = await children();
    const typesetter = createTypesetter({ timeoutMs: 1500 });
    const [first, ...others] = await Promise.allSettled(
      [endless, task, task, endless, task].map((each) => typesetter.set(each)),
    );
    expect(first).toMatchObject({ status: 'rejected', reason: new TypesettingError('It took too long.') });
    expect(others.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect((await typesetter.set(task)).length).toBeGreaterThan(1000);
    await typesetter.close();
    // Nothing goes on working at what nobody waits for.
    await expect.poll(children, { timeout: 5000 }).toEqual(before);
  }, 60_000);

  it('tells each sheet its own fault', async () => {
    const typesetter = createTypesetter();
    const [wrong, right] = await Promise.allSettled([typesetter.set({ ...task, data: {} }), typesetter.set(task)]);
    expect([wrong.status, right.status]).toEqual(['rejected', 'fulfilled']);
    await typesetter.close();
    await expect(typesetter.set(task)).rejects.toThrow(TypesettingError);
  });

  it('sends away what would wait too long, with the time to come again', async () => {
    const busy = createTypesetter({ waitingAtMost: 1, patienceMs: 50, timeoutMs: 1000 });
    const [first, second, third] = await Promise.allSettled([busy.set(endless), busy.set(task), busy.set(task)]);
    expect(first).toMatchObject({ reason: new TypesettingError('It took too long.') });
    for (const result of [second, third]) expect(result).toMatchObject({ reason: { name: 'BusyError', seconds: 10 } });
    expect((await busy.set(task)).length).toBeGreaterThan(1000);
    await busy.close();
  }, 60_000);
});
