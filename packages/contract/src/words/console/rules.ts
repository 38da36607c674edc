import type { CalendarDayKind, Language, PeriodName } from '@thaogo/domain';
import type { PolicyList } from '../../shapes/rules.ts';

type Standing = PolicyList['items'][number]['standing'];
type Unit = 'day' | 'working_day';

/** Words of the administrator's pages about periods and the calendar. */
interface ConsoleRulesWords {
  periodsTab: string;
  calendarTab: string;
  periodsTitle: string;
  periodsLead: string;
  periodsAwaited: string;
  calendarTitle: string;
  calendarLead: string;
  calendarAwaited: string;
  versions: string;
  standings: Record<Standing, string>;
  shipped: string;
  enteredBy: (who: string | null, when: string) => string;
  inForceFrom: (date: string) => string;
  assumption: string;
  assumptions: (count: number) => string;
  unset: string;
  source: string;
  sourceHint: string;
  isAssumption: string;
  newVersion: string;
  newCalendar: string;
  versionName: string;
  versionHint: string;
  fromDay: string;
  fromDayHint: string;
  lastDay: string;
  reason: string;
  reasonHint: string;
  amount: string;
  amountHint: string;
  unit: string;
  units: Record<Unit, string>;
  enter: string;
  entered: (version: string) => string;
  cancel: string;
  needed: string;
  grounds: string;
  groundsLead: string;
  year: string;
  daysOf: (year: string) => string;
  noDays: string;
  kinds: Record<CalendarDayKind, string>;
  calendarEnds: (on: string, needed: string) => string;
  daysUndecided: (days: string, needed: string) => string;
  decide: string;
  decideHint: string;
  decisions: Record<'undecided' | 'holiday' | 'working_day', string>;
  decisionSource: string;
  moreDays: string;
  addDay: string;
  removeDay: (date: string) => string;
  date: string;
  kind: string;
  nameVi: string;
  nameEn: string;
  pairedWith: string;
  pairedHint: string;
  preview: string;
  previewing: (examined: number) => string;
  previewed: (moved: number, examined: number) => string;
  nothingMoves: string;
  daysChanged: (count: number) => string;
  firstMoved: string;
  measuresMoved: (count: number) => string;
  move: (from: string, to: string) => string;
  previewAgain: string;
}

/** What each period is for. */
export const periodNames: Record<Language, Record<PeriodName, string>> = {
  vi: {
    pass_on: 'Phân loại và chuyển đến cơ quan có trách nhiệm',
    answer: 'Trả lời',
    opinion: 'Cơ quan phối hợp cho ý kiến',
    dispute: 'Quyết định cơ quan chủ trì khi chưa thống nhất',
    sender_reply: 'Người gửi trả lời câu hỏi',
    approval_step: 'Mỗi cấp duyệt dự thảo',
    issue_step: 'Cho số, ban hành văn bản đã duyệt',
    reconsideration: 'Cho ý kiến về đề nghị xem xét lại',
    reconsideration_window: 'Người gửi được đề nghị xem xét lại',
    contest_window: 'Người gửi được nêu ý kiến khi được hướng dẫn nơi khác',
    measure_registration: 'Xử lý văn bản: đưa vào chương trình',
    measure_drafting: 'Xử lý văn bản: soạn thảo',
    measure_consultation: 'Xử lý văn bản: lấy ý kiến',
    measure_appraisal: 'Xử lý văn bản: thẩm định',
    measure_submission: 'Xử lý văn bản: trình',
    measure_examination: 'Xử lý văn bản: thẩm tra',
    measure_adoption: 'Xử lý văn bản: thông qua, ký ban hành',
  },
  en: {
    pass_on: 'Screening and passing on to the responsible agency',
    answer: 'Answer',
    opinion: 'Opinion of a consulted agency',
    dispute: 'Decision on the lead where agencies disagree',
    sender_reply: 'The sender’s reply to a question',
    approval_step: 'Each level of approval',
    issue_step: 'Numbering and issuing what was approved',
    reconsideration: 'Opinion on a request to look again',
    reconsideration_window: 'Time in which the sender may ask to look again',
    contest_window: 'Time in which the sender may contest being guided elsewhere',
    measure_registration: 'Change of the law: entered into the programme',
    measure_drafting: 'Change of the law: drafting',
    measure_consultation: 'Change of the law: consultation',
    measure_appraisal: 'Change of the law: appraisal',
    measure_submission: 'Change of the law: submission',
    measure_examination: 'Change of the law: examination',
    measure_adoption: 'Change of the law: adoption and signature',
  },
};

