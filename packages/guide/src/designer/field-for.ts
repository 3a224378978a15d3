/** What a place leads to: a control that can be focused. What adds comes first: a material that is missing is mended there. */
const CONTROLS = ['zw-picker', 'input, textarea, select, zw-range-field, zw-number-field, zw-date-field, button'];

/** Controls that an arrow key changes: whoever is brought there has not asked for that. */
const CHANGED_BY_ARROWS = 'select, input[type="radio"], input[type="number"], input[type="range"], zw-number-field, zw-date-field';

/**
 * The control that a path below an element names, or the nearest above it; `undefined` where the properties have none. Where
 * an arrow key would change the control, what stands around it: the Tab key leads from there into it.
 */
export function fieldFor(root: ParentNode, id: string, path: string): HTMLElement | undefined {
  const scope = root.querySelector(`.properties [data-id="${CSS.escape(id)}"]`) ?? root.querySelector('.properties');
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/')))) {
    const found = scope?.querySelector<HTMLElement>(`[data-path="${CSS.escape(at)}"]`) ?? scope?.querySelector<HTMLElement>(`[data-path="${CSS.escape(withoutEnd(at))}"]`);
    if (found == null) continue;
    openAround(found);
    const control = found.matches(CONTROLS.join(', ')) ? found : (CONTROLS.map((each) => found.querySelector<HTMLElement>(each)).find((each) => each !== null) ?? found);
    return control.matches(CHANGED_BY_ARROWS) ? around(control) : control;
  }
  return undefined;
}

/** What an outcome hands out stands in its properties as it does in those of an option. */
function withoutEnd(path: string): string {
  return path.startsWith('end/') ? path.slice('end/'.length) : path;
}

function around(control: HTMLElement): HTMLElement {
  const field = control.closest<HTMLElement>('.zw-field') ?? control.parentElement ?? control;
  field.tabIndex = -1;
  return field;
}

/** What is folded away is opened: nobody finds the focus in it. */
function openAround(element: Element): void {
  for (let at = element.closest('details'); at !== null; at = at.parentElement?.closest('details') ?? null) at.open = true;
}
