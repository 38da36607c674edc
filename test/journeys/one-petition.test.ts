/**
 * One petition from its sender to its answer on an installation's first day: an administrator brings an agency in and
 * invites its people, somebody files, the agency answers, the sender reads. On a phone with the embedded database, at a
 * desk with PostgreSQL.
 */

import {
  consoleActingWords,
  linkWords,
  mailFrameWords,
  problemWords,
  stateNames,
  trackingWords,
} from '@thaogo/contract';
import type { Role } from '@thaogo/domain';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, whyNoChromium } from '../support/chromium.ts';
import {
  accept,
  acceptInvitation,
  approve,
  enrol,
  enterCode,
  invite,
  issue,
  joinAgency,
  openFirst,
  saveDraft,
  signIn,
  signOut,
  submitDraft,
  typeDraft,
} from './console.ts';
import { type Installation, openInstallation } from './installation.ts';
import { letterTo, linkIn } from './letters.ts';
import { openAlbum } from './look.ts';
import { answerText, householdTax } from './petitions.ts';
import { readReceipt, sendButton, trackBySecret, writePetition } from './public-site.ts';
import { type Face, openVisitor, type Visitor } from './visitor.ts';

const MINISTRY = 'Bộ Tài chính';
const PASSWORD = 'trâu chậm uống nước đục';
const NUMBER = '4512/BTC-CST';
const PUBLISHED = 'Hộ mua của người bán lẻ ở chợ được lập bảng kê thay hóa đơn.';
const STAFF = ['officer', 'leader', 'clerk'] as const;
const emailOf = (role: Role): string => `${role}@btc.example`;

const worlds = [
  { face: 'phone', database: 'embedded' },
  { face: 'desktop', database: 'postgresql' },
] as const satisfies readonly { face: Face; database: string }[];

