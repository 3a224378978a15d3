/** The drawing, with bpmn-js: a page that shows the list alone never loads it. */
export async function loadDrawing(): Promise<void> {
  await import('./drawing/define.js');
}
