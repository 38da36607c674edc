import type { Language } from '@thaogo/domain';
import type { DUE_FILTERS, ONLY_FILTERS } from '../../shapes/casework.ts';
import type { PetitionWork } from '../../shapes/petition-work.ts';

type DueChoice = 'all' | (typeof DUE_FILTERS)[number];

/** Words of the list of work. */
interface ConsoleInboxWords {
  title: string;
  filters: string;
  findAndNarrow: string;
  byDue: string;
  due: Record<DueChoice, string>;
  state: string;
  everyState: string;
  agency: string;
  only: string;
  everything: string;
  onlyKinds: Record<(typeof ONLY_FILTERS)[number], string>;
  /** Marks of a row: few may see it; one’s own agency is consulted. */
  confined: Record<Exclude<PetitionWork['confinement'], 'none'>, string>;
  consulted: (lead: string | null) => string;
  unattended: string;
  search: string;
  searchHint: string;
  find: string;
  clear: string;
  list: string;
  columns: { due: string; title: string; state: string; agency: string; code: string; filed: string };
  noDeadline: string;
  noAgency: string;
  filedOn: (date: string) => string;
  awaited: string;
  shown: (count: number, more: boolean) => string;
  more: string;
  empty: Record<DueChoice, string>;
  emptyFiltered: string;
  keyHelp: readonly { keys: string; does: string }[];
}

export const consoleInboxWords: Record<Language, ConsoleInboxWords> = {
  vi: {
    title: 'Việc cần xử lý',
    filters: 'Lọc danh sách',
    findAndNarrow: 'Tìm và lọc',
    byDue: 'Theo hạn',
    due: { all: 'Đang xử lý', overdue: 'Quá hạn', today: 'Hôm nay', week: 'Tuần này' },
    state: 'Trạng thái',
    everyState: 'Mọi trạng thái',
    agency: 'Cơ quan',
    only: 'Chỉ xem',
    everything: 'Tất cả',
    onlyKinds: {
      own_unit: 'Đơn vị của tôi',
      unattended: 'Chưa có người phụ trách',
      consulted: 'Việc được lấy ý kiến',
      confined: 'Hạn chế người xem',
    },
    confined: { restricted: 'Hạn chế người xem', sealed: 'Niêm phong' },
    consulted: (lead) => (lead === null ? 'Phối hợp' : `Phối hợp, ${lead} chủ trì`),
    unattended: 'Chưa có người phụ trách',
    search: 'Tìm mã hoặc chữ trong nội dung',
    searchHint: 'ví dụ 4821-0937-5516 hoặc “đất đai”',
    find: 'Tìm',
    clear: 'Bỏ lọc',
    list: 'Phản ánh, kiến nghị xếp theo hạn, gấp nhất trước',
    columns: {
      due: 'Hạn',
      title: 'Phản ánh, kiến nghị',
      state: 'Trạng thái',
      agency: 'Cơ quan',
      code: 'Mã',
      filed: 'Ngày gửi',
    },
    noDeadline: 'Không có hạn',
    noAgency: 'Chưa có cơ quan chủ trì',
    filedOn: (date) => `Gửi ngày ${date}`,
    awaited: 'danh sách việc',
    shown: (count, more) => (more ? `Đang hiện ${count}, còn nữa.` : `Có ${count} phản ánh, kiến nghị.`),
    more: 'Xem thêm',
    empty: {
      all: 'Chưa có phản ánh, kiến nghị nào. Khi có việc được chuyển đến, việc gấp nhất sẽ đứng đầu ở đây.',
      overdue: 'Không có việc nào quá hạn.',
      today: 'Không có việc nào đến hạn hôm nay.',
      week: 'Không có việc nào đến hạn trong tuần này.',
    },
    emptyFiltered: 'Không có phản ánh, kiến nghị nào khớp. Hãy sửa từ cần tìm hoặc bỏ lọc.',
    keyHelp: [
      { keys: 'j', does: 'Xuống việc kế tiếp' },
      { keys: 'k', does: 'Lên việc trước' },
      { keys: 'Enter', does: 'Mở việc đang chọn' },
      { keys: '/', does: 'Tìm' },
      { keys: 'u', does: 'Từ một việc về danh sách' },
      { keys: '?', does: 'Xem các phím tắt' },
    ],
  },
  en: {
    title: 'Work to do',
    filters: 'Narrow the list',
    findAndNarrow: 'Find and narrow',
    byDue: 'By due date',
    due: { all: 'Open', overdue: 'Overdue', today: 'Today', week: 'This week' },
    state: 'State',
    everyState: 'Every state',
    agency: 'Agency',
    only: 'Show only',
    everything: 'Everything',
    onlyKinds: {
      own_unit: 'My unit',
      unattended: 'Nobody in charge',
      consulted: 'Where we are consulted',
      confined: 'What few may see',
    },
    confined: { restricted: 'Few may see it', sealed: 'Sealed' },
    consulted: (lead) => (lead === null ? 'Consulted' : `Consulted, led by ${lead}`),
    unattended: 'Nobody in charge',
    search: 'Find a code or words of a petition',
    searchHint: 'such as 4821-0937-5516 or “land”',
    find: 'Find',
    clear: 'Clear filters',
    list: 'Petitions by due date, most urgent first',
    columns: { due: 'Due', title: 'Petition', state: 'State', agency: 'Agency', code: 'Code', filed: 'Filed' },
    noDeadline: 'No due date',
    noAgency: 'No lead agency yet',
    filedOn: (date) => `Filed ${date}`,
    awaited: 'the list of work',
    shown: (count, more) => (more ? `${count} shown, there are more.` : `All ${count} shown.`),
    more: 'Show more',
    empty: {
      all: 'There are no petitions yet. Work that is passed to you appears here, the most urgent first.',
      overdue: 'Nothing is overdue.',
      today: 'Nothing is due today.',
      week: 'Nothing is due this week.',
    },
    emptyFiltered: 'No petition matches. Change the words or clear the filters.',
    keyHelp: [
      { keys: 'j', does: 'Next petition' },
      { keys: 'k', does: 'Previous petition' },
      { keys: 'Enter', does: 'Open the selected petition' },
      { keys: '/', does: 'Search' },
      { keys: 'u', does: 'From a petition back to the list' },
      { keys: '?', does: 'Show the keys' },
    ],
  },
};
