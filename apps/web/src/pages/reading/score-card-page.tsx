import { scoreCard, scoreCardWords } from '@thaogo/contract';
import { ask } from '../../http/api-client.ts';
import { renderPage } from '../../http/render-page.tsx';
import type { Visit } from '../../http/visit.ts';
import { refusalPage } from '../trouble/trouble-pages.tsx';
import { Reading } from './reading-pages.tsx';

/** How often the machine's suggestions are right, in plain words. */
export const showScoreCard = async (visit: Visit): Promise<Response> => {
  const reply = await ask(visit.site.api, '/score-card', scoreCard, { language: visit.language });
  if (!reply.ok) return refusalPage(visit, reply);
  const words = scoreCardWords(reply.value, visit.language);
  return renderPage(visit, { page: 'scoreCard', title: words.title, audience: 'public' }, <Reading words={words} />);
};