describe.skipIf(await whyNoChromium()).each(worlds)('a petition, $face, $database', ({ face, database }) => {
  const album = openAlbum(`one-petition-${face}`);
  let installation: Installation;
  let browser: Browser;
  beforeAll(async () => {
    installation = await openInstallation(database);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await installation?.close();
  });

  const visit = (provokes: readonly number[] = []): Promise<Visitor> =>
    openVisitor(browser, installation.url, { face, provokes });
  const looking =
    (visitor: Visitor) =>
    (name: string): Promise<void> =>
      album.look(visitor, name);

  it('reaches the agency that issued the document, is answered there, and the sender reads it', async () => {
    // The console asks who is signed in before anybody is.
    const asking = [401];

    const administrator = await visit(asking);
    const invitations = new Map<Role, string>();
    {
      const { page } = administrator;
      await enrol(page, installation.administrator, looking(administrator));
      await joinAgency(page, MINISTRY, looking(administrator));
      await album.look(administrator, 'agencies');
      await page.getByRole('link', { name: 'Tài khoản' }).click();
      for (const role of STAFF) {
        const onPage = role === 'officer' ? looking(administrator) : undefined;
        invitations.set(role, await invite(page, { email: emailOf(role), role, agency: MINISTRY }, onPage));
      }
      await administrator.leave();
    }

    const staff = new Map<Role, Visitor>();
    for (const role of STAFF) {
      const person = await visit([401, 422]);
      const onPage = role === 'officer' ? looking(person) : undefined;
      const credentials = { email: emailOf(role), password: PASSWORD };
      await acceptInvitation(person.page, invitations.get(role) ?? '', PASSWORD, onPage);
      const app = await enrol(person.page, credentials);
      if (role === 'officer') {
        await album.look(person, 'empty-inbox');
        await signOut(person.page);
        const code = await app.next();
        await signIn(person.page, credentials, code, onPage);
        await person.page.locator('.frame-account').waitFor();
        await signOut(person.page);
        await signIn(person.page, credentials, code);
        await person.page.getByText(problemWords.vi.wrong_code).waitFor();
        await album.look(person, 'code-used-before');
        await enterCode(person.page, await app.next());
        await person.page.locator('.frame-account').waitFor();
      }
      staff.set(role, person);
    }

    const sender = await visit();
    await sender.page.goto('/');
    await album.look(sender, 'start');
    await writePetition(sender.page, householdTax, { onPage: looking(sender), publish: true });
    await sendButton(sender.page, householdTax).click();
    await sender.page.waitForURL('**/gui/xac-nhan');
    await album.look(sender, 'receipt');
    const keys = await readReceipt(sender.page);
    expect(keys.code).toMatch(/^\d{4}-\d{4}-\d{4}$/);

    const received = await letterTo(installation, householdTax.email, 'filed');
    expect(received.message.subject).toContain(keys.code);
    expect(received.message.text).not.toContain(householdTax.text.slice(0, 20));
    const assigned = await installation.mail.waitFor(({ envelope }) => envelope.to.includes(emailOf('officer')));
    expect(assigned.message.subject).toContain(keys.code);
    expect(assigned.message.text).toContain(mailFrameWords.vi.signInFirst);

    const officer = staff.get('officer');
    const leader = staff.get('leader');
    const clerk = staff.get('clerk');
    if (officer === undefined || leader === undefined || clerk === undefined) throw new Error('Somebody is missing.');

    await officer.page.goto('/console/');
    await openFirst(officer.page, looking(officer));
    await album.look(officer, 'assigned');
    // The address in the agency's message leads to the same screen.
    await officer.page.goto(linkIn(assigned));
    await officer.page.getByText(keys.code).first().waitFor();
    await accept(officer.page);
    await album.look(officer, 'accepted');
    await typeDraft(officer.page, answerText);
    await album.look(officer, 'draft-typed');
    await saveDraft(officer.page);
    await submitDraft(officer.page);
    await album.look(officer, 'submitted');

    await trackBySecret(sender.page, keys);
    await sender.page.getByText(stateNames.vi.in_review).first().waitFor();
    await album.look(sender, 'tracking-in-review');

    await leader.page.goto('/console/');
    await openFirst(leader.page);
    await album.look(leader, 'in-review');
    // The sender agreed to publication: what strangers may read is written by whoever approves.
    await leader.page.getByLabel(consoleActingWords.vi.publicText).fill(PUBLISHED);
    await album.look(leader, 'text-for-publication');
    await approve(leader.page);
    await album.look(leader, 'approved');

    await clerk.page.goto('/console/');
    await openFirst(clerk.page);
    await clerk.page.getByText(PUBLISHED).waitFor();
    await issue(clerk.page, NUMBER, looking(clerk));
    await album.look(clerk, 'issued');

    const answered = await letterTo(installation, householdTax.email, 'answered');
    expect(answered.message.text).not.toContain(NUMBER);
    const reader = await visit();
    await reader.page.goto(linkIn(answered));
    await album.look(reader, 'link');
    await reader.page.getByRole('button', { name: linkWords.vi.open }).click();
    await reader.page.waitForURL(`**/tra-cuu/${keys.code}`);
    await reader.page.getByText(trackingWords.vi.answerNumber(NUMBER)).waitFor();
    for (const paragraph of answerText.split('\n\n')) await reader.page.getByText(paragraph).waitFor();
    await album.look(reader, 'tracking-answered');
    await reader.page.getByRole('radio', { name: trackingWords.vi.ratingScores[3] ?? '', exact: true }).check();
    await reader.page.getByRole('button', { name: trackingWords.vi.ratingSend }).click();
    await reader.page.getByText(trackingWords.vi.ratingDone).waitFor();
    await album.look(reader, 'rated');

    const published = async (): Promise<string> => (await fetch(`${installation.url}/api/v1/answers`)).text();
    expect(await published()).toContain(PUBLISHED);
    expect(await published()).not.toContain(householdTax.name);
    await reader.page.getByRole('button', { name: trackingWords.vi.publicationStop }).click();
    await reader.page.getByText(trackingWords.vi.publicationStopped).waitFor();
    await album.look(reader, 'publication-stopped');
    expect(await published()).not.toContain(PUBLISHED);

    const returning = await visit();
    await trackBySecret(returning.page, keys);
    await returning.page.getByText(trackingWords.vi.answerNumber(NUMBER)).waitFor();

    for (const visitor of [sender, reader, returning, officer, leader, clerk]) await visitor.leave();
  }, 240_000);
});
