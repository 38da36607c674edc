import type { Capacity, Language } from '@thaogo/domain';
import type { PetitionWork } from '../../shapes/petition-work.ts';

type Confined = Exclude<PetitionWork['confinement'], 'none'>;
type Overseeing = PetitionWork['requests'][number];
type Approver = NonNullable<PetitionWork['review']>['steps'][number];

/** Words of what happens around the answer, on the screen of one petition. */
export interface AroundWords {
  confined: Record<Confined, { name: string; who: string }>;
  dispute: (agency: string, date: string) => string;
  disputeTo: (agency: string) => string;
  disputeProposal: (agency: string) => string;
  question: string;
  consultations: string;
  consultationAsked: string;
  opinionGiven: string;
  opinionAwaited: string;
  requests: string;
  request: Record<Overseeing['kind'], (agency: string) => string>;
  reportBy: string;
  replyAwaited: string;
  replied: (date: string) => string;
  repliedRequests: (count: number) => string;
  reply: string;
  review: string;
  approver: Record<Approver, string>;
  approved: string;
  approvalNow: string;
  approvalLater: string;
  group: (others: number) => string;
  groupMain: string;
  earlierAnswer: string;
  earlierRating: (score: number, words: string) => string;
  earlierText: string;
  earlierOpinion: string;
  transfer: string;
  transferLetter: (number: string, date: string) => string;
  transferGround: (ground: string) => string;
  facts: { officer: string; incoming: string; external: string };
  officerOwn: string;
  officerUnnamed: string;
  unattended: string;
  unattendedHint: string;
  unit: string;
  unitOwn: string;
  deputySigns: (capacity: string) => string;
  incoming: (number: string, date: string) => string;
  external: (ref: string, status: string, date: string) => string;
  notBinding: string;
  /** Kinds of things that can be done with a petition. */
  groups: Record<'lead' | 'work' | 'belonging' | 'eyes' | 'above', string>;
  signer: string;
  signerHint: string;
  capacity: string;
  noCapacity: string;
  capacities: Record<Capacity, string>;
}

