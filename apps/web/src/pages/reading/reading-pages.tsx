import { aboutWords, installation, privacyWords, type ReadingPage, scoreCardLink } from '@thaogo/contract';
import type { ReactNode } from 'react';
import { addressOf } from '../../addresses.ts';
import { ask } from '../../http/api-client.ts';
import { renderPage } from '../../http/render-page.tsx';
import type { Visit } from '../../http/visit.ts';

/** A page of plain reading: headed sections of paragraphs and lists. */
export const Reading = ({ words, children }: { words: ReadingPage; children?: ReactNode }) => (
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
    {children}
  </>
);

export const showAbout = async (visit: Visit): Promise<Response> => {
  const standing = await ask(visit.site.api, '/installation', installation, { language: visit.language });
  const { language } = visit;
  const words = aboutWords(language, standing.ok ? standing.value.periods : []);
  return renderPage(
    visit,
    { page: 'about', title: words.title, audience: 'public' },
    <Reading words={words}>
      <p>
        <a href={addressOf('scoreCard', language)}>{scoreCardLink[language]}</a>
      </p>
    </Reading>,
  );
};

export const showPrivacy = (visit: Visit): Promise<Response> => {
  const words = privacyWords[visit.language];
  return renderPage(visit, { page: 'privacy', title: words.title, audience: 'public' }, <Reading words={words} />);
};
