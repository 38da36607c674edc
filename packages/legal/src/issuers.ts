/** Code of an agency that issues documents: abbreviation without marks in lower case (`btc`), or `chinh-phu`, `ttg`, … */
export type IssuerCode = string;

export interface Issuer {
  readonly code: IssuerCode;
  readonly name: string;
  /** Spellings inside a symbol, the one used today first. */
  readonly symbols: readonly string[];
  /** Other names in running text. */
  readonly alsoNamed?: readonly string[];
}

/**
 * Issuers by symbol. Those of today: Law 64/2025/QH15 art. 4 and Resolution 176/2025/QH15 on the structure of the
 * Government; older ones and their spellings as they stand in codified documents.
 */
export const ISSUERS: readonly Issuer[] = [
  { code: 'quoc-hoi', name: 'Quốc hội', symbols: ['QH'] },
  {
    code: 'ubtvqh',
    name: 'Ủy ban Thường vụ Quốc hội',
    symbols: ['UBTVQH', 'TVQH'],
    alsoNamed: ['Ủy ban thường vụ QH'],
  },
  { code: 'hdnn', name: 'Hội đồng Nhà nước', symbols: ['HĐNN', 'HDNN'] },
  { code: 'ctn', name: 'Chủ tịch nước', symbols: ['CTN'] },
  { code: 'chinh-phu', name: 'Chính phủ', symbols: ['CP'] },
  { code: 'hdbt', name: 'Hội đồng Bộ trưởng', symbols: ['HĐBT'] },
  { code: 'ttg', name: 'Thủ tướng Chính phủ', symbols: ['TTg'], alsoNamed: ['Thủ tướng'] },
  {
    code: 'tandtc',
    name: 'Tòa án nhân dân tối cao',
    symbols: ['TANDTC', 'TATC', 'HĐTP', 'HĐTPTANDTC'],
    alsoNamed: ['Hội đồng Thẩm phán'],
  },
  { code: 'vksndtc', name: 'Viện kiểm sát nhân dân tối cao', symbols: ['VKSNDTC', 'VKSTC'] },
  { code: 'ktnn', name: 'Kiểm toán nhà nước', symbols: ['KTNN'] },
  { code: 'vpqh', name: 'Văn phòng Quốc hội', symbols: ['VPQH'] },
  { code: 'vpctn', name: 'Văn phòng Chủ tịch nước', symbols: ['VPCTN'] },
  { code: 'bqp', name: 'Bộ Quốc phòng', symbols: ['BQP', 'QP'] },
  { code: 'bca', name: 'Bộ Công an', symbols: ['BCA', 'CA'] },
  { code: 'bng', name: 'Bộ Ngoại giao', symbols: ['BNG'] },
  { code: 'bnv', name: 'Bộ Nội vụ', symbols: ['BNV'] },
  { code: 'btp', name: 'Bộ Tư pháp', symbols: ['BTP', 'TP'] },
  { code: 'btc', name: 'Bộ Tài chính', symbols: ['BTC', 'TC', 'TCT', 'KBNN'] },
  { code: 'bct', name: 'Bộ Công Thương', symbols: ['BCT'] },
  { code: 'bnnmt', name: 'Bộ Nông nghiệp và Môi trường', symbols: ['BNNMT', 'BNN&MT', 'BNNVMT'] },
  { code: 'bxd', name: 'Bộ Xây dựng', symbols: ['BXD'] },
  { code: 'bvhttdl', name: 'Bộ Văn hóa, Thể thao và Du lịch', symbols: ['BVHTTDL', 'BVHTT&DL', 'BVHTTVDL', 'VHTTDL'] },
  { code: 'bkhcn', name: 'Bộ Khoa học và Công nghệ', symbols: ['BKHCN', 'BKH&CN', 'BKHVCN'] },
  {
    code: 'bgddt',
    name: 'Bộ Giáo dục và Đào tạo',
    symbols: ['BGDĐT', 'BGD&ĐT', 'BGD-ĐT', 'BGD', 'GDĐT', 'GD&ĐT', 'GD-ĐT', 'GD'],
  },
  { code: 'byt', name: 'Bộ Y tế', symbols: ['BYT'] },
  { code: 'bdttg', name: 'Bộ Dân tộc và Tôn giáo', symbols: ['BDTTG', 'BDT&TG'] },
  {
    code: 'nhnn',
    name: 'Ngân hàng Nhà nước Việt Nam',
    symbols: ['NHNN', 'NHNNVN', 'NH'],
    alsoNamed: ['Ngân hàng Nhà nước'],
  },
  { code: 'ttcp', name: 'Thanh tra Chính phủ', symbols: ['TTCP', 'TTNN'] },
  { code: 'vpcp', name: 'Văn phòng Chính phủ', symbols: ['VPCP'] },
  { code: 'ubnd', name: 'Ủy ban nhân dân', symbols: ['UBND', 'UB', 'UBT', 'UBH', 'CTUBND'] },
  { code: 'hdnd', name: 'Hội đồng nhân dân', symbols: ['HĐND'] },
  { code: 'bkhdt', name: 'Bộ Kế hoạch và Đầu tư', symbols: ['BKHĐT', 'BKH&ĐT', 'BKH', 'KHĐT'] },
  { code: 'bgtvt', name: 'Bộ Giao thông vận tải', symbols: ['BGTVT', 'GTVT'] },
  {
    code: 'bnnptnt',
    name: 'Bộ Nông nghiệp và Phát triển nông thôn',
    symbols: ['BNNPTNT', 'BNN&PTNT', 'BNN-PTNT', 'BNN', 'NNPTNT', 'BNNVPTNT', 'BNNPTTN', 'BNNPTN'],
  },
  { code: 'btnmt', name: 'Bộ Tài nguyên và Môi trường', symbols: ['BTNMT', 'BTN&MT', 'TNMT'] },
  { code: 'btttt', name: 'Bộ Thông tin và Truyền thông', symbols: ['BTTTT', 'BTT&TT'] },
  {
    code: 'bldtbxh',
    name: 'Bộ Lao động - Thương binh và Xã hội',
    symbols: ['BLĐTBXH', 'BLĐTB&XH', 'BLĐ-TBXH', 'LĐTBXH', 'LĐTB&XH', 'BLĐ'],
  },
  { code: 'ubdt', name: 'Ủy ban Dân tộc', symbols: ['UBDT'] },
  { code: 'ubdtmn', name: 'Ủy ban Dân tộc và Miền núi', symbols: ['UBDTMN', 'DTMN'] },
  { code: 'ubqlv', name: 'Ủy ban Quản lý vốn nhà nước tại doanh nghiệp', symbols: ['UBQLV'] },
  { code: 'bts', name: 'Bộ Thủy sản', symbols: ['BTS'] },
  { code: 'btm', name: 'Bộ Thương mại', symbols: ['BTM', 'TM'] },
  { code: 'bcn', name: 'Bộ Công nghiệp', symbols: ['BCN'] },
  { code: 'bbcvt', name: 'Bộ Bưu chính, Viễn thông', symbols: ['BBCVT', 'BCVT'] },
  { code: 'bvhtt', name: 'Bộ Văn hóa - Thông tin', symbols: ['BVHTT', 'VHTT', 'BVH', 'VH'] },
  { code: 'bkhcnmt', name: 'Bộ Khoa học, Công nghệ và Môi trường', symbols: ['BKHCNMT'] },
  { code: 'btccbcp', name: 'Ban Tổ chức - Cán bộ Chính phủ', symbols: ['BTCCBCP', 'TCCP', 'TCCBCP'] },
  { code: 'ubtdtt', name: 'Ủy ban Thể dục thể thao', symbols: ['UBTDTT'] },
  { code: 'ubdsgdte', name: 'Ủy ban Dân số, Gia đình và Trẻ em', symbols: ['UBDSGĐTE', 'DSGĐTE'] },
  { code: 'tchq', name: 'Tổng cục Hải quan', symbols: ['TCHQ'] },
  { code: 'tcdc', name: 'Tổng cục Địa chính', symbols: ['TCĐC', 'ĐC'] },
  { code: 'tcbd', name: 'Tổng cục Bưu điện', symbols: ['TCBĐ'] },
  { code: 'tcdl', name: 'Tổng cục Du lịch', symbols: ['TCDL'] },
  { code: 'tctk', name: 'Tổng cục Thống kê', symbols: ['TCTK'] },
  { code: 'kttv', name: 'Tổng cục Khí tượng thủy văn', symbols: ['TCKTTV', 'KTTV'] },
  { code: 'bvgcp', name: 'Ban Vật giá Chính phủ', symbols: ['BVGCP', 'VGCP'] },
  { code: 'bhxh', name: 'Bảo hiểm xã hội Việt Nam', symbols: ['BHXH'] },
  {
    code: 'mttq',
    name: 'Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam',
    symbols: ['ĐCTUBTWMTTQVN', 'UBTWMTTQVN', 'UBTƯMTTQVN', 'UBTUMTTQVN', 'MTTW', 'MTTQ'],
    alsoNamed: ['Mặt trận Tổ quốc'],
  },
  { code: 'hccbvn', name: 'Hội Cựu chiến binh Việt Nam', symbols: ['HCCBVN', 'TWHCCBVN', 'CCBVN', 'CCB'] },
  { code: 'hnd', name: 'Hội Nông dân Việt Nam', symbols: ['HND', 'ND'] },
  { code: 'tldld', name: 'Tổng Liên đoàn Lao động Việt Nam', symbols: ['TLĐ', 'TLĐLĐVN'] },
  {
    code: 'tw',
    name: 'Ban Chấp hành Trung ương Đảng',
    symbols: ['TW', 'TƯ', 'BCT-TW', 'BBT'],
    alsoNamed: ['Bộ Chính trị', 'Ban Bí thư', 'Trung ương Đảng'],
  },
  { code: 'tu', name: 'Tỉnh ủy, Thành ủy', symbols: ['TU'] },
];
