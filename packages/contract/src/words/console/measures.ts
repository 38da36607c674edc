import type { Language, MeasureAction, Solved } from '@thaogo/domain';

interface ActionWords {
  title: string;
  consequence: string;
  does: string;
  done: string;
}

interface ConsoleMeasureWords {
  title: string;
  lead: string;
  tabs: Record<'late' | 'month' | 'instructed' | 'all', string>;
  awaited: string;
  oneAwaited: string;
  empty: Record<'late' | 'month' | 'instructed' | 'all', string>;
  shown: (count: number, more: boolean) => string;
  more: string;
  back: string;
  own: (owner: string) => string;
  proposed: (owner: string, addressee: string) => string;
  next: (stage: string) => string;
  planned: (date: string) => string;
  unplanned: string;
  original: (date: string) => string;
  /** Of one stage. */
  late: string;
  /** Of a measure: by a first promise or by the rules. */
  behind: string;
  slips: (count: number) => string;
  registeredOn: (date: string) => string;
  thread: string;
  registered: string;
  passedOver: string;
  number: (number: string) => string;
  slipped: (from: string, to: string, at: string) => string;
  accepted: (number: string, date: string) => string;
  notAccepted: (number: string, date: string) => string;
  reminders: string;
  reminded: (agency: string, number: string, date: string) => string;
  newText: (number: string, date: string) => string;
  ended: (date: string) => string;
  expires: (date: string) => string;
  petitions: string;
  waiting: (count: number) => string;
  notShown: (count: number) => string;
  judged: (yes: number, partly: number, no: number) => string;
  work: string;
  nothingToDo: string;
  stale: string;
  cancel: string;
  needed: string;
  fields: {
    stage: string;
    chooseStage: string;
    plannedOn: string;
    slipTo: string;
    doneOn: string;
    number: string;
    numberOptional: string;
    letterDate: string;
    reply: string;
    replyAccepted: string;
    replyNotAccepted: string;
    reasons: string;
    reasonsHint: string;
    slipReason: string;
    slipReasonHint: string;
    document: string;
    documentHint: string;
    postedOn: string;
    effectiveOn: string;
    effectiveOnHint: string;
    instruction: string;
    abandonReason: string;
    abandonReasonHint: string;
  };
  actions: Record<MeasureAction, ActionWords>;
  /** On the page of a petition. */
  ofPetition: string;
  senderSaid: Record<Solved, string>;
  join: string;
  joinHint: string;
  joinNone: string;
  whoOwn: string;
  whoProposed: (addressee: string) => string;
  notAllowed: (reason: string) => string;
}

