import type { CaseworkView, TimelineEntry } from '@thaogo/contract';

/** What the newer view tells that the one on screen did not. */
export const happenedSince = (
  seen: Pick<CaseworkView, 'timeline'>,
  newer: Pick<CaseworkView, 'timeline'>,
): readonly TimelineEntry[] => {
  const known = new Set(seen.timeline.map((entry) => `${entry.at} ${entry.event}`));
  return newer.timeline.filter((entry) => !known.has(`${entry.at} ${entry.event}`));
};
