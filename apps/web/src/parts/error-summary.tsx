import { frameWords } from '@thaogo/contract';
import type { Fault } from '../forms/fault.ts';
import type { Language } from '../language.ts';

/** Where a redirect after a faulty post leads, so that the summary takes focus without JavaScript. */
const ERRORS_ID = 'errors';

/** Above the heading, with focus: what must be corrected, each line leading to its field. */
export const ErrorSummary = ({
  language,
  faults,
  children,
}: {
  language: Language;
  faults: readonly Fault[];
  children?: string | undefined;
}) => {
  const words = frameWords[language];
  if (faults.length === 0) return null;
  return (
    <div id={ERRORS_ID} className="notice notice-error" role="alert" tabIndex={-1} data-focus>
      <h2>{words.errorsHeading}</h2>
      <ul>
        {faults.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            <a href={field.startsWith('/') ? field : `#${field}`}>{message}</a>
          </li>
        ))}
      </ul>
      <p>{children ?? words.errorsKept}</p>
    </div>
  );
};
