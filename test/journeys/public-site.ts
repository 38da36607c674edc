/** What a sender does on the public site, page by page, in the words that stand there. */

import { filingWords, frameWords, receiptWords, senderKindNames, trackingWords } from '@thaogo/contract';
import type { Language } from '@thaogo/domain';
import type { Page } from 'playwright-core';
import type { PetitionText } from './petitions.ts';

/** Called on every page on the way, before anything is done there. */
export type OnPage = (name: string) => Promise<void>;
const nothing: OnPage = () => Promise.resolve();

const goOn = (page: Page, language: Language): Promise<void> =>
  page.locator('.actions').getByRole('button', { name: frameWords[language].continue, exact: true }).click();

/** From the privacy notice to the check of the answers. */
export const writePetition = async (
  page: Page,
  petition: PetitionText,
  {
    language = 'vi',
    onPage = nothing,
    publish = false,
  }: { language?: Language; onPage?: OnPage; publish?: boolean } = {},
): Promise<void> => {
  const words = filingWords[language];
  await page.goto(language === 'vi' ? '/gui' : '/en/file');
  await onPage('notice');
  await page.getByRole('button', { name: words.notice.start }).click();

  await onPage('text');
  await page.getByLabel(words.text.label).fill(petition.text);
  await page.getByLabel(words.text.proposal).fill(petition.proposal);
  await goOn(page, language);
  await answerTheRest(page, petition, { language, onPage, publish });
};

/** From the documents, once the words are written, to the check of the answers. */
export const answerTheRest = async (
  page: Page,
  petition: PetitionText,
  {
    language = 'vi',
    onPage = nothing,
    publish = false,
  }: { language?: Language; onPage?: OnPage; publish?: boolean } = {},
): Promise<void> => {
  const words = filingWords[language];
  await onPage('documents');
  // It was read in the text: going on keeps it.
  await page.getByRole('checkbox', { name: petition.document.numberSymbol, checked: true }).waitFor();
  await goOn(page, language);

  await onPage('difficulty');
  await page.getByRole('radio').first().check();
  await goOn(page, language);

  await onPage('place');
  await page.getByLabel(words.place.label).selectOption({ index: 1 });
  await goOn(page, language);
  await onPage('commune');
  await page.getByLabel(words.commune.label).selectOption({ index: 1 });
  await goOn(page, language);

  await onPage('sender');
  await page.getByRole('radio', { name: senderKindNames[language].citizen }).check();
  await page.getByLabel(words.sender.name, { exact: true }).fill(petition.name);
  await page.getByLabel(words.sender.email).fill(petition.email);
  await page.getByRole('checkbox', { name: words.sender.consent }).check();
  if (publish) await page.getByRole('checkbox', { name: words.sender.publish }).check();
  await goOn(page, language);
  await onPage('check');
};

/** The button that sends, which names what is sent. */
export const sendButton = (page: Page, petition: PetitionText, language: Language = 'vi') => {
  const words = filingWords[language].check;
  return page.getByRole('button', { name: petition.proposal === '' ? words.sendReport : words.sendRecommendation });
};

/** Code and secret as the receipt shows them. */
export const readReceipt = async (page: Page, language: Language = 'vi'): Promise<{ code: string; secret: string }> => {
  const words = receiptWords[language];
  const valueOf = async (label: string): Promise<string> => {
    const line = page.locator('.copy-line').filter({ has: page.getByText(label, { exact: true }) });
    return (await line.locator('.copy-value').innerText()).trim();
  };
  return { code: await valueOf(words.code), secret: await valueOf(words.secret) };
};

/** Opens a petition with what stands on the receipt. */
export const trackBySecret = async (page: Page, keys: { code: string; secret: string }): Promise<void> => {
  const words = trackingWords.vi;
  await page.goto('/tra-cuu');
  await page.getByRole('textbox', { name: words.code }).fill(keys.code);
  await page.getByRole('textbox', { name: words.secret }).fill(keys.secret);
  await page.getByRole('button', { name: words.open }).click();
};
