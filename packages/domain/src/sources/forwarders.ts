import type { Source } from '../life/events.ts';

/** Who passes on petitions of others: councils and delegations those of voters, the Front, the press and associations their own. */
export type ForwarderKind = 'people_council' | 'assembly_delegation' | 'fatherland_front' | 'press' | 'association';

/** How petitions come in that such a body forwards. */
export const SOURCE_OF_FORWARDER: Readonly<Record<ForwarderKind, Source>> = {
  people_council: 'voters',
  assembly_delegation: 'voters',
  fatherland_front: 'fatherland_front',
  press: 'press',
  association: 'association',
};

const FORWARDED: ReadonlySet<Source> = new Set(Object.values(SOURCE_OF_FORWARDER));

/** Whether petitions of this source were forwarded by somebody, who is answered too. */
export const isForwarded = (source: Source): boolean => FORWARDED.has(source);
