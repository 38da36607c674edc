import { ATTENDANCE, type CaseworkDialogue, consoleDialogueWords, type RegistrationList } from '@thaogo/contract';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { noteAttendance, registrationPages } from '../../api/dialogues.ts';
import { useWords } from '../../language/use-language.ts';
import { Awaiting } from '../../parts/awaiting.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { EnterPerson } from './enter-person.tsx';

type Attendance = RegistrationList['items'][number]['attendance'];

/** Who comes, and who was there. */
export const People = ({ dialogue }: { dialogue: CaseworkDialogue }) => {
  const words = useWords(consoleDialogueWords);
  const queryClient = useQueryClient();
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery(registrationPages(dialogue.id));
  const items = data?.pages.flatMap((page) => page.items);
  const noting = useMutation({
    mutationFn: ({ id, attendance }: { id: string; attendance: Attendance }) =>
      noteAttendance(dialogue.id, id, attendance),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['dialogues', dialogue.id] }),
  });
  return (
    <section aria-labelledby="people">
      <h2 id="people">{words.people}</h2>
      <p className="quiet">{words.peopleHint}</p>
      <ProblemNotice error={error ?? noting.error} retry={() => void refetch()} />
      {items === undefined && error === null && <Awaiting what={words.peopleAwaited} />}
      {items?.length === 0 && <p className="quiet">{words.noPeople}</p>}
      <ul className="rows">
        {items?.map(({ id, name, organisation, questions, attendance }) => (
          <li key={id}>
            <div className="row-words">
              <p>{name}</p>
              <p className="quiet">
                {[organisation, questions > 0 ? words.questionsOf(questions) : null]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </p>
            </div>
            <label className="attendance">
              <span className="heard-only">{`${words.attendance}: ${name}`}</span>
              <select
                value={attendance ?? ''}
                onChange={({ target }) =>
                  noting.mutate({ id, attendance: ATTENDANCE.find((each) => each === target.value) ?? null })
                }
              >
                <option value="">{words.attendances.none}</option>
                {ATTENDANCE.map((each) => (
                  <option key={each} value={each}>
                    {words.attendances[each]}
                  </option>
                ))}
              </select>
            </label>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <button type="button" className="button-quiet" onClick={() => void fetchNextPage()}>
          {words.more}
        </button>
      )}
      {dialogue.state === 'open' && <EnterPerson dialogueId={dialogue.id} />}
    </section>
  );
};
