import type { Bilingual, CivilDate, Source } from './facts.ts';

export const AGENCY_KINDS = [
  'ministry',
  'ministerial_agency',
  'government',
  'national_assembly',
  'court',
  'procuracy',
  'state_audit',
  'provincial_committee',
  'provincial_council',
  'department',
  'provincial_inspectorate',
  'provincial_office',
  'commune_committee',
  'commune_council',
] as const;
export type AgencyKind = (typeof AGENCY_KINDS)[number];

/** An agency that went before another one. */
export interface AgencyPredecessor {
  name: string;
  /** Its code where people still cite it by one ('bkhdt'), else null. */
  code: string | null;
  /** The last day on which it existed. */
  until: CivilDate;
}

/** An agency that a petition can be addressed to. */
export interface Agency {
  /** 'btc', 'ubnd-31', 'so-tai-chinh-31', 'hdnd-11311' … */
  code: string;
  name: Bilingual;
  kind: AgencyKind;
  /** Code of the agency it answers to: a department's people's committee, a commune's provincial committee; null at the top. */
  parent: string | null;
  /** Code of its province, null for central agencies. */
  province: string | null;
  /** Code of its commune, null above the communes. */
  commune: string | null;
  validFrom: CivilDate;
  /** The last day of its existence, null while it exists. */
  validTo: CivilDate | null;
  predecessors: readonly AgencyPredecessor[];
  source: Source;
}

/** A province or commune. */
export interface AdministrativeUnit {
  code: string;
  /** With the kind of unit in front: 'Phường Ba Đình'. */
  name: string;
  /** 'Tỉnh', 'Thành phố', 'Xã', 'Phường' or 'Đặc khu'. */
  unit: string;
  /** Code of the province, null for a province. */
  parent: string | null;
  validFrom: CivilDate;
  validTo: CivilDate | null;
}

/** One of the 63 provinces until 30/6/2025. */
export interface FormerProvince {
  /** Without the kind of unit: 'Hải Dương'. */
  name: string;
  /** Code of the province it belongs to now. */
  now: string;
  /** First day of the merged province; null where nothing was merged. */
  mergedOn: CivilDate | null;
}
