import type { Actor } from '../access/actors.ts';
import type { RecordedActor } from './events.ts';

/** Whoever acted, as events keep it: nothing of what a request knows of them besides. */
export const recordedActor = (actor: Actor): RecordedActor => {
  if (actor.kind !== 'staff') return actor;
  const { id, role, agency, actingFor } = actor;
  return { kind: 'staff', id, role, agency, ...(actingFor !== undefined && { actingFor }) };
};
