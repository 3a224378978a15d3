import type { RuleTexts } from '@zhengwu/core';

import type { printRules } from '../print/rules.js';
import type { PrintWords } from './print.zh-CN.js';

export const printRuleTextsEn: RuleTexts<typeof printRules.entries> = {
  'print/empty': { title: 'Nothing to print', message: () => 'The document is empty and was not printed.' },
  'print/cannot-print': { title: 'Cannot print', message: () => 'This browser cannot print the page. Use a browser on a desktop computer, or export a file and print that.' },
  'print/left-out': {
    title: 'Not printable',
    message: ({ element, count }) => `“${element}” (a video, an embedded page or the like) cannot be printed and was left out, ${String(count)} times. Use text or a picture.`,
  },
  'print/style-left-out': {
    title: 'Style not used',
    message: ({ style }) =>
      style === '@page' ? 'The page settings in the document (@page) are not used; paper and margins are those of the print settings.' : `The style “${style}” would load from outside and is not used. Put pictures and fonts into the document.`,
  },
  'print/image-refused': {
    title: 'Picture not printed',
    message: ({ address, alt }) =>
      address === '' ? `The picture${named(alt)} has no address and was not printed. Insert it again.` : `The picture${named(alt)} is not in this system (${address}) and was not printed. Upload it first, then insert it.`,
  },
  'print/image-missing': {
    title: 'Picture missing',
    message: ({ address, alt, isLate }) => `The picture${named(alt)} ${isLate ? 'did not come in time' : 'cannot be opened'} (${address}); its name stands in its place. Check it and print again.`,
  },
  'print/font-missing': {
    title: 'Font missing',
    message: ({ family, isLate }) => `The font “${family}” ${isLate ? 'did not come in time' : 'cannot be opened'}; a font of the system stands in, and lines may differ.`,
  },
  'print/relaid': { title: 'Laid out anew', message: ({ excerpt }) => `What stands side by side in “${excerpt}” is higher than a page and is now one below the other. Check the layout.` },
  'print/squeezed': { title: 'Table too wide', message: ({ excerpt }) => `The table “${excerpt}” is wider than the paper; its columns were squeezed. Turn the paper, take a larger one, or use fewer columns.` },
  'print/shrunk': {
    title: 'Made smaller',
    message: ({ page, percent, excerpt }) => `Page ${String(page)}, “${excerpt}”, holds something that neither fits nor can be parted; the page was reduced to ${String(percent)}%. Part the content or take larger paper.`,
  },
  'print/running-text-cut': {
    title: 'Header or footer too high',
    message: ({ part, page }) => `The ${part} of page ${String(page)} is higher than its margin and will be cut. Make the margin larger or the text shorter.`,
  },
};

function named(alt: string): string {
  return alt === '' ? '' : ` “${alt}”`;
}

export const printWordsEn: PrintWords = {
  preview: 'Print preview',
  previewOf: ({ pages }) => `Print preview, ${String(pages)} ${pages === 1 ? 'page' : 'pages'}`,
  page: ({ page, pages }) => `Page ${String(page)} of ${String(pages)}`,
  tools: 'Preview tools',
  previous: 'Previous page',
  next: 'Next page',
  zoomOut: 'Zoom out',
  zoomIn: 'Zoom in',
  fitWidth: 'Fit width',
  fitPage: 'Whole page',
  print: 'Print',
  setting: ({ pages }) => `Setting pages, ${String(pages)} done`,
  failed: ({ reason }) => `Could not be set: ${reason}`,
  remarks: ({ count }) => `${String(count)} ${count === 1 ? 'remark' : 'remarks'} on printing`,
};
