import type { Language } from './language.ts';

/** Every page and its address in both languages. What stands after a colon is filled in. */
const ADDRESSES = {
  start: { vi: '/', en: '/en' },
  about: { vi: '/gioi-thieu', en: '/en/about' },
  scoreCard: { vi: '/may-goi-y', en: '/en/score-card' },
  privacy: { vi: '/quyen-rieng-tu', en: '/en/privacy' },

  notice: { vi: '/gui', en: '/en/file' },
  discard: { vi: '/gui/xoa', en: '/en/file/discard' },
  text: { vi: '/gui/noi-dung', en: '/en/file/report' },
  scope: { vi: '/gui/noi-phu-hop', en: '/en/file/where-to-turn' },
  files: { vi: '/gui/tep', en: '/en/file/files' },
  documents: { vi: '/gui/van-ban', en: '/en/file/documents' },
  similar: { vi: '/gui/da-tra-loi', en: '/en/file/answers' },
  settled: { vi: '/gui/da-du', en: '/en/file/settled' },
  difficulty: { vi: '/gui/loai-kho-khan', en: '/en/file/difficulty' },
  place: { vi: '/gui/noi-xay-ra', en: '/en/file/place' },
  commune: { vi: '/gui/xa-phuong', en: '/en/file/commune' },
  sender: { vi: '/gui/nguoi-gui', en: '/en/file/sender' },
  check: { vi: '/gui/kiem-tra', en: '/en/file/check' },
  receipt: { vi: '/gui/xac-nhan', en: '/en/file/receipt' },
  receiptFile: { vi: '/gui/xac-nhan/phieu.json', en: '/en/file/receipt/receipt.json' },

  bottlenecks: { vi: '/diem-nghen', en: '/en/bottlenecks' },
  bottleneck: { vi: '/diem-nghen/:id', en: '/en/bottlenecks/:id' },

  tracking: { vi: '/tra-cuu', en: '/en/track' },
  lostSecret: { vi: '/mat-ma-bi-mat', en: '/en/lost-secret' },
  petition: { vi: '/tra-cuu/:code', en: '/en/track/:code' },
  petitionReceipt: { vi: '/tra-cuu/:code/phieu.json', en: '/en/track/:code/receipt.json' },
  petitionSlip: { vi: '/tra-cuu/:code/phieu.pdf', en: '/en/track/:code/slip.pdf' },
  message: { vi: '/tra-cuu/:code/bo-sung', en: '/en/track/:code/message' },
  petitionFile: { vi: '/tra-cuu/:code/tep/:id', en: '/en/track/:code/files/:id' },
  contest: { vi: '/tra-cuu/:code/neu-y-kien', en: '/en/track/:code/objection' },
  reconsideration: { vi: '/tra-cuu/:code/xem-xet-lai', en: '/en/track/:code/reconsideration' },
  rating: { vi: '/tra-cuu/:code/danh-gia', en: '/en/track/:code/rating' },
  solved: { vi: '/tra-cuu/:code/da-het-vuong', en: '/en/track/:code/solved' },
  publication: { vi: '/tra-cuu/:code/cong-bo', en: '/en/track/:code/publication' },
  withdrawal: { vi: '/tra-cuu/:code/rut', en: '/en/track/:code/withdrawal' },
  leave: { vi: '/tra-cuu/:code/thoat', en: '/en/track/:code/leave' },

  dialogues: { vi: '/doi-thoai', en: '/en/dialogues' },
  dialogue: { vi: '/doi-thoai/:id', en: '/en/dialogues/:id' },
  dialogueConfirmation: { vi: '/doi-thoai/xac-nhan/:token', en: '/en/dialogues/confirmation/:token' },
  dialogueRegistration: { vi: '/doi-thoai/:id/dang-ky', en: '/en/dialogues/:id/registration' },

  forwarding: { vi: '/chuyen-den', en: '/en/forwarded' },
  forwardingFile: { vi: '/chuyen-den/tra-loi.csv', en: '/en/forwarded/answers.csv' },
  forwardingLink: { vi: '/chuyen-den/l/:token', en: '/en/forwarded/l/:token' },

  link: { vi: '/l/:token', en: '/en/l/:token' },
} as const satisfies Record<string, Record<Language, string>>;

export type PageName = keyof typeof ADDRESSES;

/** The address as the router matches it. */
export const addressPattern = (page: PageName, language: Language): string => ADDRESSES[page][language];

/** The address of a page, with what it names filled in. */
export const addressOf = (page: PageName, language: Language, parts: Readonly<Record<string, string>> = {}): string =>
  ADDRESSES[page][language].replaceAll(/:([a-z]+)/g, (_, name: string) => encodeURIComponent(parts[name] ?? ''));
