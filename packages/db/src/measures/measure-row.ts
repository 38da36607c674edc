import { instructionDueOn, type Measure, measureDueOn, measureInTimeUntil, openInstructions } from '@thaogo/domain';
import type { Selectable } from 'kysely';
import type { MeasureTable } from '../schema/measure-tables.ts';

/** The columns that are the measure itself; the chain's head is not. */
export type MeasureColumns = Omit<Selectable<MeasureTable>, 'chain_head'>;

/** The row that a measure is stored as. */
export const measureRow = (measure: Measure): MeasureColumns => ({
  id: measure.id,
  code: measure.code,
  version: measure.version,
  state: measure.state,
  kind: measure.kind,
  whose: measure.whose,
  owner: measure.owner,
  addressee: measure.addressee,
  coordinator: measure.coordinator,
  province: measure.province,
  number_symbol: measure.about?.numberSymbol ?? null,
  document_id: measure.about?.documentId ?? null,
  article: measure.about?.article ?? null,
  clause: measure.about?.clause ?? null,
  point: measure.about?.point ?? null,
  expires_on: measure.expiresOn,
  registered_on: measure.registeredOn,
  due_on: measureDueOn(measure),
  promised_on: measureInTimeUntil(measure),
  slips: measure.slips,
  open_instructions: openInstructions(measure),
  instruction_due_on: instructionDueOn(measure),
  stages: measure.stages,
  particulars: {
    letter: measure.letter,
    reply: measure.reply,
    reminders: measure.reminders,
    instructions: measure.instructions,
    inForce: measure.inForce,
    end: measure.end,
  },
});

/** The provision of a row; one without any part is none. */
const aboutOf = (row: MeasureColumns): Measure['about'] => {
  const about = {
    numberSymbol: row.number_symbol,
    documentId: row.document_id,
    article: row.article,
    clause: row.clause,
    point: row.point,
  };
  return Object.values(about).every((part) => part === null) ? null : about;
};

/** The measure that a row holds: the inverse of `measureRow`. */
export const measureOfRow = (row: MeasureColumns): Measure => ({
  id: row.id,
  version: row.version,
  code: row.code,
  state: row.state,
  kind: row.kind,
  whose: row.whose,
  owner: row.owner,
  addressee: row.addressee,
  coordinator: row.coordinator,
  province: row.province,
  about: aboutOf(row),
  expiresOn: row.expires_on,
  registeredOn: row.registered_on,
  // Rows older than the deadlines of stages hold none.
  stages: row.stages.map((stage) => ({ ...stage, deadline: stage.deadline ?? null })),
  slips: row.slips,
  ...row.particulars,
});
