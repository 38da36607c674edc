import type { Accounts, PolicyBook } from '@thaogo/api';
import {
  allAgencies,
  type Connection,
  insertHistories,
  insertMeasureHistories,
  joinAllAgencies,
  type MeasureHistory,
  type NewPetition,
  newWords,
  type Publication,
  publishAnswers,
  rowsOfHistories,
  SALT_BYTES,
  secretHash,
  type VaultKeys,
} from '@thaogo/db';
import {
  addDays,
  civilDateOf,
  CODE_SPACE,
  concernedDocument,
  coordinatorFor,
  decideFiling,
  type DecisionContext,
  fold,
  petitionCode,
  registerId,
  route,
  SECRET_BYTES,
  senderSecret,
  type SenderKind,
} from '@thaogo/domain';
import { sql } from 'kysely';
import { issuersOf } from '@thaogo/legal';
import { registeredDocuments, type RegisteredDocument } from '@thaogo/policy';
import { type Chance, chanceFrom } from './chance.ts';
import { fillDossiers } from './dossiers.ts';
import { LivedPetition, liveOn, type Stage } from './life.ts';
import { followPromise } from './measures.ts';
import { organise, workerBook } from './organisation.ts';
import { FORWARDED, forwardedOrigin, forwardLetter, holdDialogues, type Letter } from './sources.ts';
import { type DemonstrationAccount, makeStaff, postBook } from './staff.ts';
import { type Story, STORIES } from './stories.ts';
import { petitionWords, type PetitionWords, senderWords } from './words.ts';

export interface Demonstration {
  connection: Connection;
  keys: VaultKeys;
  policies: PolicyBook;
  accounts: Accounts;
  /** Agency whose coordinators screen. */
  coordinator: string;
  /** The last day of the demonstrated time; it begins half a year before. */
  now: Date;
  /** How many petitions. */
  cases: number;
  seed: number;
}

/** The installation holds petitions already, and a demonstration must not mix with them. */
export class NotEmptyError extends Error {
  override name = 'NotEmptyError';
}

const SPAN_DAYS = 180;
const BATCH = 400;
const WRITERS = 3;
/** Petitions for one document, on average: 2,092 on 789 documents in the review of 2025 (Báo Dân trí, 14/11/2025). */
const PER_DOCUMENT = 2092 / 789;

const KINDS: readonly (readonly [SenderKind, number])[] = [
  ['citizen', 55],
  ['household_business', 14],
  ['company', 22],
  ['organisation', 6],
  ['agency', 3],
];
/** The three criteria split 182 : 357 : 295 in that review; the last one falls into cost, gap and innovation. */
const DIFFICULTIES: readonly (readonly [string, number])[] = [
  ['contradiction_overlap', 182],
  ['unclear', 170],
  ['unreasonable_infeasible', 187],
  ['compliance_cost', 130],
  ['legal_gap', 105],
  ['hinders_innovation', 60],
  ['wrongly_applied', 60],
];
/** Made up: how many senders let the answer be published. */
const PUBLISHING_SHARE = 0.4;
/** Where local documents come from, and who works on them there. */
const LOCAL = [
  { place: '31', province: '31', lead: 'so-tai-chinh-31' },
  { place: '31', province: '31', lead: 'so-xay-dung-31' },
  { place: '11311', province: '31', lead: 'ubnd-11311' },
  { place: '44', province: '44', lead: 'so-tai-chinh-44' },
] as const;

/** A circular that many petitions are about. */
const MINISTRYS = '80/2021/TT-BTC';

interface World extends Stage {
  documents: readonly RegisteredDocument[];
  today: string;
  coordinator: string;
  /** The letter that brought the first petitions. */
  letter: Letter;
  /** The document of the ministry that petitions with a story are about. */
  ministrys: RegisteredDocument;
  /** Groups the stories that are answered together. */
  group: string;
}

/** What a petition says of which document, where, and who answers if chance does not tell otherwise. */
interface Matter {
  document: RegisteredDocument;
  local: (typeof LOCAL)[number] | null;
  kind: SenderKind;
  difficulty: string;
  written: PetitionWords;
  filedAt: Date;
}

const citedDocument = (document: RegisteredDocument) => {
  const issuers = issuersOf(document.numberSymbol);
  return {
    numberSymbol: document.numberSymbol,
    issuers: issuers.length > 0 ? issuers : document.issuer === null ? [] : [document.issuer],
    subject: document.subject,
    draftingAgency: document.draftingAgency,
  };
};

