import { bpmnFont } from './bpmn-font.js';
import { wearSheet } from './page-sheet.js';

/** The icons of palette, pad and menus: a font, which must stand in the document itself. */
export function dressIcons(): void {
  wearSheet(bpmnFont);
}
