import { useSyncExternalStore } from 'react';

let announced = '';
const listeners = new Set<() => void>();

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Says something to people who listen to the screen. The same words twice are heard twice. */
export const announce = (words: string): void => {
  announced = announced === words ? `${words}\u00a0` : words;
  for (const listener of listeners) listener();
};

/** The one live region of the console. */
export const Announcer = () => {
  const words = useSyncExternalStore(subscribe, () => announced);
  return (
    <div className="heard-only" role="status" aria-live="polite">
      {words}
    </div>
  );
};
