import { type MeasureHistory, type MeasureWords, newWords, SALT_BYTES } from '@thaogo/db';
import {
  addDays,
  applyMeasureEvent,
  civilDateOf,
  CODE_SPACE,
  type ContentRef,
  decideMeasure,
  endsInDocument,
  type Measure,
  measureCode,
  type MeasureCommand,
  type MeasureEvent,
  type Petition,
  petitionCode,
  registration,
  type Solved,
  type Staff,
  stageDueAfter,
} from '@thaogo/domain';
import type { Stage } from './life.ts';

const DAY_MS = 86_400_000;

const SLIPS = [
  'Cần lấy thêm ý kiến của các địa phương chịu tác động.',
  'Chờ luật liên quan được thông qua để bảo đảm thống nhất.',
  'Phải đánh giá lại tác động về chi phí tuân thủ.',
];
const REFUSALS = [
  'Nội dung đã được đưa vào dự án luật trình trong năm sau, không tách riêng để sửa trước.',
  'Quy định cần thiết cho quản lý; cơ quan có thẩm quyền đề nghị hướng dẫn thống nhất thay vì sửa đổi.',
];

/** Made up: how senders judge what came of their petition. */
const JUDGEMENTS: readonly (readonly [Solved | null, number])[] = [
  ['yes', 35],
  ['partly', 20],
  ['no', 10],
  [null, 35],
];

/** A measure as it is being lived: each step goes through the same decision as in operation. */
class LivedMeasure {
  readonly happenings: { event: MeasureEvent; words: readonly MeasureWords[] }[];
  measure: Measure;
  readonly #stage: Stage;
  #now: Date;

  constructor(stage: Stage, measure: Measure, event: MeasureEvent) {
    this.#stage = stage;
    this.measure = measure;
    this.happenings = [{ event, words: [] }];
    this.#now = new Date(event.at);
    this.#startDeadline(event);
  }

