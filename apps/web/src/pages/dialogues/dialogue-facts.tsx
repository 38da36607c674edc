import { type DialogueList, dialogueWords, instantWords, weekdayDateWords } from '@thaogo/contract';
import type { Language } from '../../language.ts';
import { typeset } from '../../parts/typeset.ts';

type Listed = DialogueList['items'][number];

/** When, where, by whom; and, unless somebody has just registered, until when others may. */
export const DialogueFacts = ({
  dialogue,
  language,
  registered = false,
}: {
  dialogue: Listed;
  language: Language;
  registered?: boolean;
}) => {
  const words = dialogueWords[language];
  const announced = dialogue.state === 'open' && !registered;
  const facts: readonly (readonly [string, string])[] = [
    [words.when, instantWords(dialogue.startsAt, language)],
    [words.where, dialogue.place],
    [words.organiser, dialogue.agency.name],
    ...(announced
      ? ([
          [words.closes, weekdayDateWords(dialogue.closesOn, language)],
          [words.seats, words.seatsTaken(dialogue.registered, dialogue.capacity)],
        ] as const)
      : []),
  ];
  return (
    <dl className="dialogue-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{typeset(value)}</dd>
        </div>
      ))}
    </dl>
  );
};
