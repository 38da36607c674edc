import { forwardingWords } from '@thaogo/contract';

const LONGEST = 200;

/** What stands for the name where whoever passed a petition on named nobody: as voters of a place often speak. */
export const namelessSender = (forwarder: string): string =>
  forwardingWords.vi.namelessSender(forwarder).slice(0, LONGEST);
