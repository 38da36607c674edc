import { consoleShellWords } from '@thaogo/contract';
import { chooseLanguage } from '../language/language.ts';
import { useLanguage, useWords } from '../language/use-language.ts';

/** Changes to the other language; it is named in that language. */
export const LanguageSwitch = () => {
  const other = useLanguage() === 'vi' ? 'en' : 'vi';
  const words = useWords(consoleShellWords);
  return (
    <button type="button" className="button-plain" lang={other} onClick={() => chooseLanguage(other)}>
      {words.switchLanguage}
    </button>
  );
};
