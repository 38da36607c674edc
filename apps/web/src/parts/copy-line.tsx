import { frameWords } from '@thaogo/contract';
import type { Language } from '../language.ts';

/** A code to keep: large, taken whole by one press, and with a button to copy it where scripts run. */
export const CopyLine = ({ language, label, value }: { language: Language; label: string; value: string }) => {
  const words = frameWords[language];
  return (
    <div className="copy-line">
      <p className="copy-label">{label}</p>
      <p className={value.length > 16 ? 'copy-value copy-value-long' : 'copy-value'}>{value}</p>
      <button
        type="button"
        className="button button-second no-print"
        data-copy={value}
        data-copied={words.copied}
        aria-label={`${words.copy}: ${label}`}
        hidden
      >
        {words.copy}
      </button>
    </div>
  );
};
