import type { Language, MoveAwayKind } from '@thaogo/domain';
import type { MovesBehindFigure } from '../../shapes/moves-away.ts';

/** Words of the figures about petitions that agencies send back, or whose lead they dispute. */
export interface ConsoleMovesAwayWords {
  tab: string;
  title: string;
  lead: string;
  awaited: string;
  empty: string;
  columns: Record<'agency' | 'assigned' | 'sentBack' | 'disputed' | 'decidedAgainst', string>;
  ofDecided: (decided: number) => string;
  howCounted: string;
  counted: readonly string[];
  period: string;
  from: string;
  to: string;
  show: string;
  presets: Record<'month' | 'lastMonth' | 'year' | 'twelveMonths', string>;
  days: (from: string, to: string) => string;
  shown: (count: number, more: boolean) => string;
  more: string;
  back: string;
  behind: Record<MovesBehindFigure, string>;
  /** What a link on a figure leads to, for whoever hears it. */
  behindLink: (figure: string, count: number, agency: string) => string;
  behindLead: string;
  behindAwaited: string;
  behindEmpty: string;
  kinds: Record<MoveAwayKind, string>;
  proposed: (agency: string) => string;
  against: string;
  granted: string;
  undecided: string;
  leadNow: (agency: string) => string;
  noLead: string;
  /** On the screen of one petition. */
  ofPetition: (count: number) => string;
}

