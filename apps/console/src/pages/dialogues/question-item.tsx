import { consoleDialogueWords, type FiledReply, type QuestionList } from '@thaogo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { makePetition, writeForReport } from '../../api/dialogues.ts';
import { newKey } from '../../api/new-key.ts';
import { useWords } from '../../language/use-language.ts';
import { announce } from '../../parts/announcer.tsx';
import { Field } from '../../parts/field.tsx';
import { Notice } from '../../parts/notice.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';

interface QuestionProps {
  dialogueId: string;
  question: QuestionList['items'][number];
}

const Publication = ({ dialogueId, question }: QuestionProps) => {
  const words = useWords(consoleDialogueWords);
  const queryClient = useQueryClient();
  const [typed, setTyped] = useState({
    publicQuestion: question.publicQuestion ?? '',
    publicAnswer: question.publicAnswer ?? '',
  });
  const saving = useMutation({
    mutationFn: () => writeForReport(dialogueId, question.id, typed),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['dialogues', dialogueId, 'questions'] });
      announce(words.saved);
    },
  });
  return (
    <details>
      <summary>{words.publish}</summary>
      <form
        noValidate
        className="narrow"
        onSubmit={(event) => {
          event.preventDefault();
          if (!saving.isPending) saving.mutate();
        }}
      >
        {(['publicQuestion', 'publicAnswer'] as const).map((name) => (
          <Field key={name} label={words[name]} hint={name === 'publicQuestion' ? words.publicHint : undefined}>
            {(described) => (
              <textarea
                {...described}
                rows={3}
                value={typed[name]}
                onChange={({ target }) => setTyped({ ...typed, [name]: target.value })}
              />
            )}
          </Field>
        ))}
        <ProblemNotice error={saving.error} typing />
        <button type="submit" className="button-quiet">
          {words.saveWords}
        </button>{' '}
        {saving.isSuccess && <span className="quiet">{words.saved}</span>}
      </form>
    </details>
  );
};

const Making = ({ dialogueId, question, onMade }: QuestionProps & { onMade: (made: FiledReply) => void }) => {
  const words = useWords(consoleDialogueWords);
  const queryClient = useQueryClient();
  const [key, setKey] = useState(newKey);
  const [sender, setSender] = useState({ name: '', phone: '', email: '' });
  const [consent, setConsent] = useState(false);
  const known = question.name !== null;
  const making = useMutation({
    mutationFn: () =>
      makePetition(
        dialogueId,
        question.id,
        { consent: true, ...(!known && { sender: { kind: 'citizen' as const, ...sender } }) },
        key,
      ),
    onSuccess: async (made) => {
      onMade(made);
      await queryClient.invalidateQueries({ queryKey: ['dialogues', dialogueId, 'questions'] });
    },
    onError: () => setKey(newKey()),
  });
  return (
    <details>
      <summary>{words.makePetition}</summary>
      <form
        noValidate
        className="narrow"
        onSubmit={(event) => {
          event.preventDefault();
          if (consent && !making.isPending) making.mutate();
        }}
      >
        {!known && (
          <>
            <p className="quiet">{words.whose}</p>
            {(
              [
                ['name', words.senderName],
                ['phone', words.senderPhone],
                ['email', words.senderEmail],
              ] as const
            ).map(([name, label]) => (
              <Field key={name} label={label}>
                {(described) => (
                  <input
                    {...described}
                    value={sender[name]}
                    autoComplete="off"
                    onChange={({ target }) => setSender({ ...sender, [name]: target.value })}
                  />
                )}
              </Field>
            ))}
          </>
        )}
        <label className="check">
          <input type="checkbox" checked={consent} onChange={({ target }) => setConsent(target.checked)} />
          {words.consent}
        </label>
        <ProblemNotice error={making.error} typing />
        <button type="submit" className="button-quiet" aria-disabled={!consent || making.isPending}>
          {words.makePetition}
        </button>
      </form>
    </details>
  );
};

/** One question: what the report says of it, and a petition of its own where whoever asked wants one. */
export const QuestionItem = ({ dialogueId, question }: QuestionProps) => {
  const words = useWords(consoleDialogueWords);
  const [made, setMade] = useState<FiledReply | null>(null);
  return (
    <li>
      <div className="row-words">
        <p className="as-written">{question.confined ? words.confined : (question.text ?? words.erased)}</p>
        {!question.confined && (
          <p className="quiet">{question.name === null ? words.askedInRoom : words.askedBy(question.name)}</p>
        )}
        {question.petition !== null && (
          <p>
            <Link to="/petitions/$code" params={{ code: question.petition }}>
              {words.petition(question.petition)}
            </Link>
          </p>
        )}
        {made !== null && (
          <Notice tone="done">
            <p>{words.made}</p>
            <p>
              {words.code}: <strong className="code">{made.code}</strong> · {words.secret}:{' '}
              <strong className="code">{made.secret}</strong>
            </p>
          </Notice>
        )}
        <Publication dialogueId={dialogueId} question={question} />
        {question.petition === null && question.text !== null && (
          <Making dialogueId={dialogueId} question={question} onMade={setMade} />
        )}
      </div>
    </li>
  );
};
