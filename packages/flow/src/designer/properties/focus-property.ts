import { ZwFieldRights } from './rights/field-rights.js';

/** What a check calls something that has a field of another name. */
const FIELDS: Readonly<Record<string, string>> = { engineCondition: 'condition' };

/**
 * Puts the keyboard where a path of a finding leads: `approvers/0`, `notices/2`, `rights/5`. What is folded opens. False where no field is of that
 * path.
 */
export function focusProperty(pane: ParentNode, path: string, fieldOfRight: (place: number) => string | undefined): boolean {
  const [key = path, place] = path.split('/');
  const field = [path, FIELDS[key] ?? key].map((each) => pane.querySelector<HTMLElement>(`[data-path="${CSS.escape(each)}"]`)).find((each) => each !== null);
  if (field === undefined) return false;
  for (let fold = field.closest('details'); fold !== null; fold = fold.parentElement?.closest('details') ?? null) fold.open = true;
  field.scrollIntoView({ block: 'nearest' });
  const fieldId = key === 'rights' && place !== undefined ? fieldOfRight(Number(place)) : undefined;
  if (field instanceof ZwFieldRights && fieldId !== undefined) void field.focusField(fieldId);
  else (field.matches('div, fieldset, details') ? (field.querySelector<HTMLElement>('select, input, textarea, zw-picker, summary, button') ?? field) : field).focus();
  return true;
}
