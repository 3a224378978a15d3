import { bpmnCursors, bpmnFont } from './bpmn-sheets.js';

let sheet: CSSStyleSheet | undefined;

/** What must stand in the document itself, once a page: the icons' font face and the cursors of drags. */
export function dressPage(): void {
  if (sheet !== undefined && document.adoptedStyleSheets.includes(sheet)) return;
  sheet ??= new CSSStyleSheet();
  sheet.replaceSync(bpmnFont + bpmnCursors);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
