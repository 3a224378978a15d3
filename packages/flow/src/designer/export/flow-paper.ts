import type { ViewBox } from '../../drawing/diagram-types.js';
import type { ExportTexts } from '../../messages/export.js';
import type { StepRow } from './step-table.js';

/** How a flow is put on paper. */
export interface PaperWish {
  readonly size: 'A4' | 'A3';
  readonly scale: 'fit' | 'split';
  readonly hasTable: boolean;
}

interface PaperParts {
  readonly title: string;
  readonly today: string;
  readonly box: ViewBox;
  /** A part of the drawing as an SVG file. */
  readonly picture: (part: ViewBox) => string;
  readonly rows: readonly StepRow[];
  readonly texts: ExportTexts;
}

/** A document for `zw-print-preview`, and the page that it is written for. */
export interface FlowPaper {
  readonly html: string;
  readonly page: { readonly size: 'A4' | 'A3'; readonly isLandscape: true; readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }; readonly footer: string };
}

/** mm: a lying sheet without its margins, and without the heading above a drawing. */
const ROOM: Readonly<Record<PaperWish['size'], { readonly width: number; readonly height: number }>> = { A4: { width: 269, height: 158 }, A3: { width: 392, height: 245 } };
const MARGINS = { top: 14, right: 14, bottom: 16, left: 14 };
/** mm a px of the diagram, below which its letters (13 px, then 8 pt) are not read with ease. */
const READABLE = 0.22;
/** mm a px beyond which a small drawing is not blown up: as large as it is on a screen, and a third more. */
const LARGEST = 0.35;
/** px that two sheets have in common, to be pasted together by. */
const OVERLAP = 40;

/** mm: number, step, kind, people, limit and clock, none broken after three letters; notices have the rest. */
const COLUMNS = [9, 34, 23, 34, 40, 17];

const STYLE = `
html { font-size: 10.5pt; }
body { font-family: SimSun, "Songti SC", "Noto Serif CJK SC", serif; line-height: 1.5; }
h1, h2, th { font-family: SimHei, "Heiti SC", "Noto Sans CJK SC", sans-serif; }
h1 { margin: 0 0 2mm; font-size: 16pt; text-align: center; }
h2 { margin: 0 0 2mm; font-size: 12pt; break-after: avoid; }
figure { margin: 0; text-align: center; }
figure.next, .steps { break-before: page; }
figcaption { font-size: 9pt; text-align: right; }
table { width: 100%; table-layout: fixed; border-collapse: collapse; font-size: 9.5pt; line-height: 1.4; }
th, td { padding: 1mm 1.5mm; border: 0.5pt solid; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
tr { break-inside: avoid; }
${COLUMNS.map((width, place) => `th:nth-child(${String(place + 1)}) { width: ${String(width)}mm; }`).join('\n')}
.foot { display: flex; justify-content: space-between; padding-top: 3mm; font-size: 9pt; }
`;

/** 流程图 and 环节表 on lying sheets: the drawing on one, or at a size that is read with ease over as many as it takes. */
export function flowPaper({ title, today, box, picture, rows, texts }: PaperParts, { size, scale, hasTable }: PaperWish): FlowPaper {
  const parts = scale === 'fit' ? [box] : splitDrawing(box, ROOM[size]);
  const sizes: string[] = [];
  const figures = parts.map((part, place) => {
    const perPx = Math.min(ROOM[size].width / part.width, ROOM[size].height / part.height, LARGEST);
    sizes.push(`.part${String(place)} img { width: ${(part.width * perPx).toFixed(2)}mm; height: ${(part.height * perPx).toFixed(2)}mm; }`);
    const image = `<img src="data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture(part))}" alt="${escaped(texts.part(place + 1, parts.length))}">`;
    const caption = parts.length === 1 ? '' : `<figcaption>${escaped(texts.part(place + 1, parts.length))}</figcaption>`;
    return `<figure class="part${String(place)}${place === 0 ? '' : ' next'}">${image}${caption}</figure>`;
  });
  const foot = `<div class="foot"><span>${escaped(title)}　${escaped(texts.printedOn(today))}</span><span>${texts.page('{page}', '{pages}')}</span></div>`;
  return {
    html: `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>${STYLE}${sizes.join('\n')}</style></head><body><h1>${escaped(title)}</h1>${figures.join('')}${hasTable ? table(rows, texts) : ''}</body></html>`,
    page: { size, isLandscape: true, margins: MARGINS, footer: foot },
  };
}

/** The parts of a drawing, row by row, each as large as a sheet holds at a readable size. */
export function splitDrawing({ x, y, width, height }: ViewBox, room: { readonly width: number; readonly height: number }): readonly ViewBox[] {
  const [columns, rows] = [cuts(width, room.width / READABLE), cuts(height, room.height / READABLE)];
  return rows.flatMap((row) => columns.map((column) => ({ x: x + column.from, y: y + row.from, width: column.length, height: row.length })));
}

/** A length in pieces of one size, none longer than a sheet, each with a bit of the one before. */
function cuts(length: number, most: number): readonly { readonly from: number; readonly length: number }[] {
  if (length <= most) return [{ from: 0, length }];
  const count = Math.ceil((length - OVERLAP) / (most - OVERLAP));
  const piece = (length + (count - 1) * OVERLAP) / count;
  return Array.from({ length: count }, (_none, place) => ({ from: place * (piece - OVERLAP), length: piece }));
}

function table(rows: readonly StepRow[], { columns, stepTable }: ExportTexts): string {
  const head = [columns.place, columns.step, columns.kind, columns.people, columns.limit, columns.clock, columns.notices].map((word) => `<th>${escaped(word)}</th>`).join('');
  const body = rows.map(({ place, name, kind, people, limit, clock, notices }) => `<tr>${[place, name, kind, people, limit, clock, notices].map((text) => `<td>${escaped(text)}</td>`).join('')}</tr>`).join('');
  return `<section class="steps"><h2>${escaped(stepTable)}</h2><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></section>`;
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text that stands in HTML as it was written. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
}
