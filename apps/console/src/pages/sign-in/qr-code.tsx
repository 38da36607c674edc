import { create } from 'qrcode';
import { qrPath } from './qr-path.ts';

/** The light border that scanners need, in modules (ISO/IEC 18004). */
const QUIET_ZONE = 4;

/** A QR code drawn here as one path; the secret goes nowhere. Dark on light in every colour set, as scanners expect. */
export const QrCode = ({ text, title }: { text: string; title: string }) => {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const side = modules.size + 2 * QUIET_ZONE;
  return (
    <svg className="qr" viewBox={`${-QUIET_ZONE} ${-QUIET_ZONE} ${side} ${side}`} role="img" aria-label={title}>
      <rect className="qr-paper" x={-QUIET_ZONE} y={-QUIET_ZONE} width={side} height={side} />
      <path className="qr-ink" d={qrPath(modules.size, (row, column) => modules.get(row, column) !== 0)} />
    </svg>
  );
};
