import { consoleAdministrationWords, instantWords } from '@thaogo/contract';
import { useEffect, useRef } from 'react';
import type { Invited } from '../../api/administration.ts';
import { useLanguage, useWords } from '../../language/use-language.ts';
import { CopyButton } from '../../parts/copy-button.tsx';
import { Notice } from '../../parts/notice.tsx';

/** A one-time link, shown here and nowhere else; focus comes to it. */
export const InvitationMade = ({ email, invited }: { email: string; invited: Invited }) => {
  const words = useWords(consoleAdministrationWords);
  const language = useLanguage();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} className="invitation-made">
      <Notice tone="done">
        <p>{words.invited(email)}</p>
        <p className="invitation-link">
          <span className="heard-only">{words.invitationLink}: </span>
          <code>{invited.url}</code>
        </p>
        <p>
          <CopyButton text={invited.url} />
        </p>
        <p>{words.invitedOnce}</p>
        <p>{words.invitedUntil(instantWords(invited.expiresAt, language))}</p>
      </Notice>
    </div>
  );
};
