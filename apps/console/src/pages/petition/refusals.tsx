import { consoleActingWords, consoleActionWords } from '@thaogo/contract';
import { useLanguage, useWords } from '../../language/use-language.ts';
import type { CaseAction, SortedActions } from './sort-actions.ts';

/** Every reason against one action. */
export const Reasons = ({ reasons }: Pick<CaseAction, 'reasons'>) => (
  <ul className="reasons">
    {reasons.map((reason) => (
      <li key={reason.code}>{reason.detail}</li>
    ))}
  </ul>
);

const List = ({ actions }: { actions: readonly CaseAction[] }) => {
  const language = useLanguage();
  return (
    <dl className="refusals">
      {actions.map((action) => (
        <div key={action.name}>
          <dt>{consoleActionWords[language][action.name].title}</dt>
          <dd>
            <Reasons reasons={action.reasons} />
          </dd>
        </div>
      ))}
    </dl>
  );
};

/** Why something cannot be done yet: openly where it is this person's turn, folded where it is not the time. */
export const Refusals = ({
  refusedHere,
  refusedElsewhere,
}: Pick<SortedActions, 'refusedHere' | 'refusedElsewhere'>) => {
  const words = useWords(consoleActingWords);
  return (
    <>
      {refusedHere.length > 0 && (
        <section className="why-not" aria-label={words.whyNot}>
          <h3>{words.whyNot}</h3>
          <List actions={refusedHere} />
        </section>
      )}
      {refusedElsewhere.length > 0 && (
        <details className="why-not">
          <summary>{words.notNow(refusedElsewhere.length)}</summary>
          <List actions={refusedElsewhere} />
        </details>
      )}
    </>
  );
};
