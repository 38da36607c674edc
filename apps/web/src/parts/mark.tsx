/**
 * The mark: one line with a knot in it, half undone. The knot is the open trefoil x = t³ − 3t, y = 4t² − t⁴ (Shastri
 * 1992), drawn with gaps where a strand runs underneath.
 */
const LINE =
  'M3 36.5C6.1 36.5 9.2 35.9 11.8 34.4C14.5 32.9 16.6 30.5 18.5 28.1M25.3 20.3C27.2 18.2 29.2 16.2 31.3 14.3C33.4 12.4 35.6 10.6 38 9C40.4 7.5 43 6.1 45.9 6C48.7 5.9 50.9 8.7 51 11.5C51.1 14.4 50.2 17.2 48.9 19.7M42.2 27.4C39.7 29.1 36.8 30 33.9 30C30.9 30 28 28.9 25.6 27.3C23.2 25.6 21.2 23.4 19.7 20.8C18.2 18.3 17.1 15.5 17 12.5C16.9 9.6 18.5 6.3 21.4 6C24.4 5.8 27.2 7.3 29.6 8.8M37.8 15.3C40.1 17.5 42.2 19.8 44.3 22.1C46.5 24.5 48.4 27 50.5 29.3C52.6 31.6 55.3 33.4 58.3 34.5C61.2 35.6 64.4 36.1 67.5 36.3C70.7 36.5 73.8 36.5 77 36.5';

export const Mark = () => (
  <svg className="mark" viewBox="0 0 80 44" width="60" height="33" aria-hidden="true" focusable="false">
    <path d={LINE} />
  </svg>
);
