import type { PolicyBook } from '@thaogo/api';
import { type Happening, type NewContent, newWords, SALT_BYTES } from '@thaogo/db';
import {
  type Actor,
  type AgencyDirectory,
  applyEvent,
  civilDateOf,
  type Command,
  type ConcernedDocument,
  type ContentRef,
  decide,
  isLawLevel,
  type NewEvent,
  type Outcome,
  type Petition,
  type Staff,
} from '@thaogo/domain';
import type { Chance } from './chance.ts';
import type { Workers } from './organisation.ts';
import { answerWords } from './words.ts';

/** Everything that a life in the demonstration is drawn from. */
export interface Stage {
  chance: Chance;
  policies: PolicyBook;
  agencies: AgencyDirectory;
  post: (role: Staff['role'], agency: string) => Staff;
  workers: (lead: string, number: number) => Workers;
  /** Nothing happens after this moment. */
  end: Date;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** How quickly an agency works, drawn once a petition: most keep the deadline, some do not. */
const PACES: readonly (readonly [number, number])[] = [
  [0.5, 55],
  [0.9, 30],
  [1.6, 15],
];

const CHANGES: readonly (readonly [Outcome, number])[] = [
  ['amend', 50],
  ['guide_application', 25],
  ['replace', 10],
  ['issue_new', 10],
  ['repeal', 5],
];
const EXPLANATIONS: readonly (readonly [Outcome, number])[] = [
  ['not_an_obstacle', 70],
  ['already_settled', 30],
];
/** 834 of the 2,092 petitions of the review of 2025 were agreed with (Báo Dân trí, 14/11/2025). */
const ACCEPTED_SHARE = 834 / 2092;

/** One petition as it is being lived: each step goes through the same decision as in operation. */
export class LivedPetition {
  petition: Petition;
  readonly happenings: Happening[];
  /** What it cites, as the register has it. */
  readonly cited: readonly ConcernedDocument[];
  readonly #stage: Stage;
  #now: Date;

  constructor(stage: Stage, petition: Petition, filing: Happening, cited: readonly ConcernedDocument[]) {
    this.cited = cited;
    this.#stage = stage;
    this.petition = petition;
    this.happenings = [filing];
    this.#now = new Date(petition.filedAt);
  }

  /** Waits, within office hours of some day; false when the world ends first. */
  wait(days: number): boolean {
    const hours = this.#stage.chance.between(1, 8);
    this.#now = new Date(this.#now.getTime() + days * DAY_MS + hours * HOUR_MS);
    return this.#now < this.#stage.end;
  }

