import { mayRead, readScope, type Role, ROLES } from '@thaogo/domain';
import { shippedAgencies } from '@thaogo/policy';
import { describe, expect, it } from 'vitest';
import { makeStaff, postBook } from './staff.ts';

const AGENCIES = new Map(shippedAgencies().map((agency) => [agency.code, { ...agency, joinedOn: null }]));
const DIRECTORY = { find: (code: string) => AGENCIES.get(code) ?? null };

const make = async (seed = 1) => {
  let count = 0;
  return makeStaff({ create: () => Promise.resolve({ id: `account-${(count += 1)}` }) }, seed);
};

/** Where each role works for an agency that leads, and what such a petition looks like. */
const LED = [
  { lead: 'btc', coordinator: 'btp', province: null, beside: { supervisor: 'vpqh' } },
  {
    lead: 'so-tai-chinh-31',
    coordinator: 'so-tu-phap-31',
    province: '31',
    beside: { coordinator: 'so-tu-phap-31', chairman_office: 'ubnd-31', supervisor: 'thanh-tra-31' },
  },
  { lead: 'ubnd-11311', coordinator: 'so-tu-phap-31', province: '31', beside: { supervisor: 'hdnd-11311' } },
] as const;

/** Nothing hides it, and nobody beside is asked. */
const OPEN = { confinement: 'none', consultations: [] } as const;

describe('the people of the demonstration', () => {
  it.each(LED)('hold every role for $lead, and each can read what it leads', async ({ beside, ...petition }) => {
    const { printed, people } = await make();
    for (const role of ROLES.filter((each) => each !== 'administrator')) {
      const places: Partial<Record<Role, string>> = beside;
      const agency = places[role] ?? petition.lead;
      expect(printed).toContainEqual(expect.objectContaining({ role, agency }));
      const person = people.find((each) => each.role === role && each.agency === agency);
      expect([role, person !== undefined && mayRead(readScope(person, DIRECTORY), { ...OPEN, ...petition })]).toEqual([
        role,
        true,
      ]);
    }
  });

  it('work at agencies that exist, each post once, and one keeps the system running', async () => {
    const { printed } = await make();
    expect(printed.filter(({ agency }) => agency !== null && !AGENCIES.has(agency))).toEqual([]);
    expect(new Set(printed.map(({ email }) => email)).size).toBe(printed.length);
    expect(printed.filter(({ role }) => role === 'administrator')).toEqual([
      expect.objectContaining({ email: 'administrator.he-thong@demo.thaogo.example', agency: null }),
    ]);
  });

  it('have the same addresses, passwords and second factors for the same seed, and others for another', async () => {
    const [one, again, other] = await Promise.all([make(), make(), make(2)]);
    expect(again.printed).toEqual(one.printed);
    for (const [index, { password, totpSecret }] of one.printed.entries()) {
      expect(totpSecret).toMatch(/^[A-Z2-7]{32}$/);
      expect(other.printed[index]?.password).not.toBe(password);
      expect(other.printed[index]?.totpSecret).not.toBe(totpSecret);
    }
  });

  it('are found by their post; a post without an account has the same nameless person each time', async () => {
    const { printed, people } = await make();
    const post = postBook(people);
    const index = printed.findIndex(({ role, agency }) => role === 'clerk' && agency === 'btc');
    expect(post('clerk', 'btc').id).toBe(`account-${index + 1}`);
    expect(post('officer', 'ubnd-45')).toEqual(postBook([])('officer', 'ubnd-45'));
    expect(post('officer', 'ubnd-45').id).not.toBe(post('clerk', 'ubnd-45').id);
  });

  it('are not made over an account that is there', async () => {
    await expect(makeStaff({ create: () => Promise.resolve('taken') }, 1)).rejects.toThrow('not empty');
  });
});
