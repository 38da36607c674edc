/** The administrator closes, reopens and resets accounts, and the people behind them notice at once. */

import { consoleAdministrationWords, consoleSignInWords, problemWords } from '@thaogo/contract';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, whyNoChromium } from '../support/chromium.ts';
import { acceptInvitation, enrol } from './console.ts';
import { type Hired, hire, join, signInAdministrator } from './hired-staff.ts';
import { type Installation, openInstallation } from './installation.ts';
import { openAlbum } from './look.ts';
import { type Face, openVisitor, type Visitor } from './visitor.ts';

const words = consoleAdministrationWords.vi;
const { close, reopen, reset } = words.accountActs;
const NEW_PASSWORD = 'đường dài mới biết ngựa hay';

describe.skipIf(await whyNoChromium())('accounts', () => {
  const album = openAlbum('accounts');
  let installation: Installation;
  let browser: Browser;
  let administrator: Hired;
  let officer: Hired;
  let clerk: Hired;
  beforeAll(async () => {
    installation = await openInstallation('postgresql');
    browser = await launchBrowser();
    administrator = await signInAdministrator(installation);
    await join(administrator, 'btc');
    officer = await hire(installation, administrator, { email: 'binh@btc.example', role: 'officer', agency: 'btc' });
    clerk = await hire(installation, administrator, { email: 'lan@btc.example', role: 'clerk', agency: 'btc' });
  });
  afterAll(async () => {
    await browser?.close();
    await installation?.close();
  });

  const sitDown = (person: Hired, face: Face, provokes: readonly number[] = []): Promise<Visitor> =>
    openVisitor(browser, installation.url, { face, provokes, cookies: person.cookies });
  const openAccounts = async (face: Face, provokes: readonly number[] = []): Promise<Visitor> => {
    const visitor = await sitDown(administrator, face, provokes);
    await visitor.page.goto('/console/administration/accounts');
    await visitor.page.getByText(officer.email).waitFor();
    return visitor;
  };
  const rowOf = (page: Page, { email }: Hired) => page.getByRole('listitem').filter({ hasText: email });
  const ask = async (page: Page, { does, title }: typeof close, person: Hired) => {
    await page.getByRole('button', { name: `${does}: ${person.email}` }).click();
    const dialog = page.getByRole('dialog', { name: title });
    await dialog.waitFor();
    return dialog;
  };

  it('are closed and reopened, after a question', async () => {
    const at = await sitDown(officer, 'desktop', [401]);
    await at.page.goto('/console/');
    const visitor = await openAccounts('phone');
    const { page } = visitor;
    await album.look(visitor, 'accounts-phone');

    await ask(page, close, officer);
    await album.look(visitor, 'close-phone');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await rowOf(page, officer).innerText()).not.toContain(words.accountStates.closed);

    const dialog = await ask(page, close, officer);
    await dialog.getByRole('button', { name: close.does }).click();
    await rowOf(page, officer).getByText(words.accountStates.closed).waitFor();
    await album.look(visitor, 'closed-phone');

    await at.page.reload();
    await at.page.getByRole('heading', { name: consoleSignInWords.vi.title }).waitFor();
    await at.leave();

    const again = await ask(page, reopen, officer);
    await album.look(visitor, 'reopen-phone');
    await again.getByRole('button', { name: reopen.does }).click();
    await page.getByRole('button', { name: `${close.does}: ${officer.email}` }).waitFor();
    await visitor.leave();
  });

  it('are reset by a link that is shown once; its owner begins anew', async () => {
    const visitor = await openAccounts('desktop');
    const { page } = visitor;
    await album.look(visitor, 'accounts-desktop');
    const dialog = await ask(page, reset, clerk);
    await album.look(visitor, 'reset-desktop');
    await dialog.getByRole('button', { name: reset.does }).click();
    const link = await page.locator('.invitation-link code').innerText();
    await album.look(visitor, 'reset-link-desktop');
    await page.getByRole('button', { name: words.linkKept }).click();
    await rowOf(page, clerk).getByText(words.accountStates.awaiting_owner).waitFor();
    await album.look(visitor, 'awaiting-owner-desktop');

    const owner = await openVisitor(browser, installation.url, { face: 'phone', provokes: [401] });
    await acceptInvitation(owner.page, link, NEW_PASSWORD);
    await enrol(owner.page, { email: clerk.email, password: NEW_PASSWORD });
    await owner.leave();
    await page.reload();
    await rowOf(page, clerk).waitFor();
    expect(await rowOf(page, clerk).innerText()).not.toContain(words.accountStates.awaiting_owner);
    await visitor.leave();
  });

  it('of the last administrator stay open, with the reason', async () => {
    for (const face of ['desktop', 'phone'] as const) {
      const visitor = await openAccounts(face, [409]);
      const { page } = visitor;
      const dialog = await ask(page, close, administrator);
      await dialog.getByText(words.ownAccount).waitFor();
      await dialog.getByRole('button', { name: close.does }).click();
      await dialog.getByText(problemWords.vi.last_administrator).waitFor();
      await album.look(visitor, `last-administrator-${face}`);
      expect(await rowOf(page, administrator).innerText()).not.toContain(words.accountStates.closed);
      await visitor.leave();
    }
  });
});
