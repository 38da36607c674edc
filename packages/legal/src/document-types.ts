/** Kinds of documents that a symbol or a text may name. `null` elsewhere means that the symbol does not tell. */
export type DocumentTypeCode =
  | 'constitution'
  | 'code'
  | 'law'
  | 'ordinance'
  | 'resolution'
  | 'joint_resolution'
  | 'decree'
  | 'decision'
  | 'circular'
  | 'joint_circular'
  | 'directive'
  | 'order'
  | 'dispatch'
  | 'official_letter'
  | 'plan'
  | 'notice'
  | 'conclusion'
  | 'guidance'
  | 'regulation'
  | 'report'
  | 'programme'
  | 'submission'
  | 'consolidated'
  | 'standard';

interface DocumentType {
  readonly name: string;
  /** Spellings of the type inside a symbol, the usual one first. */
  readonly symbols: readonly string[];
}

/**
 * Names and symbol abbreviations: Law 64/2025/QH15 art. 4 for normative documents, Decree 30/2020/NĐ-CP annex III for
 * administrative ones; TTLB, LCT and the orders after them are usage before 1997.
 */
export const DOCUMENT_TYPES: Readonly<Record<DocumentTypeCode, DocumentType>> = {
  constitution: { name: 'Hiến pháp', symbols: [] },
  code: { name: 'Bộ luật', symbols: [] },
  law: { name: 'Luật', symbols: [] },
  ordinance: { name: 'Pháp lệnh', symbols: ['PL'] },
  resolution: { name: 'Nghị quyết', symbols: ['NQ'] },
  joint_resolution: { name: 'Nghị quyết liên tịch', symbols: ['NQLT'] },
  decree: { name: 'Nghị định', symbols: ['NĐ'] },
  decision: { name: 'Quyết định', symbols: ['QĐ'] },
  circular: { name: 'Thông tư', symbols: ['TT'] },
  joint_circular: { name: 'Thông tư liên tịch', symbols: ['TTLT', 'TTLB'] },
  directive: { name: 'Chỉ thị', symbols: ['CT'] },
  order: { name: 'Lệnh', symbols: ['L', 'LCT'] },
  dispatch: { name: 'Công điện', symbols: ['CĐ'] },
  official_letter: { name: 'Công văn', symbols: ['CV'] },
  plan: { name: 'Kế hoạch', symbols: ['KH'] },
  notice: { name: 'Thông báo', symbols: ['TB'] },
  conclusion: { name: 'Kết luận', symbols: ['KL'] },
  guidance: { name: 'Hướng dẫn', symbols: ['HD'] },
  regulation: { name: 'Quy định', symbols: ['QyĐ', 'QC'] },
  report: { name: 'Báo cáo', symbols: ['BC'] },
  programme: { name: 'Chương trình', symbols: ['CTr'] },
  submission: { name: 'Tờ trình', symbols: ['TTr'] },
  consolidated: { name: 'Văn bản hợp nhất', symbols: ['VBHN'] },
  standard: { name: 'Tiêu chuẩn', symbols: ['TCVN', 'QCVN'] },
};

/** The Vietnamese name of a type of document, as in "Nghị định". */
export function documentTypeName(type: DocumentTypeCode): string {
  return DOCUMENT_TYPES[type].name;
}