  /** Fixes by when the next station is to be done, where an event lets its period begin. */
  #startDeadline(event: MeasureEvent): void {
    const { policies } = this.#stage;
    const { at, actor } = event;
    const policyOn = (day: string) => policies.inForce(day).policy;
    const due = stageDueAfter(this.measure, event, { policyOn, calendar: policies.inForce(this.today).calendar });
    if (due === null) return;
    const fixed: MeasureEvent = { ...due, seq: this.measure.version + 1, at, actor };
    this.measure = applyMeasureEvent(this.measure.id, this.measure, fixed);
    this.happenings.push({ event: fixed, words: [] });
  }

  /** Lets so many days pass. False once that leads beyond the end of the demonstrated time. */
  wait(days: number): boolean {
    this.#now = new Date(this.#now.getTime() + days * DAY_MS);
    return this.#now <= this.#stage.end;
  }

  get today(): string {
    return civilDateOf(this.#now);
  }

  /** Does something, if the rules let this person. */
  act(staff: Staff, command: MeasureCommand, words: readonly MeasureWords[] = []): boolean {
    const decision = decideMeasure(this.measure, command, { staff, now: this.#now, agencies: this.#stage.agencies });
    if (!decision.ok) return false;
    const { kind, id, role, agency } = staff;
    const event: MeasureEvent = {
      ...decision.event,
      seq: this.measure.version + 1,
      at: this.#now.toISOString(),
      actor: { kind, id, role, agency },
    };
    this.measure = applyMeasureEvent(this.measure.id, this.measure, event);
    this.happenings.push({ event, words });
    this.#startDeadline(event);
    return true;
  }

  /** Words of an agency, and the reference to them. */
  write(body: string): { ref: ContentRef; words: MeasureWords } {
    const [id, salt] = [this.#stage.chance.idAt(this.#now), this.#stage.chance.bytes(SALT_BYTES)];
    const { ref } = newWords({ id, kind: 'reason', title: null, body, proposal: null, salt });
    return { ref, words: { id, body, salt } };
  }
}

/** The first promises: a day for the next stations. */
const promise = (life: LivedMeasure, officer: Staff): void => {
  let day = life.today;
  for (const [index, { stage }] of life.measure.stages.entries()) {
    day = addDays(day, index === 0 ? 20 : 30);
    if (index < 4) life.act(officer, { action: 'plan_stage', stage, on: day });
  }
};

/** The letter to whoever is competent, and their reply. False where it goes no further. */
const propose = (life: LivedMeasure, officer: Staff, { chance }: Stage, number: number): boolean => {
  if (!life.wait(chance.between(3, 12))) return false;
  life.act(officer, { action: 'send_proposal', number: `${number}/CV-PC`, on: life.today });
  if (!life.wait(chance.between(15, 50))) return false;
  if (chance.next() < 0.8)
    return life.act(officer, {
      action: 'note_reply',
      accepted: true,
      number: `${number + 7}/VP`,
      on: life.today,
      reasons: null,
    });
  const { ref, words } = life.write(chance.pick(REFUSALS));
  const reply = { accepted: false, number: `${number + 7}/VP`, on: life.today, reasons: ref };
  life.act(officer, { action: 'note_reply', ...reply }, [words]);
  return false;
};

/** A slip, where a promised day comes too close; and a reminder where it has passed. */
const fallBehind = (
  life: LivedMeasure,
  { leader, coordinator }: Record<'leader' | 'coordinator', Staff>,
  stage: Stage,
  number: number,
): void => {
  const { chance } = stage;
  const next = life.measure.stages.find(({ doneOn, plannedOn }) => doneOn === null && plannedOn !== null);
  if (!next?.plannedOn || next.plannedOn > addDays(life.today, 5)) return;
  if (next.plannedOn < life.today && chance.next() < 0.6)
    life.act(coordinator, { action: 'remind', number: `${number + 11}/STP`, on: life.today });
  if (chance.next() < 0.5) return;
  const { ref, words } = life.write(chance.pick(SLIPS));
  const later = addDays(life.today, chance.between(20, 60));
  life.act(leader, { action: 'slip_stage', stage: next.stage, on: later, reason: ref }, [words]);
};

/**
 * What became of a promise of an answer, as far as the demonstrated time goes. Letters are posted in the end; a new document is
 * never made up, so such measures are on their way at most. Null where nothing was promised.
 */
export const followPromise = (petition: Petition, stage: Stage, number: number): MeasureHistory | null => {
  const { chance, post } = stage;
  const code = measureCode(petitionCode(Math.floor(chance.next() * CODE_SPACE)));
  const registered = registration(petition, code, null);
  const { answer, lead } = petition;
  if (registered === null || answer === null || lead === null) return null;
  const { kind, id, role, agency } = post('clerk', lead);
  const event: MeasureEvent = { ...registered, seq: 1, at: answer.recordedAt, actor: { kind, id, role, agency } };
  const measureId = chance.idAt(new Date(answer.recordedAt));
  const life = new LivedMeasure(stage, applyMeasureEvent(measureId, null, event), event);
  const people = { leader: post('leader', lead), coordinator: post('coordinator', petition.coordinator) };
  const officer = post('officer', lead);
  const history = (solved: Solved | null): MeasureHistory => ({ id: measureId, happenings: life.happenings, solved });

  if (!life.wait(chance.between(1, 4))) return history(null);
  promise(life, officer);
  if (life.measure.whose === 'proposed' && !propose(life, officer, stage, number)) return history(null);
  const letter = !endsInDocument(life.measure.kind);
  for (const { stage: station } of life.measure.stages) {
    if (station === 'proposed' || station === 'replied') continue;
    if (!life.wait(letter ? chance.between(3, 12) : chance.between(15, 60))) return history(null);
    if (station === 'in_force') break;
    fallBehind(life, people, stage, number);
    life.act(officer, { action: 'note_stage', stage: station, on: life.today, number: `${number + 3}/VB` });
  }
  if (!letter) return history(null);
  const posted = life.act(officer, { action: 'put_in_force', number: `${number + 3}/VB`, on: life.today });
  return history(posted ? chance.weighted(JUDGEMENTS) : null);
};
