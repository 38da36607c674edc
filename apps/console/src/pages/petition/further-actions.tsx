import { consoleActingWords, consoleActionWords, consolePetitionWords } from '@thaogo/contract';
import { useLanguage, useWords } from '../../language/use-language.ts';
import { groupActions } from './group-actions.ts';
import type { FormAction } from './sort-actions.ts';

interface FurtherActionsProps {
  names: readonly FormAction[];
  /** True where nothing likelier stands above: then the menu is open. */
  alone: boolean;
  onChoose: (name: FormAction) => void;
}

/** What else can be done, by kind, in a menu that stays out of the way of what a person most likely came for. */
export const FurtherActions = ({ names, alone, onChoose }: FurtherActionsProps) => {
  const words = useWords(consoleActingWords);
  const { groups } = useWords(consolePetitionWords).around;
  const language = useLanguage();
  if (names.length === 0) return null;
  return (
    <details className="further" open={alone}>
      <summary>{`${words.furtherActions} (${names.length})`}</summary>
      <dl>
        {groupActions(names).map((each) => (
          <div key={each.group}>
            <dt>{groups[each.group]}</dt>
            <dd>
              {each.names.map((name) => (
                <button key={name} type="button" className="button-plain" onClick={() => onChoose(name)}>
                  {consoleActionWords[language][name].title}
                </button>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
};
