import type { MeasureView } from '@thaogo/contract';
import type { MeasureActionName, MeasureBody } from '../../api/measures.ts';

/** Everything that the forms of measures ask for, as typed. */
export interface Typed {
  stage: string;
  on: string;
  number: string;
  text: string;
  accepted: '' | 'yes' | 'no';
  document: string;
  dueOn: string;
  /** The number of an instruction. */
  instruction: string;
}

export type FieldName = keyof Typed;

type Stage = MeasureView['stages'][number];

/** What each action asks for, in the order of the form. A letter has a number and a day of posting, a document is in the register. */
export const fieldsOf = (
  action: MeasureActionName,
  view: Pick<MeasureView, 'endsInDocument'>,
): readonly FieldName[] => {
  switch (action) {
    case 'plan_stage':
      return ['stage', 'on'];
    case 'slip_stage':
      return ['stage', 'on', 'text'];
    case 'note_reply':
      return ['accepted', 'number', 'on', 'text'];
    case 'note_stage':
      return ['stage', 'on', 'number'];
    case 'put_in_force':
      return view.endsInDocument ? ['document', 'on'] : ['number', 'on'];
    case 'send_proposal':
    case 'remind':
      return ['number', 'on'];
    case 'instruct':
      return ['text', 'dueOn'];
    case 'reply_to_instruction':
      return ['instruction', 'text'];
    case 'abandon':
      return ['text'];
  }
};

/** What may be left empty. */
export const isOptional = (
  action: MeasureActionName,
  field: FieldName,
  view: Pick<MeasureView, 'endsInDocument'>,
): boolean =>
  (action === 'note_stage' && field === 'number') ||
  (action === 'instruct' && field === 'dueOn') ||
  (action === 'note_reply' && field === 'text') ||
  (action === 'put_in_force' && field === 'on' && view.endsInDocument);

/** The stages that an action can be about now. */
export const stagesFor = (action: MeasureActionName, view: Pick<MeasureView, 'stages'>): readonly Stage[] => {
  const lastDone = view.stages.findLastIndex(({ doneOn }) => doneOn !== null);
  const ahead = view.stages.slice(lastDone + 1);
  switch (action) {
    case 'plan_stage':
      return ahead;
    case 'slip_stage':
      return ahead.filter(({ plannedOn }) => plannedOn !== null);
    default:
      return ahead.filter(({ stage }) => stage !== 'proposed' && stage !== 'replied' && stage !== 'in_force');
  }
};

type BodyOf = { [A in MeasureActionName]: (typed: Typed & { stage: Stage['stage'] }) => MeasureBody<A> };

const given = (text: string): string | null => (text.trim() === '' ? null : text);

/** What is sent, from what was typed. */
export const BODIES: BodyOf = {
  plan_stage: ({ stage, on }) => ({ stage, on }),
  slip_stage: ({ stage, on, text }) => ({ stage, on, reason: text }),
  send_proposal: ({ number, on }) => ({ number, on }),
  note_reply: ({ accepted, number, on, text }) => ({ accepted: accepted === 'yes', number, on, reasons: given(text) }),
  note_stage: ({ stage, on, number }) => ({ stage, on, number: given(number) }),
  put_in_force: ({ document, number, on }) => ({ document, number: given(number), on: given(on) }),
  remind: ({ number, on }) => ({ number, on }),
  instruct: ({ text, dueOn }) => ({ text, dueOn: given(dueOn) }),
  reply_to_instruction: ({ instruction, text }) => ({ instruction: Number(instruction), text }),
  abandon: ({ text }) => ({ reason: text }),
};
