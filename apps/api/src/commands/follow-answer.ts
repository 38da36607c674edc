import {
  insertMeasure,
  loadMeasureForUpdate,
  type LockedMeasure,
  measuresOfPetition,
  openMeasuresAbout,
  recordMeasureEvent,
  type Tables,
  type Writer,
} from '@thaogo/db';
import {
  CODE_SPACE,
  joinsMeasure,
  type Measure,
  type MeasureEvent,
  measureCode,
  measureKindOf,
  type NewMeasureEvent,
  type Petition,
  petitionCode,
  recordedActor,
  registration,
  type Staff,
} from '@thaogo/domain';
import type { Kysely } from 'kysely';
import type { ApiDependencies } from '../dependencies.ts';
import { ApiProblem } from '../http/problems.ts';
import { concernedDocuments } from './concerned-documents.ts';
import { startStageDeadline } from './start-stage-deadline.ts';

/** At most so many measures about the same are offered to be joined. */
const OFFERED = 10;

/** A code drawn at random; meeting one that exists is refused by the database, and trying again draws another. */
const drawCode = (deps: Pick<ApiDependencies, 'randomBytes'>): string => {
  let drawn = 0n;
  for (const byte of deps.randomBytes(8)) drawn = drawn * 256n + BigInt(byte);
  return measureCode(petitionCode(Number(drawn % BigInt(CODE_SPACE))));
};

const inPlace = (event: NewMeasureEvent, seq: number, staff: Staff, now: Date): MeasureEvent => ({
  ...event,
  seq,
  at: now.toISOString(),
  actor: recordedActor(staff),
});

/** Adds a petition to those that wait for a measure. */
export const joinMeasure = (
  trx: Writer,
  locked: LockedMeasure,
  petition: Pick<Petition, 'id'>,
  { staff, now }: { staff: Staff; now: Date },
): Promise<LockedMeasure> => {
  const event = { type: 'joined' as const, v: 1 as const, data: { petition: petition.id } };
  return recordMeasureEvent(trx, locked, inPlace(event, locked.measure.version + 1, staff, now), []);
};

/**
 * Follows what an answer that was just issued promises, in the same transaction: it joins the measure that the clerk names,
 * goes on with one that the petition waits for already, or registers a new one.
 * @returns the measure; null where nothing was promised.
 * @throws ApiProblem `invalid` when the named measure is not about the same, or has ended.
 */
export const followAnswer = async (
  trx: Writer,
  deps: ApiDependencies,
  petition: Petition,
  { joins, staff }: { joins: string | undefined; staff: Staff },
): Promise<LockedMeasure | null> => {
  const now = deps.now();
  const promised = petition.answer?.measure;
  if (joins !== undefined) {
    const locked = await loadMeasureForUpdate(trx, joins);
    if (locked === null || !joinsMeasure(locked.measure, petition))
      throw new ApiProblem('invalid', { fields: [{ pointer: '/measure', code: 'unknown_code' }] });
    return joinMeasure(trx, locked, petition, { staff, now });
  }
  if (promised === undefined) return null;
  const waited = await measuresOfPetition(trx, petition.id);
  const going = waited.find(({ measure }) => joinsMeasure(measure, petition));
  if (going !== undefined) return loadMeasureForUpdate(trx, going.measure.code);
  const documents = await concernedDocuments(trx, petition.code);
  const document = documents.find(({ numberSymbol }) => numberSymbol === promised.about?.numberSymbol) ?? null;
  const event = registration(petition, drawCode(deps), document);
  if (event === null) return null;
  const registered = inPlace(event, 1, staff, now);
  return startStageDeadline(trx, deps, await insertMeasure(trx, deps.newId(), registered), registered);
};

/** Open measures that promise the same as a draft, or as the answer of a petition: for joining one rather than doubling it. */
export const joinableMeasures = async (
  db: Kysely<Tables>,
  { draft, lead }: Pick<Petition, 'draft' | 'lead'>,
): Promise<Measure[]> => {
  const kind = draft === null ? null : measureKindOf(draft.outcome);
  const numberSymbol = draft?.measure?.about?.numberSymbol ?? null;
  if (draft === null || kind === null || numberSymbol === null || lead === null) return [];
  const open = await openMeasuresAbout(db, { numberSymbol, owner: lead, kind }, OFFERED);
  return open.filter((measure) => joinsMeasure(measure, { answer: draft, lead }));
};
