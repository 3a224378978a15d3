import { PX_PER_MM, type PageGeometry } from './page-size.js';

/**
 * The geometry of pages, which nothing in a document can outdo. A page is a box of the paper's size, and the text in
 * it a box of its own, so that margins of what stands first and last in it do not reach out. `rem` is the font size
 * of the document's root.
 */
export function geometrySheet({ width, height, margins, text }: PageGeometry, rem: string): string {
  const mm = (length: number): string => `${String(Math.round(length * 1000) / 1000)}mm`;
  return `
.zw-page, .zw-stage {
  --zw-paper-rem: ${rem};
  --zw-paper-vw: ${String((width * PX_PER_MM) / 100)}px;
  --zw-paper-vh: ${String((height * PX_PER_MM) / 100)}px;
}
.zw-page {
  position: relative !important;
  width: ${mm(width)} !important;
  height: ${mm(height)} !important;
  overflow: hidden !important;
}
.zw-stage { position: absolute !important; top: 0 !important; left: 0 !important; width: ${mm(text.width)} !important; visibility: hidden; }
.zw-text, .zw-stage { display: flow-root !important; }
.zw-text { position: absolute !important; top: ${mm(margins.top)} !important; left: ${mm(margins.left)} !important; width: ${mm(text.width)} !important; height: ${mm(text.height)} !important; }
.zw-fit { display: flow-root !important; transform-origin: 0 0 !important; }
.zw-head, .zw-foot { position: absolute !important; left: ${mm(margins.left)} !important; display: flex !important; flex-direction: column !important; width: ${mm(text.width)} !important; overflow: hidden !important; }
.zw-head { top: 0 !important; height: ${mm(margins.top)} !important; justify-content: flex-end !important; }
.zw-foot { bottom: 0 !important; height: ${mm(margins.bottom)} !important; justify-content: flex-start !important; }
.zw-head > .zw-html, .zw-foot > .zw-html { flex: none !important; }
.zw-html, .zw-body {
  position: static !important; display: block !important; float: none !important; columns: auto !important; transform: none !important;
  width: auto !important; min-width: 0 !important; max-width: none !important; height: auto !important; min-height: 0 !important;
  margin: 0 !important; padding: 0 !important; border: 0 !important; background: none !important; writing-mode: horizontal-tb !important;
}
.zw-page .zw-html *, .zw-page .zw-body * { break-before: auto !important; break-after: auto !important; break-inside: auto !important; page: auto !important; }
.zw-free { height: auto !important; min-height: 0 !important; }
.zw-flat { display: block !important; float: none !important; columns: auto !important; transform: none !important; writing-mode: horizontal-tb !important; width: auto !important; height: auto !important; min-height: 0 !important; }
.zw-open { display: block !important; }
.zw-squeezed th, .zw-squeezed td { white-space: normal !important; word-break: break-word !important; min-width: 0 !important; max-width: none !important; }
.zw-wraps, .zw-wraps * { white-space: pre-wrap !important; overflow-wrap: anywhere !important; word-break: break-all !important; }
.zw-continued { height: auto !important; min-height: 0 !important; margin-top: 0 !important; padding-top: 0 !important; border-top: 0 !important; counter-reset: none !important; counter-increment: none !important; }
.zw-continued::before { content: none !important; }
.zw-continues { height: auto !important; min-height: 0 !important; margin-bottom: 0 !important; padding-bottom: 0 !important; border-bottom: 0 !important; }
.zw-continues::after { content: none !important; }
li.zw-continued { display: block !important; }
.zw-continued-lines { text-indent: 0 !important; }
.zw-justified { text-align-last: justify !important; }
.zw-table-continued { height: auto !important; margin-top: 0 !important; }
.zw-table-continues { height: auto !important; margin-bottom: 0 !important; }
.zw-part > td, .zw-part > th { height: auto !important; vertical-align: top !important; }
.zw-cell-after { border-top: 0 !important; padding-top: 0 !important; }
.zw-cell-before { border-bottom: 0 !important; padding-bottom: 0 !important; }
`;
}

/** For a window that prints its pages: the paper is the page box, one on each sheet. */
export function windowSheet({ width, height }: PageGeometry): string {
  return `
@page { size: ${String(width)}mm ${String(height)}mm; margin: 0; }
html, body { margin: 0; padding: 0; border: 0; background: #fff; }
body { width: ${String(width)}mm; }
.zw-page { break-after: page; page-break-after: always; break-inside: avoid; }
.zw-page:last-child { break-after: auto; page-break-after: auto; }
@media print { .zw-stage { display: none !important; } }
`;
}
