import type { Language } from '@thaogo/domain';
import type { ACTIONS_WITH_FILES, FileView } from '../../shapes/attachments.ts';

type WithFiles = (typeof ACTIONS_WITH_FILES)[number];

const vi = {
  heading: 'Ảnh, tệp kèm theo',
  none: 'Người gửi không kèm tệp nào.',
  recorded: 'Mỗi lần mở tệp được ghi lại.',
  from: { sender: 'Người gửi', agency: 'Cơ quan' } satisfies Record<FileView['from'], string> as Record<
    FileView['from'],
    string
  >,
  scans: {
    unscanned: 'chưa quét vi-rút',
    clean: 'đã quét vi-rút',
    infected: 'phát hiện vi-rút, đã chặn',
  } satisfies Record<FileView['scan'], string> as Record<FileView['scan'], string>,
  choose: 'Tệp kèm theo (nếu có)',
  kinds:
    'Ảnh (JPEG, PNG, WebP), PDF, Word (.docx), Excel (.xlsx), văn bản thuần (.txt). Tối đa 10 tệp, mỗi tệp 20 MB. Nơi chụp được xóa khỏi ảnh; tệp khác được giữ nguyên.',
  seenBy: {
    ask: 'Người gửi xem và tải được các tệp này.',
    consult: 'Cơ quan được hỏi và những ai đọc được ý kiến phối hợp này xem được; người gửi không xem được.',
    give_opinion:
      'Có văn bản góp ý đã ký thì kèm vào đây. Cơ quan chủ trì và những ai đọc được ý kiến phối hợp này xem được; người gửi không xem được.',
  } satisfies Record<WithFiles, string> as Record<WithFiles, string>,
  chosen: 'Tệp sẽ gửi kèm',
  uploading: (percent: number) => `đang tải lên, ${percent}%`,
  progress: (name: string) => `Đang tải lên ${name}`,
  failed: 'Chưa tải lên được: kết nối bị ngắt. Chưa có gì bị mất.',
  retry: 'Thử lại',
  remove: 'Bỏ',
  removeLabel: (name: string) => `Bỏ tệp ${name}`,
  notYet: 'Còn tệp chưa tải lên xong. Hãy chờ, thử lại hoặc bỏ tệp đó, rồi gửi.',
  tooMany: (limit: number) => `Mỗi lần kèm tối đa ${limit} tệp. Các tệp thừa chưa được tải lên.`,
  opinionAsked: 'Tệp kèm theo đề nghị',
  opinionGiven: 'Tệp kèm theo ý kiến',
  portalLetter: 'Văn bản đã gửi cơ quan giải quyết trên cổng chính thức',
};

const en: typeof vi = {
  heading: 'Pictures and files',
  none: 'The sender sent no files.',
  recorded: 'Each opening of a file is recorded.',
  from: { sender: 'Sender', agency: 'Agency' },
  scans: {
    unscanned: 'not scanned for viruses',
    clean: 'scanned for viruses',
    infected: 'a virus was found, blocked',
  },
  choose: 'Files (if any)',
  kinds:
    'Pictures (JPEG, PNG, WebP), PDF, Word (.docx), Excel (.xlsx), plain text (.txt). At most 10 files of 20 MB each. Where a picture was taken is removed from it; other files are kept as they are.',
  seenBy: {
    ask: 'The sender sees and downloads these files.',
    consult: 'The agency that is asked and whoever reads its opinion see them; the sender does not.',
    give_opinion:
      'A signed letter with the opinion goes here. The lead agency and whoever reads this opinion see it; the sender does not.',
  },
  chosen: 'Files that will go with it',
  uploading: (percent) => `uploading, ${percent}%`,
  progress: (name) => `Uploading ${name}`,
  failed: 'Not uploaded: the connection broke. Nothing is lost.',
  retry: 'Try again',
  remove: 'Remove',
  removeLabel: (name) => `Remove ${name}`,
  notYet: 'A file has not been uploaded yet. Wait, try again or remove it, then send.',
  tooMany: (limit) => `At most ${limit} files go with it. The others were not uploaded.`,
  opinionAsked: 'Files with the request',
  opinionGiven: 'Files with the opinion',
  portalLetter: 'The letter to the agency on the official portal',
};

/** The files of a petition in the console. */
export const consoleFileWords: Record<Language, typeof vi> = { vi, en };
