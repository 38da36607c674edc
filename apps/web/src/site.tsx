import { LANGUAGES } from '@thaogo/contract';
import { type Context, Hono } from 'hono';
import { addressPattern, type PageName } from './addresses.ts';
import type { Question } from './forms/steps.ts';
import { type FormFields, readForm } from './http/form-body.ts';
import { isSameOrigin } from './http/same-origin.ts';
import type { SiteDependencies, Visit } from './http/visit.ts';
import type { Language } from './language.ts';
import { showBottleneck } from './pages/bottlenecks/bottleneck-page.tsx';
import { joinBottleneck } from './pages/bottlenecks/join.ts';
import { showBottlenecks } from './pages/bottlenecks/list-page.tsx';
import { checkAnswers, sendAnswers } from './pages/filing/check.tsx';
import { showFiles, takeFiles } from './pages/filing/files.tsx';
import { removeDraft, showNotice, startDraft } from './pages/filing/notice.tsx';
import { downloadReceipt, showReceipt } from './pages/filing/receipt.tsx';
import { answerSimilar, showSettled } from './pages/filing/settled.tsx';
import { answerStep, showStep } from './pages/filing/step.tsx';
import { confirmRegistration, showConfirmation } from './pages/dialogues/confirmation.tsx';
import { showDialogues } from './pages/dialogues/dialogue-list.tsx';
import { showDialogue } from './pages/dialogues/dialogue-page.tsx';
import { showRegistration, takeRegistration } from './pages/dialogues/registration.tsx';
import {
  downloadForwarding,
  leaveForwarding,
  openForwardingLink,
  showForwarding,
  showForwardingLink,
} from './pages/forwarder/forwarder-pages.tsx';
import { openLink, showLink } from './pages/link/link-pages.tsx';
import { showAbout, showPrivacy } from './pages/reading/reading-pages.tsx';
import { showScoreCard } from './pages/reading/score-card-page.tsx';
import { showStart } from './pages/start/start-page.tsx';
import { ratePetition, withdrawPetition } from './pages/tracking/actions.tsx';
import { downloadFile } from './pages/tracking/files.tsx';
import { askForLink, showLostSecret } from './pages/tracking/lost-secret.tsx';
import { addMessage } from './pages/tracking/message.tsx';
import { downloadOwnReceipt, leavePetition, showPetition } from './pages/tracking/petition.tsx';
import { stopPublication } from './pages/tracking/publication.tsx';
import { saySolved } from './pages/tracking/say-solved.tsx';
import { showSecondLook, takeSecondLook } from './pages/tracking/second-look.tsx';
import { lookUp, showTracking } from './pages/tracking/sign-in.tsx';
import { downloadSlip } from './pages/tracking/slip.ts';
import { showWithdrawal } from './pages/tracking/withdrawal.tsx';
import { troublePage } from './pages/trouble/trouble-pages.tsx';

export type { SiteDependencies } from './http/visit.ts';

type Show = (visit: Visit) => Promise<Response>;
type Take = (visit: Visit, fields: FormFields) => Promise<Response>;

interface PageRoute {
  show: Show;
  /** Instead of `take`, where files come with the form: it is read while it arrives. */
  receive?: Show;
  /** What a form posted to the same address does. */
  take?: Take;
}

const question = (step: Question): PageRoute => ({ show: showStep(step), take: answerStep(step) });

