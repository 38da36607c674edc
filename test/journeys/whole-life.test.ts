/** What happens around an answer, in the console: others are asked, the lead is disputed, few people may see it. */

import {
  consoleActingWords,
  consoleActionWords,
  consoleInboxWords,
  consoleMovesAwayWords,
  consolePetitionWords,
  consoleShellWords,
  problemWords,
  stateNames,
  surroundingFieldWords,
} from '@thaogo/contract';
import type { Role } from '@thaogo/domain';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, whyNoChromium } from '../support/chromium.ts';
import { accept, approve, issue, openFirst, saveDraft, submitDraft, typeDraft } from './console.ts';
import { actAsSender, fileOverHttp, fileWithSecret } from './file-over-http.ts';
import {
  type Agency,
  answerPetition,
  type Hired,
  hire,
  join,
  signInAdministrator,
  staffAgency,
} from './hired-staff.ts';
import { type Installation, openInstallation } from './installation.ts';
import { openAlbum } from './look.ts';
import { answerText, dashboardCameras, householdTax } from './petitions.ts';
import { openVisitor, type Visitor, type VisitorOptions } from './visitor.ts';

const actions = consoleActionWords.vi;
const fields = surroundingFieldWords.vi;
const inbox = consoleInboxWords.vi;
const { around } = consolePetitionWords.vi;
const moves = consoleMovesAwayWords.vi;

/** A day as forms and requests have it. */
const daysAhead = (days: number): string =>
  new Date(Date.now() + days * 86_400_000 + 7 * 3_600_000).toISOString().slice(0, 10);

const QUESTION = 'Vụ có thống nhất cho hộ nhỏ dùng bảng kê tự lập thay hóa đơn của người bán ở chợ không?';
const OPINION = 'Thống nhất về nguyên tắc; đề nghị quy định rõ ngưỡng doanh thu được áp dụng.';
const TO_SENDER = 'Mỗi tháng gia đình mua khoảng bao nhiêu tiền hàng không có hóa đơn?';
const REPLY = 'Khoảng mười hai triệu đồng, chủ yếu là rau và thịt.';
const REASON = 'Nội dung thuộc quản lý thuế của địa phương, không phải chính sách thuế.';
const PROPOSAL = 'Thông tư do Bộ Tài chính ban hành nên Bộ Tài chính chủ trì.';

