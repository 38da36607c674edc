import { type CaseworkDialogue, consoleDialogueWords } from '@thaogo/contract';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { addQuestion, questionPages } from '../../api/dialogues.ts';
import { newKey } from '../../api/new-key.ts';
import { useWords } from '../../language/use-language.ts';
import { Awaiting } from '../../parts/awaiting.tsx';
import { Field } from '../../parts/field.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { QuestionItem } from './question-item.tsx';

const SHORTEST = 20;

const Adding = ({ id }: { id: string }) => {
  const words = useWords(consoleDialogueWords);
  const queryClient = useQueryClient();
  const [key, setKey] = useState(newKey);
  const [text, setText] = useState('');
  const [judged, setJudged] = useState(false);
  const short = [...text.trim()].length < SHORTEST;
  const adding = useMutation({
    mutationFn: () => addQuestion(id, text, key),
    onSuccess: async () => {
      setText('');
      setJudged(false);
      setKey(newKey());
      await queryClient.invalidateQueries({ queryKey: ['dialogues', id, 'questions'] });
    },
  });
  return (
    <form
      noValidate
      className="narrow"
      onSubmit={(event) => {
        event.preventDefault();
        setJudged(true);
        if (!short && !adding.isPending) adding.mutate();
      }}
    >
      <Field label={words.add} wrong={judged && short ? words.addShort : undefined}>
        {(described) => (
          <textarea {...described} rows={3} value={text} onChange={({ target }) => setText(target.value)} />
        )}
      </Field>
      <ProblemNotice error={adding.error} typing />
      <button type="submit" className="button-quiet">
        {words.add}
      </button>
    </form>
  );
};

/** What was asked ahead and in the room. */
export const Questions = ({ dialogue }: { dialogue: CaseworkDialogue }) => {
  const words = useWords(consoleDialogueWords);
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery(questionPages(dialogue.id));
  const items = data?.pages.flatMap((page) => page.items);
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">{words.questions}</h2>
      <ProblemNotice error={error} retry={() => void refetch()} />
      {items === undefined && error === null && <Awaiting what={words.questionsAwaited} />}
      {items?.length === 0 && <p className="quiet">{words.noQuestions}</p>}
      <ul className="rows">
        {items?.map((question) => (
          <QuestionItem key={question.id} dialogueId={dialogue.id} question={question} />
        ))}
      </ul>
      {hasNextPage && (
        <button type="button" className="button-quiet" onClick={() => void fetchNextPage()}>
          {words.more}
        </button>
      )}
      <Adding id={dialogue.id} />
    </section>
  );
};
