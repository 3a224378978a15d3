import type { IStylesOptions } from 'docx';
import { runFonts } from './fonts.js';
import { halfPoints } from './length.js';
import type { Paper, PaperFont, PaperHeading } from './paper.js';

/** Headings after the habit of official papers (GB/T 9704): 黑体 and 楷体 for the upper ranks, 仿宋 in bold below. */
export const headingStyles: Readonly<Record<PaperHeading['level'], { font: PaperFont; size: number; bold: boolean }>> = {
  1: { font: 'hei', size: 18, bold: false },
  2: { font: 'hei', size: 15, bold: false },
  3: { font: 'kai', size: 14, bold: true },
  4: { font: 'fangsong', size: 12, bold: true },
};

const LANGUAGE = { value: 'en-US', eastAsia: 'zh-CN' };

/** The styles of a paper: Word's own names, so that its outline and table of contents find the headings. */
export function paperStyles(paper: Paper): IStylesOptions {
  const { font = 'fangsong', size = 12 } = paper.base ?? {};
  const heading = (level: PaperHeading['level']) => {
    const { font: face, size: points, bold } = headingStyles[level];
    return {
      run: { font: runFonts(face), size: halfPoints(points), bold, color: '000000', language: LANGUAGE },
      paragraph: {
        keepNext: true,
        outlineLevel: level - 1,
        spacing: { before: 240, after: 120 },
        ...(level === 1 ? { alignment: 'center' as const } : {}),
      },
    };
  };
  return {
    default: {
      document: {
        run: { font: runFonts(font), size: halfPoints(size), language: LANGUAGE },
        paragraph: { spacing: { line: 360 } },
      },
      heading1: heading(1),
      heading2: heading(2),
      heading3: heading(3),
      heading4: heading(4),
    },
  };
}
