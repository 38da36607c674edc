import { headsUnit } from '../../access/actors.ts';
import { allow, type ChangesFor, type DecisionsFor, refuse } from '../decision.ts';

/** Who works on it inside the lead agency: units and officers. */

export const distributingDecisions: DecisionsFor<'hand_over' | 'assign_unit'> = {
  hand_over: (petition, { to }) => {
    if (to === null || to.role !== 'officer' || to.agency !== petition.lead) return refuse('colleague_unknown');
    const moves = to.unit !== undefined && to.unit !== petition.unit;
    return allow({ type: 'handed_over', v: 1, data: { to: to.id, ...(moves && { unit: to.unit }) } });
  },
  assign_unit: (petition, { unit, officer }, { actor }) => {
    if (unit === 'unknown' || (unit !== null && unit.agency !== petition.lead)) return refuse('unit_unknown');
    // The head of a unit gives work to whoever is within it, not to others.
    const bound = actor.kind === 'staff' && headsUnit(actor);
    if (bound && (unit === null || actor.unit?.within.includes(unit.id) !== true)) return refuse('unit_elsewhere');
    if (officer === 'unknown') return refuse('colleague_unknown');
    if (officer !== null) {
      if (officer.role !== 'officer' || officer.agency !== petition.lead) return refuse('colleague_unknown');
      if (officer.unit !== undefined && officer.unit !== unit?.id) return refuse('colleague_elsewhere');
    }
    return allow({ type: 'unit_assigned', v: 1, data: { unit: unit?.id ?? null, officer: officer?.id ?? null } });
  },
};

export const distributingChanges: ChangesFor<'handed_over' | 'unit_assigned'> = {
  handed_over: (petition, { data }) => ({ officer: data.to, unit: data.unit ?? petition.unit }),
  // What another unit gets waits there for an officer, unless one is named.
  unit_assigned: (petition, { data }) => ({
    unit: data.unit,
    officer: data.officer ?? (data.unit === petition.unit ? petition.officer : null),
  }),
};
