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

const SHAPES: Record<BeadKind, ReactNode> = {
  bead: <circle className="solid" cx="12" cy="12" r="5" />,
  knot: (
    <>
      <path
        className="under"
        d="M12 0 C12 6 20 5 20 11 C20 16 13 17 8 15 C3 13 4 7 9 7 C14 7 17 12 15 17 C14 20 12 20 12 24"
      />
      <path d="M12 0 C12 6 20 5 20 11 C20 16 13 17 8 15 C3 13 4 7 9 7 C14 7 17 12 15 17 C14 20 12 20 12 24" />
    </>
  ),
  loose: (
    <>
      <path d="M12 0 V9 C12 18 15 21 21 21" />
      <circle className="solid" cx="12" cy="9" r="5" />
    </>
  ),
  end: <path d="M12 0 V12 M5 12 H19" />,
  ahead: <circle className="open" cx="12" cy="12" r="5" />,
};

/** The thread: one line down the page, each event a bead on it. */
export const Thread = ({ beads }: { beads: readonly Bead[] }) => (
  <ol className="thread">
    {beads.map(({ key, kind, when, what, more }) => (
      <li key={key} className={`bead-${kind}`}>
        <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
          {SHAPES[kind]}
        </svg>
        {when !== null && <p className="bead-when">{when}</p>}
        <div className="bead-what">{what}</div>
        {more !== undefined && <div className="bead-more">{more}</div>}
      </li>
    ))}
  </ol>
);