  get today(): string {
    return civilDateOf(this.#now);
  }

  words(kind: Exclude<NewContent['kind'], 'filing'>, body: string): { ref: ContentRef; content: NewContent } {
    const { chance } = this.#stage;
    const id = chance.idAt(this.#now);
    return newWords({ id, kind, title: null, body, proposal: null, salt: chance.bytes(SALT_BYTES) });
  }

  /** Acts as in operation; a refusal would mean that the demonstration does not know the rules. */
  act(actor: Actor, command: Command, contents: readonly NewContent[] = []): void {
    const { policies, agencies } = this.#stage;
    const rules = policies.inForce(this.today);
    const decision = decide(this.petition, command, {
      actor,
      now: this.#now,
      agencies,
      policyOf: (version) => policies.policy(version),
      ...rules,
    });
    if (!decision.ok) {
      const reasons = decision.refusals.map(({ code }) => code).join(', ');
      throw new Error(`The demonstration was refused ${command.action} in ${this.petition.state}: ${reasons}.`);
    }
    this.#record(decision.event, actor, contents, rules);
  }

  #record(
    event: NewEvent,
    actor: Actor,
    contents: readonly NewContent[],
    rules: ReturnType<PolicyBook['inForce']>,
  ): void {
    const recorded = {
      ...event,
      seq: this.petition.version + 1,
      at: this.#now.toISOString(),
      actor,
      policyVersion: rules.policy.version,
      calendarVersion: rules.calendar.version,
    };
    this.petition = applyEvent(this.petition.id, this.petition, recorded);
    this.happenings.push({ event: recorded, contents });
  }
}

/** A lead agency with units gives the petition to one of them, and to an officer of it. */
export const giveToUnit = (life: LivedPetition, lead: string, { officer, inside }: Workers, stage: Stage): void => {
  if (inside === null) return;
  const unit = { id: inside.unit, agency: lead };
  const { id, role, agency } = officer;
  const to = { id, role, agency, unit: inside.unit };
  life.act(stage.post('clerk', lead), { action: 'assign_unit', unit, officer: to });
};

/** The next step of approval, by whoever has to take it; the words for publication with the last one. */
export const approveOnce = (
  life: LivedPetition,
  { lead, inside }: Pick<Workers, 'inside'> & { lead: string },
  stage: Stage,
  answer: string,
): void => {
  const { review } = life.petition;
  const step = review?.steps[review.approvals.length];
  const approver = step === 'head_of_unit' && inside !== null ? inside.head : stage.post('leader', lead);
  if (review !== null && review.approvals.length + 1 < review.steps.length) {
    life.act(approver, { action: 'approve' });
    return;
  }
  const toPublish = life.words('public_text', answer);
  life.act(approver, { action: 'approve', publicText: toPublish.ref }, [toPublish.content]);
};

const draftAndIssue = (life: LivedPetition, lead: string, number: number, stage: Stage, days: number): void => {
  const { chance, post } = stage;
  const workers = stage.workers(lead, number);
  const { officer } = workers;
  const accepted = chance.next() < ACCEPTED_SHARE;
  const answer = answerWords(chance, accepted);
  const draft = life.words('draft', answer);
  const wished = chance.weighted(accepted ? CHANGES : EXPLANATIONS);
  // Laws are amended; nobody guides them by letter.
  const outcome = wished === 'guide_application' && life.cited.some(isLawLevel) ? 'amend' : wished;
  const { cited: documents } = life;
  life.act(officer, { action: 'save_draft', draft: draft.ref, outcome, documents }, [draft.content]);
  if (!life.wait(days * 0.1)) return;
  life.act(officer, { action: 'submit_draft' });
  if (chance.next() < 0.08) {
    if (!life.wait(0.5)) return;
    const remark = life.words('remark', 'Đề nghị nêu rõ căn cứ và thời hạn thực hiện.');
    const { review } = life.petition;
    const returning = review?.steps[0] === 'head_of_unit' && workers.inside !== null ? workers.inside.head : null;
    life.act(returning ?? post('leader', lead), { action: 'return_draft', remark: remark.ref }, [remark.content]);
    if (!life.wait(1)) return;
    life.act(officer, { action: 'submit_draft' });
  }
  while (life.petition.state === 'in_review') {
    if (!life.wait(days * 0.15)) return;
    approveOnce(life, { lead, inside: workers.inside }, stage, answer);
  }
  if (!life.wait(0.3)) return;
  const symbol = lead.startsWith('so-') ? 'STC' : lead.startsWith('ubnd-') ? 'UBND' : lead.toUpperCase();
  life.act(post('clerk', lead), { action: 'issue', number: `${number}/${symbol}-PC`, issuedOn: life.today });
  if (!life.wait(2) || chance.next() > 0.4) return;
  const score = chance.weighted([
    [5, 25],
    [4, 35],
    [3, 20],
    [2, 12],
    [1, 8],
  ]);
  life.act({ kind: 'sender' }, { action: 'rating', score });
};

/** Lives a petition on from its filing, as far as the time allows. `number` serves for letters. */
export const liveOn = (life: LivedPetition, addressee: string, number: number, stage: Stage): void => {
  const { chance, post } = stage;
  const days = 15 * chance.weighted(PACES);
  if (life.petition.state === 'screening') {
    if (!life.wait(chance.next() * 2)) return;
    if (chance.next() < 0.12) {
      const { coordinator } = life.petition;
      life.act(post('coordinator', coordinator), { action: 'propose_out_of_scope', ground: 'personal_complaint' });
      if (life.wait(1)) life.act(post('leader', coordinator), { action: 'confirm_out_of_scope' });
      return;
    }
    life.act(post('coordinator', life.petition.coordinator), { action: 'assign', agency: addressee });
  }
  if (chance.next() < 0.03) {
    if (life.wait(1)) life.act({ kind: 'sender' }, { action: 'withdrawal' });
    return;
  }
  const lead = life.petition.lead ?? addressee;
  if (!life.wait(days * 0.1)) return;
  const workers = stage.workers(lead, number);
  giveToUnit(life, lead, workers, stage);
  life.act(workers.officer, { action: 'accept' });
  if (!life.wait(days * 0.5)) return;
  draftAndIssue(life, lead, number, stage, days);
};
