import { ROLES, type Staff } from '../access/actors.ts';
import type { DossierContext, Placed } from '../dossiers/dossier.ts';
import { agencies, COORDINATOR, LEAD, noonOn, OTHER } from './world.ts';

/** People as the rules of dossiers tell them apart: by role, and by what their agency is to it. */
const AGENCY_OF = { coordinating: COORDINATOR, owning: LEAD, steering: 'ubnd-31', another: OTHER } as const;
export const IN_CHARGE = 'officer-in-charge';

const at = (role: Staff['role'], agency: string, id = `${role}@${agency}`): Staff => ({
  kind: 'staff',
  id,
  role,
  agency,
});

export const DOSSIER_PEOPLE: readonly { name: string; staff: Staff }[] = [
  ...ROLES.flatMap((role) =>
    (Object.keys(AGENCY_OF) as (keyof typeof AGENCY_OF)[]).map((of) => ({
      name: `${role} of ${of} agency`,
      staff: at(role, AGENCY_OF[of]),
    })),
  ),
  { name: 'officer in charge', staff: at('officer', LEAD, IN_CHARGE) },
];

/** Somebody by their name in the rules. */
export const personNamed = (name: string): Staff => {
  const found = DOSSIER_PEOPLE.find((person) => person.name === name);
  if (found === undefined) throw new Error(`Nobody is called ${name}.`);
  return found.staff;
};

export const dossierContext = (actor: Staff, date: string): DossierContext => ({
  actor,
  now: noonOn(date),
  agencies,
});

export const placed = <E>(event: E, seq: number, { actor, now }: DossierContext): Placed<E> => ({
  ...event,
  seq,
  at: now.toISOString(),
  actor,
});
