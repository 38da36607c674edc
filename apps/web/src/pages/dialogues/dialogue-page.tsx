import { dialogueWords, publicDialogue, type PublicDialogue, registrationClosedWords } from '@thaogo/contract';
import { addressOf } from '../../addresses.ts';
import { type ApiResult, ask } from '../../http/api-client.ts';
import { renderPage } from '../../http/render-page.tsx';
import type { Visit } from '../../http/visit.ts';
import { Notice } from '../../parts/notice.tsx';
import { refusalPage, troublePage } from '../trouble/trouble-pages.tsx';
import { DialogueFacts } from './dialogue-facts.tsx';

/** Words as they were written: a line of their own for each line. */
const Paragraphs = ({ text }: { text: string }) =>
  text
    .split(/\n+/)
    .map((paragraph, at) => [`${at}`, paragraph] as const)
    .map(([key, paragraph]) => <p key={key}>{paragraph}</p>);

export const readDialogue = (visit: Visit): Promise<ApiResult<PublicDialogue>> => {
  const id = visit.c.req.param('id') ?? '';
  return ask(visit.site.api, `/dialogues/${encodeURIComponent(id)}`, publicDialogue, { language: visit.language });
};

/** What the API says of a dialogue that it does not show. */
export const noDialogue = (
  visit: Visit,
  refusal: Exclude<ApiResult<PublicDialogue>, { ok: true }>,
): Promise<Response> => (refusal.status === 404 ? troublePage(visit, 'notFound') : refusalPage(visit, refusal));

const Report = ({ dialogue, language }: { dialogue: PublicDialogue; language: Visit['language'] }) => {
  const words = dialogueWords[language];
  if (dialogue.report === null) return <p>{words.reportAhead}</p>;
  return (
    <>
      <Paragraphs text={dialogue.report} />
      {dialogue.questions.length > 0 && (
        <>
          <h2>{words.questions}</h2>
          <ol className="questions">
            {dialogue.questions.map(({ question, answer }, at) => (
              <li key={`${at} ${question}`}>
                <p>
                  <strong>{question}</strong>
                </p>
                {answer === null ? <p className="quiet">{words.noAnswerYet}</p> : <Paragraphs text={answer} />}
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
};

/** One dialogue: what it is about, how to come, and afterwards its report. */
export const showDialogue = async (visit: Visit): Promise<Response> => {
  const { language } = visit;
  const words = dialogueWords[language];
  const found = await readDialogue(visit);
  if (!found.ok) return noDialogue(visit, found);
  const dialogue = found.value;
  const { id, closed } = dialogue;
  return renderPage(
    visit,
    { page: 'dialogue', parts: { id }, title: dialogue.title, audience: 'personal' },
    <>
      {dialogue.state === 'cancelled' && <Notice kind="soon">{words.cancelled}</Notice>}
      <h1>{dialogue.title}</h1>
      {dialogue.cancelReason !== null && <p>{dialogue.cancelReason}</p>}
      <DialogueFacts dialogue={dialogue} language={language} />
      <h2>{words.about}</h2>
      <Paragraphs text={dialogue.topic} />
      {closed === null && (
        <p className="actions">
          <a className="button" href={addressOf('dialogueRegistration', language, { id })}>
            {words.register}
          </a>
        </p>
      )}
      {dialogue.state === 'open' && closed !== null && <p>{registrationClosedWords[language][closed]}</p>}
      {(dialogue.state === 'held' || dialogue.state === 'reported') && (
        <section aria-labelledby="report">
          <h2 id="report">{words.report}</h2>
          <Report dialogue={dialogue} language={language} />
        </section>
      )}
      <p>
        <a href={addressOf('dialogues', language)}>{words.all}</a>
      </p>
    </>,
  );
};