export const consoleMovesAwayWords: Record<Language, ConsoleMovesAwayWords> = {
  vi: {
    tab: 'Chuyển trả',
    title: 'Chuyển trả và tranh chấp thẩm quyền',
    lead: 'Số lần từng cơ quan chuyển trả phản ánh, kiến nghị hoặc đề nghị xác định lại cơ quan chủ trì. Cơ quan không có trong bảng thì không có lần nào trong kỳ.',
    awaited: 'Đang tải số liệu…',
    empty: 'Không có lần chuyển trả hay tranh chấp thẩm quyền nào trong kỳ này.',
    columns: {
      agency: 'Cơ quan',
      assigned: 'Lượt được giao',
      sentBack: 'Số lần chuyển trả',
      disputed: 'Tranh chấp thẩm quyền',
      decidedAgainst: 'Không được chấp nhận',
    },
    ofDecided: (decided) => `trong ${decided} đã quyết định`,
    howCounted: 'Cách tính',
    counted: [
      'Lượt được giao: mỗi lần một phản ánh, kiến nghị được chuyển đến cơ quan để chủ trì; chuyển đến lần nữa tính thêm một lượt.',
      'Số lần chuyển trả: cơ quan chủ trì chuyển trả cơ quan đầu mối, kể cả lần thứ hai trở đi, khi việc đó thành tranh chấp thẩm quyền.',
      'Tranh chấp thẩm quyền: chuyển trả lần thứ hai trở đi, hoặc cơ quan phối hợp đề nghị xác định lại cơ quan chủ trì; tính cho cơ quan nêu ra.',
      'Không được chấp nhận: kết quả vẫn là cơ quan chủ trì cũ, hoặc chính cơ quan nêu ra chủ trì dù không đề nghị như vậy.',
      'Mỗi việc tính vào ngày thực hiện, nên một lượt giao và lần chuyển trả của nó có thể ở hai kỳ khác nhau; vì vậy không tính tỷ lệ.',
      'Chuyển đến kênh khác bằng văn bản và xác định không thuộc phạm vi không tính ở đây. Phản ánh, kiến nghị hạn chế người xem: lần chuyển trả vẫn được tính; lượt được giao chỉ hiện với người được xem.',
    ],
    period: 'Kỳ số liệu',
    from: 'Từ ngày',
    to: 'Đến hết ngày',
    show: 'Xem kỳ này',
    presets: {
      month: 'Tháng này',
      lastMonth: 'Tháng trước',
      year: 'Từ đầu năm',
      twelveMonths: '12 tháng qua',
    },
    days: (from, to) => `Từ ${from} đến hết ${to}`,
    shown: (count, more) => `${count} mục${more ? ', còn nữa' : ''}`,
    more: 'Xem thêm',
    back: 'Về bảng số liệu',
    behind: {
      sent_back: 'Số lần chuyển trả',
      disputed: 'Tranh chấp thẩm quyền do cơ quan nêu',
      decided_against: 'Tranh chấp thẩm quyền không được chấp nhận',
    },
    behindLink: (figure, count, agency) => `${figure}: ${count}, ${agency}. Xem danh sách`,
    behindLead:
      'Chỉ liệt kê phản ánh, kiến nghị mà hôm nay bạn được xem, nên có thể ít hơn con số trong bảng: việc đã chuyển cho cơ quan khác hoặc hạn chế người xem không hiện ở đây.',
    behindAwaited: 'Đang tải danh sách…',
    behindEmpty: 'Không có phản ánh, kiến nghị nào mà bạn được xem.',
    kinds: {
      sent_back: 'Chuyển trả cơ quan đầu mối',
      sent_back_again: 'Chuyển trả lần nữa, thành tranh chấp thẩm quyền',
      lead_contested: 'Đề nghị xác định lại cơ quan chủ trì',
    },
    proposed: (agency) => `Đề nghị chuyển đến: ${agency}`,
    against: 'Không được chấp nhận',
    granted: 'Đã giao cơ quan khác chủ trì',
    undecided: 'Chưa quyết định',
    leadNow: (agency) => `Chủ trì hiện nay: ${agency}`,
    noLead: 'Hiện chưa có cơ quan chủ trì',
    ofPetition: (count) => `Chuyển trả, tranh chấp thẩm quyền: ${count} lần`,
  },
  en: {
    tab: 'Send-backs',
    title: 'Send-backs and disputes about who leads',
    lead: 'How often each agency sent a petition back, or asked that the lead agency be decided again. An agency that is not in the table did neither in this period.',
    awaited: 'Loading the figures…',
    empty: 'No send-backs and no disputes in this period.',
    columns: {
      agency: 'Agency',
      assigned: 'Times assigned',
      sentBack: 'Times sent back',
      disputed: 'Disputes opened',
      decidedAgainst: 'Not granted',
    },
    ofDecided: (decided) => `of ${decided} decided`,
    howCounted: 'How this is counted',
    counted: [
      'Times assigned: each time that a petition is given to the agency to lead; one that comes to it again counts again.',
      'Times sent back: the lead agency gives it back to the coordinating agency, the second time and later included, when it becomes a dispute.',
      'Disputes opened: a second or later send-back, or an objection of a consulted agency to the lead; charged to whoever opened it.',
      'Not granted: the same agency leads in the end, or the one that opened it does without having asked for that.',
      'Each counts on its own day, so that an assignment and its send-back may lie in two periods; no share is worked out for that reason.',
      'Passing on to another channel by letter, and finding a petition out of scope, do not count here. Of petitions that few may see, send-backs count; assignments are shown to those few alone.',
    ],
    period: 'Period',
    from: 'From',
    to: 'Up to and including',
    show: 'Show this period',
    presets: {
      month: 'This month',
      lastMonth: 'Last month',
      year: 'This year so far',
      twelveMonths: 'The last 12 months',
    },
    days: (from, to) => `From ${from} to ${to}`,
    shown: (count, more) => `${count} ${count === 1 ? 'line' : 'lines'}${more ? ', and more' : ''}`,
    more: 'Show more',
    back: 'Back to the figures',
    behind: {
      sent_back: 'Times sent back',
      disputed: 'Disputes that the agency opened',
      decided_against: 'Disputes that were not granted',
    },
    behindLink: (figure, count, agency) => `${figure}: ${count}, ${agency}. See the list`,
    behindLead:
      'Only petitions that you may read today are listed, so there may be fewer than the table says: what lies with another agency since, or what few may see, is not shown.',
    behindAwaited: 'Loading the list…',
    behindEmpty: 'There is none that you may read.',
    kinds: {
      sent_back: 'Sent back to the coordinating agency',
      sent_back_again: 'Sent back again, which opened a dispute',
      lead_contested: 'Asked that the lead agency be decided again',
    },
    proposed: (agency) => `Where it should go: ${agency}`,
    against: 'Not granted',
    granted: 'Another agency leads since',
    undecided: 'Not decided yet',
    leadNow: (agency) => `Leads now: ${agency}`,
    noLead: 'No agency leads now',
    ofPetition: (count) => `Sent back or disputed: ${count === 1 ? 'once' : `${count} times`}`,
  },
};
