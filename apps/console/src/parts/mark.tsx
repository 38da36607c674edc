/** The mark: one line with one knot half undone. */
export const Mark = () => (
  <svg className="mark" viewBox="0 0 40 24" width="40" height="24" aria-hidden="true" focusable="false">
    <path d="M2 17c7 0 9-1 12-6 3-5 10-5 10 1s-8 7-10 1c-1.2-4 2-8 7-8" />
    <path d="M24 17.5c3 2 7 2.5 14 1.5" />
  </svg>
);
