/** A bottleneck from the petitions that name it to the document that solves it; a neighbour joins it on a phone. */

import {
  consoleDossierWords,
  filingWords,
  frameWords,
  senderKindNames,
  siteBottleneckWords,
  type SuggestedBottlenecks,
} from '@thaogo/contract';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, whyNoChromium } from '../support/chromium.ts';
import { fileWithSecret } from './file-over-http.ts';
import { type Agency, type Hired, hire, join, signInAdministrator, staffAgency } from './hired-staff.ts';
import { type Installation, openInstallation } from './installation.ts';
import { letterTo, linkIn } from './letters.ts';
import { openAlbum } from './look.ts';
import { householdTax } from './petitions.ts';
import { readReceipt } from './public-site.ts';
import { openVisitor, type Visitor, type VisitorOptions } from './visitor.ts';

const words = consoleDossierWords.vi;
const site = siteBottleneckWords.vi;
const filing = filingWords.vi;

const TITLE = 'Hộ nhỏ không có hóa đơn của người bán ở chợ';
const DESCRIPTION = 'Hộ kinh doanh mua hàng ở chợ quê không lấy được hóa đơn, trong khi phải giải trình từng lần mua.';
const PROGRESS = 'Đã gửi dự thảo thông tư sửa đổi lấy ý kiến.';
const GROUNDS = 'Đặt thêm điều kiện mà luật không giao quy định.';
const NEIGHBOUR = {
  text: 'Tôi bán cháo, sáng nào cũng mua rau ở chợ mà không ai viết hóa đơn cho.',
  name: 'Trần Thị Lụa',
  email: 'lua@nguoi-gui.example',
};

