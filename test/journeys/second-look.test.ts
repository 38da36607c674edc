/** What comes back to a sender: a question, a second look at an answer or at "out of scope", a lost secret; without scripts. */

import {
  consoleActionWords,
  linkWords,
  lostSecretWords,
  newSecretWords,
  secondLookWords,
  trackingWords,
} from '@thaogo/contract';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, whyNoChromium } from '../support/chromium.ts';
import { fileWithSecret } from './file-over-http.ts';
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
import { letterTo, linkIn } from './letters.ts';
import { openAlbum } from './look.ts';
import { answerText, dashboardCameras, householdTax } from './petitions.ts';
import { trackBySecret } from './public-site.ts';
import { openVisitor, type Visitor } from './visitor.ts';

const tracking = trackingWords.vi;
const looking = secondLookWords.vi;
const lost = lostSecretWords.vi;

interface Keys {
  code: string;
  secret: string;
}

describe.skipIf(await whyNoChromium())('what comes back to the sender', () => {
  const album = openAlbum('second-look');
  let installation: Installation;
  let browser: Browser;
  let ministry: Agency;
  /** Those who had no hand in the first answer. */
  let others: Pick<Agency, 'officer' | 'leader'>;
  let coordinator: Hired;
  /** The sender, without scripts, and two who look over their shoulder with what judges a page. */
  let sender: Visitor;
  let desk: Visitor;
  let night: Visitor;
  beforeAll(async () => {
    installation = await openInstallation('postgresql');
    browser = await launchBrowser();
    const administrator = await signInAdministrator(installation);
    ministry = await staffAgency(installation, administrator, 'btc');
    await join(administrator, 'btp');
    const hired = (role: 'officer' | 'leader' | 'coordinator', agency: string): Promise<Hired> =>
      hire(installation, administrator, { email: `${role}-khac@${agency}.example`, role, agency });
    others = { officer: await hired('officer', 'btc'), leader: await hired('leader', 'btc') };
    coordinator = await hired('coordinator', 'btp');
    const { url } = installation;
    sender = await openVisitor(browser, url, { face: 'phone', javaScript: false });
    desk = await openVisitor(browser, url, { face: 'desktop' });
    night = await openVisitor(browser, url, { face: 'phone', dark: true });
  });
  afterAll(async () => {
    for (const visitor of [sender, desk, night]) await visitor?.leave();
    await browser?.close();
    await installation?.close();
  });

  const open = async (keys: Keys): Promise<Page> => {
    for (const { page } of [sender, desk, night]) await trackBySecret(page, keys);
    await sender.page.waitForURL(`**/tra-cuu/${keys.code}`);
    return sender.page;
  };
  /** The page as it is now: on a phone, at a desk in both languages, at night. */
  const look = async (path: { vi: string; en: string }, name: string): Promise<void> => {
    await sender.page.goto(path.vi);
    await album.look(sender, name);
    await desk.page.goto(path.vi);
    await album.look(desk, `${name}-desk`);
    await desk.page.goto(path.en);
    await album.look(desk, `${name}-english`, 'en');
    await night.page.goto(path.vi);
    await album.look(night, `${name}-night`);
  };
  const lookAtPetition = ({ code }: Keys, name: string): Promise<void> =>
    look({ vi: `/tra-cuu/${code}`, en: `/en/track/${code}` }, name);

  /** Writes, checks, changes a word, checks again and sends. */
  const askAgain = async (action: 'contest' | 'reconsideration', text: string): Promise<void> => {
    const { page } = sender;
    const words = looking[action];
    await page.getByRole('link', { name: words.inviteLink, exact: true }).click();
    await page.getByLabel(words.label).fill(text);
    await page.getByRole('button', { name: looking.goOn }).click();
    await page.getByRole('button', { name: looking.edit }).click();
    expect(await page.getByLabel(words.label).inputValue()).toBe(text);
    await page.getByLabel(words.label).fill(`${text} Xin cảm ơn.`);
    await page.getByRole('button', { name: looking.goOn }).click();
    await page.getByText('Xin cảm ơn.').waitFor();
    await album.look(sender, `${action}-check`);
    await page.getByRole('button', { name: words.send, exact: true }).click();
    await page.getByText(words.done).waitFor();
    await album.look(sender, `${action}-done`);
  };

  it('is asked and replies; is answered, asks for a second look, and reads the new answer first', async () => {
    const keys = await fileWithSecret(installation, householdTax);
    const page = await open(keys);
    const { code } = keys;
    await ministry.officer.act(code, 'accept');
    const question = 'Mỗi tháng gia đình mua khoảng bao nhiêu tiền hàng không có hóa đơn?';
    await ministry.officer.act(code, 'ask', { question });
    await lookAtPetition(keys, 'asked');
    await page.getByText(question).first().waitFor();
    await page.getByLabel(tracking.replyLabel).fill('Khoảng mười hai triệu đồng, chủ yếu là rau và thịt.');
    await page.getByRole('button', { name: tracking.replySend }).click();
    await page.getByText(tracking.replyDone).waitFor();
    expect(await page.getByLabel(tracking.replyLabel).count()).toBe(0);

    const { officer, leader, clerk } = ministry;
    await officer.act(code, 'save_draft', { text: answerText, outcome: 'guide_application' });
    await officer.act(code, 'submit_draft');
    await leader.act(code, 'approve');
    const { today } = (await clerk.ask('GET', '/installation')) as { today: string };
    await clerk.act(code, 'issue', { number: '77/BTC-CST', issuedOn: today });
    await lookAtPetition(keys, 'answered');
    await look({ vi: `/tra-cuu/${code}/xem-xet-lai`, en: `/en/track/${code}/reconsideration` }, 'reconsideration');
    await page.goto(`/tra-cuu/${code}`);
    await askAgain('reconsideration', 'Trả lời chưa nói đến hộ bán rong không có địa điểm cố định.');
    await lookAtPetition(keys, 'reconsidered');

    const opinion = 'Cần nói rõ với hộ bán rong và nêu mức doanh thu được áp dụng.';
    await coordinator.act(code, 'reopen', { opinion });
    await lookAtPetition(keys, 'reopened');
    const again = 'Hộ bán rong cũng được lập bảng kê; mức doanh thu áp dụng là của hộ kinh doanh.';
    await others.officer.act(code, 'save_draft', { text: again, outcome: 'guide_application' });
    await others.officer.act(code, 'submit_draft');
    await others.leader.act(code, 'approve');
    await clerk.act(code, 'issue', { number: '131/BTC-CST', issuedOn: today });
    await lookAtPetition(keys, 'answered-again');
    await page.getByText(again).waitFor();
    await page.getByText(opinion).waitFor();
    expect(await page.getByRole('link', { name: looking.reconsideration.inviteLink, exact: true }).count()).toBe(0);
    const folded = page.getByText(answerText.split('\n\n')[0] ?? '');
    expect(await folded.isVisible()).toBe(false);
    await page.locator('summary').filter({ hasText: '77/BTC-CST' }).click();
    await folded.waitFor();
  }, 180_000);

  it('objects, once, to "out of scope"', async () => {
    const keys = await fileWithSecret(installation, householdTax);
    const page = await open(keys);
    const putOut = async (): Promise<void> => {
      await ministry.officer.act(keys.code, 'accept');
      await ministry.officer.act(keys.code, 'propose_out_of_scope', { ground: 'civil_dispute' });
      await ministry.leader.act(keys.code, 'confirm_out_of_scope');
    };
    await putOut();
    await lookAtPetition(keys, 'out-of-scope');
    await look({ vi: `/tra-cuu/${keys.code}/neu-y-kien`, en: `/en/track/${keys.code}/objection` }, 'contest');
    await page.goto(`/tra-cuu/${keys.code}`);
    await askAgain('contest', 'Tôi không tranh chấp với ai, tôi nói về quy định.');
    await coordinator.act(keys.code, 'assign', { agency: 'btc' });
    await putOut();
    await page.goto(`/tra-cuu/${keys.code}`);
    expect(await page.getByRole('link', { name: looking.contest.inviteLink, exact: true }).count()).toBe(0);
    await album.look(sender, 'contested-already');
  }, 120_000);

  it('reads where it was passed on, and that a deadline binds nobody here', async () => {
    const keys = await fileWithSecret(installation, dashboardCameras);
    await open(keys);
    await coordinator.act(keys.code, 'note_external', { ref: 'PAKN.2026.1187', status: 'Đã tiếp nhận' });
    await lookAtPetition(keys, 'not-binding');
    const { today } = (await coordinator.ask('GET', '/installation')) as { today: string };
    const letter = { addressee: 'Cục Đường bộ Việt Nam', letterNumber: '318/BTP-PC', on: today };
    await coordinator.act(keys.code, 'transfer', { ground: 'civil_dispute', ...letter });
    await lookAtPetition(keys, 'transferred');
    await sender.page.getByText('Cục Đường bộ Việt Nam').waitFor();
    expect(await sender.page.locator('.ruler').count()).toBe(0);
  }, 120_000);

  it('gets back in without the secret by a link to the address that was given', async () => {
    const petition = { ...householdTax, email: 'mat-ma@nguoi-gui.example' };
    const { code } = await fileWithSecret(installation, petition);
    await answerPetition(ministry, code, { text: answerText, number: '78/BTC-CST' });
    const { page } = sender;
    await page.goto('/tra-cuu');
    await page.getByRole('link', { name: tracking.lostLink }).click();
    await look({ vi: '/mat-ma-bi-mat', en: '/en/lost-secret' }, 'lost-secret');
    await page.getByLabel(tracking.code).fill(code);
    await page.getByLabel(lost.contact).fill(petition.email);
    await page.getByRole('button', { name: lost.send }).click();
    await page.getByRole('heading', { name: lost.sentTitle }).waitFor();
    await look({ vi: '/mat-ma-bi-mat?sent=1', en: '/en/lost-secret?sent=1' }, 'link-sent');
    await page.goto(linkIn(await letterTo(installation, petition.email, 'link_requested')));
    await page.getByRole('button', { name: linkWords.vi.open }).click();
    await page.waitForURL(`**/tra-cuu/${code}`);
    await page.getByText(tracking.answerNumber('78/BTC-CST')).waitFor();
    expect(page.url()).not.toContain(petition.email);
  }, 120_000);

  it('gets another secret at the counter, against papers', async () => {
    const keys = await fileWithSecret(installation, householdTax);
    const clerk = await openVisitor(browser, installation.url, { face: 'phone', cookies: ministry.clerk.cookies });
    const { page } = clerk;
    const { title, does } = consoleActionWords.vi.renew_secret;
    await page.goto(`/console/petitions/${keys.code}`);
    await page.locator('#petition-work').waitFor();
    const menu = page.locator('details.further');
    if ((await menu.getAttribute('open')) === null) await menu.locator('summary').click();
    await menu.getByRole('button', { name: title, exact: true }).click();
    await page.getByLabel(newSecretWords.vi.name).fill(householdTax.name);
    await page.getByRole('button', { name: does, exact: true }).click();
    await page.getByText(newSecretWords.vi.once).waitFor();
    await album.look(clerk, 'new-secret');
    const secret = (await page.getByText(/^(?:[0-9A-Z]{4}-){4}[0-9A-Z]{4}$/).textContent()) ?? '';
    await page.getByRole('button', { name: newSecretWords.vi.close }).click();
    await clerk.leave();
    const own = (key: string): Promise<Response> =>
      fetch(`${installation.url}/api/v1/petitions/${keys.code}`, { headers: { authorization: `Bearer ${key}` } });
    expect((await own(keys.secret)).status).toBe(404);
    expect((await own(secret)).status).toBe(200);
  }, 120_000);
});
