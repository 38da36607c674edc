/** The dark modules of a QR code as one SVG path, a stroke for every run of neighbours in a row. */
export const qrPath = (size: number, isDark: (row: number, column: number) => boolean): string => {
  const strokes: string[] = [];
  for (let row = 0; row < size; row += 1) {
    let start = -1;
    for (let column = 0; column <= size; column += 1) {
      const dark = column < size && isDark(row, column);
      if (dark && start < 0) start = column;
      if (!dark && start >= 0) {
        strokes.push(`M${start} ${row}h${column - start}v1h${start - column}z`);
        start = -1;
      }
    }
  }
  return strokes.join('');
};
