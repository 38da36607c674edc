import { capacitiesOf, type Role, type Staff } from './actors.ts';
import type { AgencyDirectory } from './agency-directory.ts';
import { type ReadScope, readScope } from './read-scope.ts';

/** Who answers for how petitions go from agency to agency, or watches over it. */
const OVERSEEING: readonly Role[] = ['leader', 'chairman_office', 'coordinator', 'supervisor'];

/**
 * Whose figures somebody may see: one agency's, those of every agency as far as `coordinator` coordinates the petitions, those of
 * the agencies of a province, or all.
 */
export type Overseen = { of: 'agency' | 'coordinator' | 'province'; code: string } | { of: 'everything' };

const overseenIn = (scope: ReadScope): readonly Overseen[] => {
  switch (scope.kind) {
    case 'nothing':
      return [];
    case 'everything':
      return [{ of: 'everything' }];
    case 'any':
      return scope.of.flatMap(overseenIn);
    case 'province':
      return [{ of: 'province', code: scope.province }];
    case 'agency':
      return [
        { of: 'agency', code: scope.lead },
        ...(scope.coordinator === null ? [] : [{ of: 'coordinator' as const, code: scope.coordinator }]),
      ];
  }
};

/**
 * Whose figures somebody may see, by the rules that say what they read: leaders those of their own agency (and what it
 * coordinates, where it coordinates anything), the chairman's office and supervisors those of what is below them, coordinators
 * those of what they coordinate. Posts that they fill as a deputy count; nothing for officers, clerks and administrators.
 */
export const overseenBy = (staff: Staff, agencies: AgencyDirectory): readonly Overseen[] =>
  capacitiesOf(staff)
    .filter(({ role }) => OVERSEEING.includes(role))
    .flatMap((each) => overseenIn(readScope(each, agencies)));
