import { type SignatureReport, signatureReportWords } from '@thaogo/contract';
import type { Language } from '../../language.ts';

/** What the digital signatures of a letter are worth, in plain words; nothing where that was not found out. */
export const SignatureLines = ({ report, language }: { report: SignatureReport | null; language: Language }) => (
  <>
    {report !== null &&
      signatureReportWords(report, language).map((line) => (
        <p key={line} className="quiet">
          {line}
        </p>
      ))}
  </>
);
