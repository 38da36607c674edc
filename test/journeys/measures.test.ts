/** What an answer promised, to the end: planned, moved, reminded of, adopted, in force, and judged by its sender. */

import {
  type CaseworkView,
  consoleActionWords,
  consoleInstructionWords,
  consoleMeasureWords,
  consoleOutcomeChoiceWords,
  consoleShellWords,
  measureNoticeWords,
  measureStageName,
  siteMeasureWords,
  type MeasureView,
  type SenderView,
} from '@thaogo/contract';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, whyNoChromium } from '../support/chromium.ts';
import { fileWithSecret } from './file-over-http.ts';
import { type Agency, type Hired, hire, join, signInAdministrator, staffAgency } from './hired-staff.ts';
import { type Installation, openInstallation } from './installation.ts';
import { letterTo, linkIn } from './letters.ts';
import { openAlbum } from './look.ts';
import { answerText, householdTax, type PetitionText } from './petitions.ts';
import { trackBySecret } from './public-site.ts';
import { openVisitor, type Visitor, type VisitorOptions } from './visitor.ts';

const words = consoleMeasureWords.vi;
const { actions, fields } = words;
const instructions = consoleInstructionWords.vi;
const way = consoleOutcomeChoiceWords.vi;
const site = siteMeasureWords.vi;

const day = (days: number): string =>
  new Date(Date.now() + days * 86_400_000 + 7 * 3_600_000).toISOString().slice(0, 10);
const SLIP = 'Phải lấy thêm ý kiến của các địa phương có nhiều chợ quê.';
const INSTRUCTION = 'Trình dự thảo trước ngày họp Chính phủ, báo cáo vướng mắc nếu có.';
const ANSWER = 'Đã gửi dự thảo lấy ý kiến; sẽ trình đúng ngày đã lùi.';
/** A law, which its ministry cannot change: the answer chooses to whom it is proposed. */
const aboutLaw: PetitionText = {
  ...householdTax,
  text: householdTax.text.replace('Thông tư số 40/2021/TT-BTC', 'Luật số 38/2019/QH14'),
  document: { numberSymbol: '38/2019/QH14', article: '5', clause: '2' },
};
const STILL = 'Cán bộ ở phường vẫn hỏi chữ ký của người bán.';
const NEW_TEXT = '77/2026/TT-BTC';

