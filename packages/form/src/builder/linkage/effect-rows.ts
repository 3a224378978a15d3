import type { FieldCatalogue, FieldType } from '@zhengwu/core';
import type { FormulaDetail } from '@zhengwu/ui/formula';
import { icon, plusIcon, trashIcon } from '@zhengwu/ui/icon';
import { textOf } from '@zhengwu/ui/properties';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { answerType, optionsOfNode } from '../../linkage/index.js';
import type { Effect } from '../../model/index.js';
import type { NodeDesk } from '../properties/desk.js';

const PLAIN = ['show', 'hide', 'require', 'relax', 'disable', 'enable', 'lock', 'unlock'] as const;

type Kind = Effect['kind'];

interface EffectsProps {
  readonly id: string;
  readonly catalogue: FieldCatalogue;
  readonly effects: readonly Effect[];
  readonly onChange: (effects: readonly Effect[]) => boolean;
}

/** 则: what becomes of the node. */
export function effectRows(desk: NodeDesk, { id, catalogue, effects, onChange }: EffectsProps): TemplateResult {
  const { texts, isReadonly, host } = desk;
  const words = texts.linkage;
  const free = kindsFor(desk).filter((kind) => effects.every((effect) => effect.kind !== kind));
  const add = (): void => {
    const kind = kindToAdd(free, effects);
    if (kind !== undefined && onChange([...effects, effectToBegin(desk, kind)])) host.toField(`#${id}-${String(effects.length)}`);
  };
  return html`<div class="effects">
    ${effects.map((effect, at) =>
      effectRow(desk, `${id}-${String(at)}`, effect, free, catalogue, (next) => onChange(next === undefined ? effects.filter((_each, index) => index !== at) : effects.map((each, index) => (index === at ? next : each)))),
    )}
    ${isReadonly || free.length === 0 ? nothing : html`<button type="button" class="zw-button" data-kind="link" @click=${add}>${icon(plusIcon)}${words.addEffect}</button>`}
  </div>`;
}

/** What can become of a node: layout is shown and hidden, and holds nothing. */
export function kindsFor({ node, spec }: Pick<NodeDesk, 'node' | 'spec'>): readonly Kind[] {
  if (node.type === 'void' || spec?.role === 'note') return ['show', 'hide', 'disable', 'enable', 'lock', 'unlock'];
  const hasOptions = optionsOfNode(node).length > 0;
  return [...PLAIN, ...(spec?.role === 'array' ? [] : (['fill'] as const)), ...(hasOptions ? (['options'] as const) : [])];
}

const OPPOSITE: Partial<Readonly<Record<Kind, Kind>>> = { show: 'hide', hide: 'show', require: 'relax', relax: 'require', disable: 'enable', enable: 'disable', lock: 'unlock', unlock: 'lock' };

/** The next effect that goes with those that are there: 显示 and 必填, never 显示 and 隐藏, as long as there is another. */
export function kindToAdd(free: readonly Kind[], effects: readonly Effect[]): Kind | undefined {
  return free.find((kind) => effects.every((effect) => OPPOSITE[effect.kind] !== kind)) ?? free[0];
}

export function effectToBegin({ node }: Pick<NodeDesk, 'node'>, kind: Kind): Effect {
  const options = optionsOfNode(node).map(({ value }) => value);
  if (kind === 'options') return { kind, values: options };
  if (kind !== 'fill') return { kind };
  return { kind, value: { kind: 'literal', value: options[0] ?? (node.type === 'number' ? 0 : node.type === 'boolean' ? true : '') } };
}

