import { needsCaution, type SignatureReport, signatureReportWords } from '@thaogo/contract';
import { useLanguage } from '../../../language/use-language.ts';
import { Notice } from '../../../parts/notice.tsx';

/** What the digital signatures of a letter are worth; nothing where that was not found out. */
export const SignatureLines = ({ report }: { report: SignatureReport | null }) => {
  const language = useLanguage();
  if (report === null) return null;
  return (
    <Notice tone={needsCaution(report) ? 'soon' : 'done'}>
      {signatureReportWords(report, language).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Notice>
  );
};
