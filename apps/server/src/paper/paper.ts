import type { Paper } from '@thaogo/api';
import QRCode from 'qrcode';
import { officialLetterDocx } from './official-letter-docx.ts';
import { createTypesetter } from './typeset.ts';

/** Dots of a picture to one module of the code: sharp on any printer. */
const DOTS = 12;
/** Blank modules around it, as ISO/IEC 18004 asks. */
const QUIET_ZONE = 4;

/** Sheets of paper as files, set beside the server. */
export const createPaper = (): Paper & { close(): Promise<void> } => {
  const typesetter = createTypesetter();
  return {
    slip: async (slip) => {
      const qr = await QRCode.toBuffer(slip.where.url, {
        type: 'png',
        errorCorrectionLevel: 'M',
        margin: QUIET_ZONE,
        scale: DOTS,
      });
      return typesetter.set({ template: 'slip', data: slip, files: [{ path: 'qr.png', bytes: qr }] });
    },
    letter: (letter, form) =>
      form === 'docx' ? officialLetterDocx(letter) : typesetter.set({ template: 'letter', data: letter, files: [] }),
    close: () => typesetter.close(),
  };
};