describe.skipIf(await whyNoChromium())('what an answer promised about the law', () => {
  const album = openAlbum('measures');
  let installation: Installation;
  let browser: Browser;
  let ministry: Agency;
  let coordinator: Hired;
  let chairman: Hired;
  let keys: { code: string; secret: string };
  let measure: string;
  beforeAll(async () => {
    installation = await openInstallation('postgresql');
    browser = await launchBrowser();
    const administrator = await signInAdministrator(installation);
    ministry = await staffAgency(installation, administrator, 'btc');
    await join(administrator, 'btp');
    const email = 'dau-moi@btp.example';
    coordinator = await hire(installation, administrator, { email, role: 'coordinator', agency: 'btp' });
    const office = 'van-phong-bo@btc.example';
    chairman = await hire(installation, administrator, { email: office, role: 'chairman_office', agency: 'btc' });
    keys = await fileWithSecret(installation, householdTax);
  });
  afterAll(async () => {
    await browser?.close();
    await installation?.close();
  });

  const sitDown = (person: Hired, options: Omit<VisitorOptions, 'cookies'>): Promise<Visitor> =>
    openVisitor(browser, installation.url, { ...options, cookies: person.cookies });
  const view = async (person: Hired = ministry.officer): Promise<MeasureView> =>
    (await person.ask('GET', `/casework/measures/${measure}`)) as MeasureView;
  const act = async (person: Hired, action: string, body: object): Promise<void> => {
    const { version } = await view(person);
    await person.ask('POST', `/casework/measures/${measure}/${action}`, body, { 'if-match': `"${version}"` });
  };
  const choose = async (page: Page, action: keyof typeof actions): Promise<void> => {
    await page.getByRole('button', { name: actions[action].title, exact: true }).click();
    await page.getByRole('heading', { name: actions[action].title, exact: true }).waitFor();
  };
  const send = async (page: Page, action: keyof typeof actions): Promise<void> => {
    await page.getByRole('button', { name: actions[action].does, exact: true }).click();
    await page.getByRole('heading', { name: actions[action].title, exact: true }).waitFor({ state: 'detached' });
  };

  it('is registered when the answer is issued, planned by an officer and moved by a leader', async () => {
    const { officer, leader, clerk } = ministry;
    const { code } = keys;
    await officer.act(code, 'accept');
    const desk = await sitDown(officer, { face: 'desktop' });
    await desk.page.goto(`/console/petitions/${code}`);
    await desk.page.getByLabel('Kết quả xử lý').selectOption('amend');
    await desk.page.getByText(words.whoOwn).waitFor();
    await album.look(desk, 'draft');
    await officer.act(code, 'save_draft', { text: answerText, outcome: 'amend' });
    await officer.act(code, 'submit_draft');
    await leader.act(code, 'approve');
    const { today } = (await clerk.ask('GET', '/installation')) as { today: string };
    await clerk.act(code, 'issue', { number: '4512/BTC-CST', issuedOn: today });
    const authorization = `Bearer ${keys.secret}`;
    const own = await fetch(`${installation.url}/api/v1/petitions/${code}`, { headers: { authorization } });
    const { measures } = (await own.json()) as SenderView;
    measure = measures[0]?.code ?? '';
    expect(measure).toMatch(/^NV-/);

    await desk.page.goto('/console/measures');
    await desk.page.getByRole('link', { name: /Sửa đổi, bổ sung/ }).waitFor();
    await album.look(desk, 'list');
    await desk.page.getByRole('link', { name: /Sửa đổi, bổ sung/ }).click();
    await desk.page.getByRole('heading', { name: words.thread }).waitFor();
    await album.look(desk, 'registered');
    await choose(desk.page, 'plan_stage');
    await desk.page.getByLabel(fields.stage, { exact: true }).selectOption('adopted');
    await desk.page.getByLabel(fields.plannedOn, { exact: true }).fill(day(60));
    await album.look(desk, 'planning');
    await send(desk.page, 'plan_stage');
    await desk.page
      .getByText(/^Dự kiến/)
      .first()
      .waitFor();

    const phone = await sitDown(leader, { face: 'phone' });
    await phone.page.goto(`/console/measures/${measure}`);
    await choose(phone.page, 'slip_stage');
    await phone.page.getByLabel(fields.stage, { exact: true }).selectOption('adopted');
    await phone.page.getByLabel(fields.slipTo, { exact: true }).fill(day(100));
    await phone.page.getByLabel(fields.slipReason, { exact: true }).fill(SLIP);
    await album.look(phone, 'moving');
    await phone.page.getByRole('button', { name: actions.slip_stage.does, exact: true }).click();
    await phone.page.getByText(SLIP).waitFor();
    await album.look(phone, 'moved');
  });

  it('may be proposed to one of several, until a day, as the drafter chooses', async () => {
    const { officer } = ministry;
    const { code } = await fileWithSecret(installation, aboutLaw);
    const { state } = (await coordinator.ask('GET', `/casework/petitions/${code}`)) as CaseworkView;
    if (state === 'screening') await coordinator.act(code, 'assign', { agency: 'btc' });
    await officer.act(code, 'accept');
    const desk = await sitDown(officer, { face: 'desktop' });
    await desk.page.goto(`/console/petitions/${code}`);
    await desk.page.getByLabel('Kết quả xử lý').selectOption('special_resolution');
    await desk.page.getByLabel(way.addressee, { exact: true }).selectOption('ubtvqh');
    await desk.page.getByLabel(way.until, { exact: true }).fill('2027-01-31');
    await desk.page.getByLabel('Nội dung trả lời').fill(answerText);
    await album.look(desk, 'draft-way');
    await desk.page.getByRole('button', { name: consoleActionWords.vi.save_draft.does, exact: true }).click();
    await expect
      .poll(async () => ((await officer.ask('GET', `/casework/petitions/${code}`)) as CaseworkView).draft?.measure)
      .toMatchObject({ whose: 'proposed', addressee: { code: 'ubtvqh' }, expiresOn: '2027-01-31' });
    const phone = await sitDown(officer, { face: 'phone' });
    await phone.page.goto(`/console/petitions/${code}`);
    await phone.page.getByLabel(way.until, { exact: true }).waitFor();
    expect(await phone.page.getByLabel(way.addressee, { exact: true }).inputValue()).toBe('ubtvqh');
    await phone.page.getByRole('button', { name: consoleShellWords.vi.switchLanguage }).click();
    await phone.page.getByLabel(consoleOutcomeChoiceWords.en.until, { exact: true }).waitFor();
    await album.look(phone, 'draft-way-english', 'en');
  });

  it('is late by its first promise, which the list and the sender are told', async () => {
    await installation.passDays(70);
    await act(coordinator, 'remind', { number: '812/BTP-PLKT', on: day(70) });
    expect(await view(coordinator)).toMatchObject({ late: true, slips: 1, dueOn: day(100), promisedOn: day(60) });
    const phone = await sitDown(coordinator, { face: 'phone' });
    await phone.page.goto('/console/measures?due=late');
    await phone.page.getByText(words.behind, { exact: true }).first().waitFor();
    await album.look(phone, 'late');
    const sender = await openVisitor(browser, installation.url, { face: 'phone' });
    // The link of the answer's letter has long expired.
    await trackBySecret(sender.page, keys);
    await sender.page.getByText(SLIP).waitFor();
    await sender.page.getByText(site.late).waitFor();
    await album.look(sender, 'sender-late');
  });

  it('is instructed about from above by a day; the owner hears of it and answers', async () => {
    const { officer } = ministry;
    const phone = await sitDown(chairman, { face: 'phone' });
    await phone.page.goto(`/console/measures/${measure}`);
    await choose(phone.page, 'instruct');
    await phone.page.getByLabel(fields.instruction, { exact: true }).fill(INSTRUCTION);
    await phone.page.getByLabel(instructions.fields.dueOn, { exact: true }).fill(day(71));
    await album.look(phone, 'instructing');
    await send(phone.page, 'instruct');
    const { subject } = measureNoticeWords.vi.news.instructed;
    const letter = await installation.mail.waitFor(
      ({ message, envelope }) =>
        message.subject === `${measure}: ${subject}` && envelope.to.includes('officer@btc.example'),
    );
    expect(letter.envelope.to).toContain('leader@btc.example');
    expect(letter.raw.toString()).not.toContain('Trình dự thảo');
    await installation.passDays(73);
    const desk = await sitDown(officer, { face: 'desktop' });
    await desk.page.goto('/console/measures?due=instructed');
    await desk.page.getByText(instructions.open(1)).waitFor();
    await album.look(desk, 'instructed-late');
    await desk.page.goto(`/console/measures/${measure}`);
    await desk.page.getByText(instructions.told.sent).first().waitFor();
    await desk.page.getByRole('button', { name: instructions.reply, exact: true }).click();
    await desk.page.getByLabel(instructions.fields.reply, { exact: true }).fill(ANSWER);
    await album.look(desk, 'answering-instruction');
    await send(desk.page, 'reply_to_instruction');
    await desk.page.getByText(instructions.answered(1)).click();
    await desk.page.getByText(ANSWER).waitFor();
    await desk.page.getByRole('button', { name: consoleShellWords.vi.switchLanguage }).click();
    await desk.page.getByText(consoleInstructionWords.en.answered(1)).waitFor();
    await album.look(desk, 'answered-instruction-english', 'en');
    const { openInstructions } = await view();
    expect(openInstructions).toEqual({ count: 0, dueOn: null, late: false });
  });

  it('is kept once the new text is named, and its sender says whether that helped', async () => {
    const { officer } = ministry;
    await act(officer, 'note_stage', { stage: 'drafted', on: day(70), number: '5/DT' });
    await act(officer, 'note_stage', { stage: 'adopted', on: day(70), number: NEW_TEXT });
    await letterTo(installation, householdTax.email, 'measure_adopted');
    await coordinator.ask('POST', '/casework/documents', {
      numberSymbol: NEW_TEXT,
      title: 'Sửa đổi, bổ sung Thông tư 40/2021/TT-BTC',
      issuedOn: day(70),
      effectiveOn: day(70),
    });
    const desk = await sitDown(officer, { face: 'desktop' });
    await desk.page.goto(`/console/measures/${measure}`);
    await choose(desk.page, 'put_in_force');
    await desk.page.getByLabel(fields.document, { exact: true }).fill('99/2026/TT-BTC');
    await desk.page.getByRole('button', { name: actions.put_in_force.does, exact: true }).click();
    await desk.page.getByRole('alert').waitFor();
    await album.look(desk, 'unknown-text');
    await desk.page.getByLabel(fields.document, { exact: true }).fill(NEW_TEXT);
    await send(desk.page, 'put_in_force');
    await desk.page.getByText(words.waiting(1)).waitFor();
    await album.look(desk, 'kept');

    const letter = await letterTo(installation, householdTax.email, 'measure_in_force');
    const sender = await openVisitor(browser, installation.url, { face: 'phone' });
    await sender.page.goto(linkIn(letter));
    await sender.page.getByRole('button').first().click();
    await sender.page.getByText(site.question).waitFor();
    await album.look(sender, 'asked');
    await sender.page.getByRole('button', { name: site.send }).click();
    await sender.page.locator('.field-error').getByText(site.missing).waitFor();
    await sender.page.getByLabel(site.answers.partly).check();
    await sender.page.getByLabel(site.wordsLabel).fill(STILL);
    await sender.page.getByRole('button', { name: site.send }).click();
    await sender.page.getByText(site.done).waitFor();
    await sender.page.getByText(site.said(site.answers.partly)).waitFor();
    await sender.page.goto(`/en/track/${keys.code}`);
    await sender.page.getByText(measureStageName('adopted', 'amend', 'en')).waitFor();
    await album.look(sender, 'sender-english', 'en');
    expect((await view()).senders).toEqual({ petitions: 1, yes: 0, partly: 1, no: 0 });
    expect((await view()).slips).toBe(1);
    await desk.page.goto(`/console/petitions/${keys.code}`);
    await desk.page.getByText(STILL).waitFor();
    await album.look(desk, 'petition');
  });
});