describe.skipIf(await whyNoChromium())('a bottleneck', () => {
  const album = openAlbum('bottlenecks');
  let installation: Installation;
  let browser: Browser;
  let ministry: Agency;
  let coordinator: Hired;
  let id: string;
  beforeAll(async () => {
    installation = await openInstallation('postgresql');
    browser = await launchBrowser();
    const administrator = await signInAdministrator(installation);
    ministry = await staffAgency(installation, administrator, 'btc');
    await join(administrator, 'btp');
    const email = 'dau-moi@btp.example';
    coordinator = await hire(installation, administrator, { email, role: 'coordinator', agency: 'btp' });
    await fileWithSecret(installation, householdTax);
    await fileWithSecret(installation, { ...householdTax, email: 'em@nguoi-gui.example' });
  });
  afterAll(async () => {
    await browser?.close();
    await installation?.close();
  });

  const sitDown = (person: Hired, options: Omit<VisitorOptions, 'cookies'>): Promise<Visitor> =>
    openVisitor(browser, installation.url, { ...options, cookies: person.cookies });
  const act = async (person: Hired, path: string, action: string, body: object): Promise<void> => {
    const { version } = (await coordinator.ask('GET', path)) as { version: number };
    await person.ask('POST', `${path}/${action}`, body, { 'if-match': `"${version}"` });
  };
  const goOn = (page: Page) =>
    page.locator('.actions').getByRole('button', { name: frameWords.vi.continue, exact: true }).click();

  it('is made of a provision that several petitions name, by a coordinator', async () => {
    const { items } = (await coordinator.ask('GET', '/casework/bottlenecks/suggestions')) as SuggestedBottlenecks;
    expect(items[0]).toMatchObject({ numberSymbol: '40/2021/TT-BTC', article: '5' });
    const desk = await sitDown(coordinator, { face: 'desktop' });
    const { page } = desk;
    await page.goto('/console/dossiers/bottleneck');
    await page.getByRole('link', { name: words.makeOne }).waitFor();
    await album.look(desk, 'suggested');
    await page.getByRole('link', { name: words.makeOne }).click();
    await page.getByLabel(words.fields.title).fill(TITLE);
    await page.getByLabel(words.fields.description).fill(DESCRIPTION);
    await page.getByLabel(words.fields.difficulty).selectOption('unclear');
    await page.getByLabel(words.fields.owner).fill('tai chinh');
    await page.getByRole('button', { name: /^Bộ Tài chính/ }).click();
    await album.look(desk, 'new');
    await page.getByRole('button', { name: words.add.bottleneck }).click();
    await page.getByRole('heading', { name: words.history }).waitFor();
    id = page.url().split('/').at(-1) ?? '';
    await page.getByRole('button', { name: words.does.bottleneck.set_due }).click();
    await page.getByLabel(words.fields.dueOn, { exact: true }).fill('2099-03-01');
    await page.getByRole('button', { name: words.save, exact: true }).click();
    await page.getByRole('button', { name: words.does.bottleneck.set_due }).waitFor();
    await page.getByText('01/03/2099').first().waitFor();
    await album.look(desk, 'made');
    await desk.leave();
  });

  it('is joined by a neighbour on a phone in three steps', async () => {
    const phone = await openVisitor(browser, installation.url, { face: 'phone' });
    const { page } = phone;
    await page.goto('/');
    await page.getByRole('link', { name: site.start }).click();
    await page.getByRole('link', { name: TITLE }).waitFor();
    await album.look(phone, 'public-list');
    await page.getByLabel(site.search).fill('hoa don nguoi ban');
    await page.getByRole('button', { name: site.find, exact: true }).click();
    await page.getByRole('link', { name: TITLE }).click();
    await album.look(phone, 'public-page');
    await page.getByRole('button', { name: site.meToo }).click();
    await page.getByText(site.joined).waitFor();
    await album.look(phone, 'joining');
    await page.getByLabel(filing.text.label).fill(NEIGHBOUR.text);
    await goOn(page);
    await page.getByRole('radio', { name: senderKindNames.vi.citizen }).check();
    await page.getByLabel(filing.sender.name, { exact: true }).fill(NEIGHBOUR.name);
    await page.getByLabel(filing.sender.email).fill(NEIGHBOUR.email);
    await page.getByRole('checkbox', { name: filing.sender.consent }).check();
    await goOn(page);
    await page.getByText('Bước 3 trên 3').waitFor();
    await page.getByText(/Bộ Tài chính chủ trì tháo gỡ/).waitFor();
    await album.look(phone, 'check');
    await page.getByRole('button', { name: filing.check.sendReport }).click();
    const { code } = await readReceipt(page);
    expect(await ministry.officer.ask('GET', `/casework/petitions/${code}`)).toMatchObject({
      agency: { code: 'btc' },
      bottleneck: { id },
    });
    await phone.leave();
  });

  it('is solved by the agency that owns it, and its senders hear of it', async () => {
    const path = `/casework/bottlenecks/${id}`;
    await act(ministry.officer, path, 'report_progress', { text: PROGRESS });
    const { today } = (await coordinator.ask('GET', '/installation')) as { today: string };
    const phone = await sitDown(ministry.leader, { face: 'phone' });
    await phone.page.goto(`/console/dossiers/bottleneck/${id}`);
    await phone.page.getByText(PROGRESS).waitFor();
    await phone.page.getByRole('button', { name: words.does.bottleneck.solve }).click();
    await phone.page.getByLabel(words.fields.product, { exact: true }).selectOption('amend');
    await phone.page.getByLabel(words.fields.numberSymbol).fill('77/2026/TT-BTC');
    await phone.page.getByLabel(words.fields.on, { exact: true }).fill(today);
    await album.look(phone, 'solving');
    await phone.page.getByRole('button', { name: words.save, exact: true }).click();
    await phone.page.getByText(/^số 77\/2026|: số 77\/2026/).waitFor();
    await album.look(phone, 'solved');
    await phone.leave();

    const letter = await letterTo(installation, NEIGHBOUR.email, 'bottleneck_solved');
    expect(letter.message.text).not.toContain(TITLE);
    const sender = await openVisitor(browser, installation.url, { face: 'phone' });
    await sender.page.goto(linkIn(letter));
    await sender.page.getByRole('button').first().click();
    await sender.page.getByRole('link', { name: TITLE }).waitFor();
    await album.look(sender, 'tracked');
    await sender.page.goto(`/en/bottlenecks/${id}`);
    await sender.page.getByRole('heading', { name: siteBottleneckWords.en.solved }).waitFor();
    await album.look(sender, 'public-solved', 'en');
    await sender.leave();
  });

  it('leads to a rule that is missing; a document with a sign of being unlawful is seen by few', async () => {
    const provision = { document: '40-2021-tt-btc', article: '5' };
    const due = { dueOn: '2026-01-01', source: 'Điều 5', assumed: true };
    const rule = { provision, what: 'Mẫu bảng kê hàng mua ở chợ', owner: 'btc', bottleneck: id, due };
    await coordinator.ask('POST', '/casework/delegated-rules', rule);
    const sign = { provision, grounds: GROUNDS };
    const made = (await coordinator.ask('POST', '/casework/legality-checks', sign)) as { id: string };
    const path = `/casework/legality-checks/${made.id}`;
    await act(coordinator, path, 'request', { number: '12/BTP-KTVB', on: '2026-01-05' });
    const desk = await sitDown(ministry.leader, { face: 'desktop' });
    await desk.page.goto('/console/dossiers/delegated_rule?show=late');
    await desk.page.getByRole('link', { name: rule.what }).waitFor();
    await album.look(desk, 'late-rules');
    await desk.page.getByRole('link', { name: rule.what }).click();
    await desk.page.getByText(words.assumption).waitFor();
    await album.look(desk, 'rule');
    await desk.page.goto(`/console/dossiers/legality_check/${made.id}`);
    await desk.page.getByText(words.request).first().waitFor();
    await album.look(desk, 'check');
    await desk.leave();
    const officer = await sitDown(ministry.officer, { face: 'phone', provokes: [404] });
    await officer.page.goto('/console/dossiers/legality_check');
    await officer.page.getByText(words.none).waitFor();
    await album.look(officer, 'nothing-to-see');
    await officer.page.goto(`/console/dossiers/legality_check/${made.id}`);
    await officer.page.getByRole('alert').waitFor();
    expect(await officer.page.getByText(GROUNDS).count()).toBe(0);
    await officer.leave();
  });
});