function effectRow(desk: NodeDesk, id: string, effect: Effect, free: readonly Kind[], catalogue: FieldCatalogue, change: (effect: Effect | undefined) => void): TemplateResult {
  const { texts, isReadonly } = desk;
  const words = texts.linkage;
  const kinds = kindsFor(desk).filter((kind) => kind === effect.kind || free.includes(kind));
  const shown = kinds.includes(effect.kind) ? kinds : [effect.kind, ...kinds];
  const choose = (kind: Kind): void => change(effectToBegin(desk, kind));
  return html`<div class="effect" role="group" aria-label=${words.effect}>
    <select id=${id} class="zw-input" aria-label=${words.effect} ?disabled=${isReadonly} @change=${(event: Event) => choose(textOf(event) as Kind) /* the options below are all there are */}>
      ${shown.map((kind) => html`<option value=${kind} .selected=${kind === effect.kind}>${words.effects[kind]}</option>`)}
    </select>
    ${isReadonly ? nothing : html`<button type="button" class="zw-icon-button" aria-label=${words.removeEffect} @click=${() => change(undefined)}>${icon(trashIcon)}</button>`}
    ${effect.kind === 'fill' ? fillField(desk, effect, catalogue, change) : effect.kind === 'options' ? optionsField(desk, effect, change) : nothing}
  </div>`;
}

/** What fits of a formula into the node's value. */
function expectedOf(type: FieldType | undefined): 'number' | 'text' | 'boolean' | 'date' | undefined {
  switch (type?.kind) {
    case 'number':
    case 'boolean':
    case 'date':
      return type.kind;
    default:
      // An option of a choice, by its value, and a text are both texts; of lists nothing is said.
      return undefined;
  }
}

function fillField(desk: NodeDesk, effect: Extract<Effect, { readonly kind: 'fill' }>, catalogue: FieldCatalogue, change: (effect: Effect) => void): TemplateResult {
  const { node, texts, isReadonly, host, lang } = desk;
  const words = texts.linkage;
  const options = optionsOfNode(node);
  const { value } = effect;
  const at = value.kind === 'literal' ? options.findIndex((option) => option.value === value.value) : -1;
  // One of its own options is chosen, not typed.
  if (options.length > 0 && at >= 0) {
    const choose = (text: string): void => {
      const option = options[Number(text)];
      change({ kind: 'fill', value: option === undefined ? { kind: 'literal', value: null } : { kind: 'literal', value: option.value } });
    };
    return html`<select class="zw-input wide" aria-label=${words.fillValue} ?disabled=${isReadonly} @change=${(event: Event) => choose(textOf(event))}>
      ${options.map(({ label }, index) => html`<option value=${index} .selected=${index === at}>${label}</option>`)}
      <option value="formula">${words.byFormula}</option>
    </select>`;
  }
  return html`<zw-formula-field
    class="wide"
    .label=${words.formula}
    .value=${value}
    .catalogue=${catalogue}
    .expected=${expectedOf(answerType(node))}
    .book=${host.book}
    .language=${lang}
    ?readonly=${isReadonly}
    @zw-change=${(event: CustomEvent<FormulaDetail>) => change({ kind: 'fill', value: event.detail.value })}
  ></zw-formula-field>`;
}

function optionsField({ node, texts, isReadonly }: NodeDesk, effect: Extract<Effect, { readonly kind: 'options' }>, change: (effect: Effect) => void): TemplateResult {
  const words = texts.linkage;
  const own = optionsOfNode(node);
  const gone = effect.values.filter((value) => own.every((option) => option.value !== value)).map((value) => ({ value, label: words.goneOption(String(value)) }));
  const all = [...own, ...gone];
  const toggle = (value: string | number | boolean, isOn: boolean): void => change({ kind: 'options', values: all.map((option) => option.value).filter((each) => (each === value ? isOn : effect.values.includes(each))) });
  return html`<div class="choices wide" role="group" aria-label=${words.offered}>
    ${all.map((option) => html`<label class="zw-check"><input type="checkbox" .checked=${live(effect.values.includes(option.value))} ?disabled=${isReadonly} @change=${(event: Event) => toggle(option.value, (event.currentTarget as HTMLInputElement).checked) /* the listener stands on it */} /><span>${option.label}</span></label>`)}
  </div>`;
}