export const consoleRulesWords: Record<Language, ConsoleRulesWords> = {
  vi: {
    periodsTab: 'Quy định xử lý',
    calendarTab: 'Lịch nghỉ',
    periodsTitle: 'Thời hạn, bước duyệt và căn cứ',
    periodsLead:
      'Mỗi lần sửa là một phiên bản mới. Thời hạn mới chỉ áp dụng cho việc bắt đầu từ ngày có hiệu lực; việc đang chạy giữ nguyên hạn.',
    periodsAwaited: 'thời hạn',
    calendarTitle: 'Lịch ngày nghỉ, ngày làm bù',
    calendarLead:
      'Lịch mới dời các hạn đang chạy bị ảnh hưởng, mỗi hạn có ghi nhận và báo cho người gửi, cơ quan. Hạn đã qua không bị sửa.',
    calendarAwaited: 'lịch',
    versions: 'Các phiên bản',
    standings: { rules: 'Đang áp dụng', ahead: 'Sắp có hiệu lực', past: 'Đã thay thế' },
    shipped: 'Có sẵn trong bản cài đặt',
    enteredBy: (who, when) => `${who ?? 'Tài khoản đã xóa'} nhập lúc ${when}`,
    inForceFrom: (date) => `Hiệu lực từ ${date}`,
    assumption: 'Giả định',
    assumptions: (count) => `${count} mục là giả định, cần đối chiếu`,
    unset: 'Chưa đặt: không có thời hạn này',
    source: 'Căn cứ',
    sourceHint: 'Số, ký hiệu văn bản và điều khoản. Để trống thì phải đánh dấu giả định.',
    isAssumption: 'Giả định, chưa có căn cứ',
    newVersion: 'Phiên bản mới',
    newCalendar: 'Nhập lịch mới',
    versionName: 'Tên phiên bản',
    versionHint: 'Chữ thường không dấu, số và dấu gạch, ví dụ quy-che-2027.1. Không dùng lại tên cũ.',
    fromDay: 'Có hiệu lực từ ngày',
    fromDayHint: 'Hôm nay hoặc sau này.',
    lastDay: 'Lịch nói đến hết ngày',
    reason: 'Lý do',
    reasonHint: 'Văn bản hoặc quyết định dẫn đến thay đổi. Được lưu cùng tên người nhập.',
    amount: 'Số ngày',
    amountHint: 'Để trống thì không có thời hạn này.',
    unit: 'Tính theo',
    units: { day: 'ngày', working_day: 'ngày làm việc' },
    enter: 'Nhập phiên bản',
    entered: (version) => `Đã nhập phiên bản ${version}.`,
    cancel: 'Thôi',
    needed: 'Cần điền mục này.',
    grounds: 'Lý do hướng dẫn nơi khác',
    groundsLead: 'Danh mục đóng, đi cùng phiên bản đang áp dụng.',
    year: 'Năm',
    daysOf: (year) => `Ngày đặc biệt của năm ${year}`,
    noDays: 'Lịch chưa nói gì về năm này.',
    kinds: {
      holiday: 'Nghỉ lễ, tết',
      compensating_day_off: 'Nghỉ bù',
      swapped_day_off: 'Nghỉ hoán đổi',
      working_saturday: 'Thứ Bảy làm bù',
      undecided: 'Chưa quyết định',
    },
    calendarEnds: (on, needed) => `Lịch chỉ nói đến ${on}, nhưng hạn có thể kéo đến ${needed}. Hãy nhập lịch dài hơn.`,
    daysUndecided: (days, needed) =>
      `Trước ${needed} còn những ngày chưa có quyết định, đang tạm tính là ngày làm việc: ${days}.`,
    decide: 'Ngày chưa quyết định',
    decideHint: 'Chọn theo thông báo chính thức. Để nguyên ngày nào chưa có quyết định.',
    decisions: { undecided: 'Chưa quyết định', holiday: 'Nghỉ lễ, tết', working_day: 'Làm việc bình thường' },
    decisionSource: 'Căn cứ của các ngày đã chọn',
    moreDays: 'Ngày khác',
    addDay: 'Thêm ngày',
    removeDay: (date) => `Bỏ ngày ${date}`,
    date: 'Ngày',
    kind: 'Loại',
    nameVi: 'Tên tiếng Việt',
    nameEn: 'Tên tiếng Anh',
    pairedWith: 'Đi cùng ngày',
    pairedHint: 'Ngày hoán đổi và thứ Bảy làm bù phải nhập cả hai; ngày nghỉ bù nêu ngày lễ.',
    preview: 'Xem hạn nào sẽ dời',
    previewing: (examined) => `Đã xem ${examined} việc…`,
    previewed: (moved, examined) => `${moved} trong ${examined} việc đang có hạn chạy sẽ dời hạn.`,
    nothingMoves: 'Không hạn nào dời.',
    daysChanged: (count) => `${count} ngày khác với lịch đang áp dụng.`,
    firstMoved: 'Những việc đầu tiên',
    measuresMoved: (count) => `Hạn các bước của ${count} nhiệm vụ xử lý văn bản sẽ dời`,
    move: (from, to) => `${from} → ${to}`,
    previewAgain: 'Lịch đã sửa sau khi xem. Hãy xem lại trước khi nhập.',
  },
  en: {
    periodsTab: 'Rules',
    calendarTab: 'Calendar',
    periodsTitle: 'Periods, approval and their sources',
    periodsLead:
      'Each change is a new version. A new period binds what starts once it is in force; what runs already keeps its due date.',
    periodsAwaited: 'the periods',
    calendarTitle: 'Days off and days worked in exchange',
    calendarLead:
      'A new calendar moves the running due dates that it concerns, each recorded and told to sender and agency. What is over is not changed.',
    calendarAwaited: 'the calendar',
    versions: 'Versions',
    standings: { rules: 'In force', ahead: 'Not yet in force', past: 'Replaced' },
    shipped: 'Came with the installation',
    enteredBy: (who, when) => `${who ?? 'A deleted account'} entered it at ${when}`,
    inForceFrom: (date) => `In force from ${date}`,
    assumption: 'Assumption',
    assumptions: (count) => `${count} of it assumed and to be checked`,
    unset: 'Not set: there is no such deadline',
    source: 'Source',
    sourceHint: 'Number and article of the document. Left empty, it must be marked as an assumption.',
    isAssumption: 'An assumption without a source',
    newVersion: 'New version',
    newCalendar: 'Enter a new calendar',
    versionName: 'Name of the version',
    versionHint: 'Lower case letters without marks, digits and dashes, such as rules-2027.1. Never a name used before.',
    fromDay: 'In force from',
    fromDayHint: 'Today or later.',
    lastDay: 'The calendar reaches to',
    reason: 'Reason',
    reasonHint: 'The document or decision behind the change. It is kept with the name of whoever enters it.',
    amount: 'Number of days',
    amountHint: 'Left empty, there is no such deadline.',
    unit: 'Counted in',
    units: { day: 'days', working_day: 'working days' },
    enter: 'Enter the version',
    entered: (version) => `Version ${version} is entered.`,
    cancel: 'Cancel',
    needed: 'This is needed.',
    grounds: 'Grounds for guiding elsewhere',
    groundsLead: 'A closed list that goes with the version in force.',
    year: 'Year',
    daysOf: (year) => `Special days of ${year}`,
    noDays: 'The calendar says nothing of this year yet.',
    kinds: {
      holiday: 'Public holiday',
      compensating_day_off: 'Day off in lieu',
      swapped_day_off: 'Day off in exchange',
      working_saturday: 'Saturday worked in exchange',
      undecided: 'Not decided',
    },
    calendarEnds: (on, needed) =>
      `The calendar reaches to ${on} only, but deadlines may run until ${needed}. Enter a longer one.`,
    daysUndecided: (days, needed) =>
      `Some days before ${needed} are not decided and taken as working days for now: ${days}.`,
    decide: 'Days not decided',
    decideHint: 'Choose as officially announced. Leave what is not decided yet.',
    decisions: { undecided: 'Not decided', holiday: 'Public holiday', working_day: 'Ordinary working day' },
    decisionSource: 'Source of the days chosen',
    moreDays: 'Other days',
    addDay: 'Add a day',
    removeDay: (date) => `Remove ${date}`,
    date: 'Day',
    kind: 'Kind',
    nameVi: 'Name in Vietnamese',
    nameEn: 'Name in English',
    pairedWith: 'Goes with',
    pairedHint: 'Enter both a day exchanged and its Saturday; a day in lieu names the holiday.',
    preview: 'See which due dates move',
    previewing: (examined) => `${examined} looked at…`,
    previewed: (moved, examined) =>
      `${moved} of ${examined} petitions with a running deadline will have due dates moved.`,
    nothingMoves: 'No due date moves.',
    daysChanged: (count) => `${count} days differ from the calendar in force.`,
    firstMoved: 'The first of them',
    measuresMoved: (count) =>
      `Stages of ${count} ${count === 1 ? 'measure' : 'measures'} about the law will be due on other days`,
    move: (from, to) => `${from} → ${to}`,
    previewAgain: 'The calendar was changed after the preview. Look again before entering it.',
  },
};
