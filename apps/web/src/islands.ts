/**
 * The only script of the public site. Every page works without it; it copies codes, prints, sends files, moves focus to news at the
 * top of a page, keeps a second press of a button from sending twice, shows what is read in a text while it is written,
 * and brings back what was being written when a connection broke.
 */

import { wireKept } from './islands/kept-typing.ts';
import { wireLiveReading } from './islands/live-reading.ts';
import { wireUploads } from './islands/uploads.ts';

const wireCopy = (button: HTMLButtonElement): void => {
  const value = button.dataset['copy'];
  if (value === undefined || !('clipboard' in navigator)) return;
  button.hidden = false;
  const label = button.textContent;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(value);
    button.textContent = button.dataset['copied'] ?? label;
    setTimeout(() => {
      button.textContent = label;
    }, 3000);
  };
  button.addEventListener('click', () => {
    void copy();
  });
};

const wirePrint = (button: HTMLButtonElement): void => {
  button.hidden = false;
  button.addEventListener('click', () => {
    print();
  });
};

/** Going back to the page frees its buttons again. */
const wireOnce = (form: HTMLFormElement): void => {
  let sent = false;
  form.addEventListener('submit', (event) => {
    if (event.defaultPrevented) return;
    if (sent) event.preventDefault();
    sent = true;
  });
  addEventListener('pageshow', () => {
    sent = false;
  });
};

// Before the rest: what is kept from being sent was not sent.
wireKept();
document.querySelectorAll<HTMLButtonElement>('[data-copy]').forEach(wireCopy);
document.querySelectorAll<HTMLButtonElement>('[data-print]').forEach(wirePrint);
// Before the rest of a form: while a file is on its way nothing was sent.
document.querySelectorAll<HTMLInputElement>('[data-upload]').forEach(wireUploads);
document.querySelectorAll<HTMLFormElement>('[data-once]').forEach(wireOnce);
document.querySelector<HTMLElement>('[data-focus]')?.focus();
document.querySelectorAll<HTMLElement>('[data-live]').forEach(wireLiveReading);
