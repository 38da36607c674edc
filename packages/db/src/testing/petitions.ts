import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import {
  type Actor,
  type AgencyStanding,
  type Command,
  type CitedDocument,
  decide,
  decideFiling,
  type PetitionEvent,
  petitionCode,
  type Policy,
  type Refusal,
  type Role,
  route,
  workingCalendar,
} from '@thaogo/domain';
import { type NewContent, type NewPetition, rowsOfHistories } from '../petitions/histories.ts';
import { loadForUpdate } from '../petitions/load.ts';
import { insertHistories, recordEvent, type Recorded } from '../petitions/record.ts';
import { newWords, SALT_BYTES } from '../petitions/words.ts';
import type { Reader } from '../schema/handles.ts';
import type { SenderIdentity, VaultKeys } from '../vault/identity-vault.ts';
import { secretHash } from '../vault/secret-hash.ts';

/** A small world in which petitions are filed and worked on through the rules themselves. */

const agency = (code: string, kind: AgencyStanding['kind'], province: string | null): [string, AgencyStanding] => [
  code,
  { code, kind, province, parent: null, joinedOn: '2026-01-01', validFrom: '2025-03-01', validTo: null },
];
const AGENCIES = new Map([
  agency('btc', 'ministry', null),
  agency('btp', 'ministry', null),
  agency('so-tai-chinh-31', 'department', '31'),
  agency('so-tu-phap-31', 'department', '31'),
  agency('ubnd-31', 'provincial_committee', '31'),
]);
export const agencies = { find: (code: string) => AGENCIES.get(code) ?? null };

const source = { reference: null, assumption: true };
const policy: Policy = {
  version: 'policy-1',
  inForceFrom: '2026-01-01',
  periods: {
    pass_on: { amount: 2, unit: 'working_day', source },
    answer: { amount: 15, unit: 'day', source },
    opinion: { amount: 5, unit: 'working_day', source },
    reconsideration_window: { amount: 10, unit: 'day', source },
  },
  subjects: [],
  subjectGroups: [],
  difficulties: [],
  grounds: [
    {
      code: 'civil_dispute',
      kind: 'out_of_scope',
      name: { vi: 'Tranh chấp dân sự', en: 'Civil dispute' },
      turnTo: { vi: 'Tòa án', en: 'A court' },
      source,
      restricted: false,
    },
  ],
  routing: { confidence: 0.9, source },
};
const calendar = workingCalendar({
  version: 'calendar-1',
  inForceFrom: '2026-01-01',
  from: '2026-01-01',
  to: '2027-12-31',
  days: [],
});

export const staff = (role: Role, at: string, id = `${role}@${at}`): Exclude<Actor, { kind: 'system' | 'sender' }> => ({
  kind: 'staff',
  id,
  role,
  agency: at,
});

export const NOON = new Date('2026-03-02T05:00:00.000Z');

/** A key ring of one vault key. */
export const vaultKeys = (id = 'vault-1'): VaultKeys => {
  const current = { id, key: randomBytes(32) };
  return { vault: { current, find: (asked) => (asked === id ? current : null) }, blindIndex: randomBytes(32) };
};

/** Words with salt, ready to be referred to and written. */
export const typed = (kind: NewContent['kind'], body: string, title: string | null = null) =>
  newWords({ id: randomUUID(), kind, title, body, proposal: null, salt: randomBytes(SALT_BYTES) });

export interface FilingWishes {
  /** Null: routing is unsure. */
  lead?: string | null;
  coordinator?: string;
  at?: Date;
  title?: string | null;
  body?: string;
  identity?: Partial<SenderIdentity>;
  citations?: NewPetition['citations'];
}

