import { crc32, deflateRawSync } from 'node:zlib';
import sharp from 'sharp';

/** Files as people and attackers send them, made here so that none lies in the repository. */

const u16 = (value: number): Buffer => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
};
const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

/** A zip file of these entries. */
export const zip = (entries: Readonly<Record<string, string | Buffer>>): Buffer => {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, given] of Object.entries(entries)) {
    const plain = Buffer.from(given);
    const packed = deflateRawSync(plain, { level: 9 });
    const facts = [u16(20), u16(0), u16(8), u32(0), u32(crc32(plain)), u32(packed.length), u32(plain.length)];
    const local = Buffer.concat([u32(0x04034b50), ...facts, u16(name.length), u16(0), Buffer.from(name), packed]);
    const rest = [u16(name.length), u16(0), u16(0), u16(0), u16(0), u32(0), u32(at)];
    directory.push(Buffer.concat([u32(0x02014b50), u16(20), ...facts, ...rest, Buffer.from(name)]));
    locals.push(local);
    at += local.length;
  }
  const central = Buffer.concat(directory);
  const count = u16(directory.length);
  const end = [u32(0x06054b50), u16(0), u16(0), count, count, u32(central.length), u32(at), u16(0)];
  return Buffer.concat([...locals, central, ...end]);
};

const OOXML = 'application/vnd.openxmlformats-officedocument';
const contentTypes = (part: string, type: string): string =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="${type}"/></Types>`;

const office = (part: string, type: string, more: Readonly<Record<string, string | Buffer>> = {}): Buffer =>
  zip({ '[Content_Types].xml': contentTypes(part, type), [part]: '<x/>', ...more });

export const docx = (more: Readonly<Record<string, string | Buffer>> = {}): Buffer =>
  office('word/document.xml', `${OOXML}.wordprocessingml.document.main+xml`, more);
export const xlsx = (): Buffer => office('xl/workbook.xml', `${OOXML}.spreadsheetml.sheet.main+xml`);
export const docm = (): Buffer =>
  office('word/document.xml', 'application/vnd.ms-word.document.macroEnabled.main+xml', { 'word/vbaProject.bin': 'x' });
/** What looks like a document, and is a thousand times larger once it is unpacked. */
export const bomb = (): Buffer => docx({ 'word/media/image1.bin': Buffer.alloc(200_000_000) });
/** The same where whoever tells what it is has to look. */
export const bombAhead = (): Buffer =>
  zip({ '[Content_Types].xml': Buffer.alloc(200_000_000, 0x20), 'word/document.xml': '<x/>' });

/** A PDF of so many bytes. */
export const pdf = (length = 400): Buffer => {
  const head = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n');
  const tail = Buffer.from('\ntrailer << /Root 1 0 R >>\n%%EOF\n');
  return Buffer.concat([head, Buffer.alloc(length - head.length - tail.length, 0x25), tail]);
};

/** A photograph with the place where it was taken, the device, and an orientation. */
export const photograph = (type: 'jpeg' | 'png' | 'webp' = 'jpeg', side = 64): Promise<Buffer> =>
  sharp({ create: { width: side * 2, height: side, channels: 3, background: { r: 20, g: 120, b: 130 } } })
    .withExif({
      IFD0: { Make: 'Canary Phone', ImageDescription: 'chim-canary' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '20/1 51/1 30/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '106/1 41/1 0/1',
      },
    })
    .toFormat(type)
    .toBuffer();

/** Harmless, and found by every scanner by agreement (EICAR). Put together so that no scanner finds it in this file. */
export const eicar = (): Buffer =>
  Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE', '!$H+H*'].join(''));

/** The beginning of a HEIC file: enough for its type to be known. */
export const heic = (): Buffer =>
  Buffer.concat([
    Buffer.from([0, 0, 0, 24]),
    Buffer.from('ftypheic'),
    Buffer.alloc(4),
    Buffer.from('mif1heic'),
    Buffer.alloc(64),
  ]);
