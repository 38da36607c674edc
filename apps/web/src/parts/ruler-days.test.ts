import { describe, expect, test } from 'vitest';
import { fifteenDays, TODAY } from '../testing/deadlines.ts';
import { rulerStretches } from './ruler-days.ts';

describe('the stretches of a ruler', () => {
  test('cover every day from the day after the start to the due date', () => {
    const stretches = rulerStretches(fifteenDays('answer', null), TODAY, 'vi');
    expect(stretches[0]).toMatchObject({ first: '2026-11-23', kind: 'counted', time: 'past' });
    expect(stretches.at(-1)).toMatchObject({ last: '2026-12-07', kind: 'counted', time: 'ahead' });
    expect(stretches.reduce((days, stretch) => days + stretch.days, 0)).toBe(15);
  });

  test('join days off that follow each other, and name each with its source', () => {
    const off = rulerStretches(fifteenDays('answer', null), TODAY, 'vi').filter(({ kind }) => kind === 'off');
    expect(off.map(({ first, days }) => [first, days])).toEqual([
      ['2026-11-29', 1],
      ['2026-12-01', 1],
      ['2026-12-05', 2],
    ]);
    expect(off[1]?.names[0]).toContain('Thông báo 9441/TB-BNV');
  });

  test('mark a Saturday worked in exchange', () => {
    const marked = rulerStretches(fifteenDays('answer', null), TODAY, 'vi').filter(
      ({ kind }) => kind === 'worked_saturday',
    );
    expect(marked.map(({ first }) => first)).toEqual(['2026-11-28']);
  });

  test('go on beyond the due date while it is late, and stand still once ended', () => {
    const late = rulerStretches(fifteenDays('answer', null), '2026-12-10', 'vi').at(-1);
    expect(late).toMatchObject({ kind: 'late', days: 3, last: '2026-12-10' });
    const ended = rulerStretches(fifteenDays('answer', '2026-12-02'), '2026-12-30', 'vi');
    expect(ended.some(({ kind }) => kind === 'late')).toBe(false);
    expect(ended.find(({ time }) => time === 'today')?.first).toBe('2026-12-02');
  });

  test('a century late is drawn in bounds', () => {
    expect(rulerStretches(fifteenDays('answer', null), '2126-12-10', 'vi').at(-1)?.days).toBe(12);
  });
});
