import type { DeputyCapacity, Language } from '@thaogo/domain';
import type { DeputyshipList } from '../../shapes/organisation.ts';

type Standing = DeputyshipList['items'][number]['standing'];

/** Words of the pages on which an agency arranges its units, its people and who acts for whom. */
interface ConsoleOrganisationWords {
  tab: string;
  title: string;
  lead: string;
  agency: string;
  chooseAgency: string;
  awaited: string;
  units: string;
  unitsLead: string;
  noUnits: string;
  unitStandings: { ahead: (date: string) => string; ends: (date: string) => string; ended: (date: string) => string };
  renamedFrom: (name: string, date: string) => string;
  newUnit: string;
  unitName: string;
  unitNameEn: string;
  unitNameEnHint: string;
  parent: string;
  noParent: string;
  validFrom: string;
  make: string;
  made: (name: string) => string;
  rename: string;
  renameTitle: (name: string) => string;
  newName: string;
  nameFrom: string;
  renamed: string;
  close: string;
  closeTitle: (name: string) => string;
  closeHint: string;
  lastDay: string;
  closed: string;
  cancel: string;
  needed: string;
  people: string;
  peopleLead: string;
  noPeople: string;
  unitOf: (email: string) => string;
  noUnit: string;
  put: string;
  accountClosed: string;
  headOfUnit: string;
  headOfAgency: string;
  deputies: string;
  deputiesLead: string;
  noDeputies: string;
  newDeputy: string;
  post: string;
  deputy: string;
  choose: string;
  capacity: string;
  capacities: Record<DeputyCapacity, string>;
  from: string;
  to: string;
  reason: string;
  reasonHint: string;
  appoint: string;
  appointed: string;
  actsFor: (deputy: string, post: string) => string;
  period: (from: string, to: string) => string;
  standings: Record<Standing, string>;
  appointedBy: (who: string | null, when: string) => string;
  end: string;
  endTitle: (deputy: string) => string;
  endHint: string;
  ended: string;
  actingNow: (posts: string) => string;
  reports: string;
  reportBy: (name: string, date: string) => string;
  reportWhy: string;
  reportBefore: (day: number) => string;
}

