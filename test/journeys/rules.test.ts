/** The administrator enters the decision on undecided days, sees first whose due dates move, and enters new periods. */

import { consolePolicyWords, consoleRulesWords, periodNames } from '@thaogo/contract';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, whyNoChromium } from '../support/chromium.ts';
import { type Hired, signInAdministrator } from './hired-staff.ts';
import { type Installation, openInstallation } from './installation.ts';
import { openAlbum } from './look.ts';
import { type Face, openVisitor, type Visitor } from './visitor.ts';

const words = consoleRulesWords.vi;
const form = consolePolicyWords.vi;

describe.skipIf(await whyNoChromium())('rules', () => {
  const album = openAlbum('rules');
  let installation: Installation;
  let browser: Browser;
  let administrator: Hired;
  beforeAll(async () => {
    installation = await openInstallation('postgresql');
    browser = await launchBrowser();
    administrator = await signInAdministrator(installation);
  });
  afterAll(async () => {
    await browser?.close();
    await installation?.close();
  });

  const open = async (face: Face, path: string): Promise<Visitor> => {
    const visitor = await openVisitor(browser, installation.url, { face, cookies: administrator.cookies });
    await visitor.page.goto(`/console/administration/${path}`);
    await visitor.page.getByRole('heading', { name: words.versions }).waitFor();
    return visitor;
  };
  const nameVersion = async (page: Page, version: string, reason: string): Promise<void> => {
    await page.getByLabel(words.versionName).fill(version);
    await page.getByLabel(words.reason, { exact: true }).fill(reason);
  };

  it.each(['phone', 'desktop'] as const)(
    'are read on a %s: a year, what is undecided, every period with its source',
    async (face) => {
      const visitor = await open(face, 'calendar');
      await visitor.page.getByLabel(words.year, { exact: true }).selectOption('2027');
      await visitor.page.getByText(words.kinds.undecided).first().waitFor();
      await album.look(visitor, `calendar-${face}`);
      await visitor.page.getByRole('link', { name: words.periodsTab }).click();
      await visitor.page.getByText(words.assumption, { exact: true }).first().waitFor();
      await album.look(visitor, `periods-${face}`);
      expect(await visitor.page.getByText('15\u00a0ngày').first().isVisible()).toBe(true);
      await visitor.leave();
    },
  );

  it('take a decision on undecided days, after its preview', async () => {
    const visitor = await open('phone', 'calendar');
    const { page } = visitor;
    await page.getByRole('button', { name: words.newCalendar }).click();
    await page.getByLabel('thứ Năm, 04/02/2027').selectOption('working_day');
    await page.getByLabel('thứ Sáu, 05/02/2027').selectOption('holiday');
    await page.getByLabel(words.decisionSource).fill('Thông báo 1/TB-BNV');
    await nameVersion(page, 'calendar-2026-12-01', 'Thông báo về Tết 2027');
    await page.getByRole('button', { name: words.preview }).click();
    await page.getByText(words.nothingMoves).waitFor();
    await album.look(visitor, 'preview-phone');
    await page.getByRole('button', { name: words.enter }).click();
    await page.locator('.code', { hasText: 'calendar-2026-12-01' }).waitFor();
    await page.getByLabel(words.year, { exact: true }).selectOption('2027');
    const decided = page.getByRole('listitem').filter({ hasText: '05/02/2027' });
    expect(await decided.innerText()).toContain('Thông báo 1/TB-BNV');
    expect(await page.getByRole('listitem').filter({ hasText: '04/02/2027' }).count()).toBe(0);
    await visitor.leave();
  });

  it('take new periods, and say what is wrong with those that have no source', async () => {
    const visitor = await open('desktop', 'periods');
    const { page } = visitor;
    await page.getByRole('button', { name: form.newRules }).click();
    await page.locator('.policy-part > summary', { hasText: form.parts.periods }).first().click();
    await page.locator('summary', { hasText: periodNames.vi.dispute }).click();
    const dispute = page.getByRole('group', { name: periodNames.vi.dispute });
    await dispute.getByLabel(words.amount).fill('3');
    await dispute.getByLabel(words.isAssumption).uncheck();
    await nameVersion(page, 'quy-che-1', 'Quy chế nội bộ');
    await page.getByRole('button', { name: form.preview }).click();
    await dispute.getByText(words.needed).waitFor();
    await album.look(visitor, 'periods-refused');
    await dispute.getByLabel(words.source, { exact: true }).fill('Quy chế 12/QC-UBND, Điều 4');
    await page.getByRole('button', { name: form.preview }).click();
    await page.getByText(form.changeOf(form.parts.periods, periodNames.vi.dispute)).waitFor();
    await album.look(visitor, 'periods-previewed');
    await page.getByRole('button', { name: words.enter }).click();
    await page.locator('.code', { hasText: 'quy-che-1' }).waitFor();
    await page.getByText('3\u00a0ngày làm việc').first().waitFor();
    expect(await page.getByText('3\u00a0ngày làm việc').count()).toBe(1);
    await album.look(visitor, 'periods-entered');
    await visitor.leave();
  });
});
