/** The same pages in English, in the dark, and at 200 %: read by everybody who does not see them as the others do. */

import { consoleActingWords, consoleInboxWords, consoleShellWords } from '@thaogo/contract';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, whyNoChromium } from '../support/chromium.ts';
import { fileOverHttp } from './file-over-http.ts';
import { type Hired, hire, join, signInAdministrator } from './hired-staff.ts';
import { type Installation, openInstallation } from './installation.ts';
import { openAlbum } from './look.ts';
import { householdTax } from './petitions.ts';
import { sendButton, writePetition } from './public-site.ts';
import { openVisitor } from './visitor.ts';

const ADDRESSES = {
  vi: ['/', '/gioi-thieu', '/quyen-rieng-tu', '/tra-cuu', '/l/xem-thu', '/khong-co-trang-nay'],
  en: ['/en', '/en/about', '/en/privacy', '/en/track', '/en/l/have-a-look', '/en/no-such-page'],
} as const;
const nameOf = (address: string): string => address.replaceAll('/', '-').replace(/^-/, '') || 'start';

const looks = [
  { name: 'english-phone', face: 'phone', dark: false, language: 'en' },
  { name: 'dark-desktop', face: 'desktop', dark: true, language: 'vi' },
  { name: 'zoomed', face: 'zoomed', dark: false, language: 'vi' },
] as const;

describe.skipIf(await whyNoChromium())('faces', () => {
  let installation: Installation;
  let browser: Browser;
  let officer: Hired;
  let administrator: Hired;
  beforeAll(async () => {
    installation = await openInstallation('postgresql');
    browser = await launchBrowser();
    administrator = await signInAdministrator(installation);
    await join(administrator, 'btc');
    officer = await hire(installation, administrator, { email: 'chi@btc.example', role: 'officer', agency: 'btc' });
  });
  afterAll(async () => {
    await browser?.close();
    await installation?.close();
  });

  it.for(looks)('the public site, $name', async ({ name, face, dark, language }) => {
    const album = openAlbum(`faces-${name}`);
    const visitor = await openVisitor(browser, installation.url, { face, dark, provokes: [404] });
    const { page } = visitor;
    for (const address of ADDRESSES[language]) {
      await page.goto(address);
      await album.look(visitor, nameOf(address), language);
    }
    await writePetition(page, householdTax, { language, onPage: (step) => album.look(visitor, step, language) });
    await sendButton(page, householdTax, language).click();
    await page.waitForURL(language === 'vi' ? '**/gui/xac-nhan' : '**/en/file/receipt');
    await album.look(visitor, 'receipt', language);
    await page.locator('main .actions a').first().click();
    await page.waitForURL(/\d{4}-\d{4}-\d{4}$/);
    for (const closed of await page.locator('details.why > summary').all()) await closed.click();
    await album.look(visitor, 'tracking', language);
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });

  it.for(looks)('the console, $name', async ({ name, face, dark, language }) => {
    const album = openAlbum(`faces-${name}-console`);
    const code = await fileOverHttp(installation, householdTax);
    const visitor = await openVisitor(browser, installation.url, { face, dark, cookies: officer.cookies });
    const { page } = visitor;
    await page.goto('/console/');
    if (language === 'en') await page.getByRole('button', { name: consoleShellWords.vi.switchLanguage }).click();
    await page.getByRole('heading', { name: consoleInboxWords[language].title }).waitFor();
    await page.locator('[data-row]').first().waitFor();
    await album.look(visitor, 'inbox', language);
    await page.goto(`/console/petitions/${code}`);
    await page.getByRole('heading', { name: consoleActingWords[language].work }).waitFor();
    for (const closed of await page.locator('summary').all()) await closed.click();
    await album.look(visitor, 'petition', language);
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });
});
