import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { StepPermissions } from '../../../model/step.js';
import type { PanelDesk } from '../panel-desk.js';

const PERMISSIONS: readonly (keyof StepPermissions)[] = ['transfer', 'delegate', 'addSigner', 'takeBack'];

/** 转办, 委派, 加签, 拿回; of several steps what some may and some may not is neither on nor off. */
export function permissionsEntry({ says, isReadonly, apply }: PanelDesk, ids: readonly string[], all: readonly StepPermissions[]): TemplateResult {
  const words = says.returns;
  return html`<fieldset class="zw-field" data-path="permissions">
    <legend class="zw-label">${words.permissions}</legend>
    <div class="choices">
      ${PERMISSIONS.map((permission) => {
        const allowed = all.filter((each) => each[permission]).length;
        return html`<label class="zw-check"
          ><input
            type="checkbox"
            name=${permission}
            .checked=${live(allowed === all.length)}
            .indeterminate=${allowed > 0 && allowed < all.length}
            ?disabled=${isReadonly}
            @change=${(event: Event) => apply('flow/change-steps', { ids, change: { permissions: { [permission]: (event.currentTarget as HTMLInputElement).checked } } }) /* the listener stands on it */}
          /><span>${words.permission[permission]}</span></label
        >`;
      })}
    </div>
  </fieldset>`;
}

/** Which are allowed, in words. */
export function permissionsSays({ says }: PanelDesk, permissions: StepPermissions): readonly string[] {
  return PERMISSIONS.flatMap((permission) => (permissions[permission] ? says.returns.permission[permission] : []));
}
