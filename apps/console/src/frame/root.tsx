import { Outlet } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useLanguage } from '../language/use-language.ts';
import { Announcer } from '../parts/announcer.tsx';

/** What every screen has: the page's language, and somewhere to be heard. */
export const Root = () => {
  const language = useLanguage();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <>
      <Outlet />
      <Announcer />
    </>
  );
};