export const aroundWords: Record<Language, AroundWords> = {
  vi: {
    confined: {
      restricted: {
        name: 'Hạn chế người xem',
        who: 'Chỉ cán bộ đầu mối và lãnh đạo cơ quan đầu mối xem được.',
      },
      sealed: { name: 'Niêm phong', who: 'Chỉ lãnh đạo cơ quan đầu mối xem được.' },
    },
    dispute: (agency, date) => `${agency} đề nghị xác định lại cơ quan chủ trì, ngày\u00a0${date}`,
    disputeTo: (agency) => `Cơ quan được nêu là phù hợp hơn: ${agency}.`,
    disputeProposal: (agency) => `Cơ quan đầu mối đề xuất ${agency} chủ trì`,
    question: 'Đang chờ người gửi bổ sung',
    consultations: 'Ý kiến cơ quan phối hợp',
    consultationAsked: 'Nội dung lấy ý kiến',
    opinionGiven: 'Đã cho ý kiến',
    opinionAwaited: 'Chưa cho ý kiến',
    requests: 'Ý kiến chỉ đạo, giám sát',
    request: {
      instruction: (agency) => `Ý kiến chỉ đạo của ${agency}`,
      remark: (agency) => `Ý kiến giám sát của ${agency}`,
    },
    reportBy: 'Hạn báo cáo:',
    replyAwaited: 'Chưa trả lời',
    replied: (date) => `Trả lời ngày\u00a0${date}`,
    repliedRequests: (count) => `Ý kiến đã được trả lời (${count})`,
    reply: 'Trả lời ý kiến này',
    review: 'Các bước duyệt',
    approver: {
      head_of_unit: 'Người đứng đầu đơn vị',
      leader: 'Lãnh đạo cơ quan chủ trì',
      chairman_office: 'Lãnh đạo Ủy ban nhân dân, lãnh đạo bộ',
    },
    approved: 'Đã duyệt',
    approvalNow: 'Đang chờ duyệt',
    approvalLater: 'Chưa đến lượt',
    group: (others) => `Trả lời chung với ${others} phản ánh, kiến nghị khác`,
    groupMain: 'Trả lời được soạn ở đây',
    earlierAnswer: 'Trả lời lần trước, được xem xét lại',
    earlierRating: (score, words) => `Người gửi đánh giá: ${score}/5 (${words}).`,
    earlierText: 'Xem nội dung trả lời lần trước',
    earlierOpinion: 'Ý kiến về trả lời lần trước',
    transfer: 'Đã chuyển đến kênh khác',
    transferLetter: (number, date) => `Văn bản số ${number}, ngày\u00a0${date}`,
    transferGround: (ground) => `Lý do: ${ground}`,
    facts: { officer: 'Người phụ trách', incoming: 'Số đến', external: 'Trên cổng chính thức' },
    officerOwn: 'Bạn',
    officerUnnamed: 'Một chuyên viên của cơ quan chủ trì',
    unattended: 'Chưa có người phụ trách',
    unattendedHint: 'Lãnh đạo hoặc văn thư phân công đơn vị, chuyên viên. Thời hạn vẫn tính tiếp.',
    unit: 'Đơn vị',
    unitOwn: 'đơn vị của bạn',
    deputySigns: (capacity) => `Người duyệt được giao làm thay: ghi ${capacity}`,
    incoming: (number, date) => `${number}, ngày\u00a0${date}`,
    external: (ref, status, date) => `Mã ${ref}: ${status} (ghi ngày\u00a0${date})`,
    notBinding:
      'Cơ quan có thẩm quyền chưa tham gia. Đây là thời hạn theo quy định; ở đây không tính cơ quan đó quá hạn.',
    groups: {
      lead: 'Cơ quan chủ trì',
      work: 'Xử lý',
      belonging: 'Nơi giải quyết',
      eyes: 'Người được xem',
      above: 'Chỉ đạo, giám sát',
    },
    signer: 'Người ký (nếu ghi)',
    signerHint: 'Họ và tên như trên văn bản.',
    capacity: 'Quyền hạn ký (nếu ghi)',
    noCapacity: 'Không ghi',
    capacities: {
      own: 'Người đứng đầu tự ký',
      tm: 'TM. (ký thay mặt tập thể)',
      kt: 'KT. (ký thay người đứng đầu)',
      tl: 'TL. (ký thừa lệnh)',
      tuq: 'TUQ. (ký thừa ủy quyền)',
    },
  },
  en: {
    confined: {
      restricted: {
        name: 'Few may see it',
        who: 'Only coordinators and leaders of the coordinating agency see it.',
      },
      sealed: { name: 'Sealed', who: 'Only leaders of the coordinating agency see it.' },
    },
    dispute: (agency, date) => `${agency} asked on ${date} that the lead agency be decided again`,
    disputeTo: (agency) => `It thinks that this belongs to ${agency}.`,
    disputeProposal: (agency) => `The coordinating agency proposes that ${agency} lead`,
    question: 'Waiting for the sender’s reply',
    consultations: 'Opinions of other agencies',
    consultationAsked: 'What it was asked',
    opinionGiven: 'Opinion given',
    opinionAwaited: 'No opinion yet',
    requests: 'Instructions and remarks',
    request: {
      instruction: (agency) => `Instruction of ${agency}`,
      remark: (agency) => `Remark of ${agency}`,
    },
    reportBy: 'To report by:',
    replyAwaited: 'No reply yet',
    replied: (date) => `Reply of ${date}`,
    repliedRequests: (count) => `Answered (${count})`,
    reply: 'Reply to this',
    review: 'Steps of approval',
    approver: {
      head_of_unit: 'Head of the unit',
      leader: 'Leader of the lead agency',
      chairman_office: 'Chairman’s office or ministry leadership',
    },
    approved: 'Approved',
    approvalNow: 'Waiting for approval',
    approvalLater: 'Comes later',
    group: (others) => `Answered together with ${others} other${others === 1 ? '' : 's'}`,
    groupMain: 'The answer is written here',
    earlierAnswer: 'The earlier answer, looked at again',
    earlierRating: (score, words) => `The sender’s rating: ${score} of 5 (${words}).`,
    earlierText: 'Read the earlier answer',
    earlierOpinion: 'Opinion on the earlier answer',
    transfer: 'Passed to another channel',
    transferLetter: (number, date) => `Letter no. ${number} of ${date}`,
    transferGround: (ground) => `Ground: ${ground}`,
    facts: { officer: 'In charge', incoming: 'Incoming number', external: 'On the official portal' },
    officerOwn: 'You',
    officerUnnamed: 'An officer of the lead agency',
    unattended: 'Nobody in charge',
    unattendedHint: 'A leader or clerk gives it to a unit or an officer. Deadlines run on.',
    unit: 'Unit',
    unitOwn: 'your unit',
    deputySigns: (capacity) => `Approved by a deputy: sign ${capacity}`,
    incoming: (number, date) => `${number} of ${date}`,
    external: (ref, status, date) => `Code ${ref}: ${status} (noted on ${date})`,
    notBinding:
      'The competent agency has not joined. This is the period that the law gives it; it is not counted as late here.',
    groups: {
      lead: 'Who leads',
      work: 'The work',
      belonging: 'Where it belongs',
      eyes: 'Who may see it',
      above: 'From above',
    },
    signer: 'Signed by (if noted)',
    signerHint: 'Full name as in the letter.',
    capacity: 'In which capacity (if noted)',
    noCapacity: 'Not noted',
    capacities: {
      own: 'As head of the agency',
      tm: 'TM. (for the collective leadership)',
      kt: 'KT. (for the head)',
      tl: 'TL. (by order of the head)',
      tuq: 'TUQ. (by delegation)',
    },
  },
};
