/** What can go wrong between officers, their console and their connection. */

import { consoleActingWords, consoleActionWords, consoleShellWords, problemWords } from '@thaogo/contract';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, whyNoChromium } from '../support/chromium.ts';
import { accept, openFirst, saveDraft, submitDraft, typeDraft } from './console.ts';
import { fileOverHttp } from './file-over-http.ts';
import { type Hired, hire, join, signInAdministrator } from './hired-staff.ts';
import { type Installation, openInstallation } from './installation.ts';
import { openAlbum } from './look.ts';
import { answerText, householdTax } from './petitions.ts';
import { type Face, openVisitor, type Visitor } from './visitor.ts';

const acting = consoleActingWords.vi;
const actions = consoleActionWords.vi;

describe.skipIf(await whyNoChromium())('casework', () => {
  const album = openAlbum('casework');
  let installation: Installation;
  let browser: Browser;
  let first: Hired;
  let second: Hired;
  beforeAll(async () => {
    installation = await openInstallation('postgresql');
    browser = await launchBrowser();
    const administrator = await signInAdministrator(installation);
    await join(administrator, 'btc');
    const hireOfficer = (name: string): Promise<Hired> =>
      hire(installation, administrator, { email: `${name}@btc.example`, role: 'officer', agency: 'btc' });
    first = await hireOfficer('binh');
    second = await hireOfficer('cuong');
  });
  afterAll(async () => {
    await browser?.close();
    await installation?.close();
  });

  const sitDown = async (person: Hired, face: Face, provokes: readonly number[] = []): Promise<Visitor> =>
    openVisitor(browser, installation.url, { face, provokes, cookies: person.cookies });
  const draftOf = (visitor: Visitor) => visitor.page.getByLabel(acting.draftText);

  it('shows the second of two officers what the first did, and keeps what the second typed', async () => {
    const code = await fileOverHttp(installation, householdTax);
    const binh = await sitDown(first, 'desktop');
    const cuong = await sitDown(second, 'phone', [412]);
    for (const { page } of [binh, cuong]) await page.goto(`/console/petitions/${code}`);
    await accept(binh.page);

    // The second still sees the petition as it was.
    await cuong.page.getByRole('button', { name: actions.accept.does, exact: true }).click();
    await cuong.page.getByText(problemWords.vi.stale_version).waitFor();
    await cuong.page.getByText(acting.happenedMeanwhile).waitFor();
    await album.look(cuong, 'accepted-by-another');

    await typeDraft(cuong.page, 'Bản của Cường: đề nghị hộ lập bảng kê theo ngày.');
    await typeDraft(binh.page, 'Bản của Bình: đang xem lại với cơ quan thuế.');
    await saveDraft(binh.page);
    await binh.page.getByText(acting.savedDraft).waitFor();
    await saveDraft(cuong.page);
    await cuong.page.getByText(acting.savedByAnother).waitFor();
    expect(await draftOf(cuong).inputValue()).toBe('Bản của Cường: đề nghị hộ lập bảng kê theo ngày.');
    await cuong.page.getByText(acting.savedByAnotherText).click();
    await cuong.page.getByText('Bản của Bình: đang xem lại với cơ quan thuế.').waitFor();
    await album.look(cuong, 'draft-of-another');
    await cuong.page.getByRole('button', { name: acting.keepMine }).click();
    await saveDraft(cuong.page);
    await cuong.page.getByText(acting.savedDraft).waitFor();

    await binh.page.reload();
    await binh.page.getByRole('heading', { name: acting.work }).waitFor();
    expect(await draftOf(binh).inputValue()).toBe('Bản của Cường: đề nghị hộ lập bảng kê theo ngày.');
    await submitDraft(binh.page);

    // Submitted by the other while this one was still writing: the words stay until they are put away.
    await draftOf(cuong).fill('Bản của Cường, câu cuối chưa kịp lưu.');
    await saveDraft(cuong.page);
    await cuong.page.getByText(acting.cannotSave).waitFor();
    expect(await draftOf(cuong).inputValue()).toBe('Bản của Cường, câu cuối chưa kịp lưu.');
    await album.look(cuong, 'cannot-save');
    await cuong.page.getByRole('button', { name: acting.discardMine }).click();
    await binh.leave();
    await cuong.leave();
  });

  it('keeps a draft while the connection is lost, through a reload', async () => {
    const code = await fileOverHttp(installation, householdTax);
    const officer = await sitDown(first, 'desktop', [0]);
    const { page, context } = officer;
    await page.goto(`/console/petitions/${code}`);
    await accept(page);
    await typeDraft(page, answerText);
    await context.setOffline(true);
    await saveDraft(page);
    await page.getByText(consoleShellWords.vi.unreachableActing).waitFor();
    expect(await draftOf(officer).inputValue()).toBe(answerText);
    await album.look(officer, 'unreachable');
    await context.setOffline(false);

    page.on('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await page.getByText(acting.restored).waitFor();
    expect(await draftOf(officer).inputValue()).toBe(answerText);
    await album.look(officer, 'restored');
    await saveDraft(page);
    await page.getByText(acting.savedDraft).waitFor();
    await officer.leave();
  });

  it('asks before an unsaved draft is left behind', async () => {
    const officer = await sitDown(second, 'desktop');
    const { page } = officer;
    const code = await fileOverHttp(installation, householdTax);
    await page.goto(`/console/petitions/${code}`);
    await accept(page);
    await typeDraft(page, answerText);
    await page.getByRole('link', { name: consoleShellWords.vi.backToInbox }).click();
    await page.getByRole('heading', { name: acting.leaveTitle }).waitFor();
    await album.look(officer, 'leaving');
    await page.getByRole('button', { name: acting.stay }).click();
    expect(await draftOf(officer).inputValue()).toBe(answerText);
    await page.getByRole('button', { name: consoleShellWords.vi.signOut }).click();
    await page.getByRole('heading', { name: consoleShellWords.vi.signOutTitle }).waitFor();
    await album.look(officer, 'signing-out');
    await page.getByRole('button', { name: consoleShellWords.vi.staySignedIn }).click();
    await saveDraft(page);
    await page.getByText(acting.savedDraft).waitFor();
    await page.getByRole('link', { name: consoleShellWords.vi.backToInbox }).click();
    await openFirst(page);
    await officer.leave();
  });
});
