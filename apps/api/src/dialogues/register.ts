import {
  dialogueRegistered,
  dialogueRegistration,
  type DialogueRegistration,
  type FiledReply,
  registrationClosedWords,
} from '@thaogo/contract';
import {
  addingRows,
  confirmableUntil,
  findDialogue,
  IDEMPOTENCY_HOURS,
  noteCitedDocuments,
  onceUnderKey,
  planConfirmation,
  questionRow,
  registrationRow,
  rowsOfHistories,
  seatsTaken,
  type Writer,
  writingHistories,
} from '@thaogo/db';
import { type Language, registrationClosed } from '@thaogo/domain';
import { sql } from 'kysely';
import { z } from 'zod';
import {
  filedReply,
  petitionToFile,
  type PreparedFiling,
  prepareFiling,
  randomCode,
} from '../commands/new-petition.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { type Answer, type Api, endpoint } from '../http/endpoint.ts';
import { idempotencyKey, KEY_FORM } from '../http/idempotency-key.ts';
import { ApiProblem } from '../http/problems.ts';
import { ONCE_PROBLEMS, onceAnswer, withOtherCodes } from './once.ts';
import { factsOf, readId } from './own-dialogue.ts';

interface Order {
  dialogueId: string;
  body: DialogueRegistration;
  bodyText: string;
  key: string;
  language: Language;
  requestId: string;
  /** The questions that become petitions, by their place; the others have none. */
  prepared: readonly (PreparedFiling | null)[];
}

/** Questions that become petitions are read before anything is locked. */
const prepareQuestions = async (
  deps: ApiDependencies,
  dialogueId: string,
  body: DialogueRegistration,
  language: Language,
): Promise<(PreparedFiling | null)[]> => {
  const prepared: (PreparedFiling | null)[] = [];
  for (const { text, asPetition } of body.questions) {
    if (asPetition !== true) {
      prepared.push(null);
      continue;
    }
    const sender = { kind: body.kind, name: body.name, email: body.email, phone: body.phone, taxCode: undefined };
    prepared.push(
      await prepareFiling(deps, {
        body: { sender, consent: true, text, language },
        source: 'dialogue',
        actor: { kind: 'sender' },
        language,
        origin: { dialogue_id: dialogueId },
      }),
    );
  }
  return prepared;
};

/** Everything that a registration writes, and what its reply says. */
const rowsOf = (deps: ApiDependencies, { dialogueId, body, language, prepared }: Order, now: Date) => {
  const id = deps.newId();
  const person = {
    name: body.name,
    kind: body.kind,
    email: body.email ?? null,
    phone: body.phone ?? null,
    organisation: body.organisation ?? null,
  };
  const until = confirmableUntil(now);
  const registration = registrationRow(
    { id, dialogue_id: dialogueId, language, registered_at: now, unconfirmed_until: until, person },
    deps.keys,
  );
  const made = prepared.map((each) => (each === null ? null : petitionToFile(deps, each, randomCode(deps))));
  const filings = made.flatMap((each) => (each === null ? [] : [each]));
  const histories = rowsOfHistories(
    filings.map(({ filing }) => filing),
    deps.keys,
    deps.newId,
  );
  const questions = body.questions.map(({ text }, at) =>
    questionRow({
      id: deps.newId(),
      dialogue_id: dialogueId,
      registration_id: id,
      asked_at: now,
      body: text,
      petition_id: made[at]?.filing.id ?? null,
    }),
  );
  const petitions: FiledReply[] = filings.map((each, at) =>
    filedReply(deps, each, histories.petition[at]?.chain_head ?? Buffer.alloc(0), language),
  );
  return {
    registration,
    person,
    histories,
    questions,
    reply: { registration: id, confirmBy: until.toISOString(), petitions },
  };
};

type Rows = ReturnType<typeof rowsOf>;

const writing = ({ registration, histories, questions }: Rows, toBeDone: ReturnType<typeof sql>) =>
  sql.join([
    ...(histories.petition.length === 0 ? [] : [writingHistories(histories, toBeDone)]),
    addingRows('dialogue_registration', [registration], toBeDone),
    ...(questions.length === 0 ? [] : [addingRows('dialogue_question', questions, toBeDone)]),
  ]);

/** Registrations come in while seats are left; none is taken yet. */
const demandOpen = async (trx: Writer, deps: ApiDependencies, { dialogueId, language }: Order): Promise<void> => {
  const dialogue = await findDialogue(trx, dialogueId);
  if (dialogue === null || dialogue.state === 'planned') throw new ApiProblem('not_found');
  const taken = (await seatsTaken(trx, [dialogue.id])).get(dialogue.id) ?? 0;
  const closed = registrationClosed(factsOf(dialogue), taken, deps.now());
  if (closed === null) return;
  const detail = registrationClosedWords[language][closed];
  throw new ApiProblem('action_not_allowed', { reasons: [{ code: closed, detail }] });
};

const attempt = (deps: ApiDependencies, order: Order): Promise<Answer> => {
  const now = deps.now();
  const rows = rowsOf(deps, order, now);
  const underKey = {
    key: `dialogue:${order.dialogueId}:${order.key}`,
    body: order.bodyText,
    reply: JSON.stringify(rows.reply),
    now,
    hours: IDEMPOTENCY_HOURS,
  };
  return deps.db.transaction().execute(async (trx) => {
    if ((await findDialogue(trx, order.dialogueId)) === null) throw new ApiProblem('not_found');
    const outcome = await onceUnderKey(trx, underKey, (toBeDone) => writing(rows, toBeDone), deps.keys.vault);
    if (outcome.state === 'done') {
      await demandOpen(trx, deps, order);
      // A job in any case, as for every address: whether one had enough messages today is nobody's to know.
      const letter = deps.newId();
      await planConfirmation(trx, rows.registration, {
        letterId: letter,
        person: rows.person,
        key: deps.keys.blindIndex,
      });
      await noteCitedDocuments(
        trx,
        order.prepared.flatMap((each) => each?.unregistered ?? []),
      );
      const deliveries = rows.histories.delivery.map(({ id }) => id);
      await deps.jobs.deliver(trx, [...deliveries, letter], order.requestId);
    }
    return onceAnswer(outcome, rows.reply);
  });
};

/**
 * `POST /dialogues/{id}/registrations`: questions ahead, petitions of their own for those that are to be, and a seat once the
 * address is proven. The same is done, and said, whatever that address did before.
 */
export const addRegistering = (api: Api): void => {
  const { deps } = api;
  endpoint<'public', typeof dialogueRegistration>(
    api,
    {
      method: 'post',
      path: '/dialogues/{id}/registrations',
      summary: 'Register for a dialogue, with questions; a seat follows once the link of the message is opened',
      access: 'public',
      quota: 'registration',
      headers: z.object({ 'idempotency-key': z.string().regex(KEY_FORM) }),
      body: dialogueRegistration,
      replies: { status: 201, shape: dialogueRegistered },
      problems: ['not_found', 'action_not_allowed', ...ONCE_PROBLEMS],
    },
    async ({ path, body, bodyText, header, language: read, requestId }) => {
      const key = idempotencyKey(header('idempotency-key'));
      const dialogueId = readId(path['id']);
      const language = body.language ?? read;
      const prepared = await prepareQuestions(deps, dialogueId, body, language);
      return withOtherCodes(() => attempt(deps, { dialogueId, body, bodyText, key, language, requestId, prepared }));
    },
  );
};
