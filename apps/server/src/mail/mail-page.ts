import type { Language } from '@thaogo/domain';

interface MailPage {
  language: Language;
  heading: string;
  code: string;
  sentences: readonly string[];
  link: { address: string; words: string; note: string };
  /** Stands over everything else, for replies; null where there are none. */
  mark: string | null;
  notes: readonly string[];
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? '');

const FONT = "'Be Vietnam Pro', 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif";
const INK = '#1B2A33';
const QUIET = '#51606A';
const TEAL = '#0B5563';

const paragraph = (text: string, style: string): string => `<p style="margin:0 0 16px;${style}">${escaped(text)}</p>`;

/** The HTML of a message: one column, styles inline because mail programs drop all others, nothing fetched from anywhere. */
export const mailPage = ({
  language,
  heading,
  code,
  sentences,
  link,
  mark,
  notes,
}: MailPage): string => `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(heading)}</title></head>
<body style="margin:0;padding:32px 16px;background:#FBFAF7;color:${INK};font-family:${FONT};font-size:17px;line-height:1.6">
<div style="max-width:34rem;margin:0 auto">
${mark === null ? '' : paragraph(mark, `color:${QUIET};font-size:14px`)}
<h1 style="margin:0 0 16px;font-size:22px;line-height:1.3;font-weight:600">${escaped(heading)}</h1>
${paragraph(code, `color:${QUIET};font-variant-numeric:tabular-nums`)}
${sentences.map((sentence) => paragraph(sentence, '')).join('\n')}
<p style="margin:24px 0 8px"><a href="${escaped(link.address)}" style="display:inline-block;padding:12px 24px;background:${TEAL};color:#FFFFFF;border-radius:4px;font-weight:600;text-decoration:none">${escaped(link.words)}</a></p>
${paragraph(link.note, `color:${QUIET};font-size:15px`)}
<hr style="margin:32px 0 16px;border:0;border-top:1px solid #DAD6CC">
${notes.map((note) => `<p style="margin:0 0 4px;color:${QUIET};font-size:14px">${escaped(note)}</p>`).join('\n')}
</div>
</body>
</html>
`;
