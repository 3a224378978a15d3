import { bpmnCursors } from './bpmn-sheets.js';
import { wearSheet } from './page-sheet.js';

/** What must stand in the document itself for gestures: the cursors of drags. */
export function dressPage(): void {
  wearSheet(bpmnCursors);
}
