/** Papers: headings, paragraphs and tables as plain JSON, and a .docx of them. */
export { writePaper } from './write-paper.js';
export type {
  Paper,
  PaperAlign,
  PaperBlock,
  PaperCell,
  PaperField,
  PaperFont,
  PaperHeading,
  PaperLine,
  PaperPage,
  PaperPageBreak,
  PaperParagraph,
  PaperRun,
  PaperTable,
  PaperText,
} from './paper.js';
