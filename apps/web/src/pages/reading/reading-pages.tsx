import { aboutWords, installation, privacyWords, type ReadingPage } from '@thaogo/contract';
import { ask } from '../../http/api-client.ts';
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

const show = (visit: Visit, page: 'about' | 'privacy', words: ReadingPage): Promise<Response> =>
  renderPage(visit, { page, title: words.title, audience: 'public' }, <Reading words={words} />);

export const showAbout = async (visit: Visit): Promise<Response> => {
  const standing = await ask(visit.site.api, '/installation', installation, { language: visit.language });
  return show(visit, 'about', aboutWords(visit.language, standing.ok ? standing.value.periods : []));
};

export const showPrivacy = (visit: Visit): Promise<Response> => show(visit, 'privacy', privacyWords[visit.language]);
