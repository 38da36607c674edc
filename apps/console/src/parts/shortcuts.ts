import { useEffect, useSyncExternalStore } from 'react';

const KEY = 'thaogo.shortcuts';
const listeners = new Set<() => void>();

const remembered = (): boolean => {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
};

let on = remembered();

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Single letters must be possible to switch off (WCAG 2.1.4); the choice is remembered in this browser. */
export const switchShortcuts = (wanted: boolean): void => {
  on = wanted;
  try {
    localStorage.setItem(KEY, wanted ? 'on' : 'off');
  } catch {
    // Not remembered then; it still holds until the page is left.
  }
  for (const listener of listeners) listener();
};

/** Are single-letter shortcuts wanted? */
export const useShortcutsOn = (): boolean => useSyncExternalStore(subscribe, () => on);

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, dialog, [contenteditable]') !== null;

/** Which key does what, while the screen that asks is shown? Keys typed into a field or a dialog are left alone. */
export const useShortcuts = (keys: Readonly<Record<string, () => void>>): void => {
  const wanted = useShortcutsOn();
  useEffect(() => {
    if (!wanted) return;
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const act = keys[event.key];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [keys, wanted]);
};
