import type { ReactNode } from 'react';

/** `bead`: something happened. `knot`: it got stuck. `loose`: the answer. `end`: nothing follows. `ahead`: not yet. */
export type BeadKind = 'bead' | 'knot' | 'loose' | 'end' | 'ahead';

export interface Bead {
  key: string;
  kind: BeadKind;
  /** When, as people read it. */
  when: string | null;
  what: ReactNode;
  /** Who, or more words. */
  more?: ReactNode;
}

/** The knot of the mark, drawn on a line of its own length from x = 0 to 88. */
const KNOT =
  'M0 37C2.7 37 5.3 36.8 7.9 36.3C10.5 35.7 13 34.7 15.2 33.2C17.4 31.7 19.2 29.7 20.9 27.7M26.9 20.7C28.9 18.6 30.9 16.5 33.1 14.5C35.2 12.6 37.5 10.7 39.9 9.1C42.4 7.5 45.1 6 48 6C50.9 6 53 9 53 11.9C53 14.8 52.1 17.7 50.6 20.2M44.6 27.1C42.2 28.8 39.3 29.9 36.3 30C33.3 30.1 30.3 29.1 27.8 27.4C25.3 25.7 23.2 23.4 21.7 20.8C20.2 18.2 19.1 15.3 19 12.3C18.9 9.3 20.8 6.1 23.8 6C26.8 5.9 29.6 7.5 32.1 9.2M39.3 14.9C41.7 17.1 43.9 19.3 46 21.7C48.1 24.1 50.1 26.6 52.2 28.9C54.3 31.3 56.8 33.3 59.7 34.6C62.7 35.9 65.8 36.5 69 36.8C72.1 37.1 75.3 37.1 78.5 37.1C81.7 37.1 84.8 37 88 37';

/** Drawn on the line, which runs down at x = 12; a bead's centre is at y = 13. */
const SHAPES: Record<BeadKind, ReactNode> = {
  bead: <circle className="solid" cx="12" cy="13" r="6" />,
  knot: <path className="knot" transform="translate(12 0) rotate(90) scale(0.7) translate(0 -37)" d={KNOT} />,
  loose: (
    <>
      <path d="M12 13 C12 25 19 31 30 28" />
      <circle className="solid" cx="12" cy="13" r="6" />
    </>
  ),
  end: (
    <>
      <path d="M5 24 H19 M12 13 V24" />
      <circle className="solid" cx="12" cy="13" r="6" />
    </>
  ),
  ahead: <circle className="open" cx="12" cy="13" r="6" />,
};

/** The thread: one line down the page, each event a bead on it. */
export const Thread = ({ beads }: { beads: readonly Bead[] }) => (
  <ol className="thread">
    {beads.map(({ key, kind, when, what, more }) => (
      <li key={key} className={`bead-${kind}`}>
        <svg viewBox="0 0 36 62" width="36" height="62" aria-hidden="true" focusable="false">
          {SHAPES[kind]}
        </svg>
        {when !== null && <p className="bead-when">{when}</p>}
        <div className="bead-what">{what}</div>
        {more !== undefined && <div className="bead-more">{more}</div>}
      </li>
    ))}
  </ol>
);
