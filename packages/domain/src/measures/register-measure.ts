import { parseSymbol } from '@thaogo/legal';
import type { IssuedAnswer, Petition } from '../life/petition.ts';
import { measureKindOf } from './measure-kinds.ts';
import type { Measure } from './measure.ts';
import type { NewMeasureEvent } from './measure-events.ts';
import { stagesFor } from './measure-stages.ts';
import { OPEN_MEASURE_STATES } from './measure-table.ts';
import type { ConcernedDocument } from './concerned-document.ts';

/**
 * The event that registers the measure which an issued answer promises; null where it promises none.
 * @param document what the measure is about, as the register has it now; null where nothing tells.
 */
export const registration = (
  petition: Pick<Petition, 'id' | 'answer' | 'lead' | 'coordinator' | 'province'>,
  code: string,
  document: Pick<ConcernedDocument, 'type'> | null,
): Extract<NewMeasureEvent, { type: 'registered' }> | null => {
  const { answer, lead, coordinator, province } = petition;
  const kind = answer === null ? null : measureKindOf(answer.outcome);
  if (kind === null || lead === null || !answer?.measure) return null;
  const { whose, addressee, about, expiresOn } = answer.measure;
  const symbol = parseSymbol(about?.numberSymbol ?? '');
  const type = document?.type ?? symbol?.type ?? null;
  const stages = stagesFor(kind, whose, { type, adopters: [addressee ?? lead] });
  return {
    type: 'registered',
    v: 1,
    data: {
      code,
      kind,
      whose,
      owner: lead,
      addressee,
      coordinator,
      province,
      about,
      expiresOn,
      stages,
      petition: petition.id,
    },
  };
};

/** Whether an issued answer promises what an open measure already is about: same document, provision, kind and owner. */
export const joinsMeasure = (
  measure: Measure,
  petition: { answer: Pick<IssuedAnswer, 'outcome' | 'measure'> | null; lead: string | null },
): boolean => {
  const promised = petition.answer?.measure;
  const about = promised?.about ?? null;
  return (
    promised !== undefined &&
    about !== null &&
    about.numberSymbol !== null &&
    OPEN_MEASURE_STATES.includes(measure.state) &&
    measure.kind === petition.answer?.outcome &&
    measure.owner === petition.lead &&
    measure.whose === promised.whose &&
    measure.addressee === promised.addressee &&
    measure.about?.numberSymbol === about.numberSymbol &&
    measure.about.article === about.article
  );
};

/** A measure's own code: `NV-` before the digits of a petition's code, so that neither is taken for the other. */
export const measureCode = (digits: string): string => `NV-${digits}`;
