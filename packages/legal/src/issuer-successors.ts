import type { IssuerCode } from './issuers.ts';

export type SuccessionReason = 'merged' | 'renamed' | 'split_by_subject';

/** An agency that answers today for what another one issued. */
export interface Successor {
  readonly code: IssuerCode;
  readonly reason: SuccessionReason;
  /** Civil date of the last step that leads to this agency. */
  readonly since: string;
  /** Subjects of the Codification that went this way; absent where everything did. */
  readonly subjects?: readonly string[];
  /** True where no source was read that confirms a step on the way. */
  readonly assumption: boolean;
  readonly sources: readonly string[];
}

interface Step {
  readonly from: IssuerCode;
  readonly to: IssuerCode;
  readonly reason: SuccessionReason;
  readonly since: string;
  /** Subjects that go this way. A step without subjects takes all that no other step of the same origin takes. */
  readonly subjects?: readonly string[];
  /** True where the origin goes on to exist and only these subjects leave it. */
  readonly partial?: true;
  readonly assumption?: true;
  readonly source: string;
}

const RESOLUTION_176 = 'Nghị quyết 176/2025/QH15';
const RESOLUTION_2007 = 'Nghị quyết 01/2007/QH12';
const RESOLUTION_2002 = 'Nghị quyết 02/2002/QH11';

/** One row per step; steps marked as assumption rest on general knowledge and were not confirmed by a source. */
const STEPS: readonly Step[] = [
  { from: 'bkhdt', to: 'btc', reason: 'merged', since: '2025-03-01', source: RESOLUTION_176 },
  { from: 'bgtvt', to: 'bxd', reason: 'merged', since: '2025-03-01', source: RESOLUTION_176 },
  {
    from: 'bgtvt',
    to: 'bca',
    reason: 'split_by_subject',
    since: '2025-03-01',
    subjects: ['trat-tu-an-toan-xa-hoi'],
    assumption: true,
    source: 'driving tests and licences',
  },
  { from: 'bnnptnt', to: 'bnnmt', reason: 'merged', since: '2025-03-01', source: RESOLUTION_176 },
  { from: 'btnmt', to: 'bnnmt', reason: 'merged', since: '2025-03-01', source: RESOLUTION_176 },
  { from: 'btttt', to: 'bkhcn', reason: 'merged', since: '2025-03-01', source: RESOLUTION_176 },
  {
    from: 'btttt',
    to: 'bvhttdl',
    reason: 'split_by_subject',
    since: '2025-03-01',
    subjects: ['thong-tin-bao-chi-xuat-ban', 'van-hoa-the-thao-du-lich'],
    source: RESOLUTION_176,
  },
  {
    from: 'btttt',
    to: 'bca',
    reason: 'split_by_subject',
    since: '2025-03-01',
    subjects: ['an-ninh-quoc-gia'],
    assumption: true,
    source: 'network information security',
  },
  {
    from: 'bldtbxh',
    to: 'bnv',
    reason: 'merged',
    since: '2025-03-01',
    subjects: [
      'lao-dong',
      'bao-hiem',
      'can-bo-cong-chuc-vien-chuc',
      'chinh-sach-xa-hoi',
      'thi-dua-khen-thuong-cac-danh-hieu-vinh-du-nha-nuoc',
    ],
    source: RESOLUTION_176,
  },
  {
    from: 'bldtbxh',
    to: 'byt',
    reason: 'split_by_subject',
    since: '2025-03-01',
    subjects: ['chinh-sach-xa-hoi', 'dan-so-gia-dinh-tre-em-binh-dang-gioi', 'y-te-duoc', 'trat-tu-an-toan-xa-hoi'],
    source: RESOLUTION_176,
  },
  {
    from: 'bldtbxh',
    to: 'bgddt',
    reason: 'split_by_subject',
    since: '2025-03-01',
    subjects: ['giao-duc-dao-tao'],
    source: RESOLUTION_176,
  },
  {
    from: 'bldtbxh',
    to: 'bnnmt',
    reason: 'split_by_subject',
    since: '2025-03-01',
    subjects: ['chinh-sach-xa-hoi', 'nong-nghiep-nong-thon'],
    assumption: true,
    source: 'poverty reduction',
  },
  {
    from: 'bldtbxh',
    to: 'bca',
    reason: 'split_by_subject',
    since: '2025-03-01',
    subjects: ['trat-tu-an-toan-xa-hoi'],
    assumption: true,
    source: 'drug rehabilitation',
  },
  { from: 'ubdt', to: 'bdttg', reason: 'merged', since: '2025-03-01', source: RESOLUTION_176 },
  {
    from: 'bnv',
    to: 'bdttg',
    reason: 'split_by_subject',
    since: '2025-03-01',
    subjects: ['ton-giao-tin-nguong'],
    partial: true,
    source: RESOLUTION_176,
  },
  {
    from: 'ubqlv',
    to: 'btc',
    reason: 'merged',
    since: '2025-03-01',
    assumption: true,
    source: 'duties of the committee',
  },
  {
    from: 'bhxh',
    to: 'btc',
    reason: 'merged',
    since: '2025-03-01',
    assumption: true,
    source: 'the agency under the ministry',
  },
  { from: 'bts', to: 'bnnptnt', reason: 'merged', since: '2007-08-02', assumption: true, source: RESOLUTION_2007 },
  { from: 'btm', to: 'bct', reason: 'merged', since: '2007-08-02', assumption: true, source: RESOLUTION_2007 },
  { from: 'bcn', to: 'bct', reason: 'merged', since: '2007-08-02', assumption: true, source: RESOLUTION_2007 },
  { from: 'bbcvt', to: 'btttt', reason: 'renamed', since: '2007-08-02', assumption: true, source: RESOLUTION_2007 },
  { from: 'bvhtt', to: 'bvhttdl', reason: 'merged', since: '2007-08-02', assumption: true, source: RESOLUTION_2007 },
  {
    from: 'bvhtt',
    to: 'btttt',
    reason: 'split_by_subject',
    since: '2007-08-02',
    subjects: ['thong-tin-bao-chi-xuat-ban'],
    assumption: true,
    source: RESOLUTION_2007,
  },
  { from: 'ubtdtt', to: 'bvhttdl', reason: 'merged', since: '2007-08-02', assumption: true, source: RESOLUTION_2007 },
  { from: 'tcdl', to: 'bvhttdl', reason: 'merged', since: '2007-08-02', assumption: true, source: RESOLUTION_2007 },
  { from: 'tctk', to: 'bkhdt', reason: 'merged', since: '2007-08-02', assumption: true, source: RESOLUTION_2007 },
  { from: 'ubdsgdte', to: 'byt', reason: 'merged', since: '2007-08-02', assumption: true, source: RESOLUTION_2007 },
  { from: 'bkhcnmt', to: 'bkhcn', reason: 'renamed', since: '2002-08-05', assumption: true, source: RESOLUTION_2002 },
  {
    from: 'bkhcnmt',
    to: 'btnmt',
    reason: 'split_by_subject',
    since: '2002-08-05',
    subjects: ['moi-truong', 'tai-nguyen', 'dat-dai'],
    assumption: true,
    source: RESOLUTION_2002,
  },
  { from: 'tcdc', to: 'btnmt', reason: 'merged', since: '2002-08-05', assumption: true, source: RESOLUTION_2002 },
  { from: 'kttv', to: 'btnmt', reason: 'merged', since: '2002-08-05', assumption: true, source: RESOLUTION_2002 },
  { from: 'tcbd', to: 'bbcvt', reason: 'renamed', since: '2002-08-05', assumption: true, source: RESOLUTION_2002 },
  { from: 'btccbcp', to: 'bnv', reason: 'renamed', since: '2002-08-05', assumption: true, source: RESOLUTION_2002 },
  { from: 'ubdtmn', to: 'ubdt', reason: 'renamed', since: '2002-08-05', assumption: true, source: RESOLUTION_2002 },
  {
    from: 'tchq',
    to: 'btc',
    reason: 'merged',
    since: '2002-09-04',
    assumption: true,
    source: 'the general department under the ministry',
  },
  { from: 'bvgcp', to: 'btc', reason: 'merged', since: '2002-09-04', assumption: true, source: 'price management' },
  {
    from: 'hdbt',
    to: 'chinh-phu',
    reason: 'renamed',
    since: '1992-09-30',
    assumption: true,
    source: 'Constitution of 1992',
  },
  {
    from: 'hdnn',
    to: 'ubtvqh',
    reason: 'renamed',
    since: '1992-09-30',
    assumption: true,
    source: 'Constitution of 1992',
  },
];

