import { type Actor, ROLES } from '../access/actors.ts';
import { COORDINATOR, LEAD, OTHER, SENDER, staff, SYSTEM } from './world.ts';

/** People as a petition's rules tell them apart: by role, and by what their agency is to it. */
type Relation = 'lead' | 'coordinating' | 'consulted' | 'steering' | 'another';
export type Person = `${(typeof ROLES)[number]} of ${Relation} agency` | 'sender' | 'system';

export const CONSULTED = 'ubnd-11311';
export const STEERING = 'ubnd-31';
const AGENCY_OF: Record<Relation, string> = {
  lead: LEAD,
  coordinating: COORDINATOR,
  consulted: CONSULTED,
  steering: STEERING,
  another: OTHER,
};
const RELATIONS = Object.keys(AGENCY_OF) as Relation[];
export const PEOPLE: readonly { name: Person; actor: Actor }[] = [
  ...ROLES.flatMap((role) =>
    RELATIONS.map((of) => ({ name: `${role} of ${of} agency` as const, actor: staff(role, AGENCY_OF[of]) })),
  ),
  { name: 'sender', actor: SENDER },
  { name: 'system', actor: SYSTEM },
];
