/** Files on their way from a sender's phone to an officer's screen and back, with and without scripts, and over a connection that breaks. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import {
  consoleActionWords,
  consoleFileWords,
  consolePaperWords,
  consoleShellWords,
  filingWords,
  siteFileWords,
  surroundingFieldWords,
  trackingWords,
} from '@thaogo/contract';
import sharp from 'sharp';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, whyNoChromium } from '../support/chromium.ts';
import { plainPdf } from '../support/signed-pdf.ts';
import { type Agency, hire, type Hired, join, signInAdministrator, staffAgency } from './hired-staff.ts';
import { fileWithSecret } from './file-over-http.ts';
import { type Installation, openInstallation } from './installation.ts';
import { openAlbum } from './look.ts';
import { householdTax } from './petitions.ts';
import { answerTheRest, readReceipt, sendButton, trackBySecret } from './public-site.ts';
import { openVisitor } from './visitor.ts';

const words = siteFileWords.vi;
const WORDS_ALONE = { ...householdTax, proposal: '' };

describe.skipIf(await whyNoChromium())('pictures and files', () => {
  const album = openAlbum('attachments');
  let installation: Installation;
  let browser: Browser;
  let ministry: Agency;
  let consulted: Hired;
  let folder: string;
  let photo: string;
  let page: string;
  let paper: string;
  beforeAll(async () => {
    folder = await mkdtemp(joinPath(tmpdir(), 'thaogo-files-'));
    photo = joinPath(folder, 'Ảnh quyết định.jpg');
    page = joinPath(folder, 'trang.html');
    paper = joinPath(folder, 'Đơn giải trình.txt');
    const picture = sharp({ create: { width: 1200, height: 900, channels: 3, background: '#7a4069' } });
    await writeFile(
      photo,
      await picture
        .withExif({ IFD0: { Make: 'Canary Phone' } })
        .jpeg()
        .toBuffer(),
    );
    await writeFile(page, '<html><script>alert(1)</script></html>');
    await writeFile(paper, 'Tháng Năm: mua rau ở chợ, không có hóa đơn.\n'.repeat(40));
    installation = await openInstallation('postgresql');
    browser = await launchBrowser();
    const administrator = await signInAdministrator(installation);
    ministry = await staffAgency(installation, administrator, 'btc');
    await join(administrator, 'btp');
    consulted = await hire(installation, administrator, {
      email: 'officer@btp.example',
      role: 'officer',
      agency: 'btp',
    });
  });
  afterAll(async () => {
    await browser?.close();
    await installation?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('go with a petition from a phone: sent as they are chosen, again after the connection broke, opened by an officer', async () => {
    const visitor = await openVisitor(browser, installation.url, { face: 'phone' });
    const { page: phone, context } = visitor;
    await phone.goto('/gui');
    await phone.getByRole('button', { name: filingWords.vi.notice.start }).click();
    await phone.getByLabel(filingWords.vi.text.label).fill(householdTax.text);
    await album.look(visitor, 'offered');
    await phone.getByRole('button', { name: words.add }).click();
    await phone.getByRole('heading', { name: words.title, level: 1 }).waitFor();

    // The first try meets a broken connection.
    await context.route('**/gui/tep', (route) => route.abort(), { times: 1 });
    await phone.getByLabel(words.choose).setInputFiles(photo);
    await phone.getByText(words.failed).waitFor();
    await album.look(visitor, 'connection-broke');
    await phone.getByRole('button', { name: words.retry }).click();
    await phone.getByRole('button', { name: words.removeLabel('Ảnh quyết định.jpg') }).waitFor();
    await phone.getByLabel(words.choose).setInputFiles([page, paper]);
    await phone.getByText('trang.html: ').waitFor();
    await phone.getByRole('button', { name: words.removeLabel('Đơn giải trình.txt') }).waitFor();
    await album.look(visitor, 'uploaded');
    await phone.locator('.actions').getByRole('button', { name: words.goOn }).click();

    await answerTheRest(phone, householdTax);
    await phone.getByText('Ảnh quyết định.jpg').waitFor();
    await album.look(visitor, 'check');
    await sendButton(phone, WORDS_ALONE).click();
    await phone.waitForURL('**/gui/xac-nhan');
    const keys = await readReceipt(phone);
    await phone.goto(`/tra-cuu/${keys.code}`);
    await phone.getByRole('link', { name: 'Ảnh quyết định.jpg' }).waitFor();
    await album.look(visitor, 'tracking');
    // The browser complained of the connection that we broke, and of nothing else.
    expect(visitor.complaints.filter((complaint) => !complaint.includes('ERR_FAILED'))).toEqual([]);
    await context.close();

    const officer = await openVisitor(browser, installation.url, {
      face: 'desktop',
      cookies: ministry.officer.cookies,
    });
    await officer.page.goto(`/console/petitions/${keys.code}`);
    const link = officer.page.getByRole('link', { name: 'Ảnh quyết định.jpg' });
    await link.waitFor();
    await officer.page.getByText(consoleFileWords.vi.recorded).waitFor();
    await album.look(officer, 'console');
    const opened = officer.context.waitForEvent('page');
    await link.click();
    const shown = await opened;
    await shown.waitForLoadState();
    expect(await shown.evaluate(() => document.images[0]?.naturalWidth)).toBe(1200);
    const got = await officer.context.request.get(await link.getAttribute('href').then((href) => href ?? ''));
    expect((await sharp(await got.body()).metadata()).exif).toBeUndefined();
    await officer.leave();
  });

  it('go without scripts too, with the form and with a message, and what is not taken costs no word', async () => {
    const visitor = await openVisitor(browser, installation.url, { face: 'phone', javaScript: false, provokes: [422] });
    const { page: plain } = visitor;
    await plain.goto('/gui');
    await plain.getByRole('button', { name: filingWords.vi.notice.start }).click();
    await plain.getByLabel(filingWords.vi.text.label).fill(householdTax.text);
    await plain.getByRole('button', { name: words.add }).click();
    await plain.getByLabel(words.choose).setInputFiles([paper, page]);
    await plain.locator('.actions').getByRole('button', { name: words.goOn }).click();
    await plain.locator('.notice-error').getByText('trang.html').waitFor();
    await plain.getByText('Đơn giải trình.txt').waitFor();
    await album.look(visitor, 'refused-no-script');
    await plain.locator('.actions').getByRole('button', { name: words.goOn }).click();
    const petition = { ...WORDS_ALONE, email: 'khong-script@nguoi-gui.example' };
    await answerTheRest(plain, petition);
    await sendButton(plain, petition).click();
    await plain.waitForURL('**/gui/xac-nhan');
    const keys = await readReceipt(plain);
    await trackBySecret(plain, keys);

    await plain.getByLabel(words.choose).setInputFiles(photo);
    await plain.getByRole('button', { name: trackingWords.vi.messageSend }).click();
    await plain.getByText(trackingWords.vi.messageDone).waitFor();
    await plain.getByLabel(trackingWords.vi.messageLabel).fill('Kèm thêm trang này.');
    await plain.getByLabel(words.choose).setInputFiles(page);
    await plain.getByRole('button', { name: trackingWords.vi.messageSend }).click();
    await plain.locator('.notice-error').getByText('trang.html').waitFor();
    expect(await plain.getByLabel(trackingWords.vi.messageLabel).inputValue()).toBe('Kèm thêm trang này.');
    await plain.goto(`/tra-cuu/${keys.code}`);
    for (const name of ['Đơn giải trình.txt', 'Ảnh quyết định.jpg'])
      expect(await plain.getByRole('link', { name }).count()).toBe(1);
    await album.look(visitor, 'tracking-no-script');
    await plain.goto(`/en/track/${keys.code}`);
    await plain.getByText(siteFileWords.en.scans.unscanned).first().waitFor();
    await album.look(visitor, 'tracking-english', 'en');
    await visitor.leave();
  });

  it('go the other way too: with a question to the sender, with an opinion that the sender never sees, with the letter that passes it on', async () => {
    const actions = consoleActionWords.vi;
    const fields = surroundingFieldWords.vi;
    const files = consoleFileWords.vi;
    const keys = await fileWithSecret(installation, householdTax);
    await ministry.officer.act(keys.code, 'accept');
    const sitDown = async (person: Hired, face: 'phone' | 'desktop', provokes: readonly number[] = []) => {
      const visitor = await openVisitor(browser, installation.url, { face, provokes, cookies: person.cookies });
      await visitor.page.goto(`/console/petitions/${keys.code}`);
      await visitor.page.locator('#petition-work').waitFor();
      return visitor;
    };
    const choose = async (desk: Page, action: 'ask' | 'consult' | 'transfer'): Promise<void> => {
      const menu = desk.locator('details.further');
      if ((await menu.getAttribute('open')) === null) await menu.locator('summary').click();
      await menu.getByRole('button', { name: actions[action].title, exact: true }).click();
      await desk.getByRole('heading', { name: actions[action].title, exact: true }).waitFor();
    };
    const send = async (desk: Page, action: 'ask' | 'consult' | 'give_opinion' | 'transfer'): Promise<void> => {
      await desk.getByRole('button', { name: actions[action].does, exact: true }).click();
      await desk.locator('.notice-done').getByText(actions[action].done).waitFor();
    };
    const pdf = (name: string) => ({ name, mimeType: 'application/pdf', buffer: plainPdf(`(${name.length}) Tj`) });

    const officer = await sitDown(ministry.officer, 'phone', [415]);
    const desk = officer.page;
    await choose(desk, 'consult');
    await desk.getByRole('searchbox').fill('Bộ Tư pháp');
    await desk.locator('.matches').getByRole('button').filter({ hasText: 'Bộ Tư pháp' }).first().click();
    await desk.getByRole('textbox', { name: fields.question }).fill('Đề nghị cho ý kiến về khoản 2.');
    await desk.getByLabel(files.choose).setInputFiles(pdf('Công văn lấy ý kiến.pdf'));
    await desk.getByRole('button', { name: files.removeLabel('Công văn lấy ý kiến.pdf') }).waitFor();
    await send(desk, 'consult');

    const other = await sitDown(consulted, 'desktop');
    await other.page.getByRole('link', { name: 'Công văn lấy ý kiến.pdf' }).waitFor();
    await other.page.getByRole('textbox', { name: fields.opinion }).fill('Nhất trí sửa khoản 2.');
    await other.page.getByLabel(files.choose).setInputFiles(pdf('Công văn góp ý.pdf'));
    await other.page.getByRole('button', { name: files.removeLabel('Công văn góp ý.pdf') }).waitFor();
    await album.look(other, 'opinion-written');
    await send(other.page, 'give_opinion');
    await other.page.getByRole('link', { name: 'Công văn góp ý.pdf' }).waitFor();
    await album.look(other, 'opinion-given');
    await other.leave();

    // A question with a form: the connection breaks, one file is not taken, and nothing is sent without what was chosen.
    await desk.reload();
    await desk.locator('#petition-work').waitFor();
    await choose(desk, 'ask');
    await desk.getByRole('textbox', { name: fields.question }).fill('Điền giúp vào bảng kê này rồi gửi lại.');
    await officer.context.route('**/attachments?for=ask', (route) => route.abort(), { times: 1 });
    await desk.getByLabel(files.choose).setInputFiles(paper);
    await desk.getByRole('button', { name: files.retry }).waitFor();
    await desk.getByLabel(files.choose).setInputFiles([page, photo]);
    await desk.getByRole('button', { name: files.removeLabel('Ảnh quyết định.jpg') }).waitFor();
    await desk.getByRole('button', { name: actions.ask.does, exact: true }).click();
    await desk.getByText(files.notYet).waitFor();
    await album.look(officer, 'asking-trouble');
    await desk.getByRole('button', { name: files.removeLabel('trang.html') }).click();
    await desk.getByRole('button', { name: files.retry }).click();
    await desk.getByText(files.notYet).waitFor({ state: 'hidden' });
    await album.look(officer, 'asking');
    await send(desk, 'ask');
    await album.look(officer, 'asked');
    await desk.getByRole('link', { name: 'Công văn góp ý.pdf' }).waitFor();
    await desk.getByRole('button', { name: consoleShellWords.vi.switchLanguage }).click();
    await desk.getByText(consoleFileWords.en.opinionGiven).waitFor();
    await album.look(officer, 'asked-english', 'en');
    expect(officer.complaints.filter((complaint) => !complaint.includes('ERR_FAILED'))).toEqual([]);
    await officer.context.close();

    const visitor = await openVisitor(browser, installation.url, { face: 'phone', javaScript: false });
    const plain = visitor.page;
    await trackBySecret(plain, keys);
    const question = plain.locator('section.question');
    await question.getByText(words.withQuestion).waitFor();
    const got = await visitor.context.request.get(
      (await question.getByRole('link', { name: 'Đơn giải trình.txt' }).getAttribute('href')) ?? '',
    );
    expect([got.status(), (await got.text()).startsWith('Tháng Năm')]).toEqual([200, true]);
    expect(await plain.getByText('Công văn').count()).toBe(0);
    await album.look(visitor, 'question-no-script');
    await plain.getByLabel(trackingWords.vi.replyLabel).fill('Tôi đã điền.');
    await plain.getByRole('button', { name: trackingWords.vi.replySend }).click();
    await plain.getByText(trackingWords.vi.replyDone).waitFor();

    const leader = await sitDown(ministry.leader, 'desktop');
    await choose(leader.page, 'transfer');
    await leader.page.getByRole('textbox', { name: fields.addressee }).fill('Tòa án nhân dân khu vực 3');
    await leader.page.getByRole('textbox', { name: fields.letterNumber }).fill('15/BTC-PC');
    await leader.page.getByLabel(consolePaperWords.vi.letterFile).setInputFiles(pdf('Công văn chuyển.pdf'));
    await leader.page.getByRole('button', { name: consolePaperWords.vi.letterOther }).waitFor();
    await album.look(leader, 'transferring');
    await send(leader.page, 'transfer');
    await leader.page.getByRole('link', { name: 'Công văn chuyển.pdf' }).waitFor();
    await album.look(leader, 'transferred');
    await leader.leave();

    await plain.goto(`/tra-cuu/${keys.code}`);
    await plain.getByText(words.transferLetter).waitFor();
    await album.look(visitor, 'transferred-no-script');
    await plain.setViewportSize({ width: 1280, height: 900 });
    await plain.goto(`/en/track/${keys.code}`);
    await plain.getByText(siteFileWords.en.transferLetter).waitFor();
    await album.look(visitor, 'transferred-english', 'en');
    await visitor.leave();
  });
});
