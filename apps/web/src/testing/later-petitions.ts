import type { SenderView } from '@thaogo/contract';
import { fifteenDays } from './deadlines.ts';
import { fakeApi, petitionAnswered } from './fake-api.ts';

/** Petitions as their sender sees them further on in their life. */

const action = (name: 'contest' | 'reconsideration' | 'message'): SenderView['actions'][number] => ({
  name,
  allowed: true,
  reasons: [],
});
const inProgress = (): SenderView => {
  const [view] = fakeApi().petitions.values();
  if (view === undefined) throw new Error('There is a petition.');
  return view;
};
const window = (name: 'sender_reply' | 'closing' | 'contest'): SenderView['deadlines'][number] => ({
  ...fifteenDays(name, null),
  dueOn: '2026-12-11',
  originalDueOn: '2026-12-11',
});

export const petitionAsked = (): SenderView => ({
  ...inProgress(),
  state: 'awaiting_sender',
  stateName: 'Chờ người gửi bổ sung',
  question: 'Hồ sơ của bạn nộp ngày nào, tại cơ quan nào?',
  deadlines: [{ ...fifteenDays('answer', null), pausedSince: '2026-11-26' }, window('sender_reply')],
});

export const petitionToReconsider = (): SenderView => {
  const view = petitionAnswered();
  return {
    ...view,
    deadlines: [...view.deadlines, window('closing')],
    actions: [...view.actions, action('reconsideration')],
  };
};

/** Answered for the second time. */
export const petitionReconsidered = (): SenderView => {
  const view = petitionAnswered();
  const { answer } = view;
  if (answer === null) throw new Error('It is answered.');
  return {
    ...view,
    answer: { ...answer, number: '99/BTC-PC', text: 'Bộ bỏ yêu cầu này từ tháng sau.', issuedOn: '2026-12-20' },
    earlierAnswer: { ...answer, rating: 2, opinion: 'Trả lời chưa nói đến hộ kinh doanh.' },
    actions: [
      {
        name: 'reconsideration',
        allowed: false,
        reasons: [{ code: 'reconsidered_already', detail: 'Bạn đã đề nghị xem xét lại một lần.' }],
      },
    ],
  };
};

export const petitionOutOfScope = (): SenderView => ({
  ...inProgress(),
  state: 'out_of_scope',
  stateName: 'Không thuộc phạm vi',
  holder: null,
  turnTo: 'Bạn có thể nhờ tổ hòa giải.',
  deadlines: [fifteenDays('answer', '2026-11-26'), window('contest')],
  actions: [action('contest')],
});

export const petitionTransferred = (): SenderView => ({
  ...inProgress(),
  state: 'transferred',
  stateName: 'Đã chuyển',
  holder: null,
  transfer: {
    to: 'Tòa án nhân dân khu vực 3',
    agency: null,
    groundName: 'Tranh chấp dân sự',
    letterNumber: '15/BTC-PC',
    on: '2026-11-25',
    letter: null,
  },
  external: { ref: 'PAKN-2026-000731', status: 'Đang xử lý', notedOn: '2026-11-26', letter: null },
  deadlines: [fifteenDays('answer', '2026-11-25')],
  actions: [],
});

/** With a coordinator, because the agency that should answer has not joined. */
export const petitionOfNonMember = (): SenderView => ({
  ...inProgress(),
  state: 'screening',
  stateName: 'Đang phân loại',
  agency: null,
  deadlines: [{ ...fifteenDays('answer', null), binding: false, provisional: true }],
});
