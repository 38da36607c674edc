/** The other ways in: entered at the counter, forwarded in a table with an answer to the forwarder, asked at a dialogue. */

import {
  consoleDialogueWords,
  consoleEnteringWords,
  consoleForwardingWords,
  type DialogueNews,
  dialogueLetterWords,
  dialogueWords,
  fieldErrorWords,
  forwarderNewsWords,
  forwarderWords,
  forwardingWords,
} from '@thaogo/contract';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, whyNoChromium } from '../support/chromium.ts';
import { type Agency, answerPetition, signInAdministrator, staffAgency } from './hired-staff.ts';
import { type Installation, openInstallation } from './installation.ts';
import { linkIn } from './letters.ts';
import { openAlbum } from './look.ts';
import { openVisitor, type Visitor } from './visitor.ts';

const entering = consoleEnteringWords.vi;
const forwarding = consoleForwardingWords.vi;
const organising = consoleDialogueWords.vi;
const site = dialogueWords.vi;

const TABLE = [
  'STT;Nội dung kiến nghị;Đề xuất;Cử tri;Email',
  '1;Khoản 2 Điều 5 Thông tư 80/2021/TT-BTC chưa rõ hộ kinh doanh phải nộp hồ sơ nào.;Nêu rõ từng loại hồ sơ;Bà Nguyễn Thị Lan;lan@cu-tri.example',
  '2;Ngắn quá;;Ông Trần Văn Ba;',
  '3;Thông tư 80/2021/TT-BTC yêu cầu bản sao chứng thực trong khi dữ liệu đã có.;;;',
].join('\r\n');

