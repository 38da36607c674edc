import { Readable } from 'node:stream';
import { Busboy } from '@fastify/busboy';
import { LIMITS } from '@thaogo/contract';
import { asTyped, type FormFields, readForm } from './form-body.ts';

/** Takes one file of a form; its bytes are read as they come and are in memory nowhere. */
export type TakeFile = (name: string, bytes: ReadableStream<Uint8Array>) => Promise<void>;

export type FilesFormReading = { ok: true; fields: FormFields } | { ok: false; fault: 'too_large' | 'malformed' };

/** What a form may have beside its files. */
const MOST_FIELDS = 60;
const MOST_PARTS = MOST_FIELDS + LIMITS.files + 1;
/** Twice what a petition may have: whoever sends more at once is not heard to the end. */
const MOST_BYTES = 2 * LIMITS.filesBytes;

class TooLarge extends Error {}

async function* bounded(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new TooLarge();
    yield chunk;
  }
}

/**
 * Reads a posted form whose files are given away one after the other while they arrive. A form without files may come in any
 * of the ways in which forms come. Never throws; where it breaks off, files that were taken before stay taken.
 */
export const readFilesForm = async (request: Request, take: TakeFile): Promise<FilesFormReading> => {
  const type = request.headers.get('Content-Type') ?? '';
  const { body } = request;
  if (body === null || !/^multipart\/form-data\b/i.test(type)) return readForm(request);
  const fields = new Map<string, string>();
  let fieldBytes = 0;
  let taking = Promise.resolve();
  try {
    const parser = new Busboy({
      headers: { 'content-type': type },
      limits: {
        fields: MOST_FIELDS,
        files: LIMITS.files + 1,
        parts: MOST_PARTS,
        // One byte more than is taken, so that whoever judges sizes sees that it is too much.
        fileSize: LIMITS.fileBytes + 1,
        fieldSize: LIMITS.body,
        fieldNameSize: 100,
        headerPairs: 20,
        headerSize: 8192,
      },
    });
    parser.on('field', (name, value) => {
      fieldBytes += value.length;
      if (fieldBytes > LIMITS.body) parser.destroy(new TooLarge());
      else fields.set(name, asTyped(value));
    });
    parser.on('file', (_field, stream, name) => {
      stream.on('error', () => undefined);
      // A field that nobody filled comes as a file without a name.
      if (typeof name !== 'string' || name === '') {
        stream.resume();
        return;
      }
      const before = taking;
      const taken = async (): Promise<void> => {
        await before;
        await take(name, Readable.toWeb(stream) as ReadableStream<Uint8Array>);
        // What nobody wanted to read to its end is passed over.
        stream.resume();
      };
      taking = taken();
      taking.catch(() => undefined);
    });
    await new Promise<void>((resolve, reject) => {
      parser.on('finish', resolve);
      parser.on('error', reject);
      Readable.from(bounded(body), { objectMode: false })
        .on('error', (error) => parser.destroy(error))
        .pipe(parser);
    });
    await taking;
    return { ok: true, fields };
  } catch (error) {
    await taking.catch(() => undefined);
    return { ok: false, fault: error instanceof TooLarge ? 'too_large' : 'malformed' };
  }
};
