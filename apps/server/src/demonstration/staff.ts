import { createHash } from 'node:crypto';
import type { Accounts } from '@thaogo/api';
import type { Role, Staff } from '@thaogo/domain';
import { type UnitPost, unitPosts } from './organisation.ts';

/** An account of the demonstration as it is printed for whoever tries it. */
export interface DemonstrationAccount {
  email: string;
  password: string;
  totpSecret: string;
  role: Role;
  agency: string | null;
}

const at = (agency: string, ...roles: Role[]): (readonly [Role, string])[] => roles.map((role) => [role, agency]);

/**
 * Who works in the demonstration: each role for a ministry, for a department of a province and for a commune. Who by
 * nature stands beside or above an agency has the post there: the council watches over the committee.
 */
const POSTS: readonly (readonly [Role, string | null])[] = [
  ...at('btc', 'officer', 'clerk', 'leader', 'coordinator', 'chairman_office'),
  ...at('vpqh', 'supervisor'),
  ...at('so-tai-chinh-31', 'officer', 'clerk', 'leader'),
  ...at('so-tu-phap-31', 'coordinator', 'leader'),
  ...at('ubnd-31', 'chairman_office'),
  ...at('hdnd-31', 'supervisor'),
  ...at('thanh-tra-31', 'supervisor'),
  ...at('ubnd-11311', 'officer', 'clerk', 'leader', 'coordinator', 'chairman_office'),
  ...at('hdnd-11311', 'supervisor'),
  ...at('bxd', 'officer', 'clerk', 'leader'),
  ...at('btp', 'coordinator', 'leader'),
  ['administrator', null],
];

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

const derived = (seed: number, purpose: string): Buffer => createHash('sha256').update(`${seed}:${purpose}`).digest();

interface Post {
  role: Role;
  agency: string | null;
  /** Left out for whoever belongs to no unit. */
  inUnit?: Pick<UnitPost, 'slug' | 'unit'>;
}

const accountOf = (seed: number, { role, agency, inUnit }: Post): DemonstrationAccount => {
  const named = inUnit === undefined ? `${agency}` : `${agency}:${inUnit.slug}`;
  const place = [...(inUnit === undefined ? [] : [inUnit.slug]), agency ?? 'he-thong'].join('.');
  return {
    email: `${role.replaceAll('_', '-')}.${place}@demo.thaogo.example`,
    password: `thu-${derived(seed, `password:${role}:${named}`).toString('hex').slice(0, 16)}`,
    totpSecret: Array.from(derived(seed, `totp:${role}:${named}`), (byte) => BASE32[byte & 31]).join(''),
    role,
    agency,
  };
};

const everyPost = (): Post[] => [
  ...POSTS.map(([role, agency]) => ({ role, agency })),
  ...unitPosts().map(({ role, agency, ...inUnit }) => ({ role, agency, inUnit })),
];

/** Makes the accounts of the demonstration, second factor enrolled, and gives the people behind them. */
export const makeStaff = async (
  accounts: Pick<Accounts, 'create'>,
  seed: number,
): Promise<{ printed: DemonstrationAccount[]; people: Staff[] }> => {
  const posts = everyPost().map((post) => ({ unit: post.inUnit?.unit, account: accountOf(seed, post) }));
  // All at once: hashing passwords is what takes time here, and it has threads of its own.
  const people = await Promise.all(
    posts.map(async ({ unit, account: { email, password, role, agency, totpSecret } }): Promise<Staff> => {
      const made = await accounts.create({ email, password, role, agency, totp: { secret: totpSecret } });
      if (made === 'taken') throw new Error(`There is an account ${email} already: the installation is not empty.`);
      return { kind: 'staff', id: made.id, role, agency: agency ?? '', ...(unit !== undefined && { unit }) };
    }),
  );
  return { printed: posts.map(({ account }) => account), people };
};

/** Finds who holds a post; agencies without accounts of their own get a nameless one, the same each time. */
export const postBook = (people: readonly Staff[]): ((role: Role, agency: string) => Staff) => {
  // Whoever belongs to a unit has a post in it, not in the agency as a whole.
  const ofAgencies = people.filter(({ unit }) => unit === undefined);
  const posts = new Map(ofAgencies.map((person) => [`${person.role}@${person.agency}`, person]));
  return (role, agency) => {
    const post = `${role}@${agency}`;
    const known = posts.get(post);
    if (known !== undefined) return known;
    const hex = createHash('sha256').update(post).digest('hex');
    const id = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-9${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
    const person: Staff = { kind: 'staff', id, role, agency };
    posts.set(post, person);
    return person;
  };
};
