import { type RefObject, useMemo } from 'react';
import { useShortcuts } from '../../parts/shortcuts.ts';

/** Every row has one link to its petition, marked so that keys can move between them. */
const step = (rows: HTMLElement | null, by: 1 | -1): void => {
  const links = [...(rows?.querySelectorAll<HTMLAnchorElement>('a[data-row]') ?? [])];
  const here = links.findIndex((link) => link === document.activeElement);
  const next = here < 0 ? (by === 1 ? 0 : links.length - 1) : Math.min(Math.max(here + by, 0), links.length - 1);
  links[next]?.focus();
};

/** Which keys work in the inbox? `j` and `k` move, Enter follows the link that has the focus, `/` searches. */
export const useInboxKeys = (rows: RefObject<HTMLElement | null>): void => {
  useShortcuts(
    useMemo(
      () => ({
        j: () => step(rows.current, 1),
        k: () => step(rows.current, -1),
        '/': () => document.getElementById('inbox-search')?.focus(),
      }),
      [rows],
    ),
  );
};
