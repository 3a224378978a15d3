export { printMessages } from '../messages/print.js';
export { OFFICIAL_MARGINS, PAGE_OF_PAGES, type Margins, type PageNumber, type PageOptions, type PaperName, type PaperSize, type RunningText } from './page-size.js';
export { previewDocument } from './preview-document.js';
export { type PreviewZoom } from './preview-zoom.js';
export { printDocument, type PrintOptions } from './print-document.js';
export { ZwPrintPreview } from './print-preview.js';
export { type PrintReport } from './print-report.js';
export { printRules, type PrintFinding, type PrintRule } from './rules.js';
export { type SettingOptions } from './set-pages.js';
