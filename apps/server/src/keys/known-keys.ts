import {
  forgetInstallationFactsUnder,
  installationFactsUnder,
  noteInstallationFactOnce,
  nothingSealed,
  type Reader,
} from '@thaogo/db';
import { KeyRingError } from './key-files.ts';
import type { KeyMark } from './key-ring.ts';

const NOTED = 'key:';

const fingerprintIn = (fact: object): unknown => ('fingerprint' in fact ? fact.fingerprint : null);

const otherKeys = (faults: readonly string[]): KeyRingError =>
  new KeyRingError(
    `These keys are not the ones this database was written with: ${faults.join('; ')}. ` +
      'Restore the key ring from its backup into KEYS_DIR, or name the database that it belongs to in DATABASE_URL or DATA_DIR: ' +
      'with other keys nothing that was sealed can be opened. A sessions or receipts key that is to be given up for good ' +
      'keeps its file, with nothing in it but the words: given up',
  );

/** What speaks against these keys: noted ones that are not there, or are not what they were. */
const faultsOf = (noted: ReadonlyMap<string, object>, marks: readonly KeyMark[]): string[] => {
  const known = new Map(marks.map((mark) => [mark.id, mark]));
  return [...noted].flatMap(([id, fact]) => {
    const mark = known.get(id);
    if (mark === undefined) return [`${id} is missing`];
    const same = mark.fingerprint === null || mark.fingerprint === fingerprintIn(fact);
    return same ? [] : [`${id} is another key of that name`];
  });
};

/**
 * Refuses keys that are not those the database was written with. Keys it has not seen are no fault: they are new. Outside
 * production a database in which nothing is sealed takes any keys.
 * @throws KeyRingError saying which keys, and what to do; nothing is changed then.
 */
export const recogniseKeys = async (db: Reader, marks: readonly KeyMark[], production: boolean): Promise<void> => {
  const faults = faultsOf(await installationFactsUnder(db, NOTED), marks);
  if (faults.length === 0) return;
  if (production || !(await nothingSealed(db))) throw otherKeys(faults);
  await forgetInstallationFactsUnder(db, NOTED);
};

/**
 * Notes keys that the database has not seen, so that they are missed when they are gone.
 * @throws KeyRingError when another process noted another key of that name at the same time.
 */
export const noteKeys = async (db: Reader, marks: readonly KeyMark[]): Promise<void> => {
  for (const { id, purpose, fingerprint } of marks) {
    if (fingerprint === null) continue;
    const noted = await noteInstallationFactOnce(db, `${NOTED}${id}`, { purpose, fingerprint });
    if (fingerprintIn(noted) !== fingerprint) throw otherKeys([`${id} is another key of that name`]);
  }
};
