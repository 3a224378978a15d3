import type { Id } from '@zhengwu/core';
import type { PickerOption } from '@zhengwu/ui';
import { html, nothing, type TemplateResult } from 'lit';
import type { PanelDesk } from './panel-desk.js';

interface RolePickerProps {
  readonly id: string;
  readonly path?: string;
  readonly label: string;
  readonly value: Id<'rol'> | undefined;
  readonly error?: string;
  readonly onRole: (roleId: Id<'rol'> | undefined) => void;
}

/** One post out of the directory. */
export function rolePicker({ context, says, isReadonly }: PanelDesk, { id, path, label, value, error, onRole }: RolePickerProps): TemplateResult {
  const { roles = [], departments = [] } = context;
  const offered = roles.map((role): PickerOption => ({ id: role.id, label: role.name, note: departments.find((department) => department.id === role.departmentId)?.name ?? '' }));
  const isGone = value !== undefined && offered.every((option) => option.id !== value);
  const options = isGone ? [{ id: value, label: context.roles === undefined ? value : says.late.gone(value) }, ...offered] : offered;
  return html`<zw-picker
    id=${id}
    data-path=${path ?? nothing}
    .label=${label}
    .options=${options}
    .value=${value ?? ''}
    .error=${error ?? ''}
    ?readonly=${isReadonly}
    @zw-change=${({ detail }: CustomEvent<{ value: string }>) => onRole(roles.find((role) => role.id === detail.value)?.id)}
  ></zw-picker>`;
}
