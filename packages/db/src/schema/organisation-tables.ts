import type { DeputyCapacity, UnitName } from '@thaogo/domain';
import type { ColumnType, Generated } from 'kysely';

type Instant = ColumnType<Date, Date | string, Date | string>;

/** Units of agencies. A unit that ended keeps its row: events name it. */
export interface UnitTable {
  id: string;
  agency: string;
  parent: string | null;
  names: ColumnType<readonly UnitName[], string, string>;
  valid_from: string;
  valid_to: string | null;
  /** Counts its changes; changing it needs the one that was seen. */
  version: Generated<number>;
  recorded_at: Instant;
  recorded_by: string;
}

/** Who acts in whose post, from a day to a day. Rows are never deleted. */
export interface DeputyshipTable {
  id: string;
  agency: string;
  post: string;
  deputy: string;
  capacity: DeputyCapacity;
  from_day: string;
  to_day: string;
  reason: string;
  recorded_at: Instant;
  recorded_by: string;
  /** The day after which it was ended early. */
  ended_on: ColumnType<string | null, string | null | undefined, string | null>;
  ended_by: ColumnType<string | null, string | null | undefined, string | null>;
}

/** Tables of what agencies are made of inside. */
export interface OrganisationTables {
  unit: UnitTable;
  deputyship: DeputyshipTable;
}