/** A filing as the rules decide it. */
export const newPetition = (wishes: FilingWishes = {}): NewPetition & { code: string; secret: string } => {
  const { lead = 'btc', at = NOON, title = null, body = 'Khoản 2 Điều 5 không rõ hồ sơ nào phải nộp.' } = wishes;
  const words = typed('filing', body, title);
  const issuers = lead === null ? [] : [lead];
  const document: CitedDocument = { numberSymbol: '80/2021/TT-BTC', issuers, subject: null, draftingAgency: null };
  const routing = route(lead === null ? [] : [document], {
    agencies,
    today: '2026-03-02',
    province: null,
    confidence: 0.5,
  });
  const code = petitionCode(randomInt(10 ** 11));
  const decided = decideFiling(
    {
      code,
      source: 'api',
      language: 'vi',
      senderKind: 'citizen',
      hasProposal: false,
      place: null,
      difficulty: null,
      content: words.ref,
      citations: 0,
      routing,
      restricted: false,
      coordinator: wishes.coordinator ?? 'so-tu-phap-31',
    },
    { actor: { kind: 'sender' }, now: at, policy, policyOf: () => policy, calendar, agencies },
  );
  const versions = { policyVersion: policy.version, calendarVersion: calendar.version };
  const event: PetitionEvent = { ...decided, seq: 1, at: at.toISOString(), actor: { kind: 'sender' }, ...versions };
  const secret = randomBytes(16).toString('hex');
  return {
    id: randomUUID(),
    code,
    secret,
    secretHash: secretHash(secret),
    identity: { name: 'Nguyễn Thị Hòa', email: null, phone: null, taxCode: null, ...wishes.identity },
    citations: wishes.citations ?? [],
    happenings: [{ event, contents: [words.content] }],
  };
};

/** Files a petition. */
export const file = async (
  db: Reader,
  keys: VaultKeys,
  wishes: FilingWishes = {},
): Promise<ReturnType<typeof newPetition>> => {
  const petition = newPetition(wishes);
  const rows = rowsOfHistories([petition], keys, randomUUID);
  await db.transaction().execute((trx) => insertHistories(trx, rows));
  return petition;
};

/** Judges a command under lock and records what follows, or gives the refusals. */
export const act = (
  db: Reader,
  code: string,
  given: { actor: Actor; command: Command; contents?: readonly NewContent[]; now?: Date },
): Promise<{ recorded: Recorded } | { refusals: readonly Refusal[] }> =>
  db.transaction().execute(async (trx) => {
    const { actor, command, contents = [], now = NOON } = given;
    const locked = await loadForUpdate(trx, code);
    if (locked === null) throw new Error(`There is no petition ${code}.`);
    const decision = decide(locked.petition, command, {
      actor,
      now,
      policy,
      policyOf: () => policy,
      calendar,
      agencies,
    });
    if (!decision.ok) return { refusals: decision.refusals };
    const event: PetitionEvent = {
      ...decision.event,
      seq: locked.petition.version + 1,
      at: now.toISOString(),
      actor,
      policyVersion: policy.version,
      calendarVersion: calendar.version,
    };
    return { recorded: await recordEvent(trx, locked, event, contents, randomUUID) };
  });

export const OFFICER = staff('officer', 'btc');
export const LEADER = staff('leader', 'btc');
const CLERK = staff('clerk', 'btc');

/** From filing to the answer, through every step. */
export const answered = async (db: Reader, keys: VaultKeys, wishes: FilingWishes = {}) => {
  const petition = await file(db, keys, wishes);
  const draft = typed('draft', 'Bộ Tài chính trả lời như sau.');
  const steps: Parameters<typeof act>[2][] = [
    { actor: OFFICER, command: { action: 'accept' } },
    {
      actor: OFFICER,
      command: { action: 'save_draft', draft: draft.ref, outcome: 'guide_application' },
      contents: [draft.content],
    },
    { actor: OFFICER, command: { action: 'submit_draft' } },
    { actor: LEADER, command: { action: 'approve' } },
    { actor: CLERK, command: { action: 'issue', number: '123/BTC-PC', issuedOn: '2026-03-02' } },
  ];
  for (const step of steps) {
    const done = await act(db, petition.code, step);
    if ('refusals' in done) throw new Error(`Refused: ${JSON.stringify(done.refusals)}`);
  }
  return petition;
};
