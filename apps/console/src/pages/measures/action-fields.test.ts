import type { MeasureView } from '@thaogo/contract';
import { expect, test } from 'vitest';
import { BODIES, fieldsOf, isOptional, stagesFor } from './action-fields.ts';

const stage = (name: MeasureView['stages'][number]['stage'], rest: Partial<MeasureView['stages'][number]> = {}) => ({
  stage: name,
  name,
  plannedOn: null,
  originalPlannedOn: null,
  doneOn: null,
  number: null,
  late: false,
  passedOver: false,
  slips: [],
  deadline: null,
  ...rest,
});

const stages = [
  stage('proposed', { doneOn: '2026-03-02' }),
  stage('replied'),
  stage('drafted', { plannedOn: '2026-05-01' }),
  stage('adopted'),
  stage('in_force'),
];
const names = (action: Parameters<typeof stagesFor>[0]) => stagesFor(action, { stages }).map((each) => each.stage);

test('each action offers the stages that it can be about', () => {
  expect(names('plan_stage')).toEqual(['replied', 'drafted', 'adopted', 'in_force']);
  expect(names('slip_stage')).toEqual(['drafted']);
  expect(names('note_stage')).toEqual(['drafted', 'adopted']);
});

test('a document is named from the register, a letter by number and day of posting', () => {
  expect(fieldsOf('put_in_force', { endsInDocument: true })).toEqual(['document', 'on']);
  expect(fieldsOf('put_in_force', { endsInDocument: false })).toEqual(['number', 'on']);
  expect(isOptional('put_in_force', 'on', { endsInDocument: true })).toBe(true);
  expect(isOptional('put_in_force', 'on', { endsInDocument: false })).toBe(false);
});

test('what is left empty is sent as nothing', () => {
  const typed = {
    stage: 'drafted',
    on: '',
    number: ' ',
    text: '',
    accepted: 'no',
    document: '1/2026/TT-BTC',
    dueOn: '',
    instruction: '3',
  } as const;
  expect(BODIES.put_in_force(typed)).toEqual({ document: '1/2026/TT-BTC', number: null, on: null });
  expect(BODIES.note_reply(typed)).toMatchObject({ accepted: false, reasons: null });
  expect(BODIES.instruct({ ...typed, text: 'Báo cáo.' })).toEqual({ text: 'Báo cáo.', dueOn: null });
  expect(isOptional('instruct', 'dueOn', { endsInDocument: true })).toBe(true);
  // An answer names its instruction by number.
  expect(BODIES.reply_to_instruction({ ...typed, text: 'Đã trình.' })).toEqual({ instruction: 3, text: 'Đã trình.' });
});
