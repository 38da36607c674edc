/** What can go wrong, or go another way, between a sender and the form. */

import { filingErrorWords, filingReadingWords, filingWords, frameWords, linkWords, startWords } from '@thaogo/contract';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, whyNoChromium } from '../support/chromium.ts';
import { fileOverHttp } from './file-over-http.ts';
import { type Hired, hire, join, signInAdministrator } from './hired-staff.ts';
import { type Installation, openInstallation } from './installation.ts';
import { press, tabTo, typeInto } from './keyboard.ts';
import { letterTo, linkIn } from './letters.ts';
import { openAlbum } from './look.ts';
import { householdTax, type PetitionText } from './petitions.ts';
import { readReceipt, sendButton, writePetition } from './public-site.ts';
import { openVisitor, type Visitor, type VisitorOptions } from './visitor.ts';

const words = filingWords.vi;

describe.skipIf(await whyNoChromium())('filing', () => {
  const album = openAlbum('filing');
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

  const visit = (options: VisitorOptions): Promise<Visitor> => openVisitor(browser, installation.url, options);

  /** The petitions that hold these words; the coordinator sees those of every agency. */
  const filedWith = async (mark: string): Promise<string[]> => {
    const found = await coordinator.ask('GET', `/casework/petitions?q=${encodeURIComponent(mark)}`);
    return (found as { items: { code: string }[] }).items.map(({ code }) => code);
  };
  const marked = (mark: string): PetitionText => ({
    ...householdTax,
    text: `${householdTax.text} ${mark}`,
    email: `${mark}@nguoi-gui.example`,
  });

  it.for([true, false])('happens once, however often it is sent (scripts: %s)', async (javaScript) => {
    const mark = `gui-nhieu-lan-${javaScript}`;
    const petition = marked(mark);
    const visitor = await visit({ face: 'phone', javaScript });
    const { page, context } = visitor;
    await writePetition(page, petition);
    const other = await context.newPage();
    await other.goto('/gui/kiem-tra');
    // Pressed twice, and in a second tab: the requests are let go at the same moment.
    const bothSent = Promise.withResolvers<void>();
    let sent = 0;
    await context.route('**/gui/kiem-tra', async (route) => {
      sent += route.request().method() === 'POST' ? 1 : 0;
      if (sent === 2) bothSent.resolve();
      if (route.request().method() === 'POST') await bothSent.promise;
      await route.continue();
    });
    await Promise.all([sendButton(page, petition).dblclick(), sendButton(other, petition).click()]);
    for (const tab of [page, other]) await tab.waitForURL('**/gui/xac-nhan');
    const { code } = await readReceipt(page);
    expect((await readReceipt(other)).code).toBe(code);
    await page.reload();
    expect((await readReceipt(page)).code).toBe(code);
    await page.goBack();
    if (!page.url().endsWith('/gui/xac-nhan')) await sendButton(page, petition).click();
    await page.waitForURL('**/gui/xac-nhan');
    expect((await readReceipt(page)).code).toBe(code);
    expect(await filedWith(mark)).toEqual([code]);
    await visitor.leave();
  });

  it('keeps what was typed beside every error, without scripts', async () => {
    const visitor = await visit({ face: 'phone', javaScript: false });
    const { page } = visitor;
    const goOn = () => page.locator('.actions').getByRole('button').first().click();
    await page.goto('/gui');
    await page.getByRole('button', { name: words.notice.start }).click();

    await goOn();
    await page.getByRole('link', { name: filingErrorWords.vi.text }).waitFor();
    await album.look(visitor, 'text-empty');
    await page.getByLabel(words.text.label).fill('Ngắn quá');
    await page.getByLabel(words.text.proposal).fill('Sửa đi');
    await goOn();
    await page.getByRole('link', { name: filingErrorWords.vi.text }).waitFor();
    expect(await page.getByLabel(words.text.label).inputValue()).toBe('Ngắn quá');
    expect(await page.getByLabel(words.text.proposal).inputValue()).toBe('Sửa đi');
    await album.look(visitor, 'text-too-short');
    await page.getByLabel(words.text.label).fill('Hộ kinh doanh phải chép lại sổ sách cho từng lần mua rau ngoài chợ.');
    await goOn();

    await goOn();
    await page.getByRole('link', { name: filingErrorWords.vi.documents }).waitFor();
    await page.getByText(filingReadingWords.vi.documents.byHand).click();
    await page.getByLabel(words.documents.article, { exact: true }).fill('5');
    await goOn();
    await page.getByRole('link', { name: filingErrorWords.vi.documentMissing }).waitFor();
    const first = page.getByRole('group', { name: words.documents.group(1) });
    expect(await first.getByLabel(words.documents.article, { exact: true }).inputValue()).toBe('5');
    await album.look(visitor, 'document-missing');
    await first.getByLabel(words.documents.documentTitle).fill('Thông tư về thuế hộ kinh doanh');
    await page.getByText(filingReadingWords.vi.documents.byHand).click();
    await page.getByRole('button', { name: words.documents.add }).click();
    await page.getByRole('checkbox', { name: 'Thông tư về thuế hộ kinh doanh', checked: true }).waitFor();
    // The address leads to the next one to be written, which opens.
    await page.getByRole('group', { name: words.documents.group(2) }).waitFor();
    await album.look(visitor, 'second-document');
    await goOn();
    await goOn();
    await goOn();

    await page.getByLabel(words.sender.name, { exact: true }).fill(householdTax.name);
    await page.getByLabel(words.sender.email).fill('hong.nhung(a)nguoi-gui');
    await page.getByLabel(words.sender.phone).fill('09');
    await goOn();
    await page.getByRole('link', { name: filingErrorWords.vi.kind }).waitFor();
    await page.getByRole('link', { name: filingErrorWords.vi.consent }).waitFor();
    expect(await page.getByLabel(words.sender.name, { exact: true }).inputValue()).toBe(householdTax.name);
    expect(await page.getByLabel(words.sender.email).inputValue()).toBe('hong.nhung(a)nguoi-gui');
    await album.look(visitor, 'sender-wrong');
    await visitor.leave();
  });

  it('needs nothing but a keyboard, at 200 %', async () => {
    const petition = marked('chi-dung-ban-phim');
    const visitor = await visit({ face: 'zoomed' });
    const { page } = visitor;
    const goOn = () => press(page, page.locator('.actions').getByRole('button', { name: frameWords.vi.continue }));
    await page.goto('/');
    await press(page, page.getByRole('link', { name: startWords.vi.file, exact: true }));
    await page.waitForURL('**/gui');
    await press(page, page.getByRole('button', { name: words.notice.start }));
    await page.waitForURL('**/gui/noi-dung*');
    await typeInto(page, page.getByLabel(words.text.label), petition.text);
    await goOn();
    await page.waitForURL('**/gui/van-ban');
    await tabTo(page, page.getByRole('checkbox', { name: petition.document.numberSymbol }));
    await goOn();
    await page.waitForURL('**/gui/loai-kho-khan');
    await tabTo(page, page.getByRole('radio', { checked: true }));
    await page.keyboard.press('ArrowUp');
    await goOn();
    await page.waitForURL('**/gui/noi-xay-ra');
    await goOn();
    await page.waitForURL('**/gui/nguoi-gui');
    await tabTo(page, page.getByRole('radio').first());
    await page.keyboard.press('Space');
    await typeInto(page, page.getByLabel(words.sender.name, { exact: true }), petition.name);
    await typeInto(page, page.getByLabel(words.sender.email), petition.email);
    await tabTo(page, page.getByRole('checkbox', { name: words.sender.consent }));
    await page.keyboard.press('Space');
    await album.look(visitor, 'sender-zoomed');
    await goOn();
    await page.waitForURL('**/gui/kiem-tra');
    await album.look(visitor, 'check-zoomed');
    await press(page, page.getByRole('button', { name: words.check.sendReport }));
    await page.waitForURL('**/gui/xac-nhan');
    await album.look(visitor, 'receipt-zoomed');
    expect(await filedWith('chi-dung-ban-phim')).toEqual([(await readReceipt(page)).code]);
    await visitor.leave();
  });

  // The clock only goes forward: this one comes last.
  it('says so when a draft or a link has expired', async () => {
    const email = 'qua-han@nguoi-gui.example';
    await fileOverHttp(installation, { ...householdTax, email });
    const letter = await letterTo(installation, email, 'filed');
    const visitor = await visit({ face: 'phone', provokes: [404] });
    const { page } = visitor;
    await page.goto('/gui');
    await page.getByRole('button', { name: words.notice.start }).click();
    await page.getByLabel(words.text.label).fill(householdTax.text);
    await page.locator('.actions').getByRole('button').click();
    await page.getByRole('checkbox', { name: '40/2021/TT-BTC', checked: true }).waitFor();
    await installation.passDays(31);

    // What stands on the screen is not lost: it begins a new draft.
    await page.locator('.actions').getByRole('button').click();
    await page.waitForURL('**/gui/loai-kho-khan');
    await page.goto('/gui/van-ban');
    expect(await page.getByRole('checkbox', { name: '40/2021/TT-BTC' }).isChecked()).toBe(true);

    await installation.passDays(62);
    await page.goto('/gui/noi-dung');
    await page.getByText(words.notice.gone).waitFor();
    await album.look(visitor, 'draft-expired');

    await page.goto(linkIn(letter));
    await page.getByRole('button', { name: linkWords.vi.open }).click();
    await page.getByRole('heading', { name: linkWords.vi.expiredTitle }).waitFor();
    await visitor.leave();
  });
});
