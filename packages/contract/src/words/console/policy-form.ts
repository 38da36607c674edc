import type { AgencyKind, ApprovalStep, Language, PolicyPart, WarnedRole } from '@thaogo/domain';
import type { PolicyPreview } from '../../shapes/rules.ts';

/** Words of the form in which an administrator enters another version of the rules. */
interface ConsolePolicyWords {
  parts: Record<PolicyPart, string>;
  agencyKinds: Record<AgencyKind, string>;
  steps: Record<ApprovalStep, string>;
  roles: Record<WarnedRole, string>;
  oneLeader: string;
  approvalLead: string;
  usual: string;
  ofKind: string;
  ofAgency: string;
  addKind: string;
  addAgency: string;
  remove: (what: string) => string;
  changesLead: string;
  addRule: string;
  period: string;
  times: string;
  longest: string;
  groundsLead: string;
  addGround: string;
  code: string;
  codeHint: string;
  nameVi: string;
  nameEn: string;
  turnToVi: string;
  turnToEn: string;
  groundKind: string;
  groundKinds: Record<'out_of_scope' | 'transfer', string>;
  restricted: string;
  warningsLead: string;
  daysBefore: (role: string) => string;
  daysBeforeHint: string;
  reportsLead: string;
  addReport: string;
  beforeDay: string;
  remindedBefore: string;
  preview: string;
  nothingChanges: string;
  changed: Record<PolicyPreview['changes'][number]['kind'], string>;
  changeOf: (part: string, what: string) => string;
  startingOn: (date: string) => string;
  dueMoves: (name: string, before: string | null, after: string | null) => string;
  keptPast: string;
  previewAgain: string;
  newRules: string;
  sourceOf: string;
}

