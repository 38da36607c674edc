import type { FiledReply, FilingRequest } from '@thaogo/contract';
import {
  fileOnce,
  findPlace,
  FORM_IDEMPOTENCY_HOURS,
  IDEMPOTENCY_HOURS,
  type NewCitation,
  newWords,
  type NewPetition,
  rowsOfHistories,
  SALT_BYTES,
  secretHash,
} from '@thaogo/db';
import {
  type Actor,
  civilDateOf,
  CODE_SPACE,
  coordinatorFor,
  decideFiling,
  type DecisionContext,
  findDestination,
  fold,
  type Language,
  type PetitionEvent,
  petitionCode,
  type RegisterEntry,
  type Routing,
  SECRET_BYTES,
  senderSecret,
  type Source,
  isBinding,
} from '@thaogo/domain';
import { findCitations } from '@thaogo/legal';
import { asUnread, placeParts, registerEntries } from '../commands/read-text.ts';
import type { ApiDependencies } from '../dependencies.ts';
import type { Answer } from '../http/endpoint.ts';
import { ApiProblem, type FieldProblem } from '../http/problems.ts';
import { agencyName } from '../presentation/agency-name.ts';
import { deadlineView } from '../presentation/deadline-view.ts';
import { citedIn, namesOf, newToRegister, withRegister } from '../commands/read-citations.ts';

/** A filing as it came in: by whom, how, and under which key. */
export interface Entry {
  body: FilingRequest;
  /** The body as it was sent: the same key with another one is refused. */
  bodyText: string;
  key: string;
  source: Source;
  /** The sender, or whoever enters it for somebody. */
  actor: Exclude<Actor, { kind: 'system' }>;
  language: Language;
  requestId: string;
}

/** How often a filing is tried anew: with ten million petitions, one code in ten thousand is taken. */
const TRIES = 5;
export const KEY_FORM = /^[A-Za-z0-9_-]{22,64}$/;

/** @throws ApiProblem `idempotency_key_missing`, `idempotency_key_invalid`. */
export const idempotencyKey = (key: string | undefined): string => {
  if (key === undefined || key === '') throw new ApiProblem('idempotency_key_missing');
  if (!KEY_FORM.test(key)) throw new ApiProblem('idempotency_key_invalid');
  return key;
};

const randomCode = (deps: ApiDependencies): string => {
  const bytes = Buffer.from(deps.randomBytes(6));
  return petitionCode(bytes.readUIntBE(0, 6) % CODE_SPACE);
};

/** Another code is drawn where it is taken; a key that was taken at the same moment now has its reply. */
const isWorthAnotherTry = (error: unknown): boolean =>
  error instanceof Error &&
  'constraint' in error &&
  (error.constraint === 'petition_code_key' || error.constraint === 'idempotency_pkey');

/** The place that a sender named; unknown codes are the sender's mistake and come back as a field problem. */
const placeOf = async (deps: ApiDependencies, body: FilingRequest, policy: DecisionContext['policy']) => {
  const fields: FieldProblem[] = [];
  const place = body.place === undefined ? null : await findPlace(deps.db, body.place);
  if (body.place !== undefined && place === null) fields.push({ pointer: '/place', code: 'unknown_code' });
  if (body.difficulty !== undefined && !policy.difficulties.some(({ code }) => code === body.difficulty)) {
    fields.push({ pointer: '/difficulty', code: 'unknown_code' });
  }
  if (fields.length > 0) throw new ApiProblem('invalid', { fields });
  return placeParts(place);
};

/** Everything that is settled before the transaction opens. */
interface Prepared {
  entry: Entry;
  context: DecisionContext;
  citations: NewCitation[];
  /** What the citations bring to the register, to be confirmed by a coordinator. */
  unregistered: RegisterEntry[];
  routing: Routing;
  coordinator: string;
  /** A denunciation or a crime is suspected: few people see it until a coordinator decides. */
  restricted: boolean;
}

const isRestricted = (scope: { inScope: boolean; ground: string | null }, policy: DecisionContext['policy']): boolean =>
  !scope.inScope && policy.grounds.some(({ code, restricted }) => restricted && code === scope.ground);

