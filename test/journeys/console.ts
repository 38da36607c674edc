/** What staff do in the console, screen by screen, in the words that stand there. */

import {
  consoleActingWords,
  consoleActionWords,
  consoleAdministrationWords,
  consoleInboxWords,
  consoleShellWords,
  consoleSignInWords,
  roleNames,
} from '@thaogo/contract';
import type { Role } from '@thaogo/domain';
import type { Page } from 'playwright-core';
import { type Authenticator, authenticator } from './authenticator.ts';
import type { OnPage } from './public-site.ts';

const signInWords = consoleSignInWords.vi;
const actions = consoleActionWords.vi;
const acting = consoleActingWords.vi;
const administration = consoleAdministrationWords.vi;

export interface Credentials {
  email: string;
  password: string;
}

const nothing: OnPage = () => Promise.resolve();

const enterPassword = async (page: Page, { email, password }: Credentials): Promise<void> => {
  await page.getByLabel(signInWords.email).fill(email);
  await page.getByLabel(signInWords.password, { exact: true }).fill(password);
  await page.getByRole('button', { name: signInWords.signIn, exact: true }).click();
};

export const enterCode = async (page: Page, code: string): Promise<void> => {
  await page.getByLabel(signInWords.code).fill(code);
  await page.getByRole('button', { name: signInWords.confirmCode }).click();
};

const isInside = (page: Page): Promise<void> =>
  page.getByRole('button', { name: consoleShellWords.vi.signOut }).waitFor();

/** The first sign-in: password, then the second factor is set up with the key that is shown. */
export const enrol = async (page: Page, credentials: Credentials, onPage: OnPage = nothing): Promise<Authenticator> => {
  await page.goto('/console/');
  await page.getByRole('heading', { name: signInWords.title }).waitFor();
  await onPage('sign-in');
  await enterPassword(page, credentials);
  await page.getByRole('heading', { name: signInWords.enrolTitle }).waitFor();
  const app = authenticator(await page.locator('.secret code').innerText());
  await onPage('enrolment');
  await enterCode(page, await app.next());
  await isInside(page);
  return app;
};

/** Every later sign-in, from wherever the console asks for it. */
export const signIn = async (
  page: Page,
  credentials: Credentials,
  code: string,
  onPage: OnPage = nothing,
): Promise<void> => {
  await enterPassword(page, credentials);
  await page.getByRole('heading', { name: signInWords.codeTitle }).waitFor();
  await onPage('code');
  await enterCode(page, code);
};

export const signOut = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: consoleShellWords.vi.signOut }).click();
  await page.getByRole('heading', { name: signInWords.title }).waitFor();
};

/** The administrator's day on which an agency begins; today is what the form offers. */
export const joinAgency = async (page: Page, agency: string, onPage: OnPage = nothing): Promise<void> => {
  await page.getByLabel(administration.searchAgencies).fill(agency);
  await page.getByRole('button', { name: administration.find, exact: true }).click();
  const name = `${administration.setJoining}: ${agency}`;
  await page.getByRole('button', { name, exact: true }).click();
  await onPage('joining');
  await page.getByRole('button', { name: administration.saveJoining }).click();
  await page.getByRole('button', { name: `${administration.changeJoining}: ${agency}`, exact: true }).waitFor();
};

/** @returns the link that the administrator hands over. */
export const invite = async (
  page: Page,
  { email, role, agency }: { email: string; role: Role; agency: string },
  onPage: OnPage = nothing,
): Promise<string> => {
  const form = page.getByRole('region', { name: administration.inviteTitle });
  await form.getByLabel(administration.email).fill(email);
  await form.getByLabel(administration.role, { exact: true }).selectOption({ label: roleNames.vi[role] });
  await form.getByRole('searchbox').fill(agency);
  await form.locator('.matches').getByRole('button').filter({ hasText: agency }).first().click();
  await onPage('invitation-form');
  await form.getByRole('button', { name: administration.invite }).click();
  await form.getByText(administration.invited(email)).waitFor();
  await onPage('invitation-made');
  return form.locator('.invitation-link code').innerText();
};

export const acceptInvitation = async (
  page: Page,
  link: string,
  password: string,
  onPage: OnPage = nothing,
): Promise<void> => {
  await page.goto(link);
  await page.getByRole('heading', { name: signInWords.invitationTitle }).waitFor();
  await onPage('invitation');
  await page.getByLabel(signInWords.newPassword).fill(password);
  await page.getByLabel(signInWords.repeatPassword).fill(password);
  await page.getByRole('button', { name: signInWords.setPassword }).click();
  await page.getByText(signInWords.passwordSet).waitFor();
};

/** From the list of work to the petition that stands there first. */
export const openFirst = async (page: Page, onPage: OnPage = nothing): Promise<void> => {
  await page.getByRole('heading', { name: consoleInboxWords.vi.title }).waitFor();
  const first = page.locator('[data-row]').first();
  await first.waitFor();
  await onPage('inbox');
  await first.click();
  await page.getByRole('heading', { name: acting.work }).waitFor();
};

export const accept = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: actions.accept.does, exact: true }).click();
  await page.getByRole('main').getByText(actions.accept.done).waitFor();
};

export const typeDraft = async (page: Page, text: string): Promise<void> => {
  await page.getByLabel(acting.outcome).selectOption('guide_application');
  await page.getByLabel(acting.draftText).fill(text);
};

export const saveDraft = (page: Page): Promise<void> =>
  page.getByRole('button', { name: actions.save_draft.does, exact: true }).click();

export const submitDraft = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: actions.submit_draft.does, exact: true }).click();
  await page.getByRole('main').getByText(actions.submit_draft.done).waitFor();
};

export const approve = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: actions.approve.does, exact: true }).click();
  await page.getByRole('main').getByText(actions.approve.done).waitFor();
};

/** Issued today: the date that the form offers. */
export const issue = async (page: Page, number: string, onPage: OnPage = nothing): Promise<void> => {
  await page.getByLabel(acting.number).fill(number);
  await onPage('issue');
  await page.getByRole('button', { name: actions.issue.does, exact: true }).click();
  await page.getByRole('main').getByText(actions.issue.done).waitFor();
};
