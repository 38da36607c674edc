import type { Staff } from '../access/actors.ts';
import { applyMeasureEvent } from '../measures/fold-measure.ts';
import type { Measure } from '../measures/measure.ts';
import type { MeasureEvent, MeasureEventData, NewMeasureEvent } from '../measures/measure-events.ts';
import { stagesFor } from '../measures/measure-stages.ts';
import { COORDINATOR, LEAD, noonOn, staff } from './world.ts';

/** Measures for tests: a finance department's, coordinated by the justice department, steered by the province. */

export const REGISTERED_ON = '2026-03-02';

export const registering = (rest: Partial<MeasureEventData['registered']> = {}): NewMeasureEvent => ({
  type: 'registered',
  v: 1,
  data: {
    code: 'NV-4821-0937-5514',
    kind: 'amend',
    whose: 'own',
    owner: LEAD,
    addressee: null,
    coordinator: COORDINATOR,
    province: '31',
    about: { numberSymbol: '61/2024/QĐ-UBND', documentId: null, article: '5', clause: '2', point: null },
    expiresOn: null,
    stages: stagesFor('amend', 'own', { type: 'decision', adopters: [LEAD] }),
    petition: 'petition-1',
    ...rest,
  },
});

/** One whose proposal is still to be sent to the province. */
export const proposing: Partial<MeasureEventData['registered']> = {
  whose: 'proposed',
  addressee: 'ubnd-31',
  stages: stagesFor('amend', 'proposed', { type: 'decision', adopters: ['ubnd-31'] }),
};

export const inPlace = (
  event: NewMeasureEvent,
  seq: number,
  actor: MeasureEvent['actor'] = { kind: 'system' },
  at: Date = noonOn(REGISTERED_ON),
): MeasureEvent => ({ ...event, seq, at: at.toISOString(), actor });

export const registeredMeasure = (rest: Partial<MeasureEventData['registered']> = {}): Measure =>
  applyMeasureEvent('m', null, inPlace(registering(rest), 1));

/** A member of staff, as one. */
export const person = (role: Staff['role'], agency: string, id?: string): Staff => staff(role, agency, id) as Staff;
