import type { Language } from '@thaogo/domain';

/** What the pages of one of the two ways to ask for a second look say. */
interface SecondLookWords {
  /** On the petition's page: why somebody might want it, and the way there. */
  inviteHeading: string;
  invite: (until: string | null) => string;
  inviteLink: string;
  title: string;
  /** What happens then, a sentence each. */
  meaning: readonly string[];
  /** Until when; null where no period is set. */
  once: (until: string | null) => string;
  /** That other rights stay as they are. */
  otherRights: string;
  label: string;
  hint: string;
  missing: string;
  checkTitle: string;
  send: string;
  done: string;
}

interface SharedWords {
  goOn: string;
  cancel: string;
  yourWords: string;
  edit: string;
  tooLong: string;
  unreadable: string;
  notSent: string;
}

const OTHER_RIGHTS = {
  vi: 'Việc này không ảnh hưởng đến quyền khiếu nại, khởi kiện của bạn theo pháp luật.',
  en: 'Your rights to complain and to go to court under the law are not affected.',
};
const HINT = {
  vi: 'Tối đa 10.000 ký tự. Bạn xem lại trước khi gửi.',
  en: '10,000 characters at most. You can check it before it is sent.',
};

const vi: Record<'contest' | 'reconsideration', SecondLookWords> & SharedWords = {
  reconsideration: {
    inviteHeading: 'Trả lời chưa giải quyết điều bạn nêu?',
    invite: (until) =>
      until === null
        ? 'Bạn có thể đề nghị xem xét lại một lần.'
        : `Bạn có thể đề nghị xem xét lại một lần, đến hết ${until}.`,
    inviteLink: 'Đề nghị xem xét lại',
    title: 'Đề nghị xem xét lại trả\u00A0lời',
    meaning: [
      'Một người chưa tham gia trả lời lần trước xem lại và cho ý kiến. Ý kiến đó bạn đọc được.',
      'Sau đó cơ quan ra trả lời mới; người soạn và người duyệt khác lần trước.',
      'Trả lời đã có vẫn còn nguyên để bạn đối chiếu.',
    ],
    once: (until) => (until === null ? 'Chỉ đề nghị được một lần.' : `Chỉ đề nghị được một lần, đến hết ${until}.`),
    otherRights: OTHER_RIGHTS.vi,
    label: 'Điều gì cần xem xét lại, vì sao?',
    hint: HINT.vi,
    missing: 'Viết điều cần xem xét lại',
    checkTitle: 'Kiểm tra trước khi gửi đề nghị',
    send: 'Gửi đề nghị xem xét lại',
    done: 'Đã gửi đề nghị xem xét lại. Bước tiếp theo: một người chưa tham gia trả lời lần trước xem lại và cho ý kiến, rồi cơ quan ra trả lời mới.',
  },
  contest: {
    inviteHeading: 'Bạn cho rằng nội dung thuộc phạm vi của kênh này?',
    invite: (until) =>
      until === null ? 'Bạn có thể nêu ý kiến một lần.' : `Bạn có thể nêu ý kiến một lần, đến hết ${until}.`,
    inviteLink: 'Nêu ý kiến',
    title: 'Nêu ý kiến về kết luận ngoài phạm\u00A0vi',
    meaning: [
      'Cơ quan đầu mối xem lại từ đầu: chuyển đến cơ quan có trách nhiệm trả lời, hoặc giữ kết luận như cũ.',
      'Hạn trả lời bạn, nếu có, vẫn tính từ ngày bạn gửi ban đầu.',
    ],
    once: (until) => (until === null ? 'Chỉ nêu được một lần.' : `Chỉ nêu được một lần, đến hết ${until}.`),
    otherRights: OTHER_RIGHTS.vi,
    label: 'Vì sao nội dung thuộc phạm vi của kênh này?',
    hint: `Nêu rõ quy định nào gây khó và khó ở chỗ nào. ${HINT.vi}`,
    missing: 'Viết ý kiến của bạn',
    checkTitle: 'Kiểm tra trước khi gửi ý kiến',
    send: 'Gửi ý kiến',
    done: 'Đã gửi ý kiến. Bước tiếp theo: cơ quan đầu mối xem lại từ đầu và quyết định cơ quan nào trả lời.',
  },
  goOn: 'Xem lại trước khi gửi',
  cancel: 'Không gửi, quay về',
  yourWords: 'Bạn viết',
  edit: 'Sửa lại',
  tooLong: 'Dài quá 10.000 ký tự: hãy rút gọn',
  unreadable: 'Có ký tự không đọc được: hãy gõ lại chỗ đó',
  notSent: 'Chưa gửi được. Những gì bạn viết vẫn còn nguyên bên dưới. Hãy thử lại sau ít phút.',
};

const en: typeof vi = {
  reconsideration: {
    inviteHeading: 'Does the answer miss what you raised?',
    invite: (until) =>
      until === null
        ? 'You can ask once that it be looked at again.'
        : `You can ask once that it be looked at again, until the end of ${until}.`,
    inviteLink: 'Ask for another look',
    title: 'Ask that the answer be looked at again',
    meaning: [
      'Somebody who had no hand in the answer looks at it again and gives an opinion, which you can read.',
      'Then the agency issues a new answer, written and approved by other people than before.',
      'The answer you have stays where it is, so that you can compare.',
    ],
    once: (until) =>
      until === null ? 'You can ask this once only.' : `You can ask this once only, until the end of ${until}.`,
    otherRights: OTHER_RIGHTS.en,
    label: 'What should be looked at again, and why?',
    hint: HINT.en,
    missing: 'Write what should be looked at again',
    checkTitle: 'Check your request before you send it',
    send: 'Send the request',
    done: 'Your request was sent. Next, somebody who had no hand in the answer looks at it again and gives an opinion; then the agency issues a new answer.',
  },
  contest: {
    inviteHeading: 'Do you think it belongs here after all?',
    invite: (until) => (until === null ? 'You can object once.' : `You can object once, until the end of ${until}.`),
    inviteLink: 'Object',
    title: 'Object to “out of scope”',
    meaning: [
      'The coordinating agency looks at it afresh: it passes it to the agency that must answer, or keeps to its finding.',
      'If you are to be answered, the time still counts from the day you first filed.',
    ],
    once: (until) =>
      until === null ? 'You can do this once only.' : `You can do this once only, until the end of ${until}.`,
    otherRights: OTHER_RIGHTS.en,
    label: 'Why does it belong to this channel?',
    hint: `Say which rule makes things hard, and where. ${HINT.en}`,
    missing: 'Write your objection',
    checkTitle: 'Check your objection before you send it',
    send: 'Send the objection',
    done: 'Your objection was sent. Next, the coordinating agency looks at it afresh and decides who answers.',
  },
  goOn: 'Check before sending',
  cancel: 'Do not send, go back',
  yourWords: 'You write',
  edit: 'Change it',
  tooLong: 'This is longer than 10,000 characters: shorten it',
  unreadable: 'It contains characters that cannot be read: type that part again',
  notSent: 'It could not be sent. What you wrote is still below. Try again in a few minutes.',
};

/** Objecting to “out of scope”, and asking that an answer be looked at again. */
export const secondLookWords: Record<Language, typeof vi> = { vi, en };
