import { type BottleneckView, bottleneckView } from '@thaogo/contract';
import { addressOf } from '../../addresses.ts';
import { type FormAnswers, NO_ANSWERS, NO_DOCUMENT } from '../../forms/answers.ts';
import { stepAddress } from '../../forms/steps.ts';
import { discardDraft, findDraft, newDraft, openDraft, type WorkingDraft } from '../../forms/working-draft.ts';
import { ask } from '../../http/api-client.ts';
import { seeOther, type Visit } from '../../http/visit.ts';
import { refusalPage, troublePage } from '../trouble/trouble-pages.tsx';

/** What is answered already for whoever joins: the provisions, confirmed, and the kind of difficulty. */
const answersFor = (view: BottleneckView): FormAnswers => ({
  ...NO_ANSWERS,
  joined: { id: view.id, title: view.title },
  difficulty: view.difficulty?.code ?? '',
  documents: view.provisions.map(({ documentType, numberSymbol, title, article, clause, point, heading }) => ({
    ...NO_DOCUMENT,
    numberSymbol,
    article: article ?? '',
    clause: clause ?? '',
    point: point ?? '',
    shown: { type: documentType ?? '', title: title ?? '', heading: heading ?? '' },
  })),
});

/** Something was written that must not be lost by joining. */
const isWorkInProgress = (draft: WorkingDraft): boolean =>
  draft.filed === null && (draft.sending !== null || draft.answers.text.trim() !== '');

/** “Tôi cũng vướng”: opens a draft that joins the bottleneck; one that is being written is offered instead. */
export const joinBottleneck = async (visit: Visit): Promise<Response> => {
  const { c, language, site } = visit;
  const id = c.req.param('id') ?? '';
  const reply = await ask(site.api, `/bottlenecks/${encodeURIComponent(id)}`, bottleneckView, { language });
  if (!reply.ok) return reply.status === 404 ? troublePage(visit, 'notFound') : refusalPage(visit, reply);
  // It ended since the page was opened: the page says so.
  if (!reply.value.joinable) return seeOther(visit, addressOf('bottleneck', language, { id }));
  const found = await findDraft(visit);
  if (!found.ok) return refusalPage(visit, found);
  const first = `${stepAddress('text', language)}?started=1`;
  if (found.draft !== null && isWorkInProgress(found.draft)) {
    const goesOn = found.draft.answers.joined.id === reply.value.id;
    return seeOther(visit, goesOn ? first : addressOf('notice', language));
  }
  if (found.draft !== null) await discardDraft(visit);
  const draft = { ...newDraft(crypto.randomUUID()), answers: answersFor(reply.value) };
  const refused = await openDraft(visit, draft);
  return refused === null ? seeOther(visit, first) : refusalPage(visit, refused);
};
