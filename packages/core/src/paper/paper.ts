/** A printed document: plain JSON, from which `writePaper` makes a .docx. Lengths are millimetres, type sizes points. */
export interface Paper {
  /** For the file's properties; it is not printed. */
  readonly title?: string;
  /** The office that answers for it. */
  readonly author?: string;
  /** When it was made, `YYYY-MM-DD`; without it the file carries no date of its own, and equal papers give equal bytes. */
  readonly date?: string;
  readonly page?: PaperPage;
  /** The type of all that does not say otherwise. 仿宋, 12 points, unless given. */
  readonly base?: { readonly font?: PaperFont; readonly size?: number };
  readonly header?: PaperLine;
  /** 第 X 页 共 Y 页 in the middle unless given; `null` for none. */
  readonly footer?: PaperLine | null;
  readonly blocks: readonly PaperBlock[];
}

export interface PaperPage {
  /** A4 always. Upright unless given. */
  readonly landscape?: boolean;
  /** 25 on every side unless given. */
  readonly margins?: { readonly top?: number; readonly right?: number; readonly bottom?: number; readonly left?: number };
}

/** 宋体, 仿宋, 黑体 and 楷体, each with the names it goes by on other systems. */
export type PaperFont = 'song' | 'fangsong' | 'hei' | 'kai';
export type PaperAlign = 'left' | 'center' | 'right' | 'justify';

/** Text of one look. A line break in it is a line break on paper. */
export interface PaperText {
  readonly text: string;
  readonly bold?: boolean;
  readonly underline?: boolean;
  readonly font?: PaperFont;
  readonly size?: number;
}

/** The number of the page, or of all pages, worked out by the program that shows the file. */
export interface PaperField {
  readonly field: 'page' | 'pages';
  readonly font?: PaperFont;
  readonly size?: number;
}

export type PaperRun = PaperText | PaperField;

/** The line at the head or foot of every page. */
export interface PaperLine {
  readonly runs: readonly PaperRun[];
  readonly align?: PaperAlign;
}

export interface PaperHeading {
  readonly type: 'heading';
  readonly level: 1 | 2 | 3 | 4;
  readonly runs: readonly PaperRun[];
  readonly align?: PaperAlign;
}

export interface PaperParagraph {
  readonly type: 'paragraph';
  readonly runs: readonly PaperRun[];
  readonly align?: PaperAlign;
  /** First line indented by two characters, as Chinese paragraphs are. */
  readonly indent?: boolean;
  /** On the same page as what follows. */
  readonly keepNext?: boolean;
}

export interface PaperTable {
  readonly type: 'table';
  /** The width of each column. Wider tables than the page allows are made narrower in proportion. */
  readonly columns: readonly number[];
  /** So many rows at the top are the header: bold, repeated on every page. 0 unless given. */
  readonly headerRows?: number;
  /** Cells from left to right; a place that a cell above reaches down to (`rows`) is left out, as in HTML. */
  readonly rows: readonly (readonly PaperCell[])[];
  /** Lines around every cell unless `false`. */
  readonly borders?: boolean;
}

export interface PaperCell {
  readonly blocks: readonly (PaperParagraph | PaperHeading)[];
  /** How many columns and rows it covers; 1 unless given. */
  readonly columns?: number;
  readonly rows?: number;
  readonly valign?: 'top' | 'center' | 'bottom';
}

export interface PaperPageBreak {
  readonly type: 'pageBreak';
}

export type PaperBlock = PaperHeading | PaperParagraph | PaperTable | PaperPageBreak;