const localDocument = (chance: Chance): RegisteredDocument => ({
  type: 'Quyết định',
  numberSymbol: `${String(chance.between(1, 90)).padStart(2, '0')}/${chance.between(2021, 2026)}/QĐ-UBND`,
  title: null,
  issuer: null,
  issuedOn: null,
  effectiveOn: null,
  subject: null,
  draftingAgency: null,
});

/** A moment of the demonstrated half year, in waking hours. */
const filingMoment = (world: World): Date => {
  const { chance, end } = world;
  const ago = chance.next() * SPAN_DAYS * 86_400_000;
  return new Date(end.getTime() - ago - chance.between(0, 3_600_000));
};

/** The story of a petition; undefined for the many whose life is left to chance. */
const storyOf = (number: number): Story | undefined => STORIES[number - FORWARDED - 1];

const matterFor = (world: World, story: Story | undefined): Matter => {
  const { chance } = world;
  const [ofProvince] = LOCAL;
  const local = story === undefined ? (chance.next() < 0.15 ? chance.pick(LOCAL) : null) : null;
  const placed = story?.about === 'province' ? ofProvince : local;
  const document =
    placed !== null ? localDocument(chance) : story === undefined ? chance.pick(world.documents) : world.ministrys;
  const kind = chance.weighted(KINDS);
  const difficulty = chance.weighted(DIFFICULTIES);
  const written = petitionWords(chance, document, kind, difficulty);
  const filedAt =
    story === undefined ? filingMoment(world) : new Date(world.end.getTime() - story.daysAgo * 86_400_000);
  return { document, local: placed, kind, difficulty, written, filedAt };
};

/** One petition, and what became of what its answer promised; null where nothing was. */
const onePetition = (
  world: World,
  number: number,
  usedCodes: Set<string>,
  matter: Matter,
): { petition: NewPetition; measure: MeasureHistory | null } => {
  const { chance } = world;
  const { document, local, kind, difficulty, written } = matter;
  const origin = forwardedOrigin(world.letter, number);
  const at = origin === undefined ? matter.filedAt : world.letter.filedAt;
  const on = civilDateOf(at);
  const rules = world.policies.inForce(on);
  const province = local?.province ?? null;
  const place = { agencies: world.agencies, today: world.today, province };
  const routing = route([citedDocument(document)], { ...place, confidence: rules.policy.routing.confidence });
  let code = petitionCode(Math.floor(chance.next() * CODE_SPACE));
  while (usedCodes.has(code)) code = petitionCode(Math.floor(chance.next() * CODE_SPACE));
  usedCodes.add(code);
  const id = chance.idAt(at);
  const { content, ref } = newWords({
    id: chance.idAt(at),
    kind: 'filing',
    title: written.title,
    body: written.text,
    proposal: written.proposal,
    salt: chance.bytes(SALT_BYTES),
  });
  const context: DecisionContext = {
    actor: { kind: 'sender' },
    now: at,
    agencies: world.agencies,
    policyOf: (version) => world.policies.policy(version),
    ...rules,
  };
  const decided = decideFiling(
    {
      code,
      source: origin === undefined ? 'public_form' : 'voters',
      language: 'vi',
      senderKind: kind,
      hasProposal: written.proposal !== null,
      place: local?.place ?? null,
      difficulty,
      content: ref,
      citations: 1,
      routing,
      restricted: false,
      coordinator: coordinatorFor(routing, { ...place, operator: world.coordinator }),
    },
    context,
  );
  const event = {
    ...decided,
    seq: 1,
    at: at.toISOString(),
    actor: { kind: 'sender' as const },
    policyVersion: rules.policy.version,
    calendarVersion: rules.calendar.version,
  };
  const cited = concernedDocument({
    numberSymbol: document.numberSymbol,
    documentId: local === null ? registerId(document) : null,
    article: written.article,
    clause: written.clause,
    point: null,
    registeredType: document.type,
    registeredIssuer: local === null ? document.issuer : null,
  });
  const life = new LivedPetition(world, fold(id, [event]), { event, contents: [content] }, [cited]);
  const lead = local?.lead ?? routing.candidates[0]?.agency ?? 'btp';
  const story = storyOf(number);
  if (story === undefined) liveOn(life, lead, number, world);
  else story.live({ life, lead: life.petition.lead ?? lead, number, stage: world, group: world.group });
  const petition = {
    id,
    secretHash: secretHash(senderSecret(chance.bytes(SECRET_BYTES))),
    identity: senderWords(chance, kind, number),
    publishAnswer: chance.next() < PUBLISHING_SHARE,
    ...(origin !== undefined && { origin }),
    citations: [
      {
        number_symbol: document.numberSymbol,
        title: document.title,
        article: written.article,
        clause: written.clause,
        point: null,
        document_id: local === null ? registerId(document) : null,
      },
    ],
    happenings: life.happenings,
  };
  return { petition, measure: followPromise(life.petition, world, number) };
};

