import type { Citation } from '@thaogo/legal';
import { patternFinder } from './sign-finder.ts';
import { DIFFICULTY_SIGNS } from './signs-of-difficulty.ts';
import { REQUEST_SIGNS } from './signs-of-the-request.ts';
import type { ReadyText } from './words-of.ts';

/**
 * Signs in a text that single words do not show: what is asked for, of whom, and on what. Each is one more word for the
 * models, so that its weight is learned and shown like any other.
 */
const SIGNS: readonly (readonly [string, RegExp])[] = [
  [
    '#wants_rule_changed',
    /(?:de nghi|kien nghi|mong|de xuat|\bxin|\bnen\b|yeu cau)[^.;!?]{0,90}(?:\bsua (?:doi|luat|nghi|quy|thong|lai quy|cach|muc|ngay|so|de|cho (?:phu|khop|ti))|bo sung|dieu chinh|bai bo|\bbo (?:thi|quy dinh|dieu kien|yeu cau|thu tuc|giay|chung chi|bat buoc|han|mot|voi|cabin)|(?<!chuc )nang (?:muc|len|tran|cao|thoi)|tang (?:muc|len|dinh|tro|che|cuong|them|phu)|giam (?:muc|xuong|bot|tien|ty le|so|thue|tan|con|dan|tieu|yeu|doi)|(?<!theo |dung )quy dinh|huong dan(?! (?:giup|toi|em))|ban hanh|\bnoi\b|\blui\b|keo dai|thong nhat|don gian|ra soat|chinh sach|co che|\bmien\b(?! (?:nui|nam|bac|trung|tay|xuoi))|phan cap|cho phep|thi diem|ha tuoi|lam ro quy|(?:vao|trong|lai|cua) luat)/,
  ],
  [
    '#speaks_of_rule',
    /quy dinh|nghi dinh|thong tu|luat|van ban|nghi quyet|chinh sach|muc ho tro|phu cap|tieu chuan|dieu kien|che do|muc phat|quy chuan|dinh muc|phap lenh/,
  ],
  [
    '#speaks_for_many',
    /cu tri|hiep hoi|ba con|doanh nghiep|nguoi dan|hop tac xa|cac ho |chung toi|moi noi|cac truong|hoi vien|ngu dan|nong dan/,
  ],
  [
    '#read_differently',
    /moi noi|moi xa|hieu khac|hieu mot kieu|mot kieu|khong ro|chua ro|hieu the nao|nhieu cach hieu/,
  ],
  [
    '#asked_beyond_rule',
    /doi (?:them|phai|hoi)|yeu cau them|bat (?:nop|phai)|khong (?:he )?co trong quy dinh|quy dinh khong|trai (?:voi )?(?:dieu|thong tu|nghi dinh|luat|quy dinh)|dung quy dinh|ap dung (?:dung|thong nhat)|chan chinh/,
  ],
  [
    '#none_exists',
    /chua co (?:quy dinh|huong dan|luat|co che|chinh sach|van ban)|chua duoc quy dinh|khong co quy dinh|bo sung (?:quy dinh|doi tuong|chinh sach|vao)/,
  ],
  [
    '#conflict',
    /mau thuan|chong cheo|khong (?:thong nhat|khop)|venh nhau|trai nguoc|hai (?:van ban|quy dinh|luat|nghi dinh|thong tu)|vua [^.]{3,60} vua /,
  ],
  ['#costly', /ton kem|chi phi|mat (?:thoi gian|ca|hai|mot|nhieu)|giay to|ho so|thu tuc|thue tu van/],
  [
    '#asks_advice',
    /xin hoi|cho (?:toi |em |hoi)?hoi|tu van|giai dap|xin cho biet|thu tuc (?:the nao|gi)|nhu the nao|can (?:giay to|nhung) gi|co (?:duoc|phai|bi|bat buoc) [^.?]{0,80}khong\b|o dau|bao nhieu|huong dan giup|giai thich giup|chi giup/,
  ],
  ['#question', /\?/],
  [
    '#punish_somebody',
    /xu ly (?:nghiem|can bo|nguoi|ong|ba|may)|ky luat|thanh tra|dieu tra|lam ro|xac minh|bat giu|vao cuoc|triet pha|truy (?:to|na|cuu)/,
  ],
  [
    '#accuses',
    /to cao|to giac|tham o|hoi lo|nhan (?:tien (?:cua|de|moi|tu|hoi|lot)|hoi lo)|an chan|bao che|bon rut|thong dong|khong danh sach|lap khong|khai khong|bien thu|phong bi|chay ho so|cau ket|tru dap|bo tui|lam gia|nang khong|chia nhau|mai lo|bang gia/,
  ],
  ['#judgment', /ban an|toa (?:an )?[^.]{0,30}(?:tuyen|xu|bac)|phuc tham|so tham|giam doc tham|tham phan|khang nghi/],
  [
    '#own_decision',
    /(?:khieu nai|khong dong y)[^.]{0,60}(?:quyet dinh|ket luan|thong bao|hanh vi|viec)|huy (?:quyet dinh|bo)|quyet dinh so/,
  ],
  ['#complains', /khieu nai/],
  ['#for_me', /(?:cua|cho|giup|doi voi) (?:toi|em|minh|gia dinh toi|nha toi|chung toi|bo toi|con toi)/],
  [
    '#dossier',
    /bien nhan|ma ho so|so ho so|hen tra|tre hen|ho so cua (?:toi|em)|bao gio|kiem tra giup|giuc giup|qua han|cho ket qua|tra ket qua/,
  ],
  ['#contact', /zalo|hotline|lien he|goi ngay|www|https?:|inbox|\bib\b|dang ky (?:ngay|dung thu)|link/],
  [
    '#sells',
    /khuyen mai|giam \d+ ?%|mua \d tang|freeship|uu dai (?:cho khach|khi|lon)|hoc phi uu dai|gia goc|tron goi|uy tin|cam ket|giao tan|chiet khau|lai suat [^.]{0,12}\/? ?thang/,
  ],
  [
    '#insults',
    /\bdm\b|\bdcm\b|\bvcl\b|ngu nhu|an hai|khon nan|mat day|suc sinh|do cho|cho ma|chui ca|vo hoc|lu (?:chung may|ngu|sau)|tao (?:chui|dap|nguyen)/,
  ],
  ['#draft', /du thao/],
  ['#gives_opinion', /gop y|gui y kien|tham gia y kien|lay y kien|y kien (?:doi voi|ve|vao)|ban du thao|o du thao/],
  [
    '#here_now',
    /doan duong|o ga|den duong|cong (?:nghet|truoc)|\brac\b|boc mui|on ao|mat nuoc|so nha|ngo \d|truoc cong|don dep|va lai|sua gap|lap bien ban|chat tia|xuong kiem tra|ho ga|mat dien|chay (?:ram|au)|bui mu|khoi den|tha rong|lan chiem|via he|\bdep\b|thao do|lam chot|chot chan|giup ba con|dinh chi tram|bat dung|lay mau/,
  ],
  [
    '#debt_or_contract',
    /doi no|vay [^.]{0,40}(?:khong tra|tron)|dat coc|hop dong|tranh chap|thua ke|ly hon|lan sang|lan dat|boi thuong cho toi|no luong|cap duong|tra (?:lai )?tien coc|gop von|doi (?:giup|lai)|bo tron|phan xu/,
  ],
  ['#manner', /thai do|quat|hach dich|noi nang|le do|coc can|tac phong|chui|noi tuc|gay kho de/],
];

