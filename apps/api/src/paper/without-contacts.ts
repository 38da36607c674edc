const LEFT_OUT = '[…]';

/**
 * Words without what reads like an address of mail, a telephone number or a long number (identity card, tax code, account):
 * eight digits and more, with or without spaces, points and dashes between. Symbols of documents, dates and amounts stay. It
 * notices no names: whoever sends the words on reads them first. Linear in their length.
 */
export const withoutContacts = (text: string): string =>
  text
    .replaceAll(/[^\s@<>(),;:"]{1,64}@[^\s@<>(),;:"]{1,200}/gu, LEFT_OUT)
    .replaceAll(/(?<![\d/])\+?\(?\d(?:[ .\-()]{0,2}\d){7,}(?![\d/])/gu, (found) =>
      isAmountOrDate(found) ? found : LEFT_OUT,
    );

/** `1.500.000.000`, `22-11-2026`: groups of three behind points, or a date. */
const isAmountOrDate = (found: string): boolean =>
  /^\d{1,3}(?:\.\d{3})+$/.test(found) || /^\d{1,2}[.-]\d{1,2}[.-]\d{4}$/.test(found);
