import { FieldCatalogue, toWords, type Expression } from '@zhengwu/core';
import type { FormulaDetail } from '@zhengwu/ui/formula';
import { html, nothing, type TemplateResult } from 'lit';
import type { SequenceFlow } from '../../../model/flow.js';
import type { PanelDesk } from '../panel-desk.js';

/** What has a condition: ours, and the engine's as the file has it. */
interface Conditional {
  readonly condition: Expression | undefined;
  readonly engineCondition: string | undefined;
}

interface ConditionEntryProps {
  readonly field?: string;
  /** Beside other ways: in as little room as it needs. */
  readonly isBrief?: boolean;
  readonly label: string;
  readonly hint: string;
  readonly onCondition: (condition: Expression | null) => void;
}

/** When a way is taken. */
export function wayConditionEntry(desk: PanelDesk, { id, condition, engineCondition }: SequenceFlow, place: Pick<ConditionEntryProps, 'field' | 'isBrief'> = {}): TemplateResult {
  const words = desk.says.ways;
  return conditionEntry(desk, { condition, engineCondition }, { ...place, label: words.condition, hint: words.conditionHint, onCondition: (now) => desk.apply('flow/set-condition', { id, condition: now }) });
}

/** A condition typed in core's language, names of fields completed, said again in words. What cannot be read stays as typed, until it can. */
export function conditionEntry({ context, isReadonly, lang, book, says }: PanelDesk, { condition, engineCondition }: Conditional, { field = 'condition', isBrief = false, label, hint, onCondition }: ConditionEntryProps): TemplateResult {
  const catalogue = new FieldCatalogue(context.fields ?? []);
  return html`<zw-formula-field
      id=${field}
      data-path="condition"
      .label=${label}
      .value=${condition}
      .catalogue=${catalogue}
      .expected=${'boolean'}
      .book=${book}
      .language=${lang}
      .hint=${condition !== undefined ? toWords(condition, catalogue) : isBrief ? '' : hint}
      optional
      ?compact=${isBrief}
      ?readonly=${isReadonly}
      @zw-change=${({ detail }: CustomEvent<FormulaDetail>) => onCondition(detail.value)}
      @zw-clear=${() => onCondition(null)}
    ></zw-formula-field>
    ${condition === undefined && engineCondition !== undefined ? html`<p class="zw-hint">${says.ways.engineCondition(engineCondition)}</p>` : nothing}`;
}
