/** px at the usual size of text: narrower, a form has its labels above their controls. */
const NARROW = 560;

/** Whether a form of this width is narrow, at the size of text that holds for the element. */
export function isNarrow(element: Element, width: number): boolean {
  const scale = Number.parseFloat(getComputedStyle(element).getPropertyValue('--zw-text-scale')) || 1;
  return width < NARROW * scale;
}
