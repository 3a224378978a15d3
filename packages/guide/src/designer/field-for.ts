/** What a place leads to: a control that can be focused. */
const CONTROLS = 'input, textarea, select, zw-range-field, zw-picker, zw-number-field, zw-date-field, button';

/** The control that a path below an element names, or the nearest above it; `undefined` where the properties have none. */
export function fieldFor(root: ParentNode, id: string, path: string): HTMLElement | undefined {
  const scope = root.querySelector(`.properties [data-id="${CSS.escape(id)}"]`) ?? root.querySelector('.properties');
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/')))) {
    const found = scope?.querySelector<HTMLElement>(`[data-path="${CSS.escape(at)}"]`);
    if (found == null) continue;
    openAround(found);
    return found.matches(CONTROLS) ? found : (found.querySelector<HTMLElement>(CONTROLS) ?? found);
  }
  return undefined;
}

/** What is folded away is opened: nobody finds the focus in it. */
function openAround(element: Element): void {
  for (let at = element.closest('details'); at !== null; at = at.parentElement?.closest('details') ?? null) at.open = true;
}
