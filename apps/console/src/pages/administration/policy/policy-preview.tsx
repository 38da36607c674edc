import {
  consolePolicyWords,
  dateWords,
  deadlineNames,
  periodNames,
  type PolicyData,
  type PolicyPreview,
} from '@thaogo/contract';
import { useLanguage, useWords } from '../../../language/use-language.ts';
import { Notice } from '../../../parts/notice.tsx';
import { PERIODS } from './period-name.ts';

type Change = PolicyPreview['changes'][number];

/** What a change is about, by name. */
const useChangeName = (policies: readonly PolicyData[]): ((change: Change) => string) => {
  const words = useWords(consolePolicyWords);
  const language = useLanguage();
  const named = (part: 'grounds' | 'reports', code: string): string => {
    const items = policies.flatMap((policy): readonly Pick<PolicyData['grounds'][number], 'code' | 'name'>[] =>
      part === 'grounds' ? policy.grounds : (policy.reports ?? []),
    );
    return items.find((each) => each.code === code)?.name[language] ?? code;
  };
  return ({ part, key }) => {
    switch (part) {
      case 'grounds':
      case 'reports':
        return named(part, key);
      case 'warnings':
        return Object.entries(words.roles).find(([role]) => role === key)?.[1] ?? key;
      case 'approvalSteps': {
        if (key === 'usual') return words.usual;
        const of = key.slice(key.indexOf('.') + 1);
        return Object.entries(words.agencyKinds).find(([kind]) => kind === of)?.[1] ?? of;
      }
      case 'routing':
        return key;
      default: {
        const period = PERIODS.find((name) => name === key);
        return period === undefined ? key : periodNames[language][period];
      }
    }
  };
};

interface PolicyPreviewOutcomeProps {
  preview: PolicyPreview;
  before: PolicyData;
  after: PolicyData;
}

/** What another policy changes, and what starts on its first day is due when. */
export const PolicyPreviewOutcome = ({ preview, before, after }: PolicyPreviewOutcomeProps) => {
  const words = useWords(consolePolicyWords);
  const language = useLanguage();
  const nameOf = useChangeName([after, before]);
  const onDay = (date: string | null): string | null => (date === null ? null : dateWords(date, language));
  return (
    <Notice tone={preview.changes.length > 0 ? 'soon' : 'plain'}>
      {preview.changes.length === 0 && <p>{words.nothingChanges}</p>}
      {preview.changes.length > 0 && (
        <ul>
          {preview.changes.map((change) => (
            <li key={`${change.part} ${change.key}`}>
              <strong>{words.changed[change.kind]}</strong> {words.changeOf(words.parts[change.part], nameOf(change))}
            </li>
          ))}
        </ul>
      )}
      {preview.due.length > 0 && (
        <>
          <p>{words.startingOn(dateWords(preview.startingOn, language))}</p>
          <ul>
            {preview.due.map((due) => (
              <li key={due.name}>
                {words.dueMoves(deadlineNames[language][due.name], onDay(due.before), onDay(due.after))}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>{words.keptPast}</p>
    </Notice>
  );
};