const prepare = async (deps: ApiDependencies, entry: Entry): Promise<Prepared> => {
  const { body } = entry;
  const now = deps.now();
  const today = civilDateOf(now);
  const { policy, calendar } = deps.policies.inForce(today);
  const place = await placeOf(deps, body, policy);
  const found = findCitations(body.text);
  const cited = citedIn(body.citations, found);
  const names = namesOf(cited);
  const known = await registerEntries(deps.db, names);
  const { knowledge, agencies } = deps;
  const read = findDestination(asUnread({ text: body.text, citations: found, names, place }, known), {
    knowledge,
    policy,
    agencies,
    today,
  });
  // Where the machine doubts that a rule is meant, a person looks first; it refuses nobody.
  const routing = read.scope.inScope ? read.routing : { ...read.routing, lead: null };
  return {
    entry,
    context: {
      actor: entry.actor,
      now,
      policy,
      policyOf: (version) => deps.policies.policy(version),
      calendar,
      agencies: deps.agencies,
    },
    restricted: isRestricted(read.scope, policy),
    citations: withRegister(cited, known),
    unregistered: newToRegister(cited, known),
    routing,
    coordinator: coordinatorFor(routing, {
      agencies,
      today,
      province: place.province,
      operator: deps.installation.coordinator,
    }),
  };
};

const petitionOf = (deps: ApiDependencies, prepared: Prepared, code: string) => {
  const { body, source, language, actor } = prepared.entry;
  const { context, routing, restricted, coordinator, citations } = prepared;
  const salt = deps.randomBytes(SALT_BYTES);
  const words = newWords({
    id: deps.newId(),
    kind: 'filing',
    title: body.title ?? null,
    body: body.text,
    proposal: body.proposal ?? null,
    salt,
  });
  const decided = decideFiling(
    {
      code,
      source,
      language: body.language ?? language,
      senderKind: body.sender.kind,
      hasProposal: body.proposal !== undefined,
      place: body.place ?? null,
      difficulty: body.difficulty ?? null,
      content: words.ref,
      citations: citations.length,
      routing,
      restricted,
      coordinator,
    },
    context,
  );
  const event: PetitionEvent = {
    ...decided,
    seq: 1,
    at: context.now.toISOString(),
    actor,
    policyVersion: context.policy.version,
    calendarVersion: context.calendar.version,
  };
  const id = deps.newId();
  const secret = senderSecret(deps.randomBytes(SECRET_BYTES));
  const filing: NewPetition = {
    id,
    secretHash: secretHash(secret),
    identity: {
      name: body.sender.name,
      email: body.sender.email ?? null,
      phone: body.sender.phone ?? null,
      taxCode: body.sender.taxCode ?? null,
    },
    citations,
    publishAnswer: body.publishAnswer === true,
    happenings: [{ event, contents: [words.content] }],
  };
  return { filing, petition: fold(id, [event]), secret, salt };
};

type Made = ReturnType<typeof petitionOf>;

const replyTo = (
  deps: ApiDependencies,
  { petition, secret, salt }: Made,
  head: Uint8Array,
  language: Language,
): FiledReply => {
  const holder = petition.lead ?? petition.coordinator;
  return {
    code: petition.code,
    secret,
    url: `${deps.installation.publicUrl}/tra-cuu/${petition.code}`,
    receipt: deps.signReceipt({
      code: petition.code,
      filedAt: petition.filedAt,
      state: petition.state,
      agency: holder,
      contentHash: petition.content.hash,
      contentSalt: Buffer.from(salt).toString('base64url'),
      eventHash: Buffer.from(head).toString('base64url'),
    }) as FiledReply['receipt'],
    state: petition.state === 'assigned' ? 'assigned' : 'screening',
    agency: petition.lead === null ? null : agencyName(petition.lead, deps.agencies, language),
    holder: agencyName(holder, deps.agencies, language),
    deadlines: petition.deadlines.map((deadline) =>
      deadlineView(
        deadline,
        isBinding(deadline.name, petition, deps.agencies, petition.filedOn),
        deps.policies,
        language,
      ),
    ),
  };
};

const attempt = async (deps: ApiDependencies, prepared: Prepared): Promise<Answer> => {
  const { key, bodyText, source, language, requestId } = prepared.entry;
  const made = petitionOf(deps, prepared, randomCode(deps));
  const rows = rowsOfHistories([made.filing], deps.keys, deps.newId);
  const body = replyTo(deps, made, rows.petition[0]?.chain_head ?? Buffer.alloc(0), language);
  const deliveries = rows.delivery.map(({ id }) => id);
  const outcome = await fileOnce(
    deps.db,
    {
      key,
      body: bodyText,
      reply: JSON.stringify(body),
      now: prepared.context.now,
      hours: source === 'public_form' ? FORM_IDEMPOTENCY_HOURS : IDEMPOTENCY_HOURS,
    },
    { rows, cited: prepared.unregistered, jobs: await deps.jobs.planned(deliveries, requestId) },
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
  const prepared = await prepare(deps, entry);
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt(deps, prepared);
    } catch (error) {
      if (!isWorthAnotherTry(error) || tries >= TRIES) throw error;
    }
  }
};