export const consolePolicyWords: Record<Language, ConsolePolicyWords> = {
  vi: {
    parts: {
      periods: 'Thời hạn',
      extensions: 'Kéo dài thời hạn',
      pauses: 'Tạm dừng thời hạn',
      approvalSteps: 'Các bước duyệt',
      grounds: 'Lý do hướng dẫn nơi khác',
      warnings: 'Nhắc việc buổi sáng',
      reports: 'Báo cáo hằng tháng',
      routing: 'Phân luồng',
    },
    agencyKinds: {
      ministry: 'Bộ',
      ministerial_agency: 'Cơ quan ngang bộ',
      government: 'Chính phủ',
      national_assembly: 'Cơ quan của Quốc hội',
      court: 'Tòa án',
      procuracy: 'Viện kiểm sát',
      state_audit: 'Kiểm toán nhà nước',
      provincial_committee: 'Ủy ban nhân dân cấp tỉnh',
      provincial_council: 'Hội đồng nhân dân cấp tỉnh',
      department: 'Sở',
      provincial_inspectorate: 'Thanh tra tỉnh',
      provincial_office: 'Văn phòng Ủy ban nhân dân cấp tỉnh',
      commune_committee: 'Ủy ban nhân dân cấp xã',
      commune_council: 'Hội đồng nhân dân cấp xã',
    },
    steps: {
      head_of_unit: 'Người đứng đầu đơn vị',
      leader: 'Lãnh đạo cơ quan',
      chairman_office: 'Lãnh đạo Ủy ban nhân dân, lãnh đạo bộ',
    },
    roles: { officer: 'Chuyên viên', leader: 'Lãnh đạo', coordinator: 'Cán bộ đầu mối' },
    oneLeader: 'Không chọn bước nào: một lãnh đạo của cơ quan duyệt.',
    approvalLead:
      'Người soạn không duyệt, không ai duyệt hai bước. Bước của người đứng đầu đơn vị được bỏ qua khi việc không thuộc đơn vị nào. Quy định riêng của cơ quan đứng trước, rồi đến loại cơ quan.',
    usual: 'Thông thường',
    ofKind: 'Loại cơ quan',
    ofAgency: 'Cơ quan',
    addKind: 'Thêm loại cơ quan',
    addAgency: 'Thêm cơ quan',
    remove: (what) => `Bỏ: ${what}`,
    changesLead: 'Chỉ tồn tại khi có văn bản cho phép; giả định không được nhận.',
    addRule: 'Thêm quy định',
    period: 'Thời hạn được áp dụng',
    times: 'Nhiều nhất mấy lần',
    longest: 'Mỗi lần dài nhất',
    groundsLead:
      'Mã giữ mãi, không đổi nghĩa. Lời hướng dẫn hiện cho người gửi, cần tử tế và nói rõ nơi giải quyết, bằng cả hai ngôn ngữ.',
    addGround: 'Thêm lý do',
    code: 'Mã',
    codeHint: 'Chữ thường không dấu, số, dấu gạch.',
    nameVi: 'Tên tiếng Việt',
    nameEn: 'Tên tiếng Anh',
    turnToVi: 'Nơi giải quyết, tiếng Việt',
    turnToEn: 'Nơi giải quyết, tiếng Anh',
    groundKind: 'Cách xử lý',
    groundKinds: { out_of_scope: 'Không thuộc phạm vi, hướng dẫn người gửi', transfer: 'Chuyển đến nơi khác' },
    restricted: 'Khi nghi có lý do này thì hạn chế người xem ngay',
    warningsLead: 'Việc đến hạn hôm nay và quá hạn luôn được báo. Mỗi sáng ngày làm việc nhiều nhất một thư.',
    daysBefore: (role) => `${role}: báo trước mấy ngày làm việc`,
    daysBeforeHint: 'Từ 0 đến 30. Để trống thì không báo.',
    reportsLead: 'Trước ngày 23 nghĩa là chậm nhất ngày 22; gặp ngày nghỉ thì sớm hơn, không muộn hơn.',
    addReport: 'Thêm báo cáo',
    beforeDay: 'Trước ngày (1–31) hằng tháng',
    remindedBefore: 'Nhắc trước mấy ngày làm việc',
    preview: 'Xem thay đổi',
    nothingChanges: 'Không có gì khác với phiên bản đang áp dụng.',
    changed: { added: 'Thêm', removed: 'Bỏ', changed: 'Sửa' },
    changeOf: (part, what) => `${part}: ${what}`,
    startingOn: (date) => `Việc bắt đầu ngày ${date} sẽ có hạn:`,
    dueMoves: (name, before, after) => `${name}: ${after ?? 'không có hạn'} (hiện nay: ${before ?? 'không có hạn'})`,
    keptPast: 'Việc bắt đầu trước ngày có hiệu lực giữ nguyên hạn, bước duyệt đã trình và lý do đã nêu.',
    previewAgain: 'Nội dung đã sửa sau khi xem. Hãy xem lại trước khi nhập.',
    newRules: 'Nhập phiên bản mới',
    sourceOf: 'Căn cứ',
  },
  en: {
    parts: {
      periods: 'Periods',
      extensions: 'Extensions',
      pauses: 'Pauses',
      approvalSteps: 'Steps of approval',
      grounds: 'Grounds for guiding elsewhere',
      warnings: 'Morning reminders',
      reports: 'Monthly reports',
      routing: 'Routing',
    },
    agencyKinds: {
      ministry: 'Ministry',
      ministerial_agency: 'Ministerial-level agency',
      government: 'Government',
      national_assembly: 'Body of the National Assembly',
      court: 'Court',
      procuracy: 'Procuracy',
      state_audit: 'State Audit',
      provincial_committee: 'Provincial People’s Committee',
      provincial_council: 'Provincial People’s Council',
      department: 'Provincial department',
      provincial_inspectorate: 'Provincial inspectorate',
      provincial_office: 'Office of the provincial People’s Committee',
      commune_committee: 'People’s Committee of a commune',
      commune_council: 'People’s Council of a commune',
    },
    steps: {
      head_of_unit: 'Head of the unit',
      leader: 'Leader of the agency',
      chairman_office: 'Chairman’s office or ministry leadership',
    },
    roles: { officer: 'Officers', leader: 'Leaders', coordinator: 'Coordinators' },
    oneLeader: 'With no step chosen one leader of the agency approves.',
    approvalLead:
      'Authors do not approve, and nobody approves twice. The head of the unit is passed over where no unit has the work. What is said of an agency comes first, then its kind.',
    usual: 'As usual',
    ofKind: 'Kind of agency',
    ofAgency: 'Agency',
    addKind: 'Add a kind of agency',
    addAgency: 'Add an agency',
    remove: (what) => `Remove: ${what}`,
    changesLead: 'These exist only where a document allows them; an assumption is refused.',
    addRule: 'Add a rule',
    period: 'Which period',
    times: 'How often at most',
    longest: 'How long at most each time',
    groundsLead:
      'A code is kept for ever and never changes its meaning. Senders read where to turn: kind words that name the place, in both languages.',
    addGround: 'Add a ground',
    code: 'Code',
    codeHint: 'Lower case letters without marks, digits, dashes.',
    nameVi: 'Name in Vietnamese',
    nameEn: 'Name in English',
    turnToVi: 'Where to turn, in Vietnamese',
    turnToEn: 'Where to turn, in English',
    groundKind: 'What happens',
    groundKinds: { out_of_scope: 'Out of scope: the sender is guided', transfer: 'Passed to another channel' },
    restricted: 'Shown to few people as soon as it is suspected',
    warningsLead: 'What is due today or late is always told. One message on the morning of a working day at most.',
    daysBefore: (role) => `${role}: working days ahead`,
    daysBeforeHint: 'From 0 to 30. Left empty, nothing is told.',
    reportsLead: 'Before the 23rd means the 22nd at the latest, and earlier where that is a day off, never later.',
    addReport: 'Add a report',
    beforeDay: 'Before day (1–31) of the month',
    remindedBefore: 'Reminded so many working days ahead',
    preview: 'See what changes',
    nothingChanges: 'Nothing differs from the version in force.',
    changed: { added: 'Added', removed: 'Removed', changed: 'Changed' },
    changeOf: (part, what) => `${part}: ${what}`,
    startingOn: (date) => `What starts on ${date} will be due:`,
    dueMoves: (name, before, after) => `${name}: ${after ?? 'no due date'} (now: ${before ?? 'no due date'})`,
    keptPast: 'What started before keeps its due dates, the steps it was submitted to and the grounds that were given.',
    previewAgain: 'It was changed after the preview. Look again before entering it.',
    newRules: 'Enter a new version',
    sourceOf: 'Source',
  },
};
