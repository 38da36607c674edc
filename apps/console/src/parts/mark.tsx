/** The mark of the service: a single line with one knot, half undone. The same line as on the public site. */
export const Mark = () => (
  <svg className="mark" viewBox="0 0 64 40" width="42" height="26" aria-hidden="true" focusable="false">
    <path d="M2 28 H18 C30 28 42 22 42 12 C42 6 38 3 33 3 C25 3 22 10 25 18 C28 26 36 31 46 31 C54 31 58 28 62 24" />
  </svg>
);