/** How long a chain of successors may be; longer than any in the table, and an end for a table with a circle. */
const LONGEST_CHAIN = 8;

/**
 * Who answers on a date for what `issuer` issued, following chains (Bộ Thủy sản → Bộ Nông nghiệp và Phát triển nông
 * thôn → Bộ Nông nghiệp và Môi trường). Ministries that were split answer by `subject`, a slug of the Codification
 * ("lao-dong"); without one, or with one that no rule names, all candidates are given, the most likely first. Empty where the
 * issuer still exists on that date, or is unknown.
 */
export function successorsOf(issuer: IssuerCode, at: { on: string; subject?: string }): Successor[] {
  const found = new Map<IssuerCode, Successor>();
  const follow = (from: IssuerCode, before: readonly Step[]): void => {
    const steps = before.length < LONGEST_CHAIN ? stepsFrom(from, at) : [];
    if (steps.length === 0 && before.length > 0 && !found.has(from)) found.set(from, summary(from, before));
    for (const step of steps) follow(step.to, [...before, step]);
  };
  follow(issuer, []);
  found.delete(issuer);
  return [...found.values()];
}

function stepsFrom(from: IssuerCode, at: { on: string; subject?: string }): Step[] {
  const { subject } = at;
  const steps = STEPS.filter((step) => step.from === from && step.since <= at.on);
  const named = subject === undefined ? [] : steps.filter((step) => step.subjects?.includes(subject));
  if (named.length > 0) return named;
  const whole = steps.filter((step) => !step.partial);
  const defaults = whole.filter((step) => step.subjects === undefined);
  return subject !== undefined && defaults.length > 0 ? defaults : whole;
}

function summary(code: IssuerCode, steps: readonly Step[]): Successor {
  const last = steps.at(-1);
  const split = steps.find((step) => step.reason === 'split_by_subject');
  const subjects = steps.find((step) => step.subjects !== undefined)?.subjects;
  return {
    code,
    reason: split ? 'split_by_subject' : (last?.reason ?? 'merged'),
    since: last?.since ?? '',
    ...(subjects ? { subjects } : {}),
    assumption: steps.some((step) => step.assumption),
    sources: steps.map((step) => step.source),
  };
}
