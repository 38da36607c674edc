/** The sender's way back to a petition: with code and secret, by the link of a letter, without scripts, and not by guessing. */

import { linkWords, receiptWords, startWords, stateNames, trackingWords } from '@thaogo/contract';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, whyNoChromium } from '../support/chromium.ts';
import { type Agency, answerPetition, signInAdministrator, staffAgency } from './hired-staff.ts';
import { type Installation, openInstallation } from './installation.ts';
import { letterTo, linkIn } from './letters.ts';
import { openAlbum } from './look.ts';
import { answerText, dashboardCameras, householdTax } from './petitions.ts';
import { readReceipt, sendButton, trackBySecret, writePetition } from './public-site.ts';
import { openVisitor, type Visitor, type VisitorOptions } from './visitor.ts';

const tracking = trackingWords.vi;

describe.skipIf(await whyNoChromium())('a petition on its sender’s side', () => {
  const album = openAlbum('tracking');
  let installation: Installation;
  let browser: Browser;
  let ministry: Agency;
  beforeAll(async () => {
    installation = await openInstallation('postgresql');
    browser = await launchBrowser();
    ministry = await staffAgency(installation, await signInAdministrator(installation), 'btc');
  });
  afterAll(async () => {
    await browser?.close();
    await installation?.close();
  });

  const visit = (options: VisitorOptions): Promise<Visitor> => openVisitor(browser, installation.url, options);

  it('works without scripts from the start page to the answer', async () => {
    const petition = { ...householdTax, email: 'khong-can-script@nguoi-gui.example' };
    const visitor = await visit({ face: 'phone', javaScript: false });
    const { page } = visitor;
    await page.goto('/');
    await page.getByRole('link', { name: startWords.vi.file, exact: true }).click();
    await writePetition(page, petition);
    await sendButton(page, petition).click();
    await page.waitForURL('**/gui/xac-nhan');
    await album.look(visitor, 'receipt-no-script');
    const keys = await readReceipt(page);
    await page.getByRole('button', { name: receiptWords.vi.finish }).click();
    await page.getByText(tracking.signedOut).waitFor();

    await answerPetition(ministry, keys.code, { text: answerText, number: '77/BTC-CST' });
    await page.goto(linkIn(await letterTo(installation, petition.email, 'answered')));
    await page.getByRole('button', { name: linkWords.vi.open }).click();
    await page.waitForURL(`**/tra-cuu/${keys.code}`);
    await page.getByText(tracking.answerNumber('77/BTC-CST')).waitFor();
    await album.look(visitor, 'answered-no-script');
    await page.getByRole('button', { name: tracking.signOut }).click();
    await trackBySecret(page, keys);
    await page.getByText(answerText.split('\n\n')[1] ?? '').waitFor();
    await page.getByRole('radio', { name: tracking.ratingScores[4] ?? '', exact: true }).check();
    await page.getByRole('button', { name: tracking.ratingSend }).click();
    await page.getByText(tracking.ratingDone).waitFor();
    expect(await page.getByRole('button', { name: tracking.ratingSend }).count()).toBe(0);
    await visitor.leave();
  });

  it('waits with the coordinator where no agency has joined, is added to and withdrawn, without scripts', async () => {
    const visitor = await visit({ face: 'phone', javaScript: false });
    const { page } = visitor;
    await writePetition(page, dashboardCameras);
    await sendButton(page, dashboardCameras).click();
    await page.waitForURL('**/gui/xac-nhan');
    const keys = await readReceipt(page);
    await page.goto(linkIn(await letterTo(installation, dashboardCameras.email, 'filed')));
    await page.getByRole('button', { name: linkWords.vi.open }).click();
    await page.waitForURL(`**/tra-cuu/${keys.code}`);
    await page.getByText(stateNames.vi.screening).first().waitFor();
    await album.look(visitor, 'screening-no-script');
    await page.getByLabel(tracking.messageLabel).fill('Tháng này lại thêm hai chuyến mất sóng cả buổi chiều.');
    await page.getByRole('button', { name: tracking.messageSend }).click();
    await page.getByText(tracking.messageDone).waitFor();
    await page.getByRole('link', { name: tracking.withdraw }).click();
    await album.look(visitor, 'withdrawal');
    await page.getByRole('button', { name: tracking.withdrawConfirm }).click();
    await page.getByText(tracking.withdrawDone, { exact: true }).waitFor();
    expect(await page.getByRole('link', { name: tracking.withdraw }).count()).toBe(0);
    await album.look(visitor, 'withdrawn');
    await visitor.leave();
  });

  it('cannot be read with a wrong secret or an unknown code, and opens from a letter more than once', async () => {
    const petition = { ...householdTax, email: 'duong-dan@nguoi-gui.example' };
    const writer = await visit({ face: 'desktop' });
    await writePetition(writer.page, petition);
    await sendButton(writer.page, petition).click();
    await writer.page.waitForURL('**/gui/xac-nhan');
    const keys = await readReceipt(writer.page);
    await writer.leave();

    const stranger = await visit({ face: 'desktop', provokes: [404, 422] });
    await trackBySecret(stranger.page, { ...keys, secret: 'AAAA-BBBB-CCCC-DDDD-EEEE' });
    const told = stranger.page.getByRole('link', { name: tracking.notFound });
    await told.waitFor();
    await album.look(stranger, 'wrong-secret');
    await trackBySecret(stranger.page, { ...keys, code: '1111-2222-3333' });
    await told.waitFor();
    await trackBySecret(stranger.page, { ...keys, code: '12' });
    await stranger.page.getByRole('link', { name: tracking.codeWrong }).waitFor();
    await album.look(stranger, 'no-code');
    await stranger.page.goto(`/tra-cuu/${keys.code}`);
    await stranger.page.waitForURL(`**/tra-cuu?code=${keys.code}`);
    await stranger.page.goto('/l/khong-co-duong-dan-nao-nhu-the-nay');
    await stranger.page.getByRole('button', { name: linkWords.vi.open }).click();
    await stranger.page.getByRole('heading', { name: linkWords.vi.expiredTitle }).waitFor();
    expect(await stranger.context.cookies()).toEqual([]);
    await album.look(stranger, 'link-unknown');
    await stranger.leave();

    const link = linkIn(await letterTo(installation, petition.email, 'filed'));
    const reader = await visit({ face: 'desktop' });
    for (let time = 0; time < 2; time += 1) {
      await reader.page.goto(link);
      await reader.page.getByRole('button', { name: linkWords.vi.open }).click();
      await reader.page.waitForURL(`**/tra-cuu/${keys.code}`);
    }
    await reader.leave();
  });
});
