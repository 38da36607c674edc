import {
  type MeasureStory,
  type MeasureSummary,
  measureStageName,
  measureStateNames,
  measureTitle,
  type SenderMeasure,
} from '@thaogo/contract';
import { measuresOfPetition, measureWordsOf, type Tables } from '@thaogo/db';
import {
  type CivilDate,
  isLateMeasure,
  isLateStage,
  type Language,
  type Measure,
  type MeasureChoice,
  measureDueOn,
  measurePromisedOn,
  stagesAhead,
} from '@thaogo/domain';
import type { Kysely } from 'kysely';
import type { AgencyBook } from '../dependencies.ts';
import { agencyName } from './agency-name.ts';

/** Who reads, and when. */
export interface MeasureReader {
  agencies: AgencyBook;
  language: Language;
  today: CivilDate;
}

/** Words by the id of their row; an erased row has none. */
export type MeasureTexts = ReadonlyMap<string, string>;

/** Reasons and instructions of some measures. */
export const measureTexts = async (db: Kysely<Tables>, measures: readonly Measure[]): Promise<MeasureTexts> =>
  new Map(
    (
      await measureWordsOf(
        db,
        measures.map(({ id }) => id),
      )
    ).map(({ id, body }) => [id, body ?? '']),
  );

/** Who does what was promised. */
export const choiceView = (
  measure: MeasureChoice | undefined,
  { agencies, language }: Pick<MeasureReader, 'agencies' | 'language'>,
) =>
  measure === undefined
    ? null
    : {
        whose: measure.whose,
        addressee: measure.addressee === null ? null : agencyName(measure.addressee, agencies, language),
      };

/** A measure in one line, as every reader is told of it. */
export const measureSummaryView = (measure: Measure, { agencies, language, today }: MeasureReader): MeasureSummary => {
  const [next] = stagesAhead(measure);
  return {
    code: measure.code,
    state: measure.state,
    stateName: measureStateNames[language][measure.state],
    kind: measure.kind,
    title: measureTitle(measure.kind, measure.about, language),
    whose: measure.whose,
    owner: agencyName(measure.owner, agencies, language),
    addressee: measure.addressee === null ? null : agencyName(measure.addressee, agencies, language),
    about: measure.about,
    registeredOn: measure.registeredOn,
    next:
      next === undefined
        ? null
        : {
            stage: next.stage,
            name: measureStageName(next.stage, measure.kind, language),
            plannedOn: next.plannedOn,
          },
    dueOn: measureDueOn(measure),
    promisedOn: measurePromisedOn(measure),
    late: isLateMeasure(measure, today),
    slips: measure.slips,
  };
};

/** The whole way of a measure. */
export const measureStoryView = (measure: Measure, texts: MeasureTexts, reader: MeasureReader): MeasureStory => {
  const { agencies, language, today } = reader;
  const { reply, inForce, end } = measure;
  const lastDone = measure.stages.findLastIndex(({ doneOn }) => doneOn !== null);
  const said = (id: string | undefined): string => texts.get(id ?? '') ?? '';
  return {
    ...measureSummaryView(measure, reader),
    stages: measure.stages.map((stage, index) => ({
      stage: stage.stage,
      name: measureStageName(stage.stage, measure.kind, language),
      plannedOn: stage.plannedOn,
      originalPlannedOn: stage.originalPlannedOn,
      doneOn: stage.doneOn,
      number: stage.number,
      late: isLateStage(stage, end?.on ?? today),
      passedOver: stage.doneOn === null && index < lastDone,
      slips: stage.slips.map(({ from, on, at, reason }) => ({ from, on, at, reason: said(reason.id) })),
    })),
    reply:
      reply === null
        ? null
        : { accepted: reply.accepted, number: reply.number, on: reply.on, reasons: said(reply.reasons?.id) },
    reminders: measure.reminders.map(({ number, on, agency }) => ({
      number,
      on,
      agency: agencyName(agency, agencies, language),
    })),
    inForce,
    end: end === null ? null : { on: end.on, reason: said(end.reason?.id) },
    expiresOn: measure.expiresOn,
  };
};

/** What the answers to a petition promised, as its sender follows it. */
export const senderMeasureViews = async (
  db: Kysely<Tables>,
  petitionId: string,
  reader: MeasureReader,
): Promise<SenderMeasure[]> => {
  const promised = await measuresOfPetition(db, petitionId);
  const texts = await measureTexts(
    db,
    promised.map(({ measure }) => measure),
  );
  return promised.map(({ measure, solved }) => ({
    ...measureStoryView(measure, texts, reader),
    solved,
    asked: measure.state === 'kept' && solved === null,
  }));
};
