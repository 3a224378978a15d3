import { wordsIn, type FieldCatalogue, type FieldType } from '@zhengwu/core';
import { icon, plusIcon, trashIcon } from '@zhengwu/ui/icon';
import type { PickerOption } from '@zhengwu/ui';
import { oneLine, textOf } from '@zhengwu/ui/properties';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { optionsOfNode } from '../../linkage/index.js';
import type { NodeDesk } from '../properties/desk.js';
import { isGroup, operatorsFor, rowToBegin, withOperator, type Condition, type ConditionGroup, type Conditions, type Operand, type Operator } from './conditions.js';

interface RowsProps {
  /** Unique in the properties. */
  readonly id: string;
  readonly catalogue: FieldCatalogue;
  readonly conditions: Conditions;
  readonly onChange: (conditions: Conditions) => boolean;
}

/** 当: rows of field, operator and value, joined by 并且 or 或者, with groups one level deep. */
export function conditionRows(desk: NodeDesk, { id, catalogue, conditions, onChange }: RowsProps): TemplateResult {
  const { texts, isReadonly, host } = desk;
  const words = texts.linkage;
  const { join, rows } = conditions;
  const replaced = (at: number, row: Condition | ConditionGroup | undefined): Conditions => ({ join, rows: row === undefined ? rows.filter((_each, index) => index !== at) : rows.map((each, index) => (index === at ? row : each)) });
  const begun = (): Condition | undefined => conditionToBegin(desk, catalogue);
  const add = (row: Condition | ConditionGroup | undefined): void => {
    if (row !== undefined && onChange({ join, rows: [...rows, row] })) host.toField(`#${id}-${String(rows.length)}${isGroup(row) ? '-0' : ''}-field`);
  };
  const addGroup = (): void => {
    const [one, other] = [begun(), begun()];
    if (one !== undefined && other !== undefined) add({ join: join === 'and' ? 'or' : 'and', rows: [one, other] });
  };
  return html`<div class="conditions">
    ${rows.map((row, at) => html`${at === 0 ? nothing : joiner(desk, `${id}-join-${String(at)}`, join, at === 1, (next) => onChange({ join: next, rows }))}
      ${isGroup(row) ? groupBox(desk, `${id}-${String(at)}`, row, catalogue, (next) => onChange(replaced(at, next))) : conditionRow(desk, `${id}-${String(at)}`, row, catalogue, (next) => onChange(replaced(at, next)))}`)}
    ${rows.length === 0 ? html`<p class="says">${words.always}</p>` : nothing}
    ${isReadonly || catalogue.fields.length === 0
      ? nothing
      : html`<div class="zw-bar">
          <button type="button" class="zw-button" data-kind="link" @click=${() => add(begun())}>${icon(plusIcon)}${words.addCondition}</button>
          ${rows.length === 0 ? nothing : html`<button type="button" class="zw-button" data-kind="link" @click=${addGroup}>${words.addGroup}</button>`}
        </div>`}
  </div>`;
}

/** Between two rows: one word for all of them, changed at the first. */
function joiner({ texts, isReadonly }: NodeDesk, id: string, join: 'and' | 'or', isFirst: boolean, change: (join: 'and' | 'or') => void): TemplateResult {
  const words = texts.linkage;
  if (!isFirst || isReadonly) return html`<div class="joined">${words.joins[join]}</div>`;
  return html`<select id=${id} class="zw-input joined" aria-label=${words.join} @change=${(event: Event) => change(textOf(event) as 'and' | 'or') /* the options below are all there are */}>
    ${(['and', 'or'] as const).map((each) => html`<option value=${each} .selected=${each === join}>${words.joins[each]}</option>`)}
  </select>`;
}

function groupBox(desk: NodeDesk, id: string, { join, rows }: ConditionGroup, catalogue: FieldCatalogue, change: (group: Condition | ConditionGroup | undefined) => void): TemplateResult {
  const { texts, isReadonly, host } = desk;
  const words = texts.linkage;
  const set = (next: readonly Condition[]): void => change(next.length === 0 ? undefined : next.length === 1 ? next[0] : { join, rows: next });
  const add = (): void => {
    const row = conditionToBegin(desk, catalogue);
    if (row === undefined) return;
    set([...rows, row]);
    host.toField(`#${id}-${String(rows.length)}-field`);
  };
  return html`<div class="group" role="group" aria-label=${words.group}>
    ${rows.map((row, at) => html`${at === 0 ? nothing : joiner(desk, `${id}-join-${String(at)}`, join, at === 1, (next) => change({ join: next, rows }))}
      ${conditionRow(desk, `${id}-${String(at)}`, row, catalogue, (next) => set(next === undefined ? rows.filter((_each, index) => index !== at) : rows.map((each, index) => (index === at ? next : each))))}`)}
    ${isReadonly ? nothing : html`<button type="button" class="zw-button" data-kind="link" @click=${add}>${icon(plusIcon)}${words.addCondition}</button>`}
  </div>`;
}

