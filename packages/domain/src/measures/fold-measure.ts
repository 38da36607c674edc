import type { CivilDate } from '@thaogo/policy';
import { civilDateOf } from '../deadlines/civil-date.ts';
import type { Measure, StageStanding } from './measure.ts';
import type { MeasureEvent, MeasureEventOf, MeasureEventType } from './measure-events.ts';
import type { MeasureStage } from './measure-stages.ts';

type Change = Partial<Omit<Measure, 'id' | 'version'>>;

const withStage = (measure: Measure, stage: MeasureStage, change: Partial<StageStanding>): Pick<Measure, 'stages'> => ({
  stages: measure.stages.map((each) => (each.stage === stage ? { ...each, ...change } : each)),
});

const agencyOf = ({ actor }: MeasureEvent): string => (actor.kind === 'staff' ? actor.agency : '');

/** What each event changes, once the measure is there. */
const CHANGES: {
  [T in MeasureEventType]: (measure: Measure, event: MeasureEventOf<T>, on: CivilDate) => Change;
} = {
  registered: () => {
    throw new Error('A measure is registered once, by its first event.');
  },
  joined: () => ({}),
  stage_planned: (measure, { data }) => {
    const before = measure.stages.find(({ stage }) => stage === data.stage);
    return withStage(measure, data.stage, {
      plannedOn: data.on,
      originalPlannedOn: before?.originalPlannedOn ?? data.on,
    });
  },
  stage_slipped: (measure, { data }, at) => {
    const { stage, from, on, reason } = data;
    const before = measure.stages.find((each) => each.stage === stage)?.slips ?? [];
    return {
      ...withStage(measure, stage, { plannedOn: on, slips: [...before, { from, on, at, reason }] }),
      slips: measure.slips + 1,
    };
  },
  proposal_sent: (measure, { data }) => ({
    state: 'proposed',
    letter: { number: data.number, on: data.on },
    ...withStage(measure, 'proposed', { doneOn: data.on, number: data.number }),
  }),
  reply_noted: (measure, { data }, on) => ({
    state: data.accepted ? 'under_way' : 'not_accepted',
    reply: { accepted: data.accepted, number: data.number, on: data.on, reasons: data.reasons },
    end: data.accepted ? null : { on, reason: data.reasons },
    ...withStage(measure, 'replied', { doneOn: data.on, number: data.number }),
  }),
  stage_noted: (measure, { data }) => withStage(measure, data.stage, { doneOn: data.on, number: data.number }),
  stage_due: (measure, { data }) => {
    const { stage, ...fixed } = data;
    return withStage(measure, stage, { deadline: { ...fixed, originalDueOn: fixed.dueOn } });
  },
  stage_due_moved: (measure, { data }) => {
    const { stage, to, calendarVersion } = data;
    const deadline = measure.stages.find((each) => each.stage === stage)?.deadline ?? null;
    if (deadline === null) throw new Error(`Nothing is due of stage ${stage} that could move.`);
    return withStage(measure, stage, { deadline: { ...deadline, dueOn: to, calendarVersion } });
  },
  put_in_force: (measure, { data }, on) => ({
    state: 'kept',
    inForce: { number: data.number, documentId: data.documentId, on: data.on },
    end: { on, reason: null },
    ...withStage(measure, 'in_force', { doneOn: data.on, number: data.number }),
  }),
  reminded: (measure, event) => ({
    reminders: [
      ...measure.reminders,
      { seq: event.seq, number: event.data.number, on: event.data.on, agency: agencyOf(event) },
    ],
  }),
  instructed: (measure, event, on) => {
    const { instruction: content, dueOn = null } = event.data;
    const given = { seq: event.seq, agency: agencyOf(event), on, content, dueOn, reply: null };
    return { instructions: [...measure.instructions, given] };
  },
  instruction_answered: (measure, { data }, on) => ({
    instructions: measure.instructions.map((each) =>
      each.seq === data.instruction ? { ...each, reply: { content: data.reply, on } } : each,
    ),
  }),
  abandoned: (_measure, { data }, on) => ({ state: 'abandoned', end: { on, reason: data.reason } }),
};

const registered = (id: string, event: MeasureEvent): Measure => {
  if (event.type !== 'registered' || event.seq !== 1) throw new Error('The first event of a measure must register it.');
  const { stages, petition: _petition, ...facts } = event.data;
  return {
    id,
    version: 1,
    ...facts,
    state: facts.whose === 'own' ? 'under_way' : 'proposing',
    registeredOn: civilDateOf(new Date(event.at)),
    stages: stages.map((stage) => ({
      stage,
      plannedOn: null,
      originalPlannedOn: null,
      doneOn: null,
      number: null,
      slips: [],
      deadline: null,
    })),
    slips: 0,
    letter: null,
    reply: null,
    reminders: [],
    instructions: [],
    inForce: null,
    end: null,
  };
};

/**
 * The measure after one more event; `null` stands for "not yet registered".
 * @throws Error when the event is out of order: that is a broken history, never a user's mistake.
 */
export const applyMeasureEvent = (id: string, measure: Measure | null, event: MeasureEvent): Measure => {
  if (measure === null) return registered(id, event);
  if (event.seq !== measure.version + 1)
    throw new Error(`Event ${event.seq} cannot follow version ${measure.version} of measure ${measure.code}.`);
  // The list is complete by type; that this event and this entry belong together is what its key says.
  const change = CHANGES[event.type] as (measure: Measure, event: MeasureEvent, on: CivilDate) => Change;
  return { ...measure, ...change(measure, event, civilDateOf(new Date(event.at))), version: event.seq };
};

/**
 * The measure that a whole history makes.
 * @throws Error when the history is empty or broken.
 */
export const foldMeasure = (id: string, events: readonly MeasureEvent[]): Measure => {
  let measure: Measure | null = null;
  for (const event of events) measure = applyMeasureEvent(id, measure, event);
  if (measure === null) throw new Error('A history needs at least its registration.');
  return measure;
};
