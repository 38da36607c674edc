import { filingReadingWords } from '@thaogo/contract';
import type { Language } from '../language.ts';

/** Where a script tells a form's user that there is no connection, or that what they were writing is back. */
export const ConnectionNotice = ({ language }: { language: Language }) => {
  const { live } = filingReadingWords[language];
  return <p className="notice notice-soon" role="status" data-kept={live.kept} data-offline={live.offline} hidden />;
};
