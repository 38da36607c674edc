import { fileOnce, FORM_IDEMPOTENCY_HOURS, IDEMPOTENCY_HOURS, rowsOfHistories } from '@thaogo/db';
import {
  filedReply,
  petitionToFile,
  type PreparedFiling,
  prepareFiling,
  randomCode,
  type ToBeFiled,
} from '../commands/new-petition.ts';
import type { ApiDependencies } from '../dependencies.ts';
import type { Answer } from '../http/endpoint.ts';
import { ApiProblem } from '../http/problems.ts';

/** A filing as it came in: by whom, how, and under which key. */
export interface Entry extends ToBeFiled {
  /** The body as it was sent: the same key with another one is refused. */
  bodyText: string;
  key: string;
  requestId: string;
}

/** How often a filing is tried anew: with ten million petitions, one code in ten thousand is taken. */
const TRIES = 5;

/** Another code is drawn where it is taken; a key that was taken at the same moment now has its reply. */
const isWorthAnotherTry = (error: unknown): boolean =>
  error instanceof Error &&
  'constraint' in error &&
  (error.constraint === 'petition_code_key' || error.constraint === 'idempotency_pkey');

const attempt = async (deps: ApiDependencies, entry: Entry, prepared: PreparedFiling): Promise<Answer> => {
  const { key, bodyText, source, language, requestId } = entry;
  const made = petitionToFile(deps, prepared, randomCode(deps));
  const rows = rowsOfHistories([made.filing], deps.keys, deps.newId);
  const body = filedReply(deps, made, rows.petition[0]?.chain_head ?? Buffer.alloc(0), language);
  const deliveries = rows.delivery.map(({ id }) => id);
  const jobs = await deps.jobs.planned(deliveries, requestId);
  const adopted = entry.files && {
    draft: entry.files.draft,
    petitionId: made.filing.id,
    seq: 1,
    rows: entry.files.waiting.map(({ row }) => row),
  };
  const outcome = await fileOnce(
    deps.db,
    {
      key,
      body: bodyText,
      reply: JSON.stringify(body),
      now: prepared.context.now,
      hours: source === 'public_form' ? FORM_IDEMPOTENCY_HOURS : IDEMPOTENCY_HOURS,
    },
    { rows, cited: prepared.unregistered, jobs, ...(adopted !== undefined && { adopted }) },
    deps.keys.vault,
  );
  switch (outcome.state) {
    case 'in_flight':
      throw new ApiProblem('in_flight', { headers: { 'retry-after': '1' } });
    case 'reused':
      throw new ApiProblem('idempotency_key_reused');
    case 'replay':
      return { status: 201, body: JSON.parse(outcome.reply), headers: { 'idempotent-replayed': 'true' } };
    case 'done':
      return { status: 201, body };
  }
};

/**
 * Files a petition once for every key; acknowledged only when it is committed.
 * @throws ApiProblem `invalid`, `in_flight`, `idempotency_key_reused`.
 */
export const filePetition = async (deps: ApiDependencies, entry: Entry): Promise<Answer> => {
  const prepared = await prepareFiling(deps, entry);
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt(deps, entry, prepared);
    } catch (error) {
      if (!isWorthAnotherTry(error) || tries >= TRIES) throw error;
    }
  }
};