/** A condition to begin with: of the choice that stands nearest before the node. */
export function conditionToBegin({ index, id }: Pick<NodeDesk, 'index' | 'id'>, catalogue: FieldCatalogue): Condition | undefined {
  // What stands before it is what it mostly depends on; itself least of all.
  const at = index.entries.findIndex((entry) => entry.id === id);
  const before = new Set(index.entries.slice(0, Math.max(0, at)).map((entry) => entry.id as string));
  const askable = catalogue.fields.filter((field) => field.id !== id && operatorsFor(field.type).length > 2);
  const near = askable.filter((field) => before.has(field.id) && (field.type.kind === 'choice' || field.type.kind === 'boolean'));
  const field = near[near.length - 1] ?? askable[0] ?? catalogue.fields.find((each) => each.id !== id);
  return field === undefined ? undefined : rowToBegin(field.id, field.type);
}

function conditionRow(desk: NodeDesk, id: string, row: Condition, catalogue: FieldCatalogue, change: (row: Condition | undefined) => void): TemplateResult {
  const { texts, isReadonly, host } = desk;
  const words = texts.linkage;
  const field = catalogue.byId(row.field);
  const type = field?.type ?? { kind: 'unknown' as const };
  const operators = operatorsFor(type);
  const shown = operators.includes(row.operator) ? operators : [...operators, row.operator];
  const choose = (fieldId: string): void => {
    const next = catalogue.byId(fieldId);
    if (next !== undefined && next.id !== row.field) change(rowToBegin(next.id, next.type));
  };
  return html`<div class="condition" role="group" aria-label=${words.condition}>
    <zw-picker
      id=${`${id}-field`}
      class="field"
      hide-label
      required
      .label=${words.field}
      .options=${fieldOptions(desk, catalogue, row.field)}
      .value=${row.field}
      ?readonly=${isReadonly}
      @zw-change=${(event: CustomEvent<{ value: string }>) => choose(event.detail.value)}
    ></zw-picker>
    ${isReadonly ? nothing : html`<button type="button" class="zw-icon-button" aria-label=${words.removeCondition} @click=${() => change(undefined)}>${icon(trashIcon)}</button>`}
    <select id=${`${id}-operator`} class="zw-input operator" aria-label=${words.operator} ?disabled=${isReadonly} @change=${(event: Event) => change(withOperator(row, textOf(event) as Operator, catalogue, host.context.today)) /* the options below are all there are */}>
      ${shown.map((each) => html`<option value=${each} .selected=${each === row.operator}>${type.kind === 'date' ? (words.dayOperators[each] ?? words.operators[each]) : words.operators[each]}</option>`)}
    </select>
    ${row.operator === 'empty' || row.operator === 'filled' ? nothing : operandField(desk, id, row, type, catalogue, change)}
  </div>`;
}

function fieldOptions({ lang, texts }: NodeDesk, { fields }: FieldCatalogue, chosen: string): readonly PickerOption[] {
  const options = fields.map(({ id, label, type }): PickerOption => ({ id, label, note: wordsIn(lang).type[type.kind] }));
  return fields.some(({ id }) => id === chosen) ? options : [{ id: chosen, label: texts.linkage.goneField(chosen) }, ...options];
}

/** The value that a field is compared with: of its own kind, another field, or today. */
function operandField(desk: NodeDesk, id: string, row: Condition, type: FieldType, catalogue: FieldCatalogue, change: (row: Condition) => void): TemplateResult {
  const { texts, isReadonly } = desk;
  const words = texts.linkage;
  const { operator, operand } = row;
  const set = (next: Operand): void => change({ field: row.field, operator, operand: next });
  if (operator === 'oneOf' || operator === 'noneOf' || operand?.kind === 'list') return severalValues(desk, id, row, type, set);
  const mayBeOther = operator !== 'contains' && operator !== 'lacks' && operator !== 'begins' && type.kind !== 'boolean';
  const others = mayBeOther ? catalogue.fields.filter((each) => each.id !== row.field && each.type.kind === type.kind && type.kind !== 'choice') : [];
  const kinds = ['literal', ...(type.kind === 'date' ? (['today'] as const) : []), ...(others.length > 0 || operand?.kind === 'field' ? (['field'] as const) : [])] as const;
  const kind = operand?.kind ?? 'literal';
  const choose = (wish: string): void => {
    if (wish === kind) return;
    if (wish === 'today') set({ kind: 'today' });
    else if (wish === 'field') set({ kind: 'field', id: others[0]?.id ?? row.field });
    else set({ kind: 'literal', value: type.kind === 'number' ? 0 : type.kind === 'date' ? desk.host.context.today : '' });
  };
  return html`${kinds.length < 2
      ? nothing
      : html`<select id=${`${id}-kind`} class="zw-input kind" aria-label=${words.operandKind} ?disabled=${isReadonly} @change=${(event: Event) => choose(textOf(event))}>
          ${kinds.map((each) => html`<option value=${each} .selected=${each === kind}>${words.operandKinds[each]}</option>`)}
        </select>`}
    ${operand?.kind === 'today' ? nothing : operand?.kind === 'field' ? otherField(desk, id, operand.id, others.length === 0 ? catalogue.fields : others, set) : literalField(desk, id, row, type, operand?.value ?? '', set)}`;
}

