/** How the labels of a file of petitions compare with our codes. */

/** Which groups of a file's fields each of our subject groups may be called by. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  'noi-vu': ['nội vụ, chính quyền cơ sở', 'lao động, bảo hiểm xã hội', 'người có công', 'trợ giúp xã hội, giảm nghèo'],
  'tu-phap': ['tư pháp', 'tư pháp, hộ tịch', 'tư pháp, tố tụng', 'nội vụ, chính quyền cơ sở'],
  'tai-chinh': [
    'tài chính, thuế, hải quan',
    'đầu tư, kinh tế hợp tác',
    'doanh nghiệp, đầu tư',
    'đấu thầu, đầu tư công',
  ],
  'ngan-hang': ['ngân hàng, tín dụng'],
  'cong-thuong': ['công thương', 'công thương, điện', 'đầu tư, kinh tế hợp tác', 'tài chính, thuế, hải quan'],
  'nong-nghiep-moi-truong': ['nông nghiệp, nông thôn', 'đất đai, tài nguyên, môi trường'],
  'xay-dung': ['xây dựng, nhà ở, quy hoạch', 'giao thông, phương tiện'],
  'khoa-hoc-cong-nghe': ['viễn thông, dữ liệu, sở hữu trí tuệ'],
  'van-hoa': ['văn hóa, thể thao, du lịch', 'văn hóa, báo chí, du lịch'],
  'giao-duc': ['giáo dục'],
  'y-te': ['y tế, thực phẩm, bảo hiểm y tế', 'trợ giúp xã hội, giảm nghèo'],
  'dan-toc-ton-giao': ['dân tộc, tôn giáo', 'trợ giúp xã hội, giảm nghèo'],
  'quoc-phong-an-ninh': ['quốc phòng, an ninh, PCCC', 'giao thông, phương tiện', 'viễn thông, dữ liệu, sở hữu trí tuệ'],
  'doi-ngoai': ['đối ngoại', 'ngoại giao'],
};

/** Whether a field of the file is one that our group covers. */
export const groupCovers = (group: string, field: string): boolean => FIELDS[group]?.includes(field) ?? false;

/** Every field that some group covers. */
export const isKnownField = (field: string): boolean => Object.values(FIELDS).some((fields) => fields.includes(field));

/** Kinds of problem by the file's words. */
const DIFFICULTIES: Readonly<Record<string, string>> = {
  contradiction_overlap: 'contradiction_overlap',
  unclear_multiple_readings: 'unclear',
  unreasonable_infeasible: 'unreasonable_infeasible',
  compliance_cost_burden: 'compliance_cost',
  legal_gap: 'legal_gap',
  hinders_innovation: 'hinders_innovation',
  implementation_misapplication: 'wrongly_applied',
};

/** Our code for a kind of problem; null for "other". */
export const difficultyOf = (kind: string): string | null => DIFFICULTIES[kind] ?? null;

/** The file's word for one of our difficulties; null for one that it has no word for. */
export const kindOf = (difficulty: string): string | null =>
  Object.entries(DIFFICULTIES).find(([, code]) => code === difficulty)?.[0] ?? null;
