import { consoleSignInWords } from '@thaogo/contract';
import { useQuery } from '@tanstack/react-query';
import { beginEnrolment } from '../../api/sessions.ts';
import { useWords } from '../../language/use-language.ts';
import { Awaiting } from '../../parts/awaiting.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { CodeForm } from './code-form.tsx';
import { groupedSecret } from './grouped-secret.ts';
import { QrCode } from './qr-code.tsx';
import { useStepFocus } from './use-step-focus.ts';

/** Setting up the second factor, once: scan or type the key, then prove it with a code. */
export const EnrolmentStep = (props: { onDone: () => void; onStartAgain: () => void }) => {
  const words = useWords(consoleSignInWords);
  const step = useStepFocus();
  // Asking again would make another secret, so it is asked for once and kept while this step is shown.
  const { data, error, refetch } = useQuery({
    queryKey: ['enrolment'],
    queryFn: beginEnrolment,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  return (
    <div ref={step}>
      <PageHeading title={words.enrolTitle} />
      <p>{words.enrolLead}</p>
      <ProblemNotice error={error} retry={() => void refetch()} />
      {data === undefined ? (
        error === null && <Awaiting what={words.secretAwaited} />
      ) : (
        <ol className="steps">
          <li>
            <p>{words.enrolScan}</p>
            <QrCode text={data.otpauth} title={words.enrolQr} />
            <p>{words.enrolType}</p>
            <p className="secret">
              <span className="heard-only">{words.enrolSecret}: </span>
              <code>{groupedSecret(data.secret)}</code>
            </p>
          </li>
          <li>
            <p>{words.enrolCode}</p>
            <CodeForm {...props} />
          </li>
        </ol>
      )}
    </div>
  );
};
