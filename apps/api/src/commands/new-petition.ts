import type { FiledReply, FilingRequest } from '@thaogo/contract';
import {
  fileWords,
  findPlace,
  type NewCitation,
  type NewOrigin,
  newWords,
  type NewPetition,
  SALT_BYTES,
  secretHash,
  type WaitingFile,
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
  isBinding,
  type Language,
  type Petition,
  type PetitionEvent,
  petitionCode,
  type RegisterEntry,
  type Routing,
  routeToOwner,
  SECRET_BYTES,
  senderSecret,
  type Source,
} from '@thaogo/domain';
import { findCitations } from '@thaogo/legal';
import type { ApiDependencies } from '../dependencies.ts';
import { ApiProblem, type FieldProblem } from '../http/problems.ts';
import { agencyName } from '../presentation/agency-name.ts';
import { deadlineView } from '../presentation/deadline-view.ts';
import { type JoinedBottleneck, joinedBottleneck } from './join-bottleneck.ts';
import { citedIn, namesOf, newToRegister, withRegister } from './read-citations.ts';
import { asUnread, placeParts, registerEntries } from './read-text.ts';

/** What is to become a petition: what was said, how it came, and by whom it is filed. */
export interface ToBeFiled {
  body: FilingRequest;
  source: Source;
  /** The sender, or whoever enters it for somebody. */
  actor: Exclude<Actor, { kind: 'system' }>;
  /** Where the body names none. */
  language: Language;
  /** Left out for what its sender filed. */
  origin?: NewOrigin;
  /** What was uploaded to the draft that it comes from. */
  files?: { draft: string; waiting: readonly WaitingFile[] };
}

/** A code that is probably free. */
export const randomCode = (deps: Pick<ApiDependencies, 'randomBytes'>): string => {
  const bytes = Buffer.from(deps.randomBytes(6));
  return petitionCode(bytes.readUIntBE(0, 6) % CODE_SPACE);
};

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
export interface PreparedFiling {
  given: ToBeFiled;
  context: DecisionContext;
  citations: NewCitation[];
  /** What the citations bring to the register, to be confirmed by a coordinator. */
  unregistered: RegisterEntry[];
  routing: Routing;
  coordinator: string;
  /** The bottleneck that its sender joins; null for none. */
  joined: JoinedBottleneck | null;
  /** Whether the machine takes it for something that belongs here. */
  inScope: boolean;
  /** A denunciation or a crime is suspected: few people see it until a coordinator decides. */
  restricted: boolean;
}

const isRestricted = (scope: { inScope: boolean; ground: string | null }, policy: DecisionContext['policy']): boolean =>
  !scope.inScope && policy.grounds.some(({ code, restricted }) => restricted && code === scope.ground);

/**
 * Reads what is to be filed: its provisions, what it is about, who answers. Nothing is written.
 * @throws ApiProblem `invalid`.
 */
export const prepareFiling = async (deps: ApiDependencies, given: ToBeFiled): Promise<PreparedFiling> => {
  const { body } = given;
  const now = deps.now();
  const today = civilDateOf(now);
  const { policy, calendar } = deps.policies.inForce(today);
  const place = await placeOf(deps, body, policy);
  const found = findCitations(body.text);
  const joined = await joinedBottleneck(deps, body.bottleneck);
  const cited = citedIn(body.citations?.length ? body.citations : joined?.citations, found);
  const names = namesOf(cited);
  const known = await registerEntries(deps.db, names);
  const { knowledge, agencies } = deps;
  const read = findDestination(asUnread({ text: body.text, citations: found, names, place }, known), {
    knowledge,
    policy,
    agencies,
    today,
  });
  const restricted = isRestricted(read.scope, policy);
  // Where the machine doubts that a rule is meant, a person looks first; it refuses nobody. Whoever joins a bottleneck says so.
  const meantRule = read.scope.inScope || (joined !== null && !restricted);
  const routing = meantRule
    ? routeToOwner(read.routing, joined?.bottleneck.owner ?? null, { agencies, today })
    : { ...read.routing, lead: null };
  return {
    given,
    context: {
      actor: given.actor,
      now,
      policy,
      policyOf: (version) => deps.policies.policy(version),
      calendar,
      agencies: deps.agencies,
    },
    inScope: read.scope.inScope,
    restricted,
    citations: withRegister(cited, known),
    unregistered: newToRegister(cited, known),
    routing,
    joined,
    coordinator: coordinatorFor(routing, {
      agencies,
      today,
      province: place.province,
      operator: deps.installation.coordinator,
    }),
  };
};

/** A petition that is ready to be written, and what only its sender is told. */
export interface MadePetition {
  filing: NewPetition;
  petition: Petition;
  secret: string;
  salt: Uint8Array;
}

/** The petition with its first event, decided by the rules; nothing is written. */
export const petitionToFile = (deps: ApiDependencies, prepared: PreparedFiling, code: string): MadePetition => {
  const { body, source, language, actor, origin } = prepared.given;
  const { context, routing, restricted, coordinator, citations, joined } = prepared;
  const salt = deps.randomBytes(SALT_BYTES);
  const words = newWords({
    id: deps.newId(),
    kind: 'filing',
    title: body.title ?? null,
    body: body.text,
    proposal: body.proposal ?? null,
    salt,
  });
  const files = (prepared.given.files?.waiting ?? []).map(({ row, name }) =>
    fileWords({ id: row.id, kind: 'file', name, sha256: row.sha256, salt: deps.randomBytes(SALT_BYTES) }),
  );
  const decided = decideFiling(
    {
      code,
      source,
      language: body.language ?? language,
      senderKind: body.sender.kind,
      hasProposal: body.proposal !== undefined,
      place: body.place ?? null,
      difficulty: body.difficulty ?? joined?.bottleneck.difficulty ?? null,
      content: words.ref,
      files: files.map(({ ref }) => ref),
      citations: citations.length,
      routing,
      restricted,
      ...(joined !== null && { bottleneck: joined.bottleneck.id }),
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
    ...(origin !== undefined && { origin }),
    happenings: [{ event, contents: [words.content, ...files.map(({ content }) => content)] }],
  };
  return { filing, petition: fold(id, [event]), secret, salt };
};

/** What its sender is told once it is written. `head`: of its chain of events. */
export const filedReply = (
  deps: ApiDependencies,
  { petition, secret, salt }: MadePetition,
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
        { binding: isBinding(deadline.name, petition, deps.agencies, petition.filedOn), cause: 'filed' },
        { policies: deps.policies, agencies: deps.agencies, language, kind: 'sender', today: petition.filedOn },
      ),
    ),
  };
};
