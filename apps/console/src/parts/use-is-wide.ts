import { useSyncExternalStore } from 'react';

const wide = window.matchMedia('(min-width: 56rem)');

const subscribe = (listener: () => void): (() => void) => {
  wide.addEventListener('change', listener);
  return () => wide.removeEventListener('change', listener);
};

/** Is there room for columns side by side? */
export const useIsWide = (): boolean => useSyncExternalStore(subscribe, () => wide.matches);
