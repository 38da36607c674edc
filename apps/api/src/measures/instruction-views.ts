import type { MeasureItem, MeasureView } from '@thaogo/contract';
import type { DeliveryState } from '@thaogo/db';
import { type CivilDate, instructionDueOn, isLateInstruction, type Measure, openInstructions } from '@thaogo/domain';
import { agencyName } from '../presentation/agency-name.ts';
import type { MeasureReader, MeasureTexts } from '../presentation/measure-views.ts';

/** What waits for an answer, in one line. */
export const openInstructionsView = (measure: Measure, today: CivilDate): MeasureItem['openInstructions'] => ({
  count: openInstructions(measure),
  dueOn: instructionDueOn(measure),
  late: measure.instructions.some((each) => each.reply === null && isLateInstruction(each, today)),
});

type Told = MeasureView['reminders'][number]['told'];

const TOLD: Record<DeliveryState, Told> = {
  planned: 'waiting',
  retrying: 'waiting',
  sent: 'sent',
  dead: 'failed',
  no_address: 'failed',
};

/** Reminders and instructions as staff see them: what was answered, and whether the owner was told. */
export const fromOthersView = (
  { reminders, instructions }: Measure,
  { texts, notices }: { texts: MeasureTexts; notices: ReadonlyMap<number, DeliveryState> },
  { agencies, language, today }: MeasureReader,
): Pick<MeasureView, 'reminders' | 'instructions'> => {
  const toldOf = (seq: number): Told => {
    const state = notices.get(seq);
    return state === undefined ? null : TOLD[state];
  };
  const said = (id: string): string => texts.get(id) ?? '';
  return {
    reminders: reminders.map(({ seq, number, on, agency }) => ({
      number,
      on,
      agency: agencyName(agency, agencies, language),
      told: toldOf(seq),
    })),
    instructions: instructions.map(({ seq, agency, on, content, dueOn, reply }) => ({
      id: seq,
      agency: agencyName(agency, agencies, language),
      on,
      text: said(content.id),
      dueOn,
      late: isLateInstruction({ dueOn, reply }, today),
      told: toldOf(seq),
      reply: reply === null ? null : { on: reply.on, text: said(reply.content.id) },
    })),
  };
};