/** Every page: what a GET shows and what a POST does. Addresses are in `addresses.ts`. */
const ROUTES: Record<PageName, PageRoute> = {
  start: { show: showStart },
  about: { show: showAbout },
  scoreCard: { show: showScoreCard },
  privacy: { show: showPrivacy },

  notice: { show: showNotice, take: startDraft },
  discard: { show: showNotice, take: removeDraft },
  text: question('text'),
  scope: question('scope'),
  files: { show: showFiles, receive: takeFiles },
  documents: question('documents'),
  similar: { show: showStep('similar'), take: answerSimilar },
  settled: { show: showSettled },
  difficulty: question('difficulty'),
  place: question('place'),
  commune: question('commune'),
  sender: question('sender'),
  check: { show: checkAnswers, take: sendAnswers },
  receipt: { show: showReceipt },
  receiptFile: { show: downloadReceipt },

  bottlenecks: { show: showBottlenecks },
  bottleneck: { show: showBottleneck, take: joinBottleneck },

  tracking: { show: showTracking, take: lookUp },
  lostSecret: { show: showLostSecret, take: askForLink },
  petition: { show: showPetition },
  petitionReceipt: { show: downloadOwnReceipt },
  petitionSlip: { show: downloadSlip },
  // Reloading after a faulty post leads back to the petition.
  message: { show: showPetition, receive: addMessage },
  petitionFile: { show: downloadFile },
  rating: { show: showPetition, take: ratePetition },
  contest: { show: showSecondLook('contest'), take: takeSecondLook('contest') },
  reconsideration: { show: showSecondLook('reconsideration'), take: takeSecondLook('reconsideration') },
  solved: { show: showPetition, take: saySolved },
  publication: { show: showPetition, take: stopPublication },
  withdrawal: { show: showWithdrawal, take: withdrawPetition },
  leave: { show: showPetition, take: leavePetition },

  dialogues: { show: showDialogues },
  dialogue: { show: showDialogue },
  dialogueConfirmation: { show: showConfirmation, take: confirmRegistration },
  dialogueRegistration: { show: showRegistration, take: takeRegistration },

  forwarding: { show: showForwarding, take: leaveForwarding },
  forwardingFile: { show: downloadForwarding },
  forwardingLink: { show: showForwardingLink, take: openForwardingLink },

  link: { show: showLink, take: openLink },
};

/** What lies under `/en` is spoken to in English, whether it exists or not. */
const languageOf = (path: string): Language => (path === '/en' || path.startsWith('/en/') ? 'en' : 'vi');

const receiving = async (visit: Visit, receive: Show): Promise<Response> =>
  isSameOrigin(visit.c.req.raw.headers, visit.site.publicUrl) ? receive(visit) : troublePage(visit, 'wrongOrigin');

const take = async (visit: Visit, handler: Take): Promise<Response> => {
  const request = visit.c.req.raw;
  if (!isSameOrigin(request.headers, visit.site.publicUrl)) return troublePage(visit, 'wrongOrigin');
  const form = await readForm(request);
  if (!form.ok) return troublePage(visit, form.fault === 'too_large' ? 'tooLarge' : 'malformed');
  return handler(visit, form.fields);
};

/**
 * The public site as a Hono application. It answers every address, unknown ones with a page of its own, so it is
 * mounted last. It needs nothing but the API in process and `/assets/` served from the client build.
 */
export const createSite = (site: SiteDependencies): Hono => {
  const app = new Hono();
  const visitOf = (c: Context, language: Language): Visit => ({ c, language, site });
  for (const language of LANGUAGES) {
    for (const [page, route] of Object.entries(ROUTES) as [PageName, PageRoute][]) {
      const pattern = addressPattern(page, language);
      app.get(pattern, (c) => route.show(visitOf(c, language)));
      const { receive, take: handler } = route;
      if (receive !== undefined) app.post(pattern, (c) => receiving(visitOf(c, language), receive));
      if (handler !== undefined) app.post(pattern, (c) => take(visitOf(c, language), handler));
    }
  }
  app.get('/favicon.ico', (c) => c.redirect('/assets/favicon.svg', 301));
  app.all('*', (c): Response | Promise<Response> => {
    const { path, method } = c.req;
    // People add a slash at the end; anything that a browser could read as another host is left alone.
    if (method === 'GET' && /^\/[a-z][a-z0-9/-]*\/$/.test(path)) return c.redirect(path.replace(/\/+$/, ''), 301);
    return troublePage(visitOf(c, languageOf(path)), 'notFound');
  });
  app.onError((_error, c) => troublePage(visitOf(c, languageOf(c.req.path)), 'unavailable'));
  return app;
};
