import { aboutWords, privacyWords, type ReadingPage } from '@thaogo/contract';
import { renderPage } from '../../http/render-page.tsx';
import type { Visit } from '../../http/visit.ts';

const Reading = ({ words }: { words: ReadingPage }) => (
  <>
    <h1>{words.title}</h1>
    <p className="lead">{words.lead}</p>
    {words.sections.map(({ heading, paragraphs, list }) => (
      <section key={heading}>
        <h2>{heading}</h2>
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        {list !== undefined && (
          <ul className="lines">
            {list.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </section>
    ))}
  </>
);

const showReading =
  (page: 'about' | 'privacy') =>
  (visit: Visit): Promise<Response> => {
    const words = (page === 'about' ? aboutWords : privacyWords)[visit.language];
    return renderPage(visit, { page, title: words.title, audience: 'public' }, <Reading words={words} />);
  };

export const showAbout = showReading('about');
export const showPrivacy = showReading('privacy');
