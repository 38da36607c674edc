import { inflateRawSync } from 'node:zlib';

/** The archive is no ZIP that can be read, or unpacks to more than is allowed. */
export class ArchiveError extends Error {
  override name = 'ArchiveError';
}

/** Limits of what a spreadsheet may unpack to. */
const MOST_ENTRIES = 500;
const MOST_BYTES = 80 * 1024 * 1024;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const STORED = 0;
const DEFLATED = 8;

const endOfDirectory = (file: Buffer): number => {
  const first = Math.max(0, file.length - END_BYTES - LONGEST_COMMENT);
  for (let at = file.length - END_BYTES; at >= first; at -= 1)
    if (file.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  throw new ArchiveError('It has no directory.');
};

const unpacked = (file: Buffer, entry: number, left: number): Buffer => {
  const method = file.readUInt16LE(entry + 10);
  const packedBytes = file.readUInt32LE(entry + 20);
  const local = file.readUInt32LE(entry + 42);
  const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  const packed = file.subarray(start, start + packedBytes);
  if (method === STORED && packed.length <= left) return packed;
  if (method !== DEFLATED) throw new ArchiveError(`Method ${method} is not known.`);
  return inflateRawSync(packed, { maxOutputLength: left });
};

/**
 * The files of a ZIP archive by name, really unpacked, so that no archive of a few kilobytes can fill the memory of whatever
 * reads it next.
 * @throws ArchiveError for what is no archive or unpacks to more than 80 MiB.
 */
export const unzipWithin = (bytes: Uint8Array): ReadonlyMap<string, Buffer> => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = endOfDirectory(file);
    const count = file.readUInt16LE(end + 10);
    if (count > MOST_ENTRIES) throw new ArchiveError(`It holds ${count} files.`);
    const files = new Map<string, Buffer>();
    let left = MOST_BYTES;
    let at = file.readUInt32LE(end + 16);
    for (let entry = 0; entry < count; entry += 1) {
      if (file.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new ArchiveError('Its directory is broken.');
      const nameBytes = file.readUInt16LE(at + 28);
      const content = unpacked(file, at, left);
      left -= content.length;
      files.set(file.toString('utf8', at + 46, at + 46 + nameBytes), content);
      at += 46 + nameBytes + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
    }
    return files;
  } catch (error) {
    if (error instanceof ArchiveError) throw error;
    throw new ArchiveError('It cannot be unpacked.', { cause: error });
  }
};
