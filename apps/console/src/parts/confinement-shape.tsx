import type { CaseworkView } from '@thaogo/contract';

type Confined = Exclude<CaseworkView['confinement'], 'none'>;

const SHAPES: Record<Confined, string> = {
  // An eye with a line through it; a closed lock.
  restricted: 'M1.5 8C3.5 4.8 5.6 3.5 8 3.5s4.5 1.3 6.5 4.5c-2 3.2-4.1 4.5-6.5 4.5S3.5 11.2 1.5 8zM2.5 13.5l11-11',
  sealed: 'M3 7.5h10v6.5H3zM5.2 7.5V5a2.8 2.8 0 0 1 5.6 0v2.5',
};

/** The shape of few eyes, or of a seal; its word stands beside it. */
export const ConfinementShape = ({ confinement }: { confinement: Confined }) => (
  <svg className="confined-shape" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
    <path d={SHAPES[confinement]} />
  </svg>
);
