import { expect, test } from 'vitest';
import { composeDigest } from './due-digest.ts';

const around = {
  agency: { vi: 'Sở Tư pháp', en: 'Department of Justice' },
  publicUrl: 'https://thaogo.example',
  operator: { vi: 'Đơn vị vận hành', en: 'Operator' },
};
const reports = [{ code: 'monthly', name: { vi: 'Báo cáo tháng', en: 'Monthly report' }, dueOn: '2026-11-20' }];

test('a report is told with its last day, beside what is due', () => {
  const due = { today: { count: 1, first: [{ code: '4821-0937-5516', dueOn: '2026-11-18' }] }, reports };
  const { subject, text, html } = composeDigest({ due, role: 'coordinator' }, around);
  expect(subject).toContain('1 phản ánh');
  for (const body of [text, html]) {
    expect(body).toContain('Báo cáo tháng: chậm nhất thứ Sáu, 20/11/2026.');
    expect(body).toContain('4821-0937-5516');
  }
});

test('where nothing else is due the subject is the report, not a count of nothing', () => {
  const { subject } = composeDigest({ due: { reports }, role: 'coordinator' }, around);
  expect(subject).toBe('Sở Tư pháp: sắp đến hạn báo cáo');
});
