import { describe, expect, it } from 'vitest';
import { deadlineSentence, distanceWords, urgencyOf } from './due.ts';

describe('how a due date stands', () => {
  it('is late only after the day itself, and soon from three days before', () => {
    expect(urgencyOf('2026-12-07', '2026-12-08')).toBe('late');
    expect(urgencyOf('2026-12-07', '2026-12-07')).toBe('soon');
    expect(urgencyOf('2026-12-07', '2026-12-04')).toBe('soon');
    expect(urgencyOf('2026-12-07', '2026-12-03')).toBe('later');
  });

  it('is said in calendar days, across the end of a year', () => {
    expect(distanceWords('2027-01-02', '2026-12-30', 'vi')).toBe('Còn 3\u00a0ngày');
    expect(distanceWords('2026-12-30', '2027-01-02', 'vi')).toBe('Quá hạn 3\u00a0ngày');
    expect(distanceWords('2026-12-30', '2026-12-30', 'vi')).toBe('Hạn hôm nay');
    expect(distanceWords('2026-12-31', '2026-12-30', 'en')).toBe('1 day left');
    expect(distanceWords('2026-12-30', '2027-01-02', 'en')).toBe('3 days late');
  });
});

describe('a deadline in a sentence', () => {
  const deadline = { startedOn: '2026-11-22', dueOn: '2026-12-07', originalDueOn: '2026-12-07', endedOn: null };

  it('says start, due date and distance', () => {
    expect(deadlineSentence(deadline, '2026-12-01', 'vi')).toBe(
      'Tính từ 22/11/2026, hạn thứ Hai, 07/12/2026. Còn 6\u00a0ngày.',
    );
  });

  it('keeps the first due date beside one that moved, and says how it ended', () => {
    const moved = { ...deadline, dueOn: '2026-12-09', endedOn: '2026-12-08' };
    expect(deadlineSentence(moved, '2027-01-01', 'vi')).toBe(
      'Tính từ 22/11/2026, hạn thứ Tư, 09/12/2026 (hạn ban đầu 07/12/2026). Đã xong ngày 08/12/2026, đúng hạn.',
    );
    expect(deadlineSentence({ ...deadline, endedOn: '2026-12-08' }, '2027-01-01', 'en')).toBe(
      'From 22 November 2026, due Monday, 7 December 2026. Done on 8 December 2026, late.',
    );
  });
});