function otherField({ texts, isReadonly, lang }: NodeDesk, id: string, chosen: string, fields: FieldCatalogue['fields'], set: (operand: Operand) => void): TemplateResult {
  const options = fields.map((field): PickerOption => ({ id: field.id, label: field.label, note: wordsIn(lang).type[field.type.kind] }));
  return html`<zw-picker id=${`${id}-value`} class="value" hide-label required .label=${texts.linkage.value} .options=${options} .value=${chosen} ?readonly=${isReadonly} @zw-change=${(event: CustomEvent<{ value: string }>) => set({ kind: 'field', id: event.detail.value })}></zw-picker>`;
}

type Plain = string | number | boolean;

/** The options of a field as an operand takes them: also those that are numbers or yes and no, which expressions do not know as options. */
function choicesOf({ index }: NodeDesk, field: string, type: FieldType): readonly { readonly value: Plain; readonly label: string }[] {
  if (type.kind === 'choice' || type.kind === 'choices') return type.options;
  const entry = index.byId(field);
  return entry === undefined ? [] : optionsOfNode(entry.node);
}

function literalField(desk: NodeDesk, id: string, row: Condition, type: FieldType, value: Plain, set: (operand: Operand) => void): TemplateResult {
  const { texts, isReadonly, host } = desk;
  const words = texts.linkage;
  const choices = choicesOf(desk, row.field, type);
  const literal = (next: Plain): void => set({ kind: 'literal', value: next });
  if (type.kind === 'boolean' && choices.length === 0) return select(desk, id, value, [{ value: true, label: texts.fields.yes }, { value: false, label: texts.fields.no }], literal);
  if (choices.length > 0 && row.operator !== 'begins') return select(desk, id, value, choices, literal);
  if (type.kind === 'number') {
    return html`<zw-number-field id=${`${id}-value`} class="value" hide-label .label=${words.value} .value=${typeof value === 'number' ? value : null} .decimals=${6} ?readonly=${isReadonly} @zw-change=${(event: CustomEvent<{ value: number | null }>) => literal(event.detail.value ?? 0)}></zw-number-field>`;
  }
  if (type.kind === 'date') {
    return html`<zw-date-field id=${`${id}-value`} class="value" hide-label .label=${words.value} .today=${host.context.today} .value=${String(value)} ?readonly=${isReadonly} @zw-change=${(event: CustomEvent<{ value: string }>) => literal(event.detail.value === '' ? host.context.today : event.detail.value)}></zw-date-field>`;
  }
  return html`<input id=${`${id}-value`} class="zw-input value" data-live aria-label=${words.value} autocomplete="off" ?readonly=${isReadonly} .value=${live(String(value))} @input=${(event: Event) => literal(oneLine(textOf(event)))} />`;
}

function select({ texts, isReadonly }: NodeDesk, id: string, value: Plain, choices: readonly { readonly value: Plain; readonly label: string }[], set: (value: Plain) => void): TemplateResult {
  const words = texts.linkage;
  const at = choices.findIndex((choice) => choice.value === value);
  return html`<select
    id=${`${id}-value`}
    class="zw-input value"
    aria-label=${words.value}
    ?disabled=${isReadonly}
    @change=${(event: Event) => {
      const choice = choices[Number(textOf(event))];
      if (choice !== undefined) set(choice.value);
    }}
  >
    ${at < 0 ? html`<option value="" selected>${words.goneOption(String(value))}</option>` : nothing}
    ${choices.map(({ label }, index) => html`<option value=${index} .selected=${index === at}>${label}</option>`)}
  </select>`;
}

function severalValues(desk: NodeDesk, id: string, { field, operand }: Condition, type: FieldType, set: (operand: Operand) => void): TemplateResult {
  const { texts, isReadonly } = desk;
  const words = texts.linkage;
  const values: readonly Plain[] = operand?.kind === 'list' ? operand.values : [];
  const choices = choicesOf(desk, field, type);
  if (choices.length === 0) {
    return html`<input id=${`${id}-value`} class="zw-input value" data-live aria-label=${words.values} placeholder=${words.valuesHint} autocomplete="off" ?readonly=${isReadonly} .value=${live(values.join('，'))} @input=${(event: Event) => set({ kind: 'list', values: textOf(event).split(/[，,、]/) })} />`;
  }
  const gone = values.filter((value) => choices.every((choice) => choice.value !== value)).map((value) => ({ value, label: words.goneOption(String(value)) }));
  const all = [...choices, ...gone];
  const toggle = (value: Plain, isOn: boolean): void => {
    const next = all.map((choice) => choice.value).filter((each) => (each === value ? isOn : values.includes(each)));
    set({ kind: 'list', values: next });
  };
  return html`<div class="choices value" role="group" aria-label=${words.values} id=${`${id}-value`}>
    ${all.map((choice) => html`<label class="zw-check"><input type="checkbox" .checked=${live(values.includes(choice.value))} ?disabled=${isReadonly} @change=${(event: Event) => toggle(choice.value, (event.currentTarget as HTMLInputElement).checked) /* the listener stands on it */} /><span>${choice.label}</span></label>`)}
  </div>`;
}
