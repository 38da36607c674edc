import { dialogueWords, siteBottleneckWords, startWords } from '@thaogo/contract';
import { addressOf } from '../../addresses.ts';
import { renderPage } from '../../http/render-page.tsx';
import type { Visit } from '../../http/visit.ts';
import { type BeadKind, Thread } from '../../parts/thread.tsx';

/** From the knot to the line that goes on. */
const SHAPES: readonly BeadKind[] = ['knot', 'bead', 'bead', 'ahead'];

export const showStart = (visit: Visit): Promise<Response> => {
  const { language } = visit;
  const words = startWords[language];
  return renderPage(
    visit,
    { page: 'start', title: words.title, audience: 'public' },
    <>
      <h1 className="display">{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <div className="actions">
        <a className="button" href={addressOf('notice', language)}>
          {words.file}
        </a>
        <a className="button button-second" href={addressOf('tracking', language)}>
          {words.track}
        </a>
      </div>
      <p className="quiet">
        {words.noAccount} <a href={addressOf('dialogues', language)}>{dialogueWords[language].title}</a>
      </p>
      <p>
        <a href={addressOf('bottlenecks', language)}>{siteBottleneckWords[language].start}</a>
      </p>
      <section aria-labelledby="how">
        <h2 id="how">{words.howHeading}</h2>
        <Thread
          beads={words.how.map(({ name, text }, index) => ({
            key: name,
            kind: SHAPES[index] ?? 'bead',
            when: null,
            what: <h3>{name}</h3>,
            more: <p>{text}</p>,
          }))}
        />
      </section>
      <section aria-labelledby="what">
        <h2 id="what">{words.whatHeading}</h2>
        <ul className="lines">
          {words.what.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="elsewhere">
        <h2 id="elsewhere">{words.notHeading}</h2>
        <p>{words.not}</p>
      </section>
    </>,
  );
};
