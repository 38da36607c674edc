import type { RegisteredDocument } from '@thaogo/policy';
import type { SenderKind } from '@thaogo/domain';
import type { Chance } from './chance.ts';

const SURNAMES = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Phan',
  'Vũ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
  'Dương',
  'Lý',
];
const MIDDLE_NAMES = ['Văn', 'Thị', 'Minh', 'Đức', 'Thu', 'Ngọc', 'Quốc', 'Thanh', 'Hữu', 'Hồng'];
const GIVEN_NAMES = [
  'An',
  'Bình',
  'Châu',
  'Dũng',
  'Giang',
  'Hà',
  'Hương',
  'Khánh',
  'Lan',
  'Long',
  'Mai',
  'Nam',
  'Phúc',
  'Quỳnh',
  'Sơn',
  'Thảo',
  'Trang',
  'Tuấn',
  'Vinh',
  'Yến',
];
const TRADES = ['may mặc', 'chế biến gỗ', 'vận tải', 'cơ khí', 'thủy sản', 'nông sản', 'xây dựng', 'dịch vụ kho bãi'];

const WHO: Record<SenderKind, readonly string[]> = {
  citizen: ['Gia đình tôi', 'Tôi', 'Vợ chồng tôi', 'Bố mẹ tôi'],
  household_business: ['Cửa hàng nhà tôi', 'Hộ kinh doanh của tôi', 'Quán ăn của gia đình tôi'],
  company: ['Công ty chúng tôi', 'Doanh nghiệp chúng tôi', 'Đơn vị chúng tôi'],
  organisation: ['Hiệp hội chúng tôi', 'Hợp tác xã chúng tôi', 'Câu lạc bộ doanh nghiệp trẻ'],
  agency: ['Cơ quan chúng tôi', 'Ủy ban nhân dân xã', 'Trung tâm phục vụ hành chính công'],
};

/** What each difficulty sounds like: the trouble, then what it costs. */
const TROUBLES: Record<string, readonly string[]> = {
  contradiction_overlap: [
    'yêu cầu nộp bản giấy, trong khi văn bản khác về cùng thủ tục lại cho nộp bản điện tử',
    'giao hai cơ quan cùng thẩm định một nội dung nên hồ sơ bị trả đi trả lại',
    'quy định thời hạn khác với thời hạn của văn bản hướng dẫn cùng lĩnh vực',
  ],
  unclear: [
    'không nói rõ giấy tờ nào thay thế được khi bản gốc đã mất',
    'dùng cụm từ “tương đương” mà không giải thích thế nào là tương đương',
    'có thể hiểu theo hai cách, mỗi nơi tiếp nhận một kiểu',
  ],
  unreasonable_infeasible: [
    'đặt điều kiện về diện tích kho mà cơ sở nhỏ không thể đáp ứng',
    'bắt buộc có chứng chỉ của nghề mà hiện chưa nơi nào tổ chức thi',
    'yêu cầu xác nhận của cơ quan đã sáp nhập, không còn con dấu',
  ],
  compliance_cost: [
    'buộc báo cáo hằng tháng cùng một số liệu cho ba nơi khác nhau',
    'yêu cầu kiểm định lại thiết bị sáu tháng một lần, tốn hơn cả tiền thuê mặt bằng',
    'đòi công chứng lại giấy tờ đã có trong cơ sở dữ liệu của Nhà nước',
  ],
  legal_gap: [
    'chưa có quy định cho hình thức kinh doanh mới nên không nơi nào nhận hồ sơ',
    'giao cơ quan quản lý hướng dẫn chi tiết nhưng đến nay chưa có hướng dẫn',
  ],
  hinders_innovation: [
    'chỉ cho phép công nghệ đã nêu tên nên giải pháp mới không được thử nghiệm',
    'không cho hai cơ sở dùng chung một hệ thống thiết bị dù an toàn vẫn bảo đảm',
  ],
  wrongly_applied: [
    'đã rõ nhưng nơi tiếp nhận vẫn đòi thêm giấy tờ ngoài danh mục',
    'bị áp dụng cả với trường hợp đã được miễn',
  ],
};

