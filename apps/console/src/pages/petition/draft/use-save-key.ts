import { useEffect, useRef } from 'react';

/** Does Ctrl+S save here? It does while the form is shown, instead of saving the page as a file. */
export const useSaveKey = (save: () => void): void => {
  const newest = useRef(save);
  useEffect(() => {
    newest.current = save;
  }, [save]);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key !== 's') return;
      event.preventDefault();
      newest.current();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
};
