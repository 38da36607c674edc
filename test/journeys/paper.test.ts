/** Paper: the slip that a sender prints, the letter to an agency that has not joined, the signed letter with its signatures. */

import { readFile } from 'node:fs/promises';
import { consolePaperWords, slipWords } from '@thaogo/contract';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { certify } from '../support/certificates.ts';
import { launchBrowser, whyNoChromium } from '../support/chromium.ts';
import { plainPdf, signPdf } from '../support/signed-pdf.ts';
import { issue } from './console.ts';
import { fileWithSecret } from './file-over-http.ts';
import { type Agency, type Hired, hire, join, signInAdministrator, staffAgency } from './hired-staff.ts';
import { type Installation, openInstallation } from './installation.ts';
import { openAlbum } from './look.ts';
import { answerText, dashboardCameras, householdTax } from './petitions.ts';
import { openVisitor, type Visitor } from './visitor.ts';

const words = consolePaperWords.vi;
const NUMBER = '918/BTC-CST';

const bytesOf = async (download: Download): Promise<Buffer> => readFile(await download.path());
const downloaded = async (page: Page, name: string): Promise<{ name: string; bytes: Buffer }> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await bytesOf(download) };
};

describe.skipIf(await whyNoChromium())('paper', () => {
  const album = openAlbum('paper');
  let installation: Installation;
  let browser: Browser;
  let ministry: Agency;
  let coordinator: Hired;
  beforeAll(async () => {
    installation = await openInstallation('postgresql');
    browser = await launchBrowser();
    const administrator = await signInAdministrator(installation);
    ministry = await staffAgency(installation, administrator, 'btc');
    await join(administrator, 'btp');
    const email = 'dau-moi@btp.example';
    coordinator = await hire(installation, administrator, { email, role: 'coordinator', agency: 'btp' });
  });
  afterAll(async () => {
    await browser?.close();
    await installation?.close();
  });

  const comeBack = async ({ code, secret }: { code: string; secret: string }): Promise<Visitor> => {
    const visitor = await openVisitor(browser, installation.url, { face: 'phone' });
    await visitor.page.goto('/tra-cuu');
    await visitor.page.getByLabel('Mã phản ánh, kiến nghị').fill(code);
    await visitor.page.getByRole('textbox', { name: 'Mã bí mật' }).fill(secret);
    await visitor.page.getByRole('button', { name: 'Xem phản ánh' }).click();
    await visitor.page.getByRole('heading', { name: 'Thời hạn' }).waitFor();
    return visitor;
  };
  const sitDown = (person: Hired, provokes: number[] = []): Promise<Visitor> =>
    openVisitor(browser, installation.url, { face: 'desktop', cookies: person.cookies, provokes });

  it('goes from the sender’s slip to the letter for a ministry that has not joined', async () => {
    const keys = await fileWithSecret(installation, dashboardCameras);
    const sender = await comeBack(keys);
    const slip = await downloaded(sender.page, slipWords.vi.download);
    expect([slip.name, slip.bytes.subarray(0, 5).toString()]).toEqual([`${keys.code}.pdf`, '%PDF-']);
    await sender.leave();

    const desk = await sitDown(coordinator);
    await desk.page.goto(`/console/petitions/${keys.code}`);
    await desk.page.getByRole('heading', { name: words.letter }).waitFor();
    await album.look(desk, 'letter-offered');
    const letter = await downloaded(desk.page, words.word);
    expect(letter.name).toMatch(new RegExp(`^${keys.code}-[a-z-]+\\.docx$`));
    expect(letter.bytes.subarray(0, 2).toString()).toBe('PK');
    const preview = (await desk.page.getByRole('link', { name: words.preview }).getAttribute('href')) ?? '';
    const pdf = await desk.page.request.get(preview);
    expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf']);
    await desk.leave();
  });

  it('goes from an altered letter to the signed one, which the sender reads with what its signature is worth', async () => {
    const keys = await fileWithSecret(installation, householdTax);
    const { officer, leader, clerk } = ministry;
    await officer.act(keys.code, 'accept');
    await officer.act(keys.code, 'save_draft', { text: answerText, outcome: 'guide_application' });
    await officer.act(keys.code, 'submit_draft');
    await leader.act(keys.code, 'approve');
    const signer = await certify({ name: 'Trần Thị Bình' });
    const signed = await signPdf(plainPdf('(Cong van) Tj'), { by: signer });
    const altered = Buffer.from(signed);
    altered.write('Cong vam', altered.indexOf('Cong van'));

    const desk = await sitDown(clerk, [422]);
    await desk.page.goto(`/console/petitions/${keys.code}`);
    const choose = (name: string, buffer: Buffer): Promise<void> =>
      desk.page.getByLabel(words.letterFile).setInputFiles({ name, mimeType: 'application/pdf', buffer });
    await choose('sua.pdf', altered);
    await desk.page.getByRole('alert').getByText('bị thay đổi sau khi ký số').waitFor();
    await album.look(desk, 'altered');
    await choose('chua-ky.pdf', plainPdf('(Chua ky) Tj'));
    await desk.page.getByText('Tệp chưa có chữ ký số.').waitFor();
    await album.look(desk, 'unsigned');
    await desk.page.getByRole('button', { name: words.letterOther }).click();
    await choose('918-BTC-CST.pdf', signed);
    await desk.page.getByText('Chữ ký số của Trần Thị Bình, Bộ Tài chính').waitFor();
    await album.look(desk, 'signed');
    await issue(desk.page, NUMBER);
    await desk.page.getByText(words.signedLetter).waitFor();
    await desk.page.getByRole('link', { name: '918-BTC-CST.pdf' }).waitFor();
    await album.look(desk, 'issued');
    await desk.leave();

    const sender = await comeBack(keys);
    const worth = sender.page.getByText('tài liệu không bị thay đổi sau khi ký; chuỗi chứng thư: chưa kiểm tra.');
    await worth.waitFor();
    expect(await worth.innerText()).toContain('Chữ ký số của Trần Thị Bình, Bộ Tài chính');
    await album.look(sender, 'answer');
    await sender.leave();
  });
});
