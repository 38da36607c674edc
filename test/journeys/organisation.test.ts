/** An agency arranges its units and a deputy; a draft climbs from the head of the unit to whoever acts for the leader. */

import {
  consoleActionWords,
  consoleInboxWords,
  consoleOrganisationWords,
  consolePetitionWords,
  consolePolicyWords,
  consoleRulesWords,
  trackingWords,
} from '@thaogo/contract';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, whyNoChromium } from '../support/chromium.ts';
import { approve, issue } from './console.ts';
import { fileWithSecret } from './file-over-http.ts';
import { type Agency, type Hired, hire, signInAdministrator, staffAgency } from './hired-staff.ts';
import { type Installation, openInstallation } from './installation.ts';
import { openAlbum } from './look.ts';
import { answerText, householdTax } from './petitions.ts';
import { trackBySecret } from './public-site.ts';
import { type Face, openVisitor, type Visitor } from './visitor.ts';

const words = consoleOrganisationWords.vi;
const policy = consolePolicyWords.vi;
const rules = consoleRulesWords.vi;
const actions = consoleActionWords.vi;
const UNIT = 'Vụ Quản lý, giám sát chính sách thuế';

describe.skipIf(await whyNoChromium())('organisation', () => {
  const album = openAlbum('organisation');
  let installation: Installation;
  let browser: Browser;
  let administrator: Hired;
  let agency: Agency;
  let head: Hired;
  let deputy: Hired;
  let keys: { code: string; secret: string };
  let nextWeek: string;
  beforeAll(async () => {
    installation = await openInstallation('postgresql');
    browser = await launchBrowser();
    administrator = await signInAdministrator(installation);
    agency = await staffAgency(installation, administrator, 'btc');
    const more = (name: string, role: 'leader' | 'officer'): Promise<Hired> =>
      hire(installation, administrator, { email: `${name}@btc.example`, role, agency: 'btc' });
    head = await more('truong-don-vi', 'leader');
    deputy = await more('pho-vu', 'officer');
    const { today } = (await administrator.ask('GET', '/installation')) as { today: string };
    nextWeek = new Date(Date.parse(today) + 7 * 86_400_000).toISOString().slice(0, 10);
  });
  afterAll(async () => {
    await browser?.close();
    await installation?.close();
  });

  const sitDown = async (person: Hired, face: Face, path: string): Promise<Visitor> => {
    const visitor = await openVisitor(browser, installation.url, { face, cookies: person.cookies });
    await visitor.page.goto(path);
    return visitor;
  };

  it('enters that drafts climb through the unit, after seeing what that changes', async () => {
    const visitor = await sitDown(administrator, 'desktop', '/console/administration/periods');
    const { page } = visitor;
    await page.getByRole('button', { name: policy.newRules }).click();
    await page.locator('.policy-part > summary', { hasText: policy.parts.approvalSteps }).click();
    const usual = page.getByRole('group', { name: policy.usual });
    await usual.getByLabel(policy.steps.head_of_unit).check();
    await usual.getByLabel(policy.steps.leader).check();
    await page.locator('.policy-part > summary', { hasText: policy.parts.grounds }).click();
    await page.getByRole('button', { name: policy.addGround }).click();
    await page.getByLabel(rules.versionName).fill('quy-che-duyet-1');
    await page.getByLabel(rules.reason, { exact: true }).fill('Quy chế làm việc của Bộ');
    await page.getByRole('button', { name: policy.preview }).click();
    await page.getByText(rules.needed).first().waitFor();
    await album.look(visitor, 'policy-refused');
    await page.getByRole('button', { name: policy.remove(policy.addGround) }).click();
    await page.getByRole('button', { name: policy.preview }).click();
    await page.getByText(policy.changeOf(policy.parts.approvalSteps, policy.usual)).waitFor();
    await album.look(visitor, 'policy-previewed');
    await page.getByRole('button', { name: rules.enter }).click();
    await page.locator('.code', { hasText: 'quy-che-duyet-1' }).waitFor();
    await page.locator('summary', { hasText: policy.parts.approvalSteps }).click();
    const climbing = `${policy.steps.head_of_unit} → ${policy.steps.leader}`;
    expect(await page.getByText(climbing).count()).toBe(1);
    await visitor.leave();
  });

  it('arranges a unit with its people, and who acts for the leader', async () => {
    const visitor = await sitDown(agency.leader, 'desktop', '/console/organisation');
    const { page } = visitor;
    await page.locator('summary', { hasText: words.newUnit }).click();
    await page.getByLabel(words.unitName, { exact: true }).fill(UNIT);
    await page.getByRole('button', { name: words.make, exact: true }).click();
    await page.getByRole('button', { name: `${words.rename}: ${UNIT}` }).waitFor();
    for (const { email } of [head, agency.officer]) {
      await page.getByLabel(words.unitOf(email)).selectOption({ label: UNIT });
      await page.getByLabel(words.unitOf(email)).and(page.locator(':enabled')).waitFor();
    }
    await page.getByText(words.headOfUnit, { exact: true }).waitFor();
    await page.locator('summary', { hasText: words.newDeputy }).click();
    await page.getByLabel(words.post, { exact: true }).selectOption({ label: `${agency.leader.email} · Lãnh đạo` });
    await page.getByLabel(words.deputy, { exact: true }).selectOption({ label: `${deputy.email} · Chuyên viên` });
    await page.getByLabel(words.to, { exact: true }).fill(nextWeek);
    await page.getByLabel(words.reason, { exact: true }).fill('Quyết định 12/QĐ-BTC');
    await page.getByRole('button', { name: words.appoint, exact: true }).click();
    await page.getByText(words.actsFor(deputy.email, agency.leader.email)).waitFor();
    await album.look(visitor, 'organisation-desktop');
    await visitor.leave();
    const phone = await sitDown(agency.leader, 'phone', '/console/organisation');
    await phone.page.getByText(words.actsFor(deputy.email, agency.leader.email)).waitFor();
    await album.look(phone, 'organisation-phone');
    expect(await phone.page.getByText(words.standings.holds).count()).toBe(1);
    await phone.leave();
  });

  it('gives a petition to the unit, whose head and the leader’s deputy approve in turn', async () => {
    keys = await fileWithSecret(installation, householdTax);
    const path = `/console/petitions/${keys.code}`;
    const clerk = await sitDown(agency.clerk, 'phone', path);
    const menu = clerk.page.locator('.further');
    if ((await menu.getAttribute('open')) === null) await menu.locator('summary').click();
    await menu.getByRole('button', { name: actions.assign_unit.title, exact: true }).click();
    await clerk.page.getByLabel(/^Đơn vị/).selectOption({ label: UNIT });
    await album.look(clerk, 'assign-unit-phone');
    await clerk.page.getByRole('button', { name: actions.assign_unit.does, exact: true }).click();
    await clerk.page.getByRole('main').getByText(actions.assign_unit.done).waitFor();
    await clerk.leave();

    // Days pass in which the agency has it.
    await installation.passDays(3);
    await agency.officer.act(keys.code, 'accept');
    await agency.officer.act(keys.code, 'save_draft', { text: answerText, outcome: 'guide_application' });
    await agency.officer.act(keys.code, 'submit_draft');

    const first = await sitDown(head, 'phone', '/console/?only=own_unit');
    await first.page.getByRole('heading', { name: consoleInboxWords.vi.title }).waitFor();
    await first.page.locator('[data-row]').first().click();
    await first.page.getByText(consolePetitionWords.vi.around.approver.head_of_unit).waitFor();
    await album.look(first, 'head-of-unit-phone');
    await approve(first.page);
    await first.leave();

    const second = await sitDown(deputy, 'desktop', path);
    await second.page.getByText(/^Bạn đang được giao làm thay/).waitFor();
    await second.page.getByRole('button', { name: actions.approve.does, exact: true }).waitFor();
    await album.look(second, 'deputy-desktop');
    await approve(second.page);
    await second.leave();

    const issuing = await sitDown(agency.clerk, 'desktop', path);
    await issue(issuing.page, '123/BTC-CST', async () => {
      expect(await issuing.page.getByLabel(consolePetitionWords.vi.around.capacity).inputValue()).toBe('kt');
      await album.look(issuing, 'issue-for-the-leader');
    });
    await issuing.page.getByText(consolePetitionWords.vi.held).click();
    await album.look(issuing, 'held-desktop');
    await issuing.leave();
  });

  it('tells the sender day by day, without scripts, who had it', async () => {
    const visitor = await openVisitor(browser, installation.url, { face: 'phone', javaScript: false });
    await trackBySecret(visitor.page, keys);
    await visitor.page.locator('summary', { hasText: trackingWords.vi.whyHeading }).first().click();
    await visitor.page.getByText(trackingWords.vi.holds('Bộ Tài chính')).first().waitFor();
    await visitor.page.locator('summary', { hasText: trackingWords.vi.heldHeading }).click();
    expect(await visitor.page.getByText(/3\sngày, trong đó/).count()).toBe(1);
    await album.look(visitor, 'tracking-phone');
    await visitor.leave();
  });
});
