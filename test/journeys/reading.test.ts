/** What a machine reads in a petition while it is written, and what the sender makes of it, with scripts and without. */

import { filingReadingWords, filingWords, frameWords, senderKindNames } from '@thaogo/contract';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, whyNoChromium } from '../support/chromium.ts';
import { fileOverHttp } from './file-over-http.ts';
import { type Hired, hire, join, signInAdministrator } from './hired-staff.ts';
import { type Installation, openInstallation } from './installation.ts';
import { openAlbum } from './look.ts';
import { householdTax } from './petitions.ts';
import { readReceipt } from './public-site.ts';
import { openVisitor, type Visitor, type VisitorOptions } from './visitor.ts';

const words = filingWords.vi;
const reading = filingReadingWords.vi;
const PUBLISHED = 'Hộ nhỏ được dùng bảng kê tự lập từ năm 2027.';

describe.skipIf(await whyNoChromium())('reading', () => {
  const album = openAlbum('reading');
  let installation: Installation;
  let browser: Browser;
  beforeAll(async () => {
    installation = await openInstallation('postgresql');
    browser = await launchBrowser();
    const administrator = await signInAdministrator(installation);
    for (const agency of ['btp', 'btc']) await join(administrator, agency);
    const staff = (role: 'officer' | 'leader' | 'clerk' | 'coordinator', agency: string): Promise<Hired> =>
      hire(installation, administrator, { email: `${role}@${agency}.example`, role, agency });
    const code = await fileOverHttp(installation, { ...householdTax, email: 'nguoi-truoc@nguoi-gui.example' }, true);
    await answerInPublic(code, {
      coordinator: await staff('coordinator', 'btp'),
      officer: await staff('officer', 'btc'),
      leader: await staff('leader', 'btc'),
      clerk: await staff('clerk', 'btc'),
    });
  });
  afterAll(async () => {
    await browser?.close();
    await installation?.close();
  });

  /** From wherever the petition went at filing to an answer that everybody may read. */
  const answerInPublic = async (
    code: string,
    { coordinator, officer, leader, clerk }: Record<'coordinator' | 'officer' | 'leader' | 'clerk', Hired>,
  ): Promise<void> => {
    const { state } = (await coordinator.ask('GET', `/casework/petitions/${code}`)) as { state: string };
    if (state === 'screening') await coordinator.act(code, 'assign', { agency: 'btc' });
    await officer.act(code, 'accept');
    await officer.act(code, 'save_draft', { text: 'Kính gửi bà Nhung.', outcome: 'guide_application' });
    await officer.act(code, 'submit_draft');
    await leader.act(code, 'approve', { publicText: PUBLISHED });
    const { today } = (await clerk.ask('GET', '/installation')) as { today: string };
    await clerk.act(code, 'issue', { number: '55/BTC-CST', issuedOn: today });
  };

  const visit = (options: VisitorOptions): Promise<Visitor> => openVisitor(browser, installation.url, options);
  const goOn = (page: Page) => page.locator('.actions').getByRole('button').first().click();
  const begin = async (page: Page, text: string): Promise<void> => {
    await page.goto('/gui');
    await page.getByRole('button', { name: words.notice.start }).click();
    await page.getByLabel(words.text.label).fill(text);
  };

  it.for([true, false])(
    'is confirmed, searched, compared and told before sending (scripts: %s)',
    async (javaScript) => {
      const visitor = await visit({ face: 'phone', javaScript });
      const { page } = visitor;
      await begin(page, `${householdTax.text} Quyết định 99/2031/QĐ-UBND cũng đòi như thế.`);
      if (javaScript) {
        await page.getByText(reading.live.heading).waitFor();
        await page.locator('.live').getByText('40/2021/TT-BTC').waitFor();
        await album.look(visitor, 'live');
      }
      await goOn(page);

      // The sender's own words, highlighted; what no register knows stands there like everything else.
      expect(await page.locator('mark').allInnerTexts()).toEqual([
        expect.stringContaining('khoản 2 Điều 5 Thông tư số 40/2021/TT-BTC'),
        expect.stringContaining('Quyết định 99/2031/QĐ-UBND'),
      ]);
      await page.getByRole('checkbox', { name: '99/2031/QĐ-UBND' }).uncheck();
      await page.getByRole('textbox', { name: reading.documents.search }).fill('luật đất đai');
      await page.getByRole('textbox', { name: reading.documents.search }).press('Enter');
      await page
        .getByRole('button', { name: /31\/2024\/QH15/ })
        .first()
        .waitFor();
      await album.look(visitor, 'search');
      expect(await page.getByRole('checkbox', { name: '99/2031/QĐ-UBND' }).isChecked()).toBe(false);
      await page
        .getByRole('button', { name: /31\/2024\/QH15/ })
        .first()
        .click();
      await page.getByRole('checkbox', { name: 'Luật Đất đai', checked: true }).waitFor();
      await album.look(visitor, 'documents');
      await goOn(page);

      // Somebody was answered about the same article.
      await page.getByText(PUBLISHED).waitFor();
      expect(await page.content()).not.toContain('bà Nhung');
      await album.look(visitor, 'answered-before');
      await page.getByRole('button', { name: reading.similar.settlesLabel('55/BTC-CST') }).click();
      await page.getByRole('heading', { name: reading.settled.title }).waitFor();
      await album.look(visitor, 'settled');
      await page.getByRole('link', { name: reading.settled.goOn }).click();

      await goOn(page);
      await goOn(page);
      await page.getByRole('radio', { name: senderKindNames.vi.citizen }).check();
      await page.getByLabel(words.sender.name, { exact: true }).fill(householdTax.name);
      await page.getByRole('checkbox', { name: words.sender.consent }).check();
      await goOn(page);
      await page.getByRole('heading', { name: reading.recipient.heading }).waitFor();
      // Straight to the ministry, or by way of the coordinating agency: the ministry is named, with the reason.
      const recipient = page.getByRole('region', { name: reading.recipient.heading });
      expect(await recipient.innerText()).toContain('40/2021/TT-BTC do Bộ Tài chính ban hành');
      await album.look(visitor, 'recipient');
      await page.getByRole('button', { name: words.check.sendReport }).click();
      await page.waitForURL('**/gui/xac-nhan');
      await readReceipt(page);
      await visitor.leave();
    },
  );

  it.for([true, false])(
    'tells kindly where else to turn and lets everybody go on (scripts: %s)',
    async (javaScript) => {
      const visitor = await visit({ face: 'phone', javaScript, dark: true });
      const { page } = visitor;
      await begin(
        page,
        'Hàng xóm nhà tôi vay 200 triệu có giấy vay tiền mà ba năm nay không trả, tôi muốn kiện đòi nợ nhưng không biết nhờ ai.',
      );
      await goOn(page);
      await page.getByRole('heading', { name: reading.scope.title }).waitFor();
      await album.look(visitor, 'where-to-turn');
      await page.getByRole('button', { name: reading.scope.goOn }).first().click();
      await page.getByLabel(words.documents.unknown).check();
      await goOn(page);
      await page.waitForURL('**/gui/loai-kho-khan');
      expect(await page.getByRole('radio').count()).toBeGreaterThan(1);
      await visitor.leave();
    },
  );

  it('keeps what is being written when the connection breaks', async () => {
    const visitor = await visit({ face: 'phone' });
    const { page, context } = visitor;
    await begin(page, householdTax.text);
    await context.setOffline(true);
    await goOn(page);
    await page.getByText(reading.live.offline).waitFor();
    await context.setOffline(false);
    await page.reload();
    await page.getByText(reading.live.kept).waitFor();
    expect(await page.getByLabel(words.text.label).inputValue()).toBe(householdTax.text);
    await album.look(visitor, 'put-back');
    await page.locator('.actions').getByRole('button', { name: frameWords.vi.continue }).click();
    await page.waitForURL('**/gui/van-ban');
    await page.goBack();
    await page.getByText(reading.live.kept).waitFor({ state: 'hidden' });
    await visitor.leave();
  });

  it('shows it on a wide screen and in English', async () => {
    const visitor = await visit({ face: 'desktop' });
    const { page } = visitor;
    await begin(page, householdTax.text);
    await goOn(page);
    await album.look(visitor, 'documents-wide');
    await page.goto('/en/file/documents');
    await album.look(visitor, 'documents-english', 'en');
    expect(await page.locator('mark').count()).toBe(1);
    await page.locator('.actions').getByRole('button').first().click();
    await album.look(visitor, 'answered-before-english', 'en');
    await visitor.leave();
  });
});
