/** Files on their way from a sender's phone to an officer's screen, with and without scripts, and over a connection that breaks. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { consoleFileWords, filingWords, siteFileWords, trackingWords } from '@thaogo/contract';
import sharp from 'sharp';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, whyNoChromium } from '../support/chromium.ts';
import { type Agency, signInAdministrator, staffAgency } from './hired-staff.ts';
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
    ministry = await staffAgency(installation, await signInAdministrator(installation), 'btc');
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
});
