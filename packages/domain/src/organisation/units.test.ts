import { describe, expect, test } from 'vitest';
import type { Staff } from '../access/actors.ts';
import { isAttended } from './attendance.ts';
import {
  closingFaults,
  mayOrganiseAgency,
  newUnitFaults,
  pathTo,
  renameFaults,
  type Unit,
  unitExists,
  unitNameOn,
  unitPlace,
} from './units.ts';

const TODAY = '2026-03-20';
const unit = (id: string, parent: string | null, rest: Partial<Unit> = {}): Unit => ({
  id,
  agency: 'btc',
  parent,
  names: [{ from: '2026-01-01', vi: `Vụ ${id}`, en: `Unit ${id}` }],
  validFrom: '2026-01-01',
  validTo: null,
  ...rest,
});
const UNITS = [
  unit('a', null),
  unit('b', 'a'),
  unit('c', 'b'),
  unit('d', null),
  unit('old', null, { validTo: '2026-02-28' }),
];
const [a, , c] = UNITS;
if (a === undefined || c === undefined) throw new Error('no units');

describe('the tree', () => {
  test('is found from the top, and within a unit', () => {
    expect(pathTo(UNITS, 'c').map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(pathTo(UNITS, 'nowhere')).toEqual([]);
    expect(unitPlace(UNITS, 'a')).toEqual({ id: 'a', within: ['a', 'b', 'c'] });
    // Whatever the order of the rows.
    expect(unitPlace(UNITS.toReversed(), 'a').within.toSorted()).toEqual(['a', 'b', 'c']);
    expect(unitPlace(UNITS, 'd')).toEqual({ id: 'd', within: ['d'] });
  });

  test('does not hang on rows that refer to each other', () => {
    const ring = [unit('x', 'y'), unit('y', 'x')];
    expect(pathTo(ring, 'x')).toHaveLength(2);
    expect(unitPlace(ring, 'x').within).toEqual(['x', 'y']);
  });

  test.each([
    ['directly below the agency', { parent: null, name: 'Vụ mới', validFrom: TODAY }, []],
    ['on the third level', { parent: 'b', name: 'Phòng mới', validFrom: TODAY }, []],
    ['on a fourth', { parent: 'c', name: 'Tổ', validFrom: TODAY }, [['parent', 'too_deep']]],
    ['in one that ended', { parent: 'old', name: 'Phòng', validFrom: TODAY }, [['parent', 'unknown_code']]],
    ['in none of the agency', { parent: 'elsewhere', name: 'Phòng', validFrom: TODAY }, [['parent', 'unknown_code']]],
    ['under a name beside it', { parent: null, name: 'VỤ A', validFrom: TODAY }, [['name', 'taken']]],
    ['under the name of one that ended', { parent: null, name: 'Vụ old', validFrom: TODAY }, []],
    ['in the past', { parent: null, name: 'Vụ mới', validFrom: '2026-03-19' }, [['validFrom', 'date_past']]],
  ])('takes a unit %s, or says what is wrong', (_, made, expected) => {
    expect(newUnitFaults(made, UNITS, TODAY).map(({ field, fault }) => [field, fault])).toEqual(expected);
  });

  test('takes none that begins before the unit that it is part of', () => {
    const ahead = unit('ahead', null, { validFrom: '2026-05-01' });
    const made = { parent: 'ahead', name: 'Phòng', validFrom: '2026-04-30' };
    expect(newUnitFaults(made, [ahead], TODAY)).toEqual([{ field: 'validFrom', fault: 'out_of_order' }]);
  });
});

describe('names', () => {
  const renamed = unit('a', null, {
    names: [
      { from: '2026-01-01', vi: 'Vụ Pháp chế', en: 'Legal' },
      { from: '2026-04-01', vi: 'Vụ Chính sách', en: 'Policy' },
    ],
  });
  test('hold from their day on; before the first there is only that', () => {
    const days = ['2025-12-31', '2026-03-31', '2026-04-01'];
    expect(days.map((day) => unitNameOn(renamed, day).vi)).toEqual(['Vụ Pháp chế', 'Vụ Pháp chế', 'Vụ Chính sách']);
  });

  test.each([
    ['Vụ Mới', TODAY, []],
    ['vụ d', TODAY, [['name', 'taken']]],
    ['Vụ a', TODAY, []],
    ['Vụ Mới', '2026-03-19', [['from', 'date_past']]],
  ])('%s from %s', (vi, from, expected) => {
    expect(renameFaults(a, { vi, from }, UNITS, TODAY).map(({ field, fault }) => [field, fault])).toEqual(expected);
  });

  test('no name is put before one that is to come, nor after the last day', () => {
    expect(renameFaults(renamed, { vi: 'Vụ khác', from: '2026-04-01' }, [renamed], TODAY)).toEqual([
      { field: 'from', fault: 'out_of_order' },
    ]);
    const ending = { ...a, validTo: '2026-03-31' };
    expect(renameFaults(ending, { vi: 'Vụ khác', from: '2026-04-01' }, [ending], TODAY)).toEqual([
      { field: 'from', fault: 'out_of_order' },
    ]);
  });
});

describe('closing', () => {
  test.each([
    ['one that nothing belongs to', c, { last: TODAY, inUse: false }, []],
    ['one with people or work', c, { last: TODAY, inUse: true }, ['in_use']],
    ['one with a unit within it', a, { last: TODAY, inUse: false }, ['in_use']],
    ['in the past', c, { last: '2026-03-19', inUse: false }, ['date_past']],
  ])('%s', (_, which, closing, expected) => {
    expect(closingFaults(which, closing, UNITS, TODAY).map(({ fault }) => fault)).toEqual(expected);
  });

  test('with the same day as what is within it is possible', () => {
    const units = [unit('a', null), unit('b', 'a', { validTo: '2026-03-31' })];
    expect(closingFaults(units[0] ?? a, { last: '2026-03-31', inUse: false }, units, TODAY)).toEqual([]);
    expect(closingFaults(units[0] ?? a, { last: '2026-03-30', inUse: false }, units, TODAY)).toHaveLength(1);
  });

  test('it exists on its first and its last day', () => {
    const brief = { validFrom: '2026-03-01', validTo: '2026-03-31' };
    const days = ['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'];
    expect(days.map((day) => unitExists(brief, day))).toEqual([false, true, true, false]);
  });
});

test('administrators arrange every agency, its leaders their own, heads of units and others none', () => {
  const staff = (role: Staff['role'], agency: string, rest: Partial<Staff> = {}): Staff => ({
    kind: 'staff',
    id: 'x',
    role,
    agency,
    ...rest,
  });
  expect(mayOrganiseAgency(staff('administrator', ''), 'btc')).toBe(true);
  expect(mayOrganiseAgency(staff('leader', 'btc'), 'btc')).toBe(true);
  expect(mayOrganiseAgency(staff('leader', 'btp'), 'btc')).toBe(false);
  expect(mayOrganiseAgency(staff('leader', 'btc', { unit: { id: 'a', within: ['a'] } }), 'btc')).toBe(false);
  expect(mayOrganiseAgency(staff('officer', 'btc'), 'btc')).toBe(false);
});

test('somebody is in charge only while their account is open, and only where the lead has to see to it', () => {
  const closed = new Set(['gone']);
  expect(isAttended({ state: 'in_progress', officer: 'here' }, closed)).toBe(true);
  expect(isAttended({ state: 'awaiting_sender', officer: 'gone' }, closed)).toBe(false);
  expect(isAttended({ state: 'assigned', officer: null }, closed)).toBe(false);
  expect(isAttended({ state: 'screening', officer: null }, closed)).toBe(true);
  expect(isAttended({ state: 'answered', officer: 'gone' }, closed)).toBe(true);
});
