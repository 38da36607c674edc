/** Nothing but a keyboard. */

import type { Locator, Page } from 'playwright-core';

const MOST_PRESSES = 60;

/** Presses Tab until the control has focus. @throws Error when it is not reached, or when nobody could see that it was. */
export const tabTo = async (page: Page, control: Locator): Promise<void> => {
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) {
      const ring = await control.evaluate((element) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
        return outlineStyle !== 'none' && outlineWidth !== '0px' ? outlineWidth : boxShadow;
      });
      if (ring === 'none') throw new Error(`Nothing shows that ${control.toString()} has focus.`);
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`${control.toString()} cannot be reached with Tab.`);
};

/** Reaches a control and types into it. */
export const typeInto = async (page: Page, control: Locator, text: string): Promise<void> => {
  await tabTo(page, control);
  await page.keyboard.insertText(text);
};

/** Reaches a button or link and presses Enter on it. */
export const press = async (page: Page, control: Locator): Promise<void> => {
  await tabTo(page, control);
  await page.keyboard.press('Enter');
};
