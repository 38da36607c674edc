import { consoleInstructionWords, consoleMeasureWords, dateWords, type MeasureView } from '@thaogo/contract';
import { useLanguage, useWords } from '../../language/use-language.ts';
import { DueWords } from '../../parts/due-words.tsx';
import { useToday } from '../../parts/use-today.ts';

type Instruction = MeasureView['instructions'][number];
type Told = Instruction['told'];

/** Whether the owner was told by mail; where that failed somebody has to write. */
const ToldByMail = ({ told }: { told: Told }) => {
  const words = useWords(consoleInstructionWords);
  if (told === null) return null;
  return <p className={told === 'failed' ? 'measure-late' : 'quiet'}>{words.told[told]}</p>;
};

const InstructionItem = ({ given, onReply }: { given: Instruction; onReply: ((id: number) => void) | undefined }) => {
  const words = useWords(consoleInstructionWords);
  const language = useLanguage();
  const today = useToday();
  const { id, agency, on, text, dueOn, late, reply, told } = given;
  return (
    <li>
      <p className="around-top">
        <strong>{words.given(agency.name, dateWords(on, language))}</strong>
        {reply === null && <span className="around-open">{words.answerAwaited}</span>}
      </p>
      <p className="as-written">{text}</p>
      {dueOn !== null && (
        <p>
          {words.answerBy} {reply === null ? <DueWords dueOn={dueOn} today={today} /> : dateWords(dueOn, language)}
        </p>
      )}
      {reply === null && <ToldByMail told={told} />}
      {reply === null && onReply !== undefined && (
        <button type="button" className="button-plain" onClick={() => onReply(id)}>
          {words.reply}
        </button>
      )}
      {reply !== null && (
        <>
          <p className={late ? 'measure-late' : 'quiet'}>
            {(late ? words.repliedLate : words.replied)(dateWords(reply.on, language))}
          </p>
          <p className="as-written">{reply.text}</p>
        </>
      )}
    </li>
  );
};

const Instructions = ({
  instructions,
  onReply,
}: Pick<FromAboveProps, 'onReply'> & Pick<MeasureView, 'instructions'>) => {
  const words = useWords(consoleInstructionWords);
  const open = instructions.filter(({ reply }) => reply === null);
  const answered = instructions.filter(({ reply }) => reply !== null);
  if (instructions.length === 0) return null;
  return (
    <section className="around" aria-labelledby="measure-instructions">
      <h2 id="measure-instructions">{words.title}</h2>
      {open.length > 0 && (
        <ul>
          {open.map((each) => (
            <InstructionItem key={each.id} given={each} onReply={onReply} />
          ))}
        </ul>
      )}
      {answered.length > 0 && (
        <details>
          <summary>{words.answered(answered.length)}</summary>
          <ul>
            {answered.map((each) => (
              <InstructionItem key={each.id} given={each} onReply={undefined} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
};

const Reminders = ({ reminders }: Pick<MeasureView, 'reminders'>) => {
  const words = useWords(consoleMeasureWords);
  const language = useLanguage();
  if (reminders.length === 0) return null;
  return (
    <section className="around" aria-labelledby="measure-reminders">
      <h2 id="measure-reminders">{words.reminders}</h2>
      <ul>
        {reminders.map(({ agency, number, on, told }) => (
          <li key={`${number} ${on}`}>
            <p>{words.reminded(agency.name, number, dateWords(on, language))}</p>
            <ToldByMail told={told} />
          </li>
        ))}
      </ul>
    </section>
  );
};

interface FromAboveProps {
  view: MeasureView;
  onReply: ((id: number) => void) | undefined;
}

/** What others want of the owner: instructions that wait for an answer, folded those that have one, and reminders. */
export const FromAbove = ({ view, onReply }: FromAboveProps) => {
  const words = useWords(consoleInstructionWords);
  return (
    <>
      {!view.ownerJoined && view.end === null && (
        <p className="measure-outside">{words.ownerOutside(view.owner.name)}</p>
      )}
      <Instructions instructions={view.instructions} onReply={onReply} />
      <Reminders reminders={view.reminders} />
    </>
  );
};