/** Measures in the agencies' console: the list, one measure, what may be done to it. */
export const consoleMeasureWords: Record<Language, ConsoleMeasureWords> = {
  vi: {
    title: 'Nhiệm vụ xử lý văn bản',
    lead: 'Những việc mà văn bản trả lời đã hứa, theo dõi đến khi văn bản mới có hiệu lực. Chậm tính theo ngày hứa lần đầu, kể cả khi đã lùi hạn, và theo hạn quy định nếu có.',
    tabs: { late: 'Chậm', month: 'Tháng này', instructed: 'Chỉ đạo', all: 'Tất cả' },
    awaited: 'danh sách nhiệm vụ',
    oneAwaited: 'nhiệm vụ',
    empty: {
      late: 'Không có nhiệm vụ nào chậm so với ngày hứa lần đầu hoặc hạn theo quy định.',
      month: 'Không có nhiệm vụ nào dự kiến trong tháng này.',
      instructed: 'Không có ý kiến chỉ đạo nào chờ trả lời.',
      all: 'Chưa có nhiệm vụ nào. Nhiệm vụ được đăng ký khi ban hành văn bản trả lời có hứa xử lý văn bản.',
    },
    shown: (count, more) => (more ? `Đang hiện ${count} nhiệm vụ` : `${count} nhiệm vụ`),
    more: 'Xem thêm',
    back: 'Về danh sách nhiệm vụ',
    own: (owner) => `${owner} thực hiện`,
    proposed: (owner, addressee) => `${owner} đề nghị ${addressee}`,
    next: (stage) => `Bước tiếp theo: ${stage}`,
    planned: (date) => `Dự kiến ${date}`,
    unplanned: 'Chưa có ngày dự kiến',
    original: (date) => `Ngày hứa lần đầu ${date}`,
    late: 'Chậm so với ngày hứa lần đầu',
    behind: 'Chậm hạn',
    slips: (count) => `Lùi hạn ${count} lần`,
    registeredOn: (date) => `Đăng ký ngày ${date}`,
    thread: 'Các bước',
    registered: 'Đăng ký',
    passedOver: 'Không ghi nhận bước này',
    number: (number) => `Văn bản số ${number}`,
    slipped: (from, to, at) => `Lùi hạn từ ${from} sang ${to}, ghi ngày ${at}:`,
    accepted: (number, date) => `Chấp nhận, văn bản số ${number}, ngày ${date}`,
    notAccepted: (number, date) => `Không chấp nhận, văn bản số ${number}, ngày ${date}. Lý do:`,
    reminders: 'Văn bản đôn đốc',
    reminded: (agency, number, date) => `${agency}: số ${number}, ngày ${date}`,
    newText: (number, date) => `Văn bản ${number} có hiệu lực từ ${date}.`,
    ended: (date) => `Kết thúc ngày ${date}.`,
    expires: (date) => `Hết hiệu lực chậm nhất ${date}.`,
    petitions: 'Phản ánh, kiến nghị đang chờ',
    waiting: (count) => `${count} phản ánh, kiến nghị chờ nhiệm vụ này.`,
    notShown: (count) => `${count} phản ánh, kiến nghị khác ngoài phạm vi bạn được xem hoặc không hiện ở đây.`,
    judged: (yes, partly, no) =>
      `Người gửi cho biết: đã giải quyết ${yes}, giải quyết một phần ${partly}, chưa giải quyết ${no}.`,
    work: 'Việc cần làm',
    nothingToDo: 'Hiện bạn không có việc gì với nhiệm vụ này.',
    stale: 'Nhiệm vụ vừa được người khác cập nhật. Bản mới đã hiện; những gì bạn nhập vẫn còn, hãy xem lại rồi gửi.',
    cancel: 'Thôi',
    needed: 'Cần điền mục này',
    fields: {
      stage: 'Bước',
      chooseStage: 'Chọn bước',
      plannedOn: 'Ngày dự kiến',
      slipTo: 'Ngày dự kiến mới',
      doneOn: 'Ngày hoàn thành',
      number: 'Số văn bản',
      numberOptional: 'Số văn bản (không bắt buộc)',
      letterDate: 'Ngày văn bản',
      reply: 'Kết quả',
      replyAccepted: 'Chấp nhận',
      replyNotAccepted: 'Không chấp nhận',
      reasons: 'Lý do không chấp nhận',
      reasonsHint: 'Người gửi đọc được nguyên văn.',
      slipReason: 'Lý do lùi hạn',
      slipReasonHint: 'Người gửi đọc được nguyên văn. Ngày hứa lần đầu vẫn được giữ và hiện bên cạnh.',
      document: 'Số, ký hiệu văn bản mới',
      documentHint: 'Văn bản phải có trong danh mục văn bản và đã được xác nhận, ví dụ 12/2026/TT-BTC.',
      postedOn: 'Ngày đăng tải',
      effectiveOn: 'Ngày có hiệu lực',
      effectiveOnHint: 'Chỉ cần khi danh mục văn bản chưa ghi ngày có hiệu lực.',
      instruction: 'Nội dung chỉ đạo',
      abandonReason: 'Lý do dừng thực hiện',
      abandonReasonHint: 'Người gửi đọc được nguyên văn.',
    },
    actions: {
      plan_stage: {
        title: 'Đặt ngày dự kiến',
        consequence: 'Ngày đặt lần đầu là lời hứa với người gửi và được giữ mãi.',
        does: 'Lưu ngày dự kiến',
        done: 'Đã lưu ngày dự kiến.',
      },
      slip_stage: {
        title: 'Lùi hạn',
        consequence: 'Mỗi lần lùi hạn được đếm và hiện cho người gửi kèm lý do.',
        does: 'Lùi hạn',
        done: 'Đã ghi lùi hạn.',
      },
      send_proposal: {
        title: 'Ghi văn bản đề nghị',
        consequence: 'Ghi số, ngày văn bản đã gửi cơ quan có thẩm quyền.',
        does: 'Ghi văn bản đề nghị',
        done: 'Đã ghi văn bản đề nghị.',
      },
      note_reply: {
        title: 'Ghi trả lời của cơ quan có thẩm quyền',
        consequence: 'Nếu không được chấp nhận, nhiệm vụ kết thúc và người gửi được báo kèm lý do.',
        does: 'Ghi trả lời',
        done: 'Đã ghi trả lời.',
      },
      note_stage: {
        title: 'Ghi bước đã xong',
        consequence: 'Người gửi được báo khi văn bản được thông qua, ban hành.',
        does: 'Ghi bước đã xong',
        done: 'Đã ghi bước hoàn thành.',
      },
      put_in_force: {
        title: 'Ghi văn bản có hiệu lực',
        consequence: 'Nhiệm vụ hoàn thành; từng người gửi được hỏi vướng mắc đã hết chưa.',
        does: 'Ghi có hiệu lực',
        done: 'Đã ghi văn bản có hiệu lực.',
      },
      remind: {
        title: 'Ghi văn bản đôn đốc',
        consequence: 'Số, ngày hiện trên nhiệm vụ và cho người gửi. Cơ quan thực hiện được báo bằng thư điện tử.',
        does: 'Ghi đôn đốc',
        done: 'Đã ghi văn bản đôn đốc.',
      },
      instruct: {
        title: 'Cho ý kiến chỉ đạo',
        consequence: 'Cơ quan thực hiện được báo ngay và phải trả lời, kể cả khi nhiệm vụ đã kết thúc.',
        does: 'Gửi ý kiến chỉ đạo',
        done: 'Đã gửi ý kiến chỉ đạo.',
      },
      reply_to_instruction: {
        title: 'Trả lời ý kiến chỉ đạo',
        consequence: 'Cơ quan đã cho ý kiến được báo. Trả lời rồi thì không sửa được.',
        does: 'Gửi trả lời',
        done: 'Đã trả lời ý kiến chỉ đạo.',
      },
      abandon: {
        title: 'Dừng thực hiện',
        consequence: 'Nhiệm vụ kết thúc và không mở lại; người gửi đọc được lý do.',
        does: 'Dừng thực hiện',
        done: 'Đã dừng nhiệm vụ.',
      },
    },
    ofPetition: 'Nhiệm vụ xử lý văn bản',
    senderSaid: {
      yes: 'Người gửi cho biết: đã giải quyết.',
      partly: 'Người gửi cho biết: giải quyết một phần.',
      no: 'Người gửi cho biết: chưa giải quyết.',
    },
    join: 'Nhiệm vụ đang theo dõi cùng nội dung',
    joinHint: 'Đã có nhiệm vụ cùng văn bản, điều khoản và cách xử lý. Gắn vào nhiệm vụ đó để không theo dõi hai lần.',
    joinNone: 'Đăng ký nhiệm vụ mới',
    whoOwn: 'Cơ quan bạn tự thực hiện. Khi ban hành, nhiệm vụ được đăng ký và theo dõi đến khi văn bản có hiệu lực.',
    whoProposed: (addressee) =>
      `Đề nghị ${addressee}. Khi ban hành, nhiệm vụ được đăng ký và theo dõi đến khi văn bản có hiệu lực.`,
    notAllowed: (reason) => `Không chọn được: ${reason}`,
  },
  en: {
    title: 'Measures about the law',
    lead: 'What answers promised, followed until the new text is in force. Late is judged by the first promise, however often it was moved, and by the rules where they set a period.',
    tabs: { late: 'Late', month: 'This month', instructed: 'Instructions', all: 'All' },
    awaited: 'the measures',
    oneAwaited: 'the measure',
    empty: {
      late: 'No measure is late by its first promise or by the rules.',
      month: 'No measure is planned for this month.',
      instructed: 'No instruction waits for an answer.',
      all: 'There are no measures yet. One is registered when an answer is issued that promises something about the law.',
    },
    shown: (count, more) => (more ? `${count} shown` : `${count} in all`),
    more: 'Show more',
    back: 'Back to the measures',
    own: (owner) => `${owner} does it`,
    proposed: (owner, addressee) => `Proposed by ${owner} to ${addressee}`,
    next: (stage) => `Next: ${stage}`,
    planned: (date) => `Planned for ${date}`,
    unplanned: 'No date planned yet',
    original: (date) => `First promised for ${date}`,
    late: 'Late by the first promise',
    behind: 'Late',
    slips: (count) => (count === 1 ? 'Slipped once' : `Slipped ${count} times`),
    registeredOn: (date) => `Registered on ${date}`,
    thread: 'Stages',
    registered: 'Registered',
    passedOver: 'Not reported',
    number: (number) => `Document ${number}`,
    slipped: (from, to, at) => `Moved from ${from} to ${to}, on ${at}:`,
    accepted: (number, date) => `Accepted by letter ${number} of ${date}`,
    notAccepted: (number, date) => `Not accepted, by letter ${number} of ${date}. The reasons:`,
    reminders: 'Reminders',
    reminded: (agency, number, date) => `${agency}: letter ${number} of ${date}`,
    newText: (number, date) => `${number} is in force since ${date}.`,
    ended: (date) => `Ended on ${date}.`,
    expires: (date) => `Ends on ${date} at the latest.`,
    petitions: 'Petitions that wait for it',
    waiting: (count) => `${count === 1 ? 'One petition waits' : `${count} petitions wait`} for this measure.`,
    notShown: (count) => `${count} more are outside what you may see, or not shown here.`,
    judged: (yes, partly, no) => `Senders said: solved ${yes}, partly ${partly}, not ${no}.`,
    work: 'To do',
    nothingToDo: 'There is nothing for you to do here now.',
    stale:
      'Somebody else changed this measure. The new version is shown; what you typed is kept: look again, then send.',
    cancel: 'Cancel',
    needed: 'Fill this in',
    fields: {
      stage: 'Stage',
      chooseStage: 'Choose a stage',
      plannedOn: 'Planned for',
      slipTo: 'New planned day',
      doneOn: 'Done on',
      number: 'Number of the document',
      numberOptional: 'Number of the document (optional)',
      letterDate: 'Date of the letter',
      reply: 'Outcome',
      replyAccepted: 'Accepted',
      replyNotAccepted: 'Not accepted',
      reasons: 'Why it is not accepted',
      reasonsHint: 'The senders read this as it stands.',
      slipReason: 'Why the date moves',
      slipReasonHint: 'The senders read this as it stands. The first promise stays beside it.',
      document: 'Number and symbol of the new text',
      documentHint: 'It must be in the register and confirmed, for example 12/2026/TT-BTC.',
      postedOn: 'Posted on',
      effectiveOn: 'In force from',
      effectiveOnHint: 'Only where the register does not tell.',
      instruction: 'Instruction',
      abandonReason: 'Why it is given up',
      abandonReasonHint: 'The senders read this as it stands.',
    },
    actions: {
      plan_stage: {
        title: 'Plan a stage',
        consequence: 'The first day planned is a promise to the senders and is kept for ever.',
        does: 'Save the planned day',
        done: 'Planned day saved.',
      },
      slip_stage: {
        title: 'Move a planned day',
        consequence: 'Every move to a later day is counted and shown to the senders with its reason.',
        does: 'Move the day',
        done: 'The day was moved.',
      },
      send_proposal: {
        title: 'Note the proposal',
        consequence: 'Number and date of the letter to whoever is competent.',
        does: 'Note the proposal',
        done: 'Proposal noted.',
      },
      note_reply: {
        title: 'Note the reply',
        consequence: 'Where it is not accepted the measure ends, and the senders are told why.',
        does: 'Note the reply',
        done: 'Reply noted.',
      },
      note_stage: {
        title: 'Note a stage as done',
        consequence: 'The senders are told when it is adopted.',
        does: 'Note the stage',
        done: 'Stage noted.',
      },
      put_in_force: {
        title: 'Note that it is in force',
        consequence: 'The measure is kept; each sender is asked whether the problem is solved.',
        does: 'Note in force',
        done: 'Noted as in force.',
      },
      remind: {
        title: 'Note a reminder',
        consequence: 'Number and date are shown here and to the senders. The owner is told by mail.',
        does: 'Note the reminder',
        done: 'Reminder noted.',
      },
      instruct: {
        title: 'Give an instruction',
        consequence: 'The owner is told at once and has to answer, also once the measure has ended.',
        does: 'Give the instruction',
        done: 'Instruction given.',
      },
      reply_to_instruction: {
        title: 'Answer an instruction',
        consequence: 'Whoever gave it is told. An answer cannot be changed.',
        does: 'Send the answer',
        done: 'The instruction is answered.',
      },
      abandon: {
        title: 'Give it up',
        consequence: 'The measure ends for good; the senders read the reason.',
        does: 'Give it up',
        done: 'The measure was given up.',
      },
    },
    ofPetition: 'Measures about the law',
    senderSaid: {
      yes: 'The sender said: solved.',
      partly: 'The sender said: partly solved.',
      no: 'The sender said: not solved.',
    },
    join: 'A measure that promises the same',
    joinHint: 'There is a measure about the same provision already. Joining it avoids following the same thing twice.',
    joinNone: 'Register a new measure',
    whoOwn: 'Your agency does it. Once the answer is issued it is followed until the new text is in force.',
    whoProposed: (addressee) =>
      `Proposed to ${addressee}. Once the answer is issued it is followed until the new text is in force.`,
    notAllowed: (reason) => `Not possible: ${reason}`,
  },
};
