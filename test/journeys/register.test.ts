/** A coordinator keeps the register: finds, confirms, relates, and what a petition shows follows. */

import { consolePetitionWords, consoleRegisterWords, consoleShellWords } from '@thaogo/contract';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, whyNoChromium } from '../support/chromium.ts';
import { fileOverHttp } from './file-over-http.ts';
import { type Hired, hire, join, signInAdministrator } from './hired-staff.ts';
import { type Installation, openInstallation } from './installation.ts';
import { openAlbum } from './look.ts';
import { householdTax, type PetitionText } from './petitions.ts';
import { type Face, openVisitor, type Visitor } from './visitor.ts';

const words = consoleRegisterWords.vi;
const citing = (numberSymbol: string, article: string, clause: string): PetitionText => ({
  ...householdTax,
  text: `Quy định tại Điều ${article} Nghị định ${numberSymbol} đặt hai thời hạn khác nhau cho cùng một thủ tục.`,
  document: { numberSymbol, article, clause },
});

describe.skipIf(await whyNoChromium())('the register of documents', () => {
  const album = openAlbum('register');
  let installation: Installation;
  let browser: Browser;
  let coordinator: Hired;
  beforeAll(async () => {
    installation = await openInstallation('postgresql');
    browser = await launchBrowser();
    const administrator = await signInAdministrator(installation);
    await join(administrator, 'btp');
    coordinator = await hire(installation, administrator, {
      email: 'dau-moi@btp.example',
      role: 'coordinator',
      agency: 'btp',
    });
  });
  afterAll(async () => {
    await browser?.close();
    await installation?.close();
  });

  const sitDown = (face: Face): Promise<Visitor> =>
    openVisitor(browser, installation.url, { face, cookies: coordinator.cookies });

  it('is searched, and what a petition brought is corrected and confirmed', async () => {
    await fileOverHttp(installation, citing('977/2026/NĐ-CP', '4', '1'));
    const visitor = await sitDown('desktop');
    const { page } = visitor;
    await page.goto('/console/');
    await page.getByRole('link', { name: consoleShellWords.vi.register, exact: true }).click();
    await page.getByLabel(words.search, { exact: true }).fill('nd 31/2021');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Nghị định 31/2021/NĐ-CP', exact: true }).waitFor();
    await album.look(visitor, 'found');
    await page.getByRole('link', { name: words.waiting, exact: true }).click();
    await page.getByRole('link', { name: 'Nghị định 977/2026/NĐ-CP', exact: true }).waitFor();
    await album.look(visitor, 'waiting');
    await page.getByRole('link', { name: 'Nghị định 977/2026/NĐ-CP', exact: true }).click();
    await page.getByText(words.confirmTitle).waitFor();
    await page.getByRole('button', { name: words.edit }).click();
    await page.getByLabel(words.titleField).fill('Quy định thời hạn của thủ tục');
    await page.getByLabel(words.facts.effectiveOn).fill('2026-02-01');
    await album.look(visitor, 'edit');
    await page.getByRole('button', { name: words.saveEntry }).click();
    await page.getByText('Quy định thời hạn của thủ tục', { exact: true }).waitFor();
    await page.getByText('Còn hiệu lực', { exact: true }).waitFor();
    expect(await page.getByText(words.confirmTitle).count()).toBe(0);
    await album.look(visitor, 'confirmed');
  });

  it('takes a relation with its source on a phone, and the petition says so', async () => {
    const code = await fileOverHttp(installation, citing('31/2021/NĐ-CP', '15', '2'));
    const visitor = await sitDown('phone');
    const { page } = visitor;
    await page.goto('/console/documents/31-2021-nd-cp');
    await page.getByRole('button', { name: words.addRelation }).click();
    await page.getByLabel(words.relationKind).selectOption('amended_by');
    await page.getByLabel(words.laterDocument, { exact: true }).fill('239/2025');
    await album.look(visitor, 'relation-empty');
    await page.getByRole('button', { name: words.saveRelation }).click();
    await page.getByText(words.needed).first().waitFor();
    await page.getByLabel(words.laterDocument, { exact: true }).fill('977/2026');
    await page.locator('.matches').getByRole('button').filter({ hasText: '977/2026/NĐ-CP' }).click();
    await page.getByLabel(words.relationDate, { exact: true }).fill('2026-02-01');
    await page.getByLabel(words.provisions).fill('khoản 2 Điều 15');
    await page.getByLabel(words.sourceField, { exact: true }).fill('Điều 9 Nghị định 977/2026/NĐ-CP');
    await album.look(visitor, 'relation');
    await page.getByRole('button', { name: words.saveRelation }).click();
    await page.getByText('Điều 9 Nghị định 977/2026/NĐ-CP').waitFor();
    await page.getByRole('button', { name: words.editHeadings }).click();
    await page.getByLabel(words.headingsField).fill('Điều 15. Ưu đãi đầu tư\nChương II');
    await page.getByRole('button', { name: words.saveHeadings }).click();
    await page.getByText(words.headingsWrong(2)).waitFor();
    await page.getByLabel(words.headingsField).fill('Điều 15. Ưu đãi đầu tư\nĐiều 16. Thủ tục');
    await page.getByRole('button', { name: words.saveHeadings }).click();
    await page.getByText('Ưu đãi đầu tư').waitFor();
    await album.look(visitor, 'document');

    await page.goto(`/console/petitions/${code}`);
    await page.getByRole('heading', { name: consolePetitionWords.vi.citations }).waitFor();
    const cited = page.locator('.citations');
    await cited.getByText('Được sửa đổi, bổ sung bởi Nghị định 977/2026/NĐ-CP (từ 01/02/2026)').waitFor();
    await album.look(visitor, 'petition');
    expect(await cited.locator('li').count()).toBe(1);
  });

  it('is added to by hand, in English too', async () => {
    const visitor = await sitDown('desktop');
    const { page } = visitor;
    await page.goto('/console/documents/new');
    await page.getByLabel(words.number, { exact: true }).fill('không số');
    await page.getByRole('button', { name: words.saveEntry }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel(words.number, { exact: true }).fill('12/2026/TT-BTP');
    await page.getByLabel(words.titleField).fill('Về công chứng');
    await page.getByRole('button', { name: words.saveEntry }).click();
    await page.getByRole('heading', { name: 'Thông tư 12/2026/TT-BTP' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/console/documents/12-2026-tt-btp');
    await page.getByRole('button', { name: consoleShellWords.vi.switchLanguage }).click();
    await page.getByText(consoleRegisterWords.en.noRelations).waitFor();
    await album.look(visitor, 'english', 'en');
  });
});
