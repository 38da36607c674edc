import { filed, formDraft, formDraftOpened, LANGUAGES } from '@thaogo/contract';
import { z } from 'zod';
import { type ApiRefusal, ask } from '../http/api-client.ts';
import { draftToken, forgetDraftToken, keepDraftToken } from '../http/cookies.ts';
import type { Visit } from '../http/visit.ts';
import { formAnswers, NO_ANSWERS } from './answers.ts';

const workingDraft = z.object({
  /** Idempotency-Key of the one filing that this draft can become. */
  key: z.string(),
  answers: formAnswers,
  /** What the API did not accept when it was sent, until the answers change. */
  rejected: z.array(z.object({ pointer: z.string(), detail: z.string() })),
  /**
   * Set to its language just before it is sent and until the result is known. Answers stay as they are meanwhile, so
   * that sending again is the same filing.
   */
  sending: z.enum(LANGUAGES).nullable(),
  /** Published answers that were enough for whoever writes this, so that each is counted once. */
  settledBy: z.array(z.string()).default([]),
  /** The reply to the filing; the answers are dropped then. */
  filed: z.object({ reply: filed, hasProposal: z.boolean(), hasEmail: z.boolean() }).nullable(),
});
export type WorkingDraft = z.infer<typeof workingDraft>;

export const newDraft = (key: string): WorkingDraft => ({
  key,
  answers: NO_ANSWERS,
  rejected: [],
  sending: null,
  settledBy: [],
  filed: null,
});

/** The browser's working draft; `draft` is null where there is none, or none any more. */
export type DraftLookup = { ok: true; draft: WorkingDraft | null } | ApiRefusal;

export const findDraft = async (visit: Visit): Promise<DraftLookup> => {
  const key = draftToken(visit);
  if (key === undefined) return { ok: true, draft: null };
  const reply = await ask(visit.site.api, '/drafts/current', formDraft, { language: visit.language, key });
  if (!reply.ok) {
    const gone = reply.status === 404 || reply.status === 401;
    return gone ? { ok: true, draft: null } : reply;
  }
  const read = workingDraft.safeParse(reply.value.data);
  return { ok: true, draft: read.success ? read.data : null };
};

const post = async (visit: Visit, draft: WorkingDraft) => {
  const body = { data: draft };
  const reply = await ask(visit.site.api, '/drafts', formDraftOpened, {
    method: 'POST',
    language: visit.language,
    body,
  });
  if (reply.ok) keepDraftToken(visit, reply.value.token, new Date(reply.value.expiresAt));
  return reply;
};

const put = (visit: Visit, key: string, draft: WorkingDraft) =>
  ask(visit.site.api, '/drafts/current', null, {
    method: 'PUT',
    language: visit.language,
    key,
    body: { data: draft },
  });

/** Opens a draft under a new token, which the browser's cookie gets. Null when it is open. */
export const openDraft = async (visit: Visit, draft: WorkingDraft): Promise<ApiRefusal | null> => {
  const reply = await post(visit, draft);
  return reply.ok ? null : reply;
};

/** What was typed is saved at once: a draft that was only opened is gone after an hour. */
const saveAnew = async (visit: Visit, draft: WorkingDraft): Promise<ApiRefusal | null> => {
  const opened = await post(visit, draft);
  if (!opened.ok) return opened;
  const saved = await put(visit, opened.value.token, draft);
  return saved.ok ? null : saved;
};

/** Keeps a draft, under a new token where the old one has expired in the meantime. Null when it was kept. */
export const saveDraft = async (visit: Visit, draft: WorkingDraft): Promise<ApiRefusal | null> => {
  const key = draftToken(visit);
  if (key === undefined) return saveAnew(visit, draft);
  const reply = await put(visit, key, draft);
  if (reply.ok) return null;
  return reply.status === 404 || reply.status === 401 ? saveAnew(visit, draft) : reply;
};

/** Erases the draft here and at the API. What the API cannot erase now expires by itself. */
export const discardDraft = async (visit: Visit): Promise<void> => {
  const key = draftToken(visit);
  if (key === undefined) return;
  await ask(visit.site.api, '/drafts/current', null, { method: 'DELETE', language: visit.language, key });
  forgetDraftToken(visit);
};
