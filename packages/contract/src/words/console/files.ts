import type { Language } from '@thaogo/domain';
import type { FileView } from '../../shapes/attachments.ts';

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
};

/** The files of a petition in the console. */
export const consoleFileWords: Record<Language, typeof vi> = { vi, en };
