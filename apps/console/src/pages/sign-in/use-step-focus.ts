import { type RefObject, useEffect, useRef } from 'react';

/** Where does the focus go when a new step replaces the last? To its heading. */
export const useStepFocus = (): RefObject<HTMLDivElement | null> => {
  const step = useRef<HTMLDivElement>(null);
  useEffect(() => {
    step.current?.querySelector('h1')?.focus();
  }, []);
  return step;
};
