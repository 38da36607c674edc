import type { Language, RelationKind } from '@thaogo/domain';

/** Words of the screens on which coordinators keep the register of documents. */
interface ConsoleRegisterWords {
  title: string;
  lead: string;
  search: string;
  searchHint: string;
  find: string;
  found: string;
  foundAwaited: string;
  nothingFound: string;
  waiting: string;
  waitingLead: string;
  waitingAwaited: string;
  nothingWaits: string;
  all: string;
  more: string;
  add: string;
  addTitle: string;
  addLead: string;
  unconfirmed: string;
  documentAwaited: string;
  noTitle: string;
  backToRegister: string;
  facts: {
    issuer: string;
    issuedOn: string;
    effectiveOn: string;
    expiresOn: string;
    subject: string;
    draftingAgency: string;
    timesCited: string;
    origin: string;
  };
  notKnown: string;
  inferred: string;
  origins: Record<'shipped' | 'imported' | 'entered' | 'cited' | 'national', string>;
  takenFrom: string;
  standing: string;
  standingOn: string;
  confirmTitle: string;
  confirmLead: string;
  confirm: string;
  confirmed: string;
  relations: string;
  noRelations: string;
  doneTo: string;
  touches: Record<RelationKind, string>;
  from: (date: string) => string;
  fromUnknown: string;
  source: string;
  noSource: string;
  withdraw: string;
  withdrawn: string;
  addRelation: string;
  relationKind: string;
  laterDocument: string;
  laterHint: string;
  otherAwaited: string;
  otherNone: string;
  chooseAnother: string;
  relationDate: string;
  relationDateHint: string;
  provisions: string;
  provisionsHint: string;
  sourceField: string;
  sourceHint: string;
  saveRelation: string;
  relationSaved: string;
  headings: string;
  noHeadings: string;
  editHeadings: string;
  headingsField: string;
  headingsHint: string;
  headingsWrong: (line: number) => string;
  saveHeadings: string;
  headingsSaved: string;
  edit: string;
  number: string;
  numberHint: string;
  type: string;
  typeHint: string;
  titleField: string;
  titleHint: string;
  issuerField: string;
  issuerHint: string;
  chooseSubject: string;
  saveEntry: string;
  entrySaved: string;
  needed: string;
  cancel: string;
  changes: string;
  noChanges: string;
  changed: Record<'entry' | 'relation' | 'headings', string>;
}

