import { createHash } from 'node:crypto';
import type { PolicyBook } from '@thaogo/api';
import { addDeputyship, addUnit, type Connection, enterVersion, setUnit } from '@thaogo/db';
import { addDays, type CivilDate, type Role, type Staff, startOfCivilDate } from '@thaogo/domain';
import type { Chance } from './chance.ts';

/** A unit of the demonstration; its names are made up, as far as agencies have no such unit. */
interface DemonstrationUnit {
  agency: string;
  /** In addresses of mail. */
  slug: string;
  /** Slug of the unit that it is part of. */
  within: string | null;
  vi: string;
  en: string;
}

const UNITS: readonly DemonstrationUnit[] = [
  { agency: 'btc', slug: 'phap-che', within: null, vi: 'Vụ Pháp chế', en: 'Legal Department' },
  { agency: 'btc', slug: 'chinh-sach-thue', within: null, vi: 'Cục Chính sách thuế', en: 'Tax Policy Department' },
  {
    agency: 'btc',
    slug: 'ho-kinh-doanh',
    within: 'chinh-sach-thue',
    vi: 'Phòng Thuế hộ kinh doanh',
    en: 'Division for Household Businesses',
  },
  {
    agency: 'so-tai-chinh-31',
    slug: 'doanh-nghiep',
    within: null,
    vi: 'Phòng Doanh nghiệp',
    en: 'Enterprise Division',
  },
  { agency: 'so-tai-chinh-31', slug: 'gia', within: null, vi: 'Phòng Quản lý giá', en: 'Price Division' },
];

/** Where drafts climb two steps, and since how many days. */
const TWO_STEPS = { agency: 'so-tai-chinh-31', days: 90 } as const;

/** Who stands in for whom: a leader by the head of a unit. */
const DEPUTIES = [
  {
    agency: 'btc',
    unit: 'phap-che',
    capacity: 'kt',
    from: -4,
    to: 10,
    reason: 'Lãnh đạo Bộ đi công tác.',
  },
  {
    agency: 'so-tai-chinh-31',
    unit: 'doanh-nghiep',
    capacity: 'tuq',
    from: 7,
    to: 20,
    reason: 'Giám đốc nghỉ phép năm.',
  },
] as const;

const unitId = ({ agency, slug }: Pick<DemonstrationUnit, 'agency' | 'slug'>): string => {
  const hex = createHash('sha256').update(`unit:${agency}:${slug}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-9${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** Somebody who belongs to a unit. */
export interface UnitPost {
  role: Role;
  agency: string;
  /** Tells the unit in the address of mail. */
  slug: string;
  unit: NonNullable<Staff['unit']>;
}

/** A head and an officer for every unit. */
export const unitPosts = (): UnitPost[] =>
  UNITS.flatMap((unit) => {
    const within = UNITS.filter((each) => each.agency === unit.agency && each.within === unit.slug).map(unitId);
    const place = { id: unitId(unit), within: [unitId(unit), ...within] };
    const { agency, slug } = unit;
    return (['leader', 'officer'] as const).map((role) => ({ role, agency, slug, unit: place }));
  });

/** Who works on a petition inside its lead agency. */
export interface Workers {
  officer: Staff;
  /** The unit, and who heads it; null where the agency has none. */
  inside: { unit: string; head: Staff } | null;
}

/** Finds who works on a petition: `number` tells, so that the same world has the same people. */
export const workerBook = (people: readonly Staff[], post: (role: Role, agency: string) => Staff) => {
  const officers = people.filter(({ role, unit }) => role === 'officer' && unit !== undefined);
  return (lead: string, number: number): Workers => {
    const own = officers.filter(({ agency }) => agency === lead);
    const officer = own[number % Math.max(own.length, 1)];
    const head = people.find(({ role, unit }) => role === 'leader' && unit?.id === officer?.unit?.id);
    if (officer?.unit === undefined || head?.unit === undefined)
      return { officer: post('officer', lead), inside: null };
    return { officer, inside: { unit: officer.unit.id, head } };
  };
};

const inTheMorning = (day: CivilDate): Date => new Date(startOfCivilDate(day).getTime() + 9 * 3_600_000);

interface Organising {
  db: Connection['db'];
  policies: PolicyBook;
  chance: Chance;
  people: readonly Staff[];
  post: (role: Role, agency: string) => Staff;
  /** The first day of the demonstrated time, and the last. */
  begin: CivilDate;
  today: CivilDate;
}

/** Units with their people, deputies with their days, and a rule by which one agency approves in two steps. */
export const organise = async ({ db, policies, chance, people, post, begin, today }: Organising): Promise<void> => {
  const by = post('administrator', '').id;
  const at = inTheMorning(begin);
  await db.transaction().execute(async (trx) => {
    for (const unit of UNITS) {
      const { agency, within, vi, en } = unit;
      const parent = within === null ? null : unitId({ agency, slug: within });
      const names = [{ from: begin, vi, en }];
      await addUnit(trx, { id: unitId(unit), agency, parent, names, validFrom: begin, validTo: null }, { by, at });
    }
    for (const { id, unit } of people) if (unit !== undefined) await setUnit(trx, id, unit.id);
    for (const { agency, unit, capacity, from, to, reason } of DEPUTIES) {
      const place = unitId({ agency, slug: unit });
      const deputy = people.find((each) => each.role === 'leader' && each.unit?.id === place);
      if (deputy === undefined) continue;
      const days = { from: addDays(today, from), to: addDays(today, to), endedOn: null };
      const deputyship = { id: chance.idAt(at), agency, post: post('leader', agency).id, deputy: deputy.id, capacity };
      await addDeputyship(trx, { ...deputyship, ...days, reason }, { by, at: inTheMorning(addDays(today, -5)) });
    }
    const inForceFrom = addDays(today, -TWO_STEPS.days);
    const { policy } = policies.inForce(inForceFrom);
    const agencies = { [TWO_STEPS.agency]: ['head_of_unit', 'leader'] as const };
    const content = { ...policy, version: 'trinh-dien.1', inForceFrom, approvalSteps: { agencies } };
    await enterVersion(
      trx,
      { kind: 'policy', version: content.version, inForceFrom, content },
      { by, reason: 'Trình diễn: Sở Tài chính Hải Phòng duyệt dự thảo qua hai cấp.', at },
    );
  });
  await policies.refresh();
};
