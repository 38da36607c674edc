import { type CaseworkView, consoleEnteringWords, dateWords } from '@thaogo/contract';
import { useLanguage, useWords } from '../../../language/use-language.ts';

/** How a petition came that its sender did not file: when, with whose consent, through whom. */
export const OriginFacts = ({ view }: { view: CaseworkView }) => {
  const { originTitle, origin: words } = useWords(consoleEnteringWords);
  const language = useLanguage();
  const { origin } = view;
  if (origin === null) return null;
  const { forwarding, dialogue } = origin;
  const letter = forwarding !== null && forwarding.letterNumber !== null && forwarding.letterOn !== null;
  const told = [
    forwarding !== null && words.forwarded(forwarding.forwarder, forwarding.line),
    letter && words.letter(forwarding.letterNumber ?? '', dateWords(forwarding.letterOn ?? '', language)),
    forwarding !== null && forwarding.session !== null && words.session(forwarding.session),
    dialogue !== null && words.dialogue(dialogue.title),
    origin.receivedOn !== null && words.received(dateWords(origin.receivedOn, language)),
    origin.consent !== null && words.consent[origin.consent],
    origin.readBackTo !== null && words.readBack[origin.readBackTo],
  ].filter((fact) => fact !== false);
  return (
    <div>
      <dt>{originTitle}</dt>
      <dd>
        {told.map((fact) => (
          <span key={fact} className="origin-fact">
            {fact}
          </span>
        ))}
      </dd>
    </div>
  );
};