const PERSON = /(?:^|[\s,(])(?:ông|bà|Ông|Bà|anh|Anh|chị|Chị|tên)\s+\p{Lu}/u;
const SHORT = 110;
/** With fewer words nobody can tell which rule is meant. */
const FEW_WORDS = 14;

/** Signs that mean more together: an accusation with a call to punish, a telephone number with an offer. */
const TOGETHER: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['#wants_somebody_punished', ['#accuses', '#punish_somebody'], []],
  ['#accuses_a_person', ['#accuses'], ['#wants_rule_changed']],
  ['#offers_something', ['#contact'], ['#wants_rule_changed', '#cites_article']],
  ['#sells_something', ['#sells', '#cites_nothing'], ['#wants_rule_changed']],
  ['#comments_draft', ['#draft', '#gives_opinion'], []],
  ['#own_judgment', ['#judgment'], ['#read_differently', '#none_exists', '#costly']],
  ['#only_asks', ['#asks_advice'], ['#wants_rule_changed', '#read_differently', '#none_exists']],
  ['#only_here', ['#here_now'], ['#wants_rule_changed', '#cites_article']],
  ['#only_private', ['#debt_or_contract'], ['#wants_rule_changed']],
  ['#own_complaint', ['#complains', '#for_me'], ['#wants_rule_changed']],
  ['#not_about_rules', [], ['#wants_rule_changed', '#speaks_of_rule', '#cites_rule']],
  ['#rule_and_change', ['#wants_rule_changed', '#speaks_of_rule'], []],
  ['#rule_and_many', ['#speaks_of_rule', '#speaks_for_many'], ['#accuses']],
  ['#rule_judged', ['#judges_rule', '#change_wanted'], ['#my_case_settled']],
  ['#case_not_rule', ['#my_case_settled'], ['#judges_rule', '#general_case', '#leaves_case_aside']],
  ['#refuses_outcome', ['#not_accepted', '#for_me'], ['#leaves_case_aside', '#general_case']],
  ['#person_in_office', ['#abuse_of_office'], ['#change_wanted', '#leaves_case_aside']],
  ['#person_called_out', ['#this_person', '#punish_somebody'], ['#leaves_case_aside']],
  ['#put_in_order', ['#come_and_act'], ['#rule_and_change', '#judges_rule', '#cites_article']],
  ['#broken_here', ['#something_broken', '#event'], ['#speaks_of_rule']],
  ['#broken_and_called', ['#something_broken', '#come_and_act'], ['#judges_rule']],
  ['#report_to_police', ['#police_asked', '#crime'], ['#rule_and_change', '#leaves_case_aside']],
  ['#question_only', ['#ends_asking', '#how_do_i'], ['#rule_and_change', '#judges_rule', '#none_exists']],
  ['#advice_only', ['#how_do_i'], ['#change_wanted', '#judges_rule', '#read_differently', '#none_exists']],
  ['#private_only', ['#between_two'], ['#change_wanted', '#judges_rule', '#general_case']],
  ['#court_only', ['#court', '#for_me'], ['#leaves_case_aside', '#rule_and_change']],
  ['#dossier_only', ['#dossier_under_way'], ['#change_wanted', '#judges_rule', '#general_case']],
  [
    '#office_holder_checked',
    ['#office_holder', '#to_be_checked'],
    ['#change_wanted', '#leaves_case_aside', '#general_case'],
  ],
  [
    '#only_mine',
    ['#mine'],
    ['#judges_rule', '#general_case', '#leaves_case_aside', '#none_exists', '#read_differently'],
  ],
  ['#mine_and_checked', ['#mine', '#my_case_settled', '#not_accepted'], ['#leaves_case_aside']],
  [
    '#no_sign_of_rule',
    [],
    [
      '#wants_rule_changed',
      '#speaks_of_rule',
      '#judges_rule',
      '#change_wanted',
      '#none_exists',
      '#read_differently',
      '#conflict',
      '#cites_rule',
      '#general_case',
    ],
  ],
  ['#right_but_otherwise', ['#rule_is_right', '#done_otherwise'], []],
  ['#otherwise_and_called', ['#done_otherwise', '#have_it_applied'], []],
  ['#left_out_and_missing', ['#left_out', '#add_or_issue'], []],
  ['#nothing_told', ['#few_words', '#cites_nothing'], []],
];

