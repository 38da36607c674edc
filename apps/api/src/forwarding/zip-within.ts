import { crc32, inflateRawSync } from 'node:zlib';

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
const LOCAL_ENTRY = 0x04034b50;
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

/** The name in UTF-8 (APPNOTE 4.4.4, bit 11). */
const NAMES_IN_UTF8 = 0x0800;
const VERSION_NEEDED = 20;

/**
 * A ZIP archive of these files, not packed: what was checked in the one that came goes on, and nothing that lay in it beside
 * what its directory names.
 */
export const zipOf = (files: Iterable<readonly [name: string, content: Buffer]>): Buffer => {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of files) {
    const nameBytes = Buffer.from(name);
    // The same 26 bytes stand in both places.
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(VERSION_NEEDED, 0);
    facts.writeUInt16LE(NAMES_IN_UTF8, 2);
    facts.writeUInt16LE(STORED, 4);
    facts.writeUInt32LE(crc32(content), 10);
    facts.writeUInt32LE(content.length, 14);
    facts.writeUInt32LE(content.length, 18);
    facts.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.alloc(4);
    local.writeUInt32LE(LOCAL_ENTRY, 0);
    const entry = Buffer.alloc(6);
    entry.writeUInt32LE(DIRECTORY_ENTRY, 0);
    entry.writeUInt16LE(VERSION_NEEDED, 4);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    locals.push(local, facts, nameBytes, content);
    directory.push(entry, facts, rest, nameBytes);
    at += local.length + facts.length + nameBytes.length + content.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(END_BYTES);
  end.writeUInt32LE(END_OF_DIRECTORY, 0);
  end.writeUInt16LE(directory.length / 4, 8);
  end.writeUInt16LE(directory.length / 4, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, entries, end]);
};
