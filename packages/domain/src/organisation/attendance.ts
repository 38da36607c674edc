import type { Petition } from '../life/petition.ts';
import { STATE_FACTS } from '../life/states.ts';

/**
 * Whether somebody is in charge of a petition, as far as its lead agency has to see to that: where it works on it, or waits for
 * the sender, an officer whose account is open.
 * @param closed accounts with which nobody works any more
 */
export const isAttended = (
  { state, officer }: Pick<Petition, 'state' | 'officer'>,
  closed: ReadonlySet<string>,
): boolean => {
  const { holder } = STATE_FACTS[state];
  return (holder !== 'lead' && holder !== 'sender') || (officer !== null && !closed.has(officer));
};