export const consoleOrganisationWords: Record<Language, ConsoleOrganisationWords> = {
  vi: {
    tab: 'Tổ chức',
    title: 'Đơn vị, người và việc giao làm thay',
    lead: 'Cơ quan có tối đa ba cấp đơn vị. Việc được phân công cho đơn vị. Nơi có quy định, người đứng đầu đơn vị duyệt dự thảo trước lãnh đạo cơ quan.',
    agency: 'Cơ quan',
    chooseAgency: 'Chọn cơ quan để xem tổ chức bên trong.',
    awaited: 'tổ chức của cơ quan',
    units: 'Đơn vị',
    unitsLead: 'Tên cũ vẫn được giữ. Đơn vị chỉ kết thúc khi không còn người, đơn vị con hoặc việc đang xử lý.',
    noUnits: 'Cơ quan chưa có đơn vị nào. Không có đơn vị, mọi việc nằm chung ở cơ quan.',
    unitStandings: {
      ahead: (date) => `Bắt đầu ngày\u00a0${date}`,
      ends: (date) => `Đến hết ngày\u00a0${date}`,
      ended: (date) => `Đã kết thúc ngày\u00a0${date}`,
    },
    renamedFrom: (name, date) => `Từ ngày\u00a0${date}: ${name}`,
    newUnit: 'Lập đơn vị',
    unitName: 'Tên đơn vị',
    unitNameEn: 'Tên tiếng Anh (nếu có)',
    unitNameEnHint: 'Bỏ trống thì dùng tên tiếng Việt.',
    parent: 'Thuộc đơn vị',
    noParent: 'Trực thuộc cơ quan',
    validFrom: 'Bắt đầu từ ngày',
    make: 'Lập đơn vị',
    made: (name) => `Đã lập ${name}.`,
    rename: 'Đổi tên',
    renameTitle: (name) => `Đổi tên ${name}`,
    newName: 'Tên mới',
    nameFrom: 'Dùng từ ngày',
    renamed: 'Đã đổi tên.',
    close: 'Kết thúc',
    closeTitle: (name) => `Kết thúc ${name}`,
    closeHint: 'Chuyển hết người và việc đang xử lý sang nơi khác trước. Việc đã làm vẫn ghi tên đơn vị này.',
    lastDay: 'Ngày cuối cùng',
    closed: 'Đã ghi ngày kết thúc.',
    cancel: 'Thôi',
    needed: 'Cần điền mục này',
    people: 'Người của cơ quan',
    peopleLead: 'Lãnh đạo thuộc một đơn vị là người đứng đầu đơn vị đó và chỉ duyệt việc của đơn vị mình.',
    noPeople: 'Chưa có tài khoản nào. Quản trị hệ thống mời người vào cơ quan.',
    unitOf: (email) => `Đơn vị của ${email}`,
    noUnit: 'Không thuộc đơn vị nào',
    put: 'Đã ghi đơn vị.',
    accountClosed: 'Tài khoản đã đóng',
    headOfUnit: 'Người đứng đầu đơn vị',
    headOfAgency: 'Lãnh đạo cơ quan',
    deputies: 'Giao làm thay',
    deputiesLead:
      'Trong thời gian được giao, người được giao làm việc của chức vụ đó. Ai cũng không duyệt được dự thảo của chính mình, cũng không duyệt hai bước. Hết ngày cuối, việc giao tự hết hiệu lực.',
    noDeputies: 'Chưa giao ai làm thay.',
    newDeputy: 'Giao làm thay',
    post: 'Thay cho',
    deputy: 'Người được giao',
    choose: 'Chọn',
    capacity: 'Ký văn bản',
    capacities: { kt: 'KT. (ký thay)', tuq: 'TUQ. (ký thừa ủy quyền)' },
    from: 'Từ ngày',
    to: 'Đến hết ngày',
    reason: 'Quyết định hoặc lý do',
    reasonHint: 'Ví dụ: Quyết định số 12/QĐ-STC. Không ghi chuyện riêng.',
    appoint: 'Giao làm thay',
    appointed: 'Đã giao.',
    actsFor: (deputy, post) => `${deputy} thay cho ${post}`,
    period: (from, to) => `${from} đến hết ${to}`,
    standings: { ahead: 'Sắp tới', holds: 'Đang có hiệu lực', over: 'Đã hết', ended: 'Đã thôi trước hạn' },
    appointedBy: (who, when) => `Giao bởi ${who ?? 'hệ thống'}, ${when}`,
    end: 'Thôi giao',
    endTitle: (deputy) => `Thôi giao ${deputy} làm thay`,
    endHint: 'Có hiệu lực ngay. Việc đã làm vẫn giữ nguyên.',
    ended: 'Đã thôi giao.',
    actingNow: (posts) => `Bạn đang được giao làm thay: ${posts}`,
    reports: 'Báo cáo định kỳ',
    reportBy: (name, date) => `${name}: chậm nhất ${date}`,
    reportWhy: 'Vì sao là ngày này?',
    reportBefore: (day) =>
      `Phải đến trước ngày ${day} hằng tháng: chậm nhất là ngày trước đó, gặp ngày nghỉ thì sớm hơn.`,
  },
  en: {
    tab: 'Organisation',
    title: 'Units, people and deputies',
    lead: 'An agency has three levels of units at most. Work is given to a unit; where the rules say so, its head approves a draft first.',
    agency: 'Agency',
    chooseAgency: 'Choose an agency to see what it is made of.',
    awaited: 'the agency’s organisation',
    units: 'Units',
    unitsLead: 'Earlier names are kept. A unit ends only once no people, units or open work belong to it.',
    noUnits: 'This agency has no units yet. Without them all work lies with the agency itself.',
    unitStandings: {
      ahead: (date) => `Begins on ${date}`,
      ends: (date) => `Ends with ${date}`,
      ended: (date) => `Ended with ${date}`,
    },
    renamedFrom: (name, date) => `From ${date}: ${name}`,
    newUnit: 'Make a unit',
    unitName: 'Name in Vietnamese',
    unitNameEn: 'Name in English (if any)',
    unitNameEnHint: 'Left empty, the Vietnamese name is used.',
    parent: 'Part of',
    noParent: 'Directly below the agency',
    validFrom: 'Begins on',
    make: 'Make the unit',
    made: (name) => `${name} is made.`,
    rename: 'Rename',
    renameTitle: (name) => `Rename ${name}`,
    newName: 'New name',
    nameFrom: 'Used from',
    renamed: 'Renamed.',
    close: 'End',
    closeTitle: (name) => `End ${name}`,
    closeHint: 'Move everybody and all open work elsewhere first. What was done keeps the name of this unit.',
    lastDay: 'Last day',
    closed: 'Its last day is noted.',
    cancel: 'Cancel',
    needed: 'This is needed',
    people: 'People of the agency',
    peopleLead: 'A leader who belongs to a unit heads that unit and approves its work only.',
    noPeople: 'There are no accounts yet. The administrator invites people.',
    unitOf: (email) => `Unit of ${email}`,
    noUnit: 'No unit',
    put: 'The unit is noted.',
    accountClosed: 'Account closed',
    headOfUnit: 'Head of the unit',
    headOfAgency: 'Leader of the agency',
    deputies: 'Deputies',
    deputiesLead:
      'For the days of the appointment the deputy does the work of the post. Nobody approves a draft of their own, or two steps of one draft. It ends by itself after the last day.',
    noDeputies: 'Nobody acts for anybody.',
    newDeputy: 'Appoint a deputy',
    post: 'Acting for',
    deputy: 'Deputy',
    choose: 'Choose',
    capacity: 'Letters are signed',
    capacities: { kt: 'KT. (for the head)', tuq: 'TUQ. (by delegation)' },
    from: 'From',
    to: 'Up to and including',
    reason: 'Decision or reason',
    reasonHint: 'For example: Decision 12/QĐ-STC. Nothing personal.',
    appoint: 'Appoint',
    appointed: 'Appointed.',
    actsFor: (deputy, post) => `${deputy} for ${post}`,
    period: (from, to) => `${from} to ${to}`,
    standings: { ahead: 'To come', holds: 'In force', over: 'Over', ended: 'Ended early' },
    appointedBy: (who, when) => `By ${who ?? 'the system'}, ${when}`,
    end: 'End it',
    endTitle: (deputy) => `End the appointment of ${deputy}`,
    endHint: 'At once. What was done stays as it is.',
    ended: 'Ended.',
    actingNow: (posts) => `You are acting as a deputy: ${posts}`,
    reports: 'Monthly reports',
    reportBy: (name, date) => `${name}: by ${date} at the latest`,
    reportWhy: 'Why this date?',
    reportBefore: (day) =>
      `Due before day ${day} of the month: the day before at the latest, and earlier where that is a day off.`,
  },
};
