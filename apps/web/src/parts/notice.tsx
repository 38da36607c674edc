import type { ReactNode } from 'react';

/** A message above a page's heading: news of what was just done, or of what could not be. */
export const Notice = ({ kind, children }: { kind: 'done' | 'soon'; children: ReactNode }) => (
  <div className={`notice notice-${kind}`} role="status" tabIndex={-1} data-focus>
    <p>{children}</p>
  </div>
);
