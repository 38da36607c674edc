import { consoleMeasureWords, dateWords, type MeasureView } from '@thaogo/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type MeasureActionName, measureQuery } from '../../api/measures.ts';
import { isRefusal } from '../../api/refused.ts';
import { useLanguage, useWords } from '../../language/use-language.ts';
import { Awaiting } from '../../parts/awaiting.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { FromAbove } from './from-above.tsx';
import { MeasureForm } from './measure-form.tsx';
import { InstructionMarks, MeasureMarks, whoseWords } from './measure-line.tsx';
import { MeasureThread } from './measure-thread.tsx';
import '../petition/petition.css';
import './measures.css';

const route = getRouteApi('/inside/measures/$code');

const Facts = ({ view }: { view: MeasureView }) => {
  const words = useWords(consoleMeasureWords);
  const language = useLanguage();
  const { inForce, expiresOn } = view;
  return (
    <>
      <p>{whoseWords(view, words)}</p>
      <p className="measure-facts">
        <strong>{view.stateName}</strong>
        <span className="code">{view.code}</span>
        <MeasureMarks measure={view} />
        <InstructionMarks open={view.openInstructions} />
      </p>
      {inForce !== null && <p>{words.newText(inForce.number, dateWords(inForce.on, language))}</p>}
      {expiresOn !== null && <p>{words.expires(dateWords(expiresOn, language))}</p>}
    </>
  );
};

/** The form that is open, and the instruction that it answers where one was named. */
interface Opened {
  action: MeasureActionName;
  instruction: number | null;
}

interface WorkProps {
  view: MeasureView;
  open: Opened | null;
  setOpen: (opened: Opened | null) => void;
}

/** What this person may do now; one form at a time, which stays although somebody else’s act made it impossible meanwhile. */
const Work = ({ view, open, setOpen }: WorkProps) => {
  const words = useWords(consoleMeasureWords);
  const allowed = view.actions.filter((action) => action.allowed);
  return (
    <section aria-labelledby="measure-work">
      <h2 id="measure-work">{words.work}</h2>
      {allowed.length === 0 && open === null && <p className="quiet">{words.nothingToDo}</p>}
      {open === null ? (
        <ul className="measure-actions">
          {allowed.map(({ name }) => (
            <li key={name}>
              <button
                type="button"
                className="button-quiet"
                onClick={() => setOpen({ action: name, instruction: null })}
              >
                {words.actions[name].title}
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <MeasureForm
          key={`${open.action} ${open.instruction ?? ''}`}
          view={view}
          {...open}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
};

const Petitions = ({ view }: { view: MeasureView }) => {
  const words = useWords(consoleMeasureWords);
  const { petitions, senders } = view;
  const hidden = senders.petitions - petitions.length;
  return (
    <section aria-labelledby="measure-petitions">
      <h2 id="measure-petitions">{words.petitions}</h2>
      <p>{words.waiting(senders.petitions)}</p>
      {petitions.length > 0 && (
        <ul>
          {petitions.map(({ code, stateName }) => (
            <li key={code}>
              <Link to="/petitions/$code" params={{ code }} className="code">
                {code}
              </Link>{' '}
              <span className="quiet">{stateName}</span>
            </li>
          ))}
        </ul>
      )}
      {hidden > 0 && <p className="quiet">{words.notShown(hidden)}</p>}
      {view.state === 'kept' && <p>{words.judged(senders.yes, senders.partly, senders.no)}</p>}
    </section>
  );
};

/** The work on a measure beside its way: what may be done, what came from above, who waits. */
const Desk = ({ view }: { view: MeasureView }) => {
  const [open, setOpen] = useState<Opened | null>(null);
  const mayReply = view.actions.some(({ name, allowed }) => name === 'reply_to_instruction' && allowed);
  const reply = (instruction: number): void => setOpen({ action: 'reply_to_instruction', instruction });
  return (
    <div className="desk-work">
      <Work view={view} open={open} setOpen={setOpen} />
      <FromAbove view={view} onReply={mayReply ? reply : undefined} />
      <Petitions view={view} />
    </div>
  );
};

/** One measure: how far it is, what may be done, who waits for it. */
export const MeasurePage = () => {
  const { code } = route.useParams();
  const words = useWords(consoleMeasureWords);
  const { data, error, refetch } = useQuery(measureQuery(code));
  return (
    <div className="measure-page">
      <p className="back">
        <Link to="/measures">{words.back}</Link>
      </p>
      {data === undefined && error !== null && (
        <>
          <PageHeading title={code} />
          <ProblemNotice error={error} {...(!isRefusal(error, 'not_found') && { retry: () => void refetch() })} />
        </>
      )}
      {data === undefined && error === null && <Awaiting what={words.oneAwaited} />}
      {data !== undefined && (
        <article className="petition">
          <PageHeading title={data.code}>{data.title}</PageHeading>
          <Facts view={data} />
          <div className="desk">
            <div className="desk-words">
              <MeasureThread view={data} />
            </div>
            <Desk view={data} />
          </div>
        </article>
      )}
    </div>
  );
};