/** The answers of those whose senders let them be published. */
const publicationsOf = ({ chance, end }: World, batch: readonly NewPetition[]): Publication[] =>
  batch
    .filter(({ publishAnswer }) => publishAnswer === true)
    .map(({ id }) => ({ petitionId: id, answerId: chance.idAt(end) }));

/** The documents that the demonstration speaks of: as many as petitions usually spread over. */
const documentsFor = (chance: Chance, cases: number): RegisteredDocument[] => {
  const known = registeredDocuments();
  const wanted = Math.max(1, Math.min(known.length, Math.round(cases / PER_DOCUMENT)));
  return Array.from({ length: wanted }, () => chance.pick(known));
};

/**
 * Fills an empty installation with petitions that went through the same decisions as real ones. The same seed makes the
 * same world; nothing is mailed; every agency joins.
 *
 * @returns the accounts to try it with.
 * @throws NotEmptyError when there are petitions already.
 */
export const fillDemonstration = async (given: Demonstration): Promise<{ accounts: DemonstrationAccount[] }> => {
  const { db } = given.connection;
  const taken = await db.selectFrom('petition').select('id').limit(1).executeTakeFirst();
  if (taken !== undefined) {
    throw new NotEmptyError(
      'This installation holds petitions already. Fill an empty one: another DATA_DIR or database.',
    );
  }
  const today = civilDateOf(given.now);
  const begin = addDays(today, -SPAN_DAYS - 1);
  await joinAllAgencies(db, begin);
  const agencies = new Map((await allAgencies(db)).map((agency) => [agency.code, agency]));
  const { printed, people } = await makeStaff(given.accounts, given.seed);
  const chance = chanceFrom(given.seed);
  const others = { db, keys: given.keys, now: given.now, chance: chanceFrom(given.seed + 1) };
  const post = postBook(people);
  const workers = workerBook(people, post);
  await organise({ db, policies: given.policies, chance: others.chance, people, post, begin, today });
  const documents = documentsFor(chance, given.cases);
  const world: World = {
    letter: await forwardLetter(others, post('clerk', 'btc').id),
    chance,
    policies: given.policies,
    agencies: { find: (code) => agencies.get(code) ?? null },
    post,
    end: given.now,
    workers,
    documents,
    ministrys: registeredDocuments().find(({ numberSymbol }) => numberSymbol === MINISTRYS) ?? chance.pick(documents),
    group: chance.idAt(given.now),
    today,
    coordinator: given.coordinator,
  };
  const usedCodes = new Set<string>();
  const writing: Promise<void>[] = [];
  let matter = matterFor(world, undefined);
  for (let number = 1; number <= given.cases; number += BATCH) {
    const size = Math.min(BATCH, given.cases - number + 1);
    const lived = Array.from({ length: size }, (_, index) => {
      const story = storyOf(number + index);
      if (story?.alike !== true) matter = matterFor(world, story);
      return onePetition(world, number + index, usedCodes, matter);
    });
    const batch = lived.map(({ petition }) => petition);
    const measures = lived.flatMap(({ measure }) => measure ?? []);
    const rows = rowsOfHistories(batch, given.keys, null);
    // The next batches are made while the database writes these.
    if (writing.length >= WRITERS) await writing.shift();
    const publications = publicationsOf(world, batch);
    writing.push(
      db.transaction().execute(async (trx) => {
        await insertHistories(trx, rows);
        await publishAnswers(trx, publications);
        await insertMeasureHistories(trx, measures);
      }),
    );
  }
  await Promise.all(writing);
  await fillDossiers(db, world, given.coordinator);
  await holdDialogues(others);
  await sql`analyze`.execute(db);
  return { accounts: printed };
};
