import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChainedEvent, chainHash, verifyChain } from './chain.ts';

interface Recorded extends ChainedEvent {
  envelope: { seq: number; type: string; data: object };
}

const chained = (contents: readonly { type: string; data: object }[]): Recorded[] => {
  let previous: Uint8Array | null = null;
  return contents.map((content, index) => {
    const envelope = { seq: index + 1, ...content };
    previous = chainHash(previous, envelope);
    return { envelope, hash: previous };
  });
};

const headOf = (events: readonly ChainedEvent[]): Uint8Array => events.at(-1)?.hash ?? new Uint8Array();

const contents = (minLength: number): fc.Arbitrary<{ type: string; data: object }[]> =>
  fc.array(fc.record({ type: fc.string(), data: fc.dictionary(fc.string(), fc.jsonValue()) }), {
    minLength,
    maxLength: 12,
  });

const flipped = (bytes: Uint8Array, bit: number): Uint8Array =>
  bytes.map((byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));

describe('chainHash', () => {
  it('stays what it was when the first chains were written', () => {
    const first = chainHash(null, { seq: 1, type: 'filed', data: {} });
    expect(Buffer.from(first).toString('hex')).toBe('f94c985afcd0e93c73ff9f00d92b536eb98f8dc7f4ab3c157cf0a438569d9457');
    expect(Buffer.from(chainHash(first, { seq: 2, type: 'accepted', data: {} })).toString('hex')).toBe(
      '2931afa274e402ea432a3c470f1c1d7362d7894981834875bba31259689d0757',
    );
  });

  it('refuses a previous hash of another length', () => {
    expect(() => chainHash(new Uint8Array(31), {})).toThrow(RangeError);
  });
});

describe('verifyChain', () => {
  it('accepts what was chained', () => {
    fc.assert(
      fc.property(contents(1), (list) => {
        const events = chained(list);
        expect(verifyChain(events, headOf(events))).toEqual({ whole: true });
      }),
    );
  });

  it('names the event in which a bit of the stored hash was flipped', () => {
    fc.assert(
      fc.property(contents(1), fc.nat(), fc.nat(255), (list, which, bit) => {
        const events = chained(list);
        const at = which % events.length;
        const altered = events.map((event, index) =>
          index === at ? { ...event, hash: flipped(event.hash, bit) } : event,
        );
        expect(verifyChain(altered, headOf(events))).toEqual({ whole: false, seq: at + 1, fault: 'hash' });
      }),
    );
  });

  it('names the event of which a letter was changed', () => {
    fc.assert(
      fc.property(contents(1), fc.nat(), (list, which) => {
        const events = chained(list);
        const at = which % events.length;
        const altered = events.map((event, index) =>
          index === at ? { ...event, envelope: { ...event.envelope, type: `${event.envelope.type}x` } } : event,
        );
        expect(verifyChain(altered, headOf(events))).toEqual({ whole: false, seq: at + 1, fault: 'hash' });
      }),
    );
  });

  it('names the number at which an event was dropped, also the last', () => {
    fc.assert(
      fc.property(contents(1), fc.nat(), (list, which) => {
        const events = chained(list);
        const at = which % events.length;
        const fault = at === events.length - 1 ? 'head' : 'sequence';
        expect(verifyChain(events.toSpliced(at, 1), headOf(events))).toEqual({ whole: false, seq: at + 1, fault });
      }),
    );
  });

  it('names the first of two events that changed places, also when they were numbered anew', () => {
    fc.assert(
      fc.property(contents(2), fc.nat(), (list, which) => {
        const events = chained(list);
        const at = which % (events.length - 1);
        const swapped = events.toSpliced(at, 2, ...events.slice(at, at + 2).toReversed());
        expect(verifyChain(swapped, headOf(events))).toEqual({ whole: false, seq: at + 1, fault: 'sequence' });
        const renumbered = swapped.map((event, index) => ({
          ...event,
          envelope: { ...event.envelope, seq: index + 1 },
        }));
        expect(verifyChain(renumbered, headOf(events))).toEqual({ whole: false, seq: at + 1, fault: 'hash' });
      }),
    );
  });

  it('sees a chain that was made anew from a changed event by its head', () => {
    const events = chained([{ type: 'filed', data: { state: 'assigned' } }]);
    const forged = chained([{ type: 'filed', data: { state: 'screening' } }]);
    expect(verifyChain(forged, headOf(events))).toEqual({ whole: false, seq: 2, fault: 'head' });
  });

  it('finds no chain where there are no events', () => {
    expect(verifyChain([], new Uint8Array(32))).toEqual({ whole: false, seq: 1, fault: 'head' });
  });
});
