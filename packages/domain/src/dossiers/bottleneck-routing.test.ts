import { describe, expect, it } from 'vitest';
import { decideFiling } from '../life/filing.ts';
import { agencies, contextAt, filingFor, LEAD, noonOn, SENDER } from '../testing/world.ts';
import { routeToOwner } from './bottleneck-routing.ts';

const today = '2026-11-23';
const unsure = filingFor(null).routing;
const to = (owner: string | null) => routeToOwner(unsure, owner, { agencies, today });

describe('a petition that joins a bottleneck', () => {
  it('goes straight to the agency that solves it', () => {
    expect(to('btc')).toMatchObject({
      lead: 'btc',
      reasons: [{ code: 'bottleneck', agency: 'btc' }],
      candidates: [{ agency: 'btc' }, { agency: LEAD }],
    });
    expect(to(LEAD).candidates).toHaveLength(1);
  });

  it('goes its own way where that agency has not joined, or nobody is named', () => {
    for (const owner of [null, 'byt', 'bkhdt', 'chinh-phu', 'khong-co']) expect(to(owner)).toBe(unsure);
  });

  const filed = (restricted: boolean) =>
    decideFiling({ ...filingFor(LEAD), restricted, bottleneck: 'b1' }, contextAt(SENDER, noonOn(today))).data;
  it('says so in its first event, unless a denunciation is suspected', () => {
    expect(filed(false).bottleneck).toBe('b1');
    expect(filed(true)).not.toHaveProperty('bottleneck');
  });
});
