import type { AgencyBook } from '@thaogo/api';
import { allAgencies, type NamedAgency, type Reader } from '@thaogo/db';

/** The agencies of a database, held in memory: every filing looks some up, and they hardly ever change. */
export const openAgencyBook = async (db: Reader): Promise<AgencyBook> => {
  let all: readonly NamedAgency[] = [];
  let byCode: ReadonlyMap<string, NamedAgency> = new Map();
  const refresh = async (): Promise<void> => {
    all = await allAgencies(db);
    byCode = new Map(all.map((agency) => [agency.code, agency]));
  };
  await refresh();
  return { find: (code) => byCode.get(code) ?? null, all: () => all, refresh };
};
