/** What is closed when the server stops, in this order: first whoever asks, then whoever works, then what they stand on. */
const ORDER = ['requests', 'paper', 'replies', 'refreshing', 'jobs', 'post', 'inbox', 'announcement', 'data'] as const;
type Closed = (typeof ORDER)[number];

/** Collects how to close what was opened, and closes it all in the right order, whatever fails. */
export interface Closing {
  on(what: Closed, close: () => void | Promise<void>): void;
  run(onFailure: (error: Error) => void): Promise<void>;
}

export const createClosing = (): Closing => {
  const ways = new Map<Closed, () => void | Promise<void>>();
  let running: Promise<void> | null = null;
  const closeAll = async (onFailure: (error: Error) => void): Promise<void> => {
    for (const what of ORDER) {
      try {
        await ways.get(what)?.();
      } catch (error) {
        onFailure(error instanceof Error ? error : new Error(`Closing failed: ${what}.`));
      }
    }
  };
  return {
    on: (what, close) => {
      ways.set(what, close);
    },
    run: (onFailure) => (running ??= closeAll(onFailure)),
  };
};
