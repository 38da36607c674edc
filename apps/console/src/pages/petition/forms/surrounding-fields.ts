import { LIMITS, type SurroundingAction, type surroundingFieldWords } from '@thaogo/contract';
import type { UploadUse } from '../../../api/upload.ts';

/** One field of a form: what it is called, how it is typed, and what its body member is named. */
export interface SurroundingField {
  name: string;
  label: Exclude<keyof (typeof surroundingFieldWords)['vi'], 'likeness'>;
  kind:
    | 'words'
    | 'line'
    | 'date'
    | 'agency'
    | 'joined_agency'
    | 'ground'
    | 'restricting_ground'
    | 'colleague'
    | 'unit'
    | 'colleague_of_unit'
    | 'deadline'
    | 'number'
    | 'request';
  optional?: true;
  longest?: number;
}

/** Actions whose form is made of plain fields. */
export type FieldAction = Exclude<SurroundingAction, 'group' | 'renew_secret'>;

const reason: SurroundingField = { name: 'reason', label: 'reason', kind: 'words', longest: LIMITS.reasonLongest };
const number = (name: string, label: SurroundingField['label']): SurroundingField => ({
  name,
  label,
  kind: 'line',
  longest: LIMITS.issueNumberLongest,
});
const words = (name: string, label: SurroundingField['label'], longest: number): SurroundingField => ({
  name,
  label,
  kind: 'words',
  longest,
});

/** What is typed for each action around the answer. */
export const SURROUNDING_FIELDS: Record<FieldAction, readonly SurroundingField[]> = {
  contest_lead: [reason, { name: 'to', label: 'betterAgency', kind: 'agency', optional: true }],
  propose_lead: [{ name: 'agency', label: 'agency', kind: 'joined_agency' }, reason],
  register_incoming: [number('number', 'incomingNumber'), { name: 'on', label: 'incomingOn', kind: 'date' }],
  hand_over: [{ name: 'to', label: 'colleague', kind: 'colleague' }],
  assign_unit: [
    { name: 'unit', label: 'unit', kind: 'unit', optional: true },
    { name: 'officer', label: 'officerOfUnit', kind: 'colleague_of_unit', optional: true },
  ],
  consult: [
    { name: 'agency', label: 'agency', kind: 'joined_agency' },
    words('question', 'question', LIMITS.reasonLongest),
  ],
  give_opinion: [words('opinion', 'opinion', LIMITS.messageLongest)],
  ask: [words('question', 'question', LIMITS.reasonLongest)],
  resume: [],
  extend: [
    { name: 'deadline', label: 'deadline', kind: 'deadline' },
    { name: 'amount', label: 'amount', kind: 'number' },
    reason,
  ],
  transfer: [
    { name: 'ground', label: 'groundIfAny', kind: 'ground', optional: true },
    { name: 'agency', label: 'transferAgency', kind: 'agency', optional: true },
    { name: 'addressee', label: 'addressee', kind: 'line', optional: true, longest: LIMITS.lineLongest },
    number('letterNumber', 'letterNumber'),
    { name: 'on', label: 'letterOn', kind: 'date' },
  ],
  note_external: [
    number('ref', 'externalRef'),
    { name: 'status', label: 'externalStatus', kind: 'line', longest: LIMITS.lineLongest },
  ],
  restrict: [{ name: 'ground', label: 'ground', kind: 'restricting_ground' }],
  lift_restriction: [],
  seal: [],
  unseal: [],
  ungroup: [],
  instruct: [
    words('text', 'instruction', LIMITS.reasonLongest),
    { name: 'dueOn', label: 'dueOn', kind: 'date', optional: true },
  ],
  remark: [words('text', 'remark', LIMITS.reasonLongest)],
  reply_to_request: [
    { name: 'request', label: 'request', kind: 'request' },
    words('text', 'reply', LIMITS.messageLongest),
  ],
  reopen: [words('opinion', 'opinion', LIMITS.messageLongest)],
};

/** Which of them take files: any, or the one signed letter. */
export const FILES_WITH: Partial<Record<FieldAction, UploadUse | 'letter'>> = {
  consult: 'consult',
  give_opinion: 'give_opinion',
  ask: 'ask',
  transfer: 'letter',
  note_external: 'letter',
};
