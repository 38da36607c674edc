import { consoleActingWords, consoleActionWords } from '@thaogo/contract';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useLanguage, useWords } from '../../../language/use-language.ts';
import { Notice } from '../../../parts/notice.tsx';
import { SubmitButton } from '../../../parts/submit-button.tsx';
import { ActingTrouble } from '../acting-trouble.tsx';
import { Reasons } from '../refusals.tsx';
import type { Acting } from '../use-act.ts';
import type { ActionFormProps } from './action-form-props.ts';

interface ActionFrameProps extends Omit<ActionFormProps, 'view' | 'onDone'> {
  acting: Pick<Acting, 'pending' | 'error' | 'meanwhile'>;
  onSubmit: () => void;
  children?: ReactNode;
}

/** What the forms of all actions share: heading, consequence, reasons against, trouble, buttons. */
export const ActionFrame = ({ action, primary, acting, onSubmit, onTyped, onClose, children }: ActionFrameProps) => {
  const words = useWords(consoleActingWords);
  const language = useLanguage();
  const headingId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const { title, consequence, does } = consoleActionWords[language][action.name];
  const [openedByHand] = useState(onClose !== undefined);
  useEffect(() => {
    if (openedByHand) heading.current?.focus();
  }, [openedByHand]);
  return (
    <form
      className="action"
      aria-labelledby={headingId}
      noValidate
      onChange={onTyped}
      onSubmit={(event) => {
        event.preventDefault();
        onTyped();
        onSubmit();
      }}
    >
      <h3 id={headingId} ref={heading} tabIndex={-1}>
        {title}
      </h3>
      <p className="quiet">{consequence}</p>
      <ActingTrouble error={acting.error} meanwhile={acting.meanwhile} />
      {!action.allowed && (
        <Notice tone="soon">
          <p>{words.whyNot}</p>
          <Reasons reasons={action.reasons} />
        </Notice>
      )}
      {children}
      <p className="button-row">
        <SubmitButton primary={primary} pending={acting.pending} refused={!action.allowed}>
          {does}
        </SubmitButton>
        {onClose !== undefined && (
          <button type="button" className="button-plain" onClick={onClose}>
            {words.cancel}
          </button>
        )}
      </p>
    </form>
  );
};
