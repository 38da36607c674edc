import { consoleSignInWords } from '@thaogo/contract';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { sessionQuery } from '../../api/sessions.ts';
import { OutsideFrame } from '../../frame/outside-frame.tsx';
import { useWords } from '../../language/use-language.ts';
import { Notice } from '../../parts/notice.tsx';
import { CodeStep } from './code-step.tsx';
import { EnrolmentStep } from './enrolment-step.tsx';
import { PasswordStep } from './password-step.tsx';
import './sign-in.css';

type Step = 'password' | 'enrol' | 'totp';

const route = getRouteApi('/sign-in');

/** Signing in: password, then the second factor, enrolled the first time. */
export const SignInPage = () => {
  const words = useWords(consoleSignInWords);
  const { to, invited } = route.useSearch();
  const [step, setStep] = useState<Step>('password');
  const queryClient = useQueryClient();
  const router = useRouter();

  const goIn = async (): Promise<void> => {
    await queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
    if (to === undefined) await router.navigate({ to: '/' });
    else router.history.push(`/console${to}`);
  };
  const startAgain = (): void => setStep('password');

  return (
    <OutsideFrame>
      {step === 'password' && (
        <>
          {invited && <Notice tone="done">{words.passwordSet}</Notice>}
          <PasswordStep onNext={(next) => (next === null ? void goIn() : setStep(next))} />
        </>
      )}
      {step === 'enrol' && <EnrolmentStep onDone={() => void goIn()} onStartAgain={startAgain} />}
      {step === 'totp' && <CodeStep onDone={() => void goIn()} onStartAgain={startAgain} />}
    </OutsideFrame>
  );
};
