import { equalJson, limitText, wordsIn, type SpecialProcedure } from '@zhengwu/core';
import type { PickerOption } from '@zhengwu/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { isUncounted, proceduresOf } from '../../../model/special-procedures.js';
import type { Step } from '../../../model/step.js';
import type { PanelDesk } from '../panel-desk.js';

/** Which of the item's procedures a 特别程序 or a 现场核查 is: of the former only one of the eight of 行政许可法 第四十五条. */
export function procedureEntry({ context, says, lang, isReadonly, apply }: PanelDesk, id: string, step: Step): TemplateResult | typeof nothing {
  if (step.kind !== 'specialProcedure' && step.kind !== 'inspection' && step.procedureId === undefined) return nothing;
  const words = wordsIn(lang);
  const procedures = proceduresOf(context.item);
  const chosen = procedures.find((each) => each.id === step.procedureId);
  const canPause = (procedure: SpecialProcedure): boolean => step.kind !== 'specialProcedure' || isUncounted(procedure);
  const options = procedures.map((each): PickerOption => ({ id: each.id, label: each.name, note: `${words.specialProcedure[each.kind]} · ${limitText(each.limit, words)}`, ...(canPause(each) ? {} : { isDisabled: true, reason: says.step.notUncounted }) }));
  const isGone = step.procedureId !== undefined && chosen === undefined;
  const all = isGone ? [{ id: step.procedureId, label: says.late.gone(step.procedureId) }, ...options] : options;
  const limit = chosen === undefined ? undefined : { amount: chosen.limit.amount, unit: chosen.limit.unit };
  const onChange = ({ detail }: CustomEvent<{ value: string }>): void => {
    const procedure = procedures.find((each) => each.id === detail.value);
    apply('flow/set-procedure', { id, procedureId: procedure?.id ?? null, shown: procedure?.name ?? '' });
  };
  return html`<zw-picker
      id="procedure"
      data-path="procedureId"
      .label=${says.step.procedure}
      .placeholder=${says.step.noProcedure}
      .hint=${procedures.length === 0 ? says.step.procedureNone : ''}
      .options=${all}
      .value=${step.procedureId ?? ''}
      ?readonly=${isReadonly}
      @zw-change=${onChange}
    ></zw-picker>
    ${isReadonly || limit === undefined || equalJson(limit, step.limit) ? nothing : html`<button type="button" class="zw-button" data-kind="link" @click=${() => apply('flow/set-limit', { id, limit })}>${says.step.limitOf(limitText(limit, words))}</button>`}`;
}
