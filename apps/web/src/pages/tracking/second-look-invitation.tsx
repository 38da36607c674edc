import { secondLookWords, type SenderView, weekdayDateWords } from '@thaogo/contract';
import { addressOf } from '../../addresses.ts';
import type { Language } from '../../language.ts';
import { typeset } from '../../parts/typeset.ts';
import { mayDo } from './own-petition.ts';

/** The two ways to ask, once each, that what was decided be looked at again. */
export type SecondLook = 'contest' | 'reconsideration';

/** The deadline that is the sender's own time for it. */
const WINDOWS = { contest: 'contest', reconsideration: 'closing' } as const;
const SPENT: Record<SecondLook, readonly string[]> = {
  contest: ['contested_already', 'contest_over'],
  reconsideration: ['reconsidered_already', 'reconsideration_over'],
};

/** Until when, in words. */
export const untilWords = (view: SenderView, action: SecondLook, language: Language): string | null => {
  const open = view.deadlines.find(({ name, endedOn }) => name === WINDOWS[action] && endedOn === null);
  return open === undefined ? null : typeset(weekdayDateWords(open.dueOn, language));
};

/** On the petition's page: the way to ask, or why it is no longer open. */
export const SecondLookInvitation = ({
  action,
  view,
  language,
}: {
  action: SecondLook;
  view: SenderView;
  language: Language;
}) => {
  const words = secondLookWords[language][action];
  if (mayDo(view, action)) {
    return (
      <section aria-labelledby={action} className="no-print">
        <h2 id={action}>{words.inviteHeading}</h2>
        <p>{words.invite(untilWords(view, action, language))}</p>
        <p>
          <a className="button button-second" href={addressOf(action, language, { code: view.code })}>
            {words.inviteLink}
          </a>
        </p>
      </section>
    );
  }
  const reasons = view.actions.find(({ name }) => name === action)?.reasons ?? [];
  // Where the state is another, there is nothing to say.
  if (reasons.some(({ code }) => code === 'wrong_state')) return null;
  const spent = reasons.find(({ code }) => SPENT[action].includes(code));
  return spent === undefined ? null : <p className="quiet spent">{typeset(spent.detail)}</p>;
};