const COSTS = [
  'Hồ sơ đã nằm ba tháng mà chưa ai trả lời.',
  'Mỗi lần đi lại mất cả ngày làm.',
  'Chúng tôi phải dừng hợp đồng với khách.',
  'Người làm phải nghỉ việc chờ giấy phép.',
  'Chi phí phát sinh hơn hai mươi triệu đồng một năm.',
  'Nhiều hộ trong khu phố cũng gặp như vậy.',
];

const PROPOSALS = [
  'Đề nghị cho dùng bản điện tử đã ký số thay bản giấy.',
  'Đề nghị sửa lại để mọi nơi hiểu một cách.',
  'Kiến nghị bỏ yêu cầu này với cơ sở dưới mười lao động.',
  'Kiến nghị bổ sung hướng dẫn và lùi thời hạn áp dụng.',
  'Đề nghị thống nhất một đầu mối tiếp nhận.',
];

const ANSWERS: Record<'change' | 'explain', readonly string[]> = {
  change: [
    'Qua rà soát, nội dung phản ánh là có cơ sở. Cơ quan chủ trì sẽ đưa nội dung này vào kế hoạch sửa đổi, bổ sung văn bản và thông báo kết quả.',
    'Quy định hiện hành chưa phù hợp với thực tế như kiến nghị đã nêu. Cơ quan chủ trì đề xuất sửa đổi theo trình tự, thủ tục rút gọn.',
  ],
  explain: [
    'Quy định nêu trên không đặt ra yêu cầu như phản ánh. Cơ quan chủ trì đã có văn bản đề nghị địa phương thực hiện thống nhất.',
    'Nội dung này đã được văn bản mới hơn quy định; đề nghị thực hiện theo văn bản đang có hiệu lực.',
  ],
};

/** A made-up sender; addresses end in a domain that reaches nobody. */
export const senderWords = (chance: Chance, kind: SenderKind, number: number) => {
  const person = `${chance.pick(SURNAMES)} ${chance.pick(MIDDLE_NAMES)} ${chance.pick(GIVEN_NAMES)}`;
  const trade = chance.pick(TRADES);
  const name: Record<SenderKind, string> = {
    citizen: person,
    household_business: `Hộ kinh doanh ${person}`,
    company: `Công ty TNHH ${trade} ${chance.pick(GIVEN_NAMES)} ${chance.pick(GIVEN_NAMES)}`,
    organisation: `Hiệp hội ${trade}`,
    agency: `Phòng Kinh tế ${chance.pick(GIVEN_NAMES)}`,
  };
  return {
    name: name[kind],
    email: chance.next() < 0.7 ? `nguoi-gui-${number}@example.com` : null,
    phone: chance.next() < 0.6 ? `09${chance.between(10_000_000, 99_999_999)}` : null,
    taxCode: kind === 'company' ? String(chance.between(1_000_000_000, 1_999_999_999)) : null,
  };
};

/** What a petition cites, and its words. */
export interface PetitionWords {
  title: string;
  text: string;
  proposal: string | null;
  article: string;
  clause: string | null;
}

/** The words of a petition about one provision. */
export const petitionWords = (
  chance: Chance,
  document: Pick<RegisteredDocument, 'type' | 'numberSymbol' | 'title'>,
  kind: SenderKind,
  difficulty: string,
): PetitionWords => {
  const article = String(chance.between(3, 40));
  const clause = chance.next() < 0.6 ? String(chance.between(1, 5)) : null;
  const provision = `${clause === null ? '' : `khoản ${clause} `}Điều ${article} ${document.type} ${document.numberSymbol}`;
  const trouble = chance.pick(TROUBLES[difficulty] ?? COSTS);
  const capital = `${provision.charAt(0).toUpperCase()}${provision.slice(1)}`;
  return {
    title: `Vướng mắc tại ${provision}`,
    text: `${chance.pick(WHO[kind])} gặp khó khăn khi thực hiện ${provision}. ${capital} ${trouble}. ${chance.pick(COSTS)}`,
    proposal: chance.next() < 0.65 ? chance.pick(PROPOSALS) : null,
    article,
    clause,
  };
};

/** The words of an answer. */
export const answerWords = (chance: Chance, accepted: boolean): string =>
  chance.pick(ANSWERS[accepted ? 'change' : 'explain']);
