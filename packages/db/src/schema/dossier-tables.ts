import type { Dossier, DossierActor, DossierKind } from '@thaogo/domain';
import type { ColumnType, Generated, JSONColumnType } from 'kysely';

type Instant = ColumnType<Date, Date | string, Date | string>;

/** One row a dossier: the fold of its events, and what finding it needs. */
export interface DossierTable {
  id: string;
  number: Generated<number>;
  kind: DossierKind;
  version: number;
  state: Dossier['state'];
  coordinator: string;
  owner: string | null;
  officer: string | null;
  live: boolean;
  due_on: string | null;
  started_at: Instant;
  natural_key: string;
  facts: JSONColumnType<Dossier>;
  /** Words in PostgreSQL's notation. */
  search: string;
  chain_head: Buffer;
}

export interface DossierEventTable {
  dossier_id: string;
  seq: number;
  type: string;
  v: number;
  at: Instant;
  actor: JSONColumnType<DossierActor>;
  data: JSONColumnType<object>;
  hash: Buffer;
}

/** Words of a dossier; erasing words and salt leaves the chain of events whole. */
export interface DossierContentTable {
  id: string;
  dossier_id: string;
  body: string | null;
  salt: Buffer | null;
  created_at: Instant;
}

export interface DossierProvisionTable {
  dossier_id: string;
  position: number;
  document_id: string;
  number_symbol: string;
  article: string | null;
  clause: string | null;
  point: string | null;
}

/** A petition is part of one bottleneck at most. */
export interface BottleneckPetitionTable {
  petition_id: string;
  bottleneck_id: string;
  linked_at: Instant;
}

export interface DossierTables {
  dossier: DossierTable;
  dossier_event: DossierEventTable;
  dossier_content: DossierContentTable;
  dossier_provision: DossierProvisionTable;
  bottleneck_petition: BottleneckPetitionTable;
}