export const consoleRegisterWords: Record<Language, ConsoleRegisterWords> = {
  vi: {
    title: 'Danh mục văn bản',
    lead: 'Văn bản mà phản ánh, kiến nghị viện dẫn. Danh mục không bao giờ đầy đủ; văn bản chưa có vẫn được xử lý như mọi văn bản khác.',
    search: 'Tìm văn bản',
    searchHint: 'Số, ký hiệu, tên, tên viết tắt hoặc vài từ; có dấu hay không dấu đều được.',
    find: 'Tìm',
    found: 'Văn bản tìm thấy',
    foundAwaited: 'danh sách văn bản',
    nothingFound: 'Không có văn bản nào khớp. Hãy sửa từ cần tìm, hoặc thêm văn bản.',
    waiting: 'Chờ xác nhận',
    waitingLead:
      'Do phản ánh, kiến nghị viện dẫn hoặc cơ sở dữ liệu quốc gia đưa tới. Người khác chưa thấy những văn bản này.',
    waitingAwaited: 'danh sách chờ xác nhận',
    nothingWaits: 'Không có văn bản nào chờ xác nhận. Văn bản mới được viện dẫn sẽ hiện ở đây.',
    all: 'Tìm trong danh mục',
    more: 'Xem thêm',
    add: 'Thêm văn bản',
    addTitle: 'Thêm văn bản',
    addLead: 'Loại và cơ quan ban hành được lấy từ số, ký hiệu nếu để trống.',
    unconfirmed: 'chưa xác nhận',
    documentAwaited: 'văn bản',
    noTitle: 'Chưa có tên',
    backToRegister: 'Về danh mục văn bản',
    facts: {
      issuer: 'Cơ quan ban hành',
      issuedOn: 'Ngày ban hành',
      effectiveOn: 'Ngày có hiệu lực',
      expiresOn: 'Ngày hết hiệu lực',
      subject: 'Chủ đề pháp điển',
      draftingAgency: 'Cơ quan chủ trì soạn thảo',
      timesCited: 'Số lần được pháp điển viện dẫn',
      origin: 'Nguồn',
    },
    notKnown: 'chưa rõ',
    inferred: 'suy từ chủ đề',
    origins: {
      shipped: 'Có sẵn cùng phần mềm',
      imported: 'Nhập từ tệp',
      entered: 'Cơ quan đầu mối nhập',
      cited: 'Phản ánh, kiến nghị viện dẫn',
      national: 'Cơ sở dữ liệu quốc gia về văn bản pháp luật',
    },
    takenFrom: 'Xem tại nguồn',
    standing: 'Hiệu lực',
    standingOn: 'Vào ngày',
    confirmTitle: 'Văn bản này chưa được xác nhận',
    confirmLead: 'Hãy so với bản chính thức. Sửa chỗ sai trước khi xác nhận; từ khi xác nhận, mọi người đều thấy.',
    confirm: 'Xác nhận văn bản',
    confirmed: 'Đã xác nhận văn bản.',
    relations: 'Văn bản sau đã tác động',
    noRelations: 'Danh mục chưa ghi văn bản nào sửa đổi, thay thế, bãi bỏ hoặc hướng dẫn văn bản này.',
    doneTo: 'Văn bản này tác động đến',
    touches: {
      amended_by: 'Sửa đổi, bổ sung',
      partly_expired_by: 'Bãi bỏ một phần',
      replaced_by: 'Thay thế',
      repealed_by: 'Bãi bỏ',
      guided_by: 'Hướng dẫn, quy định chi tiết',
    },
    from: (date) => `từ ${date}`,
    fromUnknown: 'chưa rõ từ ngày nào',
    source: 'Căn cứ',
    noSource: 'Chưa có căn cứ, là giả định',
    withdraw: 'Bỏ quan hệ này',
    withdrawn: 'Đã bỏ quan hệ.',
    addRelation: 'Thêm văn bản tác động',
    relationKind: 'Quan hệ',
    laterDocument: 'Văn bản sau',
    laterHint: 'Gõ số, ký hiệu hoặc tên rồi chọn. Văn bản chưa có trong danh mục thì thêm trước.',
    otherAwaited: 'danh sách văn bản',
    otherNone: 'Không có văn bản nào khớp.',
    chooseAnother: 'Chọn văn bản khác',
    relationDate: 'Từ ngày',
    relationDateHint: 'Ngày tác động có hiệu lực; để trống nếu chưa rõ.',
    provisions: 'Điều khoản bị tác động',
    provisionsHint: 'Ví dụ: khoản 2 Điều 5; Điều 7. Để trống nếu là cả văn bản hoặc chưa rõ.',
    sourceField: 'Căn cứ',
    sourceHint: 'Điều khoản hoặc nơi nói điều đó, ví dụ: khoản 2 Điều 61 Nghị định 168/2024/NĐ-CP.',
    saveRelation: 'Lưu quan hệ',
    relationSaved: 'Đã lưu quan hệ.',
    headings: 'Các điều',
    noHeadings: 'Danh mục chưa có tên điều nào của văn bản này.',
    editHeadings: 'Sửa tên các điều',
    headingsField: 'Tên các điều',
    headingsHint: 'Mỗi dòng một điều: “Điều 12a. Hồ sơ đề nghị”. Danh sách này thay danh sách đang có.',
    headingsWrong: (line) => `Dòng ${line} chưa đọc được. Hãy viết như: “Điều 12a. Hồ sơ đề nghị”, mỗi điều một lần.`,
    saveHeadings: 'Lưu tên các điều',
    headingsSaved: 'Đã lưu tên các điều.',
    edit: 'Sửa văn bản',
    number: 'Số, ký hiệu',
    numberHint: 'Ví dụ: 31/2021/NĐ-CP.',
    type: 'Loại văn bản',
    typeHint: 'Cần với văn bản mà ký hiệu không nói, như luật, bộ luật, nghị quyết của Quốc hội.',
    titleField: 'Tên (trích yếu)',
    titleHint: 'Không lặp lại loại và số, ký hiệu.',
    issuerField: 'Cơ quan ban hành',
    issuerHint: 'Tên hoặc mã; văn bản địa phương cần mã có nơi, ví dụ: ubnd-31.',
    chooseSubject: 'Chưa rõ',
    saveEntry: 'Lưu văn bản',
    entrySaved: 'Đã lưu văn bản.',
    needed: 'Cần điền mục này.',
    cancel: 'Thôi',
    changes: 'Lần sửa',
    noChanges: 'Chưa ai sửa văn bản này.',
    changed: { entry: 'sửa thông tin văn bản', relation: 'sửa quan hệ', headings: 'sửa tên các điều' },
  },
  en: {
    title: 'Register of documents',
    lead: 'The documents that petitions cite. The register is never complete; a document it lacks is handled like any other.',
    search: 'Find a document',
    searchHint: 'Number, name, abbreviation or a few words, with or without diacritics.',
    find: 'Find',
    found: 'Documents found',
    foundAwaited: 'the list of documents',
    nothingFound: 'No document matches. Change the words, or add the document.',
    waiting: 'To confirm',
    waitingLead:
      'Brought by petitions that cite them or by the national database. Nobody else sees these documents yet.',
    waitingAwaited: 'the list to confirm',
    nothingWaits: 'Nothing waits to be confirmed. Documents cited for the first time will appear here.',
    all: 'Search the register',
    more: 'Show more',
    add: 'Add a document',
    addTitle: 'Add a document',
    addLead: 'Type and issuer follow from the number where they are left empty.',
    unconfirmed: 'not confirmed',
    documentAwaited: 'the document',
    noTitle: 'No title yet',
    backToRegister: 'Back to the register',
    facts: {
      issuer: 'Issuer',
      issuedOn: 'Issued on',
      effectiveOn: 'In force from',
      expiresOn: 'In force until',
      subject: 'Subject of the Codification',
      draftingAgency: 'Drafting agency',
      timesCited: 'Times cited by the codified law',
      origin: 'Origin',
    },
    notKnown: 'not known',
    inferred: 'inferred from the subject',
    origins: {
      shipped: 'Came with the software',
      imported: 'Imported from a file',
      entered: 'Entered by a coordinator',
      cited: 'Cited by a petition',
      national: 'National database of legal documents',
    },
    takenFrom: 'See it at its source',
    standing: 'Force',
    standingOn: 'On the day',
    confirmTitle: 'Nobody has confirmed this document',
    confirmLead: 'Compare it with the official text. Correct what is wrong first; once confirmed, everybody sees it.',
    confirm: 'Confirm the document',
    confirmed: 'The document is confirmed.',
    relations: 'What later documents did to it',
    noRelations: 'The register knows no document that amends, replaces, repeals or guides this one.',
    doneTo: 'What it did to others',
    touches: {
      amended_by: 'Amends',
      partly_expired_by: 'Repeals in part',
      replaced_by: 'Replaces',
      repealed_by: 'Repeals',
      guided_by: 'Guides or details',
    },
    from: (date) => `from ${date}`,
    fromUnknown: 'from a day not known',
    source: 'Source',
    noSource: 'No source, an assumption',
    withdraw: 'Take this back',
    withdrawn: 'Taken back.',
    addRelation: 'Add a later document',
    relationKind: 'Relation',
    laterDocument: 'Later document',
    laterHint: 'Type a number or name, then choose. A document that the register lacks must be added first.',
    otherAwaited: 'the list of documents',
    otherNone: 'No document matches.',
    chooseAnother: 'Choose another document',
    relationDate: 'From',
    relationDateHint: 'The day on which it takes effect; empty where it is not known.',
    provisions: 'Provisions concerned',
    provisionsHint: 'For example: khoản 2 Điều 5; Điều 7. Empty for the whole document, or where it is not known.',
    sourceField: 'Source',
    sourceHint: 'The provision or place that says so, for example: khoản 2 Điều 61 Nghị định 168/2024/NĐ-CP.',
    saveRelation: 'Save the relation',
    relationSaved: 'The relation is saved.',
    headings: 'Articles',
    noHeadings: 'The register has no headings of its articles yet.',
    editHeadings: 'Edit the headings',
    headingsField: 'Headings of articles',
    headingsHint: 'One article a line: “Điều 12a. Hồ sơ đề nghị”. This list takes the place of the present one.',
    headingsWrong: (line) => `Line ${line} cannot be read. Write it like “Điều 12a. Hồ sơ đề nghị”, each article once.`,
    saveHeadings: 'Save the headings',
    headingsSaved: 'The headings are saved.',
    edit: 'Edit the document',
    number: 'Number and symbol',
    numberHint: 'For example: 31/2021/NĐ-CP.',
    type: 'Type of document',
    typeHint: 'Needed where the symbol does not tell: laws, codes, resolutions of the National Assembly.',
    titleField: 'Title',
    titleHint: 'Without the type and the number.',
    issuerField: 'Issuer',
    issuerHint: 'Name or code; local documents need a code with the place, for example: ubnd-31.',
    chooseSubject: 'Not known',
    saveEntry: 'Save the document',
    entrySaved: 'The document is saved.',
    needed: 'This is needed.',
    cancel: 'Cancel',
    changes: 'Changes',
    noChanges: 'Nobody has changed this document.',
    changed: { entry: 'changed the entry', relation: 'changed a relation', headings: 'changed the headings' },
  },
};
