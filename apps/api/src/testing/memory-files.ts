import type { Files } from '../dependencies.ts';

/** A file store in memory, without a scanner: `stored` is what lies in it. */
export const memoryFiles = (overrides: Partial<Files> = {}): Files & { stored: Map<string, Buffer> } => {
  const stored = new Map<string, Buffer>();
  return {
    stored,
    store: {
      write: async (name, bytes) => {
        const pieces: Uint8Array[] = [];
        for await (const piece of bytes) pieces.push(piece);
        stored.set(name, Buffer.concat(pieces));
      },
      read: (name) => {
        const bytes = stored.get(name);
        if (bytes === undefined) return Promise.resolve(null);
        return Promise.resolve(
          (async function* () {
            for (let at = 0; at < bytes.length; at += 40_000)
              yield await Promise.resolve(bytes.subarray(at, at + 40_000));
          })(),
        );
      },
      remove: (name) => Promise.resolve(void stored.delete(name)),
    },
    unsentBytes: Number.MAX_SAFE_INTEGER,
    scan: null,
    signatures: () => Promise.resolve({ signatures: [], changesAfter: 'none' }),
    ...overrides,
  };
};