describe.skipIf(await whyNoChromium())('the whole life of a petition', () => {
  const album = openAlbum('whole-life');
  let installation: Installation;
  let browser: Browser;
  let ministry: Agency;
  const others = new Map<Role, Hired>();
  const at = (role: Role): Hired => {
    const found = others.get(role);
    if (found === undefined) throw new Error(`There is no ${role}.`);
    return found;
  };
  beforeAll(async () => {
    installation = await openInstallation('postgresql');
    browser = await launchBrowser();
    const administrator = await signInAdministrator(installation);
    ministry = await staffAgency(installation, administrator, 'btc');
    await join(administrator, 'btp');
    for (const role of ['officer', 'coordinator', 'leader', 'chairman_office'] as const) {
      others.set(role, await hire(installation, administrator, { email: `${role}@btp.example`, role, agency: 'btp' }));
    }
    const email = 'lanh-dao-bo@btc.example';
    others.set(
      'supervisor',
      await hire(installation, administrator, { email, role: 'chairman_office', agency: 'btc' }),
    );
  });
  afterAll(async () => {
    await browser?.close();
    await installation?.close();
  });

  const sitDown = (person: Hired, options: Omit<VisitorOptions, 'cookies'>): Promise<Visitor> =>
    openVisitor(browser, installation.url, { ...options, cookies: person.cookies });
  const open = async (page: Page, code: string): Promise<void> => {
    await page.goto(`/console/petitions/${code}`);
    await page.locator('#petition-work').waitFor();
  };
  /** From the menu of what else can be done to the form. */
  const choose = async (page: Page, action: keyof typeof actions): Promise<void> => {
    const menu = page.locator('details.further');
    if ((await menu.getAttribute('open')) === null) await menu.locator('summary').click();
    await menu.getByRole('button', { name: actions[action].title, exact: true }).click();
    await page.getByRole('heading', { name: actions[action].title, exact: true }).waitFor();
  };
  const send = async (page: Page, action: keyof typeof actions): Promise<void> => {
    await page.getByRole('button', { name: actions[action].does, exact: true }).click();
    await page.locator('.notice-done').getByText(actions[action].done).waitFor();
  };
  const pick = async (page: Page, agency: string): Promise<void> => {
    await page.getByRole('searchbox').fill(agency);
    await page.locator('.matches').getByRole('button').filter({ hasText: agency }).first().click();
  };
  const switchLanguage = (page: Page): Promise<void> =>
    page.getByRole('button', { name: consoleShellWords.vi.switchLanguage }).click();

  it('goes through another agency’s opinion and a question to the sender before it is answered', async () => {
    const keys = await fileWithSecret(installation, householdTax);
    const { code } = keys;
    const clerk = await sitDown(ministry.clerk, { face: 'desktop' });
    await open(clerk.page, code);
    await clerk.page.getByRole('textbox', { name: fields.incomingNumber }).fill('1207');
    await clerk.page.getByLabel(fields.incomingOn).fill(daysAhead(0));
    await send(clerk.page, 'register_incoming');

    const officer = await sitDown(ministry.officer, { face: 'desktop' });
    await open(officer.page, code);
    await album.look(officer, 'assigned');
    await accept(officer.page);
    await officer.page.locator('details.further > summary').click();
    await album.look(officer, 'menu');
    await choose(officer.page, 'consult');
    await pick(officer.page, 'Bộ Tư pháp');
    await officer.page.getByRole('textbox', { name: fields.question }).fill(QUESTION);
    await album.look(officer, 'consulting');
    await send(officer.page, 'consult');

    const consulted = await sitDown(at('officer'), { face: 'phone' });
    await consulted.page.goto('/console/');
    await consulted.page.getByText(inbox.consulted('Bộ Tài chính')).waitFor();
    await album.look(consulted, 'inbox-consulted');
    await openFirst(consulted.page);
    await consulted.page.getByText(QUESTION).waitFor();
    await album.look(consulted, 'asked-for-opinion');
    await consulted.page.getByRole('textbox', { name: fields.opinion }).fill(OPINION);
    await send(consulted.page, 'give_opinion');
    await consulted.page.getByText(around.opinionGiven, { exact: true }).waitFor();
    await album.look(consulted, 'opinion-given');

    await open(officer.page, code);
    await officer.page.getByText(OPINION).waitFor();
    await choose(officer.page, 'ask');
    await officer.page.getByRole('textbox', { name: fields.question }).fill(TO_SENDER);
    await send(officer.page, 'ask');
    await officer.page.getByText(around.question, { exact: true }).waitFor();
    await album.look(officer, 'sender-asked');
    await actAsSender(installation, keys, 'message', { text: REPLY });

    await open(officer.page, code);
    await officer.page.getByText(REPLY).waitFor();
    expect(await officer.page.getByText(around.question).count()).toBe(0);
    await typeDraft(officer.page, answerText);
    await saveDraft(officer.page);
    await submitDraft(officer.page);
    await album.look(officer, 'submitted');

    const leader = await sitDown(ministry.leader, { face: 'desktop', dark: true });
    await open(leader.page, code);
    await album.look(leader, 'in-review-dark');
    await approve(leader.page);
    await open(clerk.page, code);
    await clerk.page.getByLabel(around.signer).fill('Trần Thị Minh Hà');
    await clerk.page.getByLabel(around.capacity).selectOption({ label: around.capacities.kt });
    await issue(clerk.page, '4512/BTC-CST', () => album.look(clerk, 'issue'));
    await clerk.page.getByText('1207, ').waitFor();
    await album.look(clerk, 'issued');
    for (const visitor of [clerk, officer, consulted, leader]) await visitor.leave();
  }, 240_000);

  it('is given a lead by the chairman’s office where agencies cannot agree', async () => {
    const code = await fileOverHttp(installation, householdTax);
    await ministry.officer.act(code, 'send_back', { reason: REASON, to: null });
    await at('coordinator').act(code, 'assign', { agency: 'btc' });
    await ministry.officer.act(code, 'send_back', { reason: REASON, to: 'btp' });

    const coordinator = await sitDown(at('coordinator'), { face: 'desktop' });
    await open(coordinator.page, code);
    await coordinator.page.getByText(REASON).first().waitFor();
    await choose(coordinator.page, 'propose_lead');
    const form = coordinator.page.locator('form', { hasText: actions.propose_lead.consequence });
    await form.getByRole('searchbox').fill('Bộ Tài chính');
    await form.locator('.matches').getByRole('button').filter({ hasText: 'Bộ Tài chính' }).first().click();
    await form.getByRole('textbox', { name: fields.reason }).fill(PROPOSAL);
    await send(coordinator.page, 'propose_lead');
    await album.look(coordinator, 'disputed');

    const chairman = await sitDown(at('chairman_office'), { face: 'phone' });
    await open(chairman.page, code);
    await chairman.page.getByText(PROPOSAL).waitFor();
    await album.look(chairman, 'dispute-to-decide');
    await switchLanguage(chairman.page);
    await chairman.page.getByRole('heading', { name: consoleActingWords.en.work }).waitFor();
    await album.look(chairman, 'dispute-to-decide-english', 'en');
    await chairman.page.getByRole('searchbox').fill('btc');
    await chairman.page.locator('.matches').getByRole('button').first().click();
    await chairman.page.getByRole('button', { name: consoleActionWords.en.assign.does, exact: true }).click();
    await chairman.page.locator('.notice-done').getByText(consoleActionWords.en.assign.done).waitFor();

    await open(coordinator.page, code);
    await coordinator.page.getByText(stateNames.vi.assigned).first().waitFor();
    expect(await coordinator.page.getByText(REASON).count()).toBe(0);
    await coordinator.page.getByRole('heading', { name: moves.ofPetition(2) }).waitFor();
    await album.look(coordinator, 'sent-round');

    await coordinator.page.getByRole('link', { name: moves.tab, exact: true }).click();
    const sentBack = { name: moves.behindLink(moves.behind.sent_back, 2, 'Bộ Tài chính') };
    await coordinator.page.getByRole('link', sentBack).waitFor();
    await coordinator.page.getByText(moves.howCounted).click();
    await album.look(coordinator, 'send-backs');
    await coordinator.page.getByLabel(moves.from).fill(daysAhead(-40));
    await coordinator.page.getByLabel(moves.to).fill(daysAhead(-10));
    await coordinator.page.getByRole('button', { name: moves.show }).click();
    await coordinator.page.getByText(moves.empty).waitFor();
    await coordinator.page.getByRole('link', { name: moves.presets.month }).click();
    await coordinator.page.getByRole('link', sentBack).click();
    await coordinator.page.locator('.send-backs-petition').nth(1).waitFor();
    await album.look(coordinator, 'petitions-sent-back');
    expect(await coordinator.page.getByText(moves.against).count()).toBe(1);

    await chairman.page.goto('/console/send-backs');
    const movesInEnglish = consoleMovesAwayWords.en;
    await chairman.page.getByRole('heading', { name: movesInEnglish.title }).waitFor();
    await chairman.page.locator('.send-backs-cards').waitFor();
    await album.look(chairman, 'send-backs-english', 'en');
    await chairman.page.locator('.send-backs-figure').last().click();
    await chairman.page.locator('strong', { hasText: movesInEnglish.against }).waitFor();
    await album.look(chairman, 'disputes-not-granted-english', 'en');
    for (const visitor of [coordinator, chairman]) await visitor.leave();
  }, 180_000);

  it('is seen by few once it is restricted, and not by who restricted it', async () => {
    const code = await fileOverHttp(installation, { ...householdTax, text: `Chuyện riêng. ${householdTax.text}` });
    const officer = await sitDown(ministry.officer, { face: 'desktop', provokes: [404] });
    await open(officer.page, code);
    await choose(officer.page, 'restrict');
    await officer.page.getByLabel(fields.ground).selectOption({ index: 1 });
    await album.look(officer, 'restricting');
    await send(officer.page, 'restrict');
    await officer.page.goto(`/console/petitions/${code}`);
    await officer.page.getByText(problemWords.vi.not_found).waitFor();
    await officer.page.goto('/console/');
    await officer.page.getByRole('heading', { name: inbox.title }).waitFor();
    expect(await officer.page.getByText('Chuyện riêng').count()).toBe(0);
    await officer.leave();

    const coordinator = await sitDown(at('coordinator'), { face: 'desktop' });
    await coordinator.page.goto('/console/');
    await coordinator.page.getByLabel(inbox.only).selectOption({ label: inbox.onlyKinds.confined });
    await coordinator.page.getByText(inbox.shown(1, false)).first().waitFor();
    await album.look(coordinator, 'inbox-confined');
    await openFirst(coordinator.page);
    await coordinator.page.getByText(around.confined.restricted.who).waitFor();
    await album.look(coordinator, 'restricted');
    await choose(coordinator.page, 'seal');
    await send(coordinator.page, 'seal');
    await coordinator.leave();

    const leader = await sitDown(at('leader'), { face: 'phone', dark: true });
    await open(leader.page, code);
    await leader.page.getByText(around.confined.sealed.who).waitFor();
    await album.look(leader, 'sealed-dark');
    await leader.leave();
  }, 120_000);

  it('tells all that stands around an answer, in both languages', async () => {
    const keys = await fileWithSecret(installation, householdTax);
    await answerPetition(ministry, keys.code, { text: answerText, number: '99/BTC-CST' });
    await actAsSender(installation, keys, 'rating', { score: 2 });
    await actAsSender(installation, keys, 'reconsideration', { text: 'Trả lời chưa nói đến hộ bán rong.' });
    await at('supervisor').act(keys.code, 'instruct', { text: 'Báo cáo kết quả trong tuần.', dueOn: daysAhead(4) });

    const coordinator = await sitDown(at('coordinator'), { face: 'desktop' });
    await open(coordinator.page, keys.code);
    await coordinator.page.getByText(around.earlierAnswer).waitFor();
    await album.look(coordinator, 'to-look-at-again');
    await coordinator.page.getByRole('textbox', { name: fields.opinion }).fill('Cần nói rõ với hộ bán rong.');
    await send(coordinator.page, 'reopen');

    const officer = await sitDown(ministry.officer, { face: 'phone' });
    await open(officer.page, keys.code);
    await officer.page.getByText('Cần nói rõ với hộ bán rong.').waitFor();
    await officer.page.getByRole('button', { name: around.reply }).click();
    await officer.page.getByRole('textbox', { name: fields.reply }).fill('Đã giao chuyên viên khác soạn trả lời mới.');
    await album.look(officer, 'replying-to-instruction');
    await send(officer.page, 'reply_to_request');
    await officer.page.getByText(around.repliedRequests(1)).click();
    await switchLanguage(officer.page);
    await officer.page.getByRole('heading', { name: consoleActingWords.en.work }).waitFor();
    await album.look(officer, 'reopened-english', 'en');

    const elsewhere = await fileOverHttp(installation, dashboardCameras);
    await at('coordinator').act(elsewhere, 'note_external', { ref: 'PAKN.2026.1187', status: 'Đã tiếp nhận' });
    await open(coordinator.page, elsewhere);
    await coordinator.page.getByText(around.notBinding).waitFor();
    await album.look(coordinator, 'not-binding');
    await choose(coordinator.page, 'transfer');
    await coordinator.page.getByLabel(fields.addressee).fill('Cục Đường bộ Việt Nam');
    await coordinator.page.getByLabel(fields.letterNumber).fill('318/BTP-PC');
    await coordinator.page.getByLabel(fields.letterOn).fill(daysAhead(0));
    await album.look(coordinator, 'transferring');
    await send(coordinator.page, 'transfer');
    await coordinator.page.getByText('Cục Đường bộ Việt Nam').waitFor();
    expect(await coordinator.page.getByText('PAKN.2026.1187').count()).toBe(1);
    await album.look(coordinator, 'transferred');
    for (const visitor of [coordinator, officer]) await visitor.leave();
  }, 180_000);
});
