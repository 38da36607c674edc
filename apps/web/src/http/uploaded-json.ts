import { type FileView, siteFileWords, sizeWords } from '@thaogo/contract';
import type { Fault } from '../forms/fault.ts';
import type { Visit } from './visit.ts';

/** Whether a script of ours asks, which shows what came of it without another page. */
export const wantsJson = (visit: Visit): boolean => visit.c.req.header('Accept') === 'application/json';

/** What became of the files of a form, in words ready to be shown. */
export const uploadedJson = (visit: Visit, taken: readonly FileView[], faults: readonly Fault[]): Response => {
  const { c, language } = visit;
  const words = siteFileWords[language];
  c.header('Cache-Control', 'no-store');
  return c.json({
    taken: taken.map(({ id, name, size, scan }) => ({
      id,
      name,
      facts: `${sizeWords(size, language)} · ${words.scans[scan]}`,
      removeLabel: words.removeLabel(name),
    })),
    faults: faults.map(({ message }) => message),
  });
};