const ALL_SIGNS = [...SIGNS, ...REQUEST_SIGNS, ...DIFFICULTY_SIGNS];
const PATTERNS = new Map(ALL_SIGNS);

let finder: ReturnType<typeof patternFinder> | null = null;
/** Made ready when the first text is read: it takes some tens of milliseconds. */
const signsIn = (folded: string): string[] => {
  finder ??= patternFinder(ALL_SIGNS.map(([, pattern]) => pattern));
  const found = finder(folded);
  return ALL_SIGNS.flatMap(([sign], at) => (found[at] === 1 ? [sign] : []));
};

/** What is longer shows what stands between the words of a sign as well, and tells a reader little. */
const MOST_WORDS = 5;

/** The words of a text that are a sign, folded; empty where they are many, or the sign is none of words. */
export const wordsOfSign = (sign: string, { folded }: ReadyText): string => {
  const words =
    PATTERNS.get(sign)
      ?.exec(folded)?.[0]
      .match(/[a-z]+\d*/g) ?? [];
  return words.length > MOST_WORDS ? '' : words.join(' ');
};

/** The signs of a text and of what it cites. */
export const signsOf = ({ text, folded, plain }: ReadyText, citations: readonly Citation[]): string[] => {
  const signs = signsIn(folded);
  if (PERSON.test(text)) signs.push('#names_person');
  if (text.length < SHORT) signs.push('#short');
  if (plain.words.length < FEW_WORDS) signs.push('#few_words');
  const named = citations.flatMap(({ document }) => (document === null ? [] : [document]));
  if (named.some(({ kind }) => kind === 'normative' || kind === 'standard')) signs.push('#cites_rule');
  if (citations.some(({ article }) => article !== null)) signs.push('#cites_article');
  if (named.some(({ kind }) => kind === 'party')) signs.push('#cites_party');
  if (named.some(({ kind }) => kind === 'administrative')) signs.push('#cites_administrative');
  if (named.length === 0) signs.push('#cites_nothing');
  const has = new Set(signs);
  const together = TOGETHER.filter(
    ([, all, no]) => all.every((sign) => has.has(sign)) && !no.some((sign) => has.has(sign)),
  );
  return [...signs, ...together.map(([sign]) => sign)];
};
