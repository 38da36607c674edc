import { REPLY_MARK } from '@thaogo/contract';

/** "On … wrote:", as mail programs put it over what they quote, in the languages that people here use; it may be broken into lines. */
const ATTRIBUTION =
  /\n(?:Vào|Lúc|Ngày|On|Le|Am)\s[^\n]{0,200}(?:\n(?!\n)[^\n]{0,200}){0,2}?(?:đã viết|da viet|wrote|a écrit|schrieb[^\n]{0,200})\s*:\s*$/iu;
/** The block over what Outlook quotes. */
const HEADER_BLOCK = /\n(?:_{5,}|-{2,}[^\n]{0,60}-{2,})?\s*\n?\*?(?:From|Từ|Người gửi)\s*:[\s\S]{0,1000}$/iu;

/**
 * What somebody wrote in reply to a message of ours: everything above our mark, without quoted lines and without what
 * their program put over the quotation. Linear in the text.
 */
export const replyText = (text: string): string => {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const mark = lines.findIndex((line) => line.includes(REPLY_MARK));
  const above = (mark === -1 ? lines : lines.slice(0, mark)).filter((line) => !line.trimStart().startsWith('>'));
  const written = above.join('\n').trimEnd();
  if (mark === -1) return written.trim();
  // Only the end can be the quotation's head; looking there alone keeps long letters cheap.
  const from = Math.max(0, written.length - 1500);
  const end = `\n${written.slice(from)}`.replace(HEADER_BLOCK, '').replace(ATTRIBUTION, '');
  return `${written.slice(0, from)}${end.slice(1)}`.trim();
};
