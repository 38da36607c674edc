import type { LetterParagraph, OfficialLetter } from '@thaogo/api';
import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';

/** Twentieths of a point in a millimetre: the unit of lengths in such files. */
const MM = 1440 / 25.4;
const mm = (millimetres: number): number => Math.round(millimetres * MM);
/** Sizes are counted in half points. */
const pt = (points: number): number => points * 2;

const FACE = 'Times New Roman';
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE };

interface Line {
  size?: number;
  bold?: boolean;
  italics?: boolean;
  allCaps?: boolean;
}

const run = (text: string, { size = 14, ...style }: Line = {}): TextRun =>
  new TextRun({ text, font: FACE, size: pt(size), ...style });

const centred = (children: ParagraphChild[], after = 0): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: after * 20 }, children });

/** An empty line so narrow that only the rule under it is seen. */
const rule = (indent: number): Paragraph =>
  new Paragraph({
    spacing: { line: 40, after: 80 },
    indent: { left: mm(indent), right: mm(indent) },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
    children: [],
  });

const cell = (width: number, children: Paragraph[]): TableCell =>
  new TableCell({ width: { size: width, type: WidthType.PERCENTAGE }, borders: NO_BORDERS, children });

const sheetOf = (rows: TableRow[]): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: { ...NO_BORDERS, insideHorizontal: NONE, insideVertical: NONE },
    margins: { left: 0, right: 0 },
    rows,
  });

const head = (letter: OfficialLetter): Table =>
  sheetOf([
    new TableRow({
      children: [
        cell(42, [
          ...(letter.parent === null ? [] : [centred([run(letter.parent, { size: 12, allCaps: true })])]),
          centred([run(letter.agency, { size: 12, bold: true, allCaps: true })]),
          rule(22),
        ]),
        cell(58, [
          centred([run(letter.country, { size: 12, bold: true })]),
          centred([run(letter.motto, { size: 13, bold: true })]),
          rule(18),
        ]),
      ],
    }),
    new TableRow({
      children: [
        cell(42, [centred([run(letter.number, { size: 13 })], 6), centred([run(letter.subject, { size: 12 })])]),
        cell(58, [centred([run(letter.placeAndDate, { size: 13, italics: true })])]),
      ],
    }),
  ]);

const BODY = { alignment: AlignmentType.JUSTIFIED, spacing: { before: 120, line: 288 } } as const;

const paragraph = ({ kind, text }: LetterParagraph): Paragraph => {
  switch (kind) {
    case 'body':
      return new Paragraph({ ...BODY, indent: { firstLine: mm(12.7) }, children: [run(text)] });
    case 'quote':
      return new Paragraph({ ...BODY, indent: { left: mm(12.7) }, children: [run(text, { italics: true })] });
    case 'place':
      return new Paragraph({
        ...BODY,
        indent: { firstLine: mm(12.7) },
        children: [
          new TextRun({
            text,
            font: FACE,
            size: pt(14),
            italics: true,
            shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'FFF2A8' },
          }),
        ],
      });
  }
};

const foot = ({ recipients, signature }: OfficialLetter): Table =>
  sheetOf([
    new TableRow({
      cantSplit: true,
      children: [
        cell(45, [
          new Paragraph({ children: [run(recipients.heading, { size: 12, bold: true, italics: true })] }),
          ...recipients.lines.map((line) => new Paragraph({ children: [run(line, { size: 11 })] })),
        ]),
        cell(55, [
          centred([run(signature.position, { bold: true })], 80),
          centred([run(signature.signer, { bold: true })]),
        ]),
      ],
    }),
  ]);

/** The letter as a file that the clerk can edit, in the layout of Decree 30/2020/NĐ-CP, annex I. */
export const officialLetterDocx = async (letter: OfficialLetter): Promise<Uint8Array> => {
  const file = new Document({
    title: letter.subject,
    creator: letter.agency,
    styles: { default: { document: { run: { font: FACE, size: pt(14), language: { value: 'vi-VN' } } } } },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(20), header: mm(10) },
          },
        },
        // Arabic, centred in the top margin, not on the first page.
        headers: {
          first: new Header({ children: [new Paragraph({ children: [] })] }),
          default: new Header({
            children: [centred([new TextRun({ font: FACE, size: pt(13), children: [PageNumber.CURRENT] })])],
          }),
        },
        children: [
          head(letter),
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { before: 240, after: 120 },
            children: [run(`${letter.to} ${letter.addressee}`)],
          }),
          ...letter.paragraphs.map(paragraph),
          new Paragraph({ spacing: { before: 120 }, children: [] }),
          foot(letter),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
};