describe.skipIf(await whyNoChromium())('other ways in', () => {
  const album = openAlbum('sources');
  let installation: Installation;
  let browser: Browser;
  let ministry: Agency;
  let desk: Visitor;
  let page: Page;
  beforeAll(async () => {
    installation = await openInstallation('postgresql');
    browser = await launchBrowser();
    const administrator = await signInAdministrator(installation);
    ministry = await staffAgency(installation, administrator, 'btc');
    const { cookies } = ministry.clerk;
    desk = await openVisitor(browser, installation.url, { face: 'desktop', cookies, provokes: [422] });
    ({ page } = desk);
  });
  afterAll(async () => {
    await browser?.close();
    await installation?.close();
  });

  it('somebody at the counter is read back what the machine reads, and goes home with a code', async () => {
    await page.goto('/console/entering');
    await page.getByRole('heading', { name: entering.title }).waitFor();
    await page.getByRole('button', { name: entering.enter }).click();
    await page.getByText(entering.consentNeeded).waitFor();
    await page.getByLabel(entering.how).selectOption('voice_note');
    await page.getByLabel(entering.name, { exact: true }).fill('Lê Thị Hoa');
    await page.getByLabel(entering.phone, { exact: true }).fill('0912 345 678');
    await page
      .getByLabel(entering.text, { exact: true })
      .fill('Điểm a khoản 2 Điều 5 Thông tư 80/2021/TT-BTC không rõ hồ sơ nào phải nộp bản giấy.');
    await page.locator('mark').waitFor();
    await page.getByText(entering.goesTo('Bộ Tài chính')).waitFor();
    const found = page.getByRole('group', { name: entering.provisions.title, exact: true });
    await found.getByRole('checkbox', { name: /Điều.5/ }).waitFor();
    // Another document, looked for without marks; once it is the only one, another ministry would get it.
    await found.getByRole('searchbox').fill('luat dat dai');
    await found
      .getByRole('button', { name: /Luật Đất đai|31\/2024\/QH15/ })
      .first()
      .click();
    await page.keyboard.type('79');
    const wrong = found.getByRole('checkbox').first();
    await wrong.uncheck();
    await page.getByText(entering.likely('Bộ Nông nghiệp và Môi trường')).waitFor();
    await wrong.check();
    await page.getByText(entering.goesTo('Bộ Tài chính')).waitFor();
    // A place by keys alone, without marks.
    await page.getByRole('combobox', { name: entering.places.label }).fill('le chan hai phong');
    await page.getByRole('option', { name: 'Phường Lê Chân Thành phố Hải Phòng' }).waitFor();
    await album.look(desk, 'place');
    await page.keyboard.press('Enter');
    await page.getByText('Phường Lê Chân, Thành phố Hải Phòng').waitFor();
    await page.getByRole('checkbox', { name: entering.readBack }).check();
    await page.getByRole('combobox', { name: entering.readBackBy }).selectOption('sender');
    await page.getByRole('checkbox', { name: entering.consent }).check();
    await album.look(desk, 'entering');
    await page.getByRole('button', { name: entering.enter }).click();
    await page.getByRole('heading', { name: entering.enteredTitle }).waitFor();
    await album.look(desk, 'handed-over');
    const [code = '', secret = ''] = await page.locator('.credentials .code').allInnerTexts();
    const own = await fetch(`${installation.url}/api/v1/petitions/${code}`, {
      headers: { authorization: `Bearer ${secret}` },
    });
    expect(own.status).toBe(200);
    const { citations } = (await own.json()) as { citations: { numberSymbol: string; article: string }[] };
    expect(citations.map(({ numberSymbol, article }) => `${numberSymbol} ${article}`)).toEqual([
      '80/2021/TT-BTC 5',
      '31/2024/QH15 79',
    ]);
    await page.getByRole('link', { name: entering.openPetition }).click();
    await page.getByText(entering.origin.readBack.sender).waitFor();
  });

  it('voters’ petitions come as a table: one row is mended, all are filed, and their forwarder reads the answer', async () => {
    await page.goto('/console/forwardings/new');
    await page.getByLabel(forwarding.forwarder).fill('Đoàn đại biểu Quốc hội thành phố Hải Phòng');
    await page.getByLabel(forwarding.kind, { exact: true }).selectOption('assembly_delegation');
    await page.getByLabel(forwarding.session).fill('Kỳ họp thứ 10, Quốc hội khóa XV');
    await page.getByLabel(forwarding.letterNumber).fill('245/ĐĐBQH');
    const { today } = (await ministry.clerk.ask('GET', '/installation')) as { today: string };
    await page.getByLabel(forwarding.letterOn).fill(today);
    await page.getByLabel(forwarding.receivedOn).fill(today);
    await page.getByLabel(forwarding.email).fill('van-phong@dbqh.example');
    await page.getByRole('checkbox', { name: forwarding.consent }).check();
    await album.look(desk, 'letter');
    await page.getByRole('button', { name: forwarding.continue }).click();
    const chosen = { name: 'kien-nghi.csv', mimeType: 'text/csv', buffer: Buffer.from(TABLE) };
    await page.getByLabel(forwarding.choose).setInputFiles(chosen);
    await page.getByText(forwarding.counts(3, 1, 0)).waitFor();
    await page.getByText(fieldErrorWords.vi.too_short(20)).waitFor();
    await page.getByRole('button', { name: forwarding.filters.all, exact: true }).click();
    await page.getByText(forwarding.goesTo('Bộ Tài chính')).first().waitFor();
    await album.look(desk, 'preview');
    const phone = await openVisitor(browser, installation.url, { face: 'phone', cookies: ministry.clerk.cookies });
    await phone.page.goto(page.url());
    await phone.page.getByText(forwarding.line(3)).waitFor();
    await album.look(phone, 'preview-phone');
    await phone.leave();

    const faulty = page.getByRole('listitem').filter({ hasText: forwarding.line(3) });
    await faulty.getByRole('button', { name: forwarding.mend }).click();
    await faulty
      .getByLabel(forwardingWords.vi.columns.text)
      .fill('Điều 5 Thông tư 80/2021/TT-BTC không nói nộp hồ sơ ở đâu.');
    await faulty.getByRole('button', { name: forwarding.save }).click();
    await page.getByRole('button', { name: forwarding.file(3) }).click();
    await page.getByRole('heading', { name: forwarding.results }).waitFor();
    await page.getByText(forwarding.answered(0, 3)).waitFor();
    await album.look(desk, 'filed');

    const id = page.url().split('/').at(-1) ?? '';
    const { items } = (await ministry.clerk.ask('GET', `/casework/forwardings/${id}/petitions`)) as {
      items: { code: string }[];
    };
    const code = items[0]?.code ?? '';
    await answerPetition(ministry, code, { text: 'Bộ Tài chính hướng dẫn như sau.', number: '77/BTC-PC' });
    const news = forwarderNewsWords.vi.answered;
    const letter = await installation.mail.waitFor(
      ({ envelope, message }) =>
        envelope.to.includes('van-phong@dbqh.example') && message.subject === `${code}: ${news.subject}`,
    );
    expect(letter.message.text).not.toContain('hướng dẫn như sau');
    const forwarder = await openVisitor(browser, installation.url, { face: 'phone' });
    await forwarder.page.goto(linkIn(letter));
    await album.look(forwarder, 'forwarder-link');
    await forwarder.page.getByRole('button', { name: forwarderWords.vi.open }).click();
    await forwarder.page.getByText('Bộ Tài chính hướng dẫn như sau.').waitFor();
    expect(forwarder.page.url()).toBe(`${installation.url}/chuyen-den`);
    await album.look(forwarder, 'forwarder');
    const [saved] = await Promise.all([
      forwarder.page.waitForEvent('download'),
      forwarder.page.getByRole('link', { name: forwarderWords.vi.download }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe('tra-loi.csv');
    await forwarder.leave();
    // The voter who left an address hears of it too, with a link of her own.
    await installation.mail.waitFor(({ envelope }) => envelope.to.includes('lan@cu-tri.example'));
  });

  it('a dialogue is planned, taken part in without scripts, and reported', async () => {
    await page.goto('/console/dialogues/new');
    const { today } = (await ministry.clerk.ask('GET', '/installation')) as { today: string };
    const inTenDays = new Date(Date.parse(today) + 10 * 86_400_000).toISOString().slice(0, 10);
    await page.getByLabel(organising.name).fill('Đối thoại về hóa đơn điện tử');
    await page.getByLabel(organising.topic).fill('Hóa đơn điện tử của hộ kinh doanh: hồ sơ, thời hạn, chi phí.');
    await page.getByLabel(organising.place).fill('Hội trường Bộ Tài chính, 28 Trần Hưng Đạo, Hà Nội');
    await page.getByLabel(organising.date).fill(inTenDays);
    await page.getByLabel(organising.time).fill('09:00');
    await page.getByLabel(organising.closesOn).fill(inTenDays);
    await page.getByLabel(organising.capacity).fill('40');
    await album.look(desk, 'plan');
    await page.getByRole('button', { name: organising.save }).click();
    await page.getByRole('button', { name: organising.acts.open }).click();
    await page.getByRole('link', { name: organising.publicPage }).waitFor();
    const id = page.url().split('/').at(-1) ?? '';
    // Somebody without any address is registered at the counter.
    await page.getByText(organising.enter).click();
    await page.getByLabel(organising.enterName).fill('Trần Văn Tư');
    await page.getByRole('checkbox', { name: organising.enterConsent }).check();
    await album.look(desk, 'enter-person');
    await page.getByRole('button', { name: organising.enterSend }).click();
    await page.getByText('Trần Văn Tư', { exact: true }).waitFor();

    const guest = await openVisitor(browser, installation.url, { face: 'phone', javaScript: false, provokes: [422] });
    await guest.page.goto('/doi-thoai');
    await album.look(guest, 'dialogues');
    await guest.page.getByRole('link', { name: 'Đối thoại về hóa đơn điện tử' }).click();
    await album.look(guest, 'dialogue');
    await guest.page.getByRole('link', { name: site.register }).click();
    await guest.page.getByLabel(site.name).fill('Phạm Thị Mai');
    await guest.page.getByLabel(site.email).fill('mai@khach.example');
    await guest.page
      .getByLabel(site.question(1), { exact: true })
      .fill('Thông tư 80/2021/TT-BTC bao giờ sửa khoản 2 Điều 5?');
    await guest.page.getByLabel(site.asPetition).first().check();
    await guest.page.getByRole('button', { name: site.send }).click();
    await guest.page.getByText(fieldErrorWords.vi.consent(0)).first().waitFor();
    await album.look(guest, 'registration-refused');
    await guest.page.getByLabel(site.consent).check();
    await guest.page.getByRole('button', { name: site.send }).click();
    await guest.page.getByRole('heading', { name: site.doneTitle }).waitFor();
    await album.look(guest, 'registered');
    const [code = ''] = await guest.page.locator('.copy-value').allInnerTexts();
    // Sent again, it is the same seat and the same petition.
    await guest.page.reload();
    expect(await guest.page.locator('.copy-value').first().innerText()).toBe(code);
    const letterOf = (news: DialogueNews) =>
      installation.mail.waitFor(
        ({ envelope, message }) =>
          envelope.to.includes('mai@khach.example') && message.subject === dialogueLetterWords.vi[news].subject,
      );
    // No seat until the link of the message is opened and its button pressed.
    await guest.page.goto(linkIn(await letterOf('confirm')));
    await album.look(guest, 'confirm-registration');
    const seats = async () =>
      ((await ministry.clerk.ask('GET', `/casework/dialogues/${id}`)) as { registered: number }).registered;
    expect(await seats()).toBe(1);
    await guest.page.getByRole('button', { name: site.confirm }).click();
    await guest.page.getByRole('heading', { name: site.confirmedTitle }).waitFor();
    await album.look(guest, 'registration-confirmed');
    expect(await seats()).toBe(2);
    await guest.leave();
    await letterOf('registered');

    await installation.passDays(10);
    await page.reload();
    await page.getByRole('button', { name: organising.acts.hold }).click();
    await page.getByRole('button', { name: organising.acts.report }).waitFor();
    await page.getByLabel(`${organising.attendance}: Phạm Thị Mai`).selectOption('attended');
    await page.getByText(organising.publish).click();
    await page.getByLabel(organising.publicQuestion).fill('Bao giờ sửa quy định về hồ sơ?');
    await page.getByLabel(organising.publicAnswer).fill('Bộ đưa vào chương trình xây dựng văn bản năm tới.');
    await page.getByRole('button', { name: organising.saveWords }).click();
    await page.getByText(organising.saved, { exact: true }).first().waitFor();
    await album.look(desk, 'organising');
    await page.getByRole('button', { name: organising.acts.report }).click();
    await page.getByLabel(organising.report).fill('Buổi đối thoại có 40 người dự. Ba vướng mắc chính đã được làm rõ.');
    await page.getByRole('button', { name: organising.acts.report }).click();
    await page.getByText('Đã có báo cáo').waitFor();

    const reader = await openVisitor(browser, installation.url, { face: 'desktop' });
    await reader.page.goto(`/en/dialogues/${id}`);
    await reader.page.getByText('Bộ đưa vào chương trình xây dựng văn bản năm tới.').waitFor();
    await album.look(reader, 'report', 'en');
    expect(await reader.page.locator('main').innerText()).not.toContain('Mai');
    await reader.leave();
    await desk.leave();
  });
});
