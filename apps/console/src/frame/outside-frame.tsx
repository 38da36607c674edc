import { consoleShellWords } from '@thaogo/contract';
import type { ReactNode } from 'react';
import { useWords } from '../language/use-language.ts';
import { Mark } from '../parts/mark.tsx';
import { InstallationLine } from './installation-line.tsx';
import { LanguageSwitch } from './language-switch.tsx';

/** The page around signing in: one narrow column. */
export const OutsideFrame = ({ children }: { children: ReactNode }) => {
  const words = useWords(consoleShellWords);
  return (
    <div className="outside">
      <header className="outside-top">
        <span className="frame-name">
          <Mark />
          <span>
            <strong>{words.product}</strong>
            <span className="frame-purpose">{words.purpose}</span>
          </span>
        </span>
        <LanguageSwitch />
      </header>
      <main>{children}</main>
      <InstallationLine />
    </div>
  );
};
