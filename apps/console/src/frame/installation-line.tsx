import { consoleShellWords } from '@thaogo/contract';
import { useQuery } from '@tanstack/react-query';
import { installationQuery } from '../api/code-lists.ts';
import { useLanguage, useWords } from '../language/use-language.ts';

/** Whose installation this is, what it covers, and whether it is only a trial: said on every page. */
export const InstallationLine = () => {
  const language = useLanguage();
  const words = useWords(consoleShellWords);
  const { data } = useQuery(installationQuery);
  return (
    <footer className="installation">
      {data !== undefined && (
        <p>
          {words.operatedBy(data.operator[language], data.scope[language])} {data.trial && words.trial}
        </p>
      )}
    </footer>
  );
};
