import type { PolicyData } from '@thaogo/contract';
import { describe, expect, it } from 'vitest';
import { editedPolicy, editsOf } from './policy-edits.ts';

const noted = { reference: null, assumption: true, note: { vi: 'Cần đối chiếu', en: 'To be compared' } };
const named = { reference: 'Luật mẫu', assumption: false };
const policy: PolicyData = {
  version: 'policy-1',
  inForceFrom: '2026-01-01',
  periods: { answer: { amount: 15, unit: 'day', source: named } },
  extensions: { answer: { times: 1, longest: { amount: 10, unit: 'day' }, source: named } },
  approvalSteps: { usual: ['leader'], kinds: { ministry: ['head_of_unit', 'leader'] }, agencies: { btc: ['leader'] } },
  warnings: { officer: { daysBefore: 3, source: noted } },
  reports: [{ code: 'monthly', name: { vi: 'Báo cáo', en: 'Report' }, beforeDay: 23, daysBefore: 3, source: noted }],
  grounds: [
    {
      code: 'civil_dispute',
      name: { vi: 'Tranh chấp', en: 'Dispute' },
      kind: 'out_of_scope',
      turnTo: { vi: 'Tòa án', en: 'A court' },
      source: named,
      restricted: false,
    },
  ],
  // What the form does not know is kept.
  routing: { confidence: 0.8 },
};

describe('a policy as it is edited', () => {
  it('stays as it was where nothing was typed', () => {
    expect(editedPolicy(policy, editsOf(policy))).toEqual(policy);
    const { extensions: _e, approvalSteps: _a, warnings: _w, reports: _r, ...bare } = policy;
    expect(editedPolicy(bare, editsOf(bare))).toEqual(bare);
  });

  it('takes what was typed; a note goes with what it was about', () => {
    const edits = editsOf(policy);
    const [monthly] = edits.reports;
    if (monthly === undefined) throw new Error('no report');
    const made = editedPolicy(policy, {
      ...edits,
      extensions: [],
      usual: ['head_of_unit', 'leader'],
      kinds: [{ of: 'department', steps: ['leader', 'chairman_office'] }],
      agencies: [{ of: 'btc', steps: [] }],
      warnings: { ...edits.warnings, leader: { daysBefore: '1', reference: '', assumption: true } },
      reports: [{ ...monthly, beforeDay: '20', reference: ' Quyết định 48/2025/QĐ-TTg ', assumption: false }],
    });
    expect(made.extensions).toBeUndefined();
    expect(made.approvalSteps).toEqual({
      usual: ['head_of_unit', 'leader'],
      kinds: { department: ['leader', 'chairman_office'] },
    });
    expect(made.warnings).toEqual({
      officer: { daysBefore: 3, source: noted },
      leader: { daysBefore: 1, source: { reference: null, assumption: true } },
    });
    expect(made.reports?.[0]).toMatchObject({
      beforeDay: 20,
      source: { reference: 'Quyết định 48/2025/QĐ-TTg', assumption: false },
    });
    expect(made.reports?.[0]?.source.note).toBeUndefined();
  });

  it('takes no warning where no number of days is left', () => {
    const edits = editsOf(policy);
    const warnings = { ...edits.warnings, officer: { ...edits.warnings.officer, daysBefore: ' ' } };
    expect(editedPolicy(policy, { ...edits, warnings }).warnings).toBeUndefined();
  });
});
