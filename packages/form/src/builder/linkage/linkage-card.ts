import { newId, type FieldCatalogue } from '@zhengwu/core';
import type { MenuItem } from '@zhengwu/ui';
import type { FormulaDetail } from '@zhengwu/ui/formula';
import { ellipsisIcon } from '@zhengwu/ui/icon';
import { html, nothing, type TemplateResult } from 'lit';
import { linkageWords } from '../../linkage/index.js';
import { formEdits, type Linkage } from '../../model/index.js';
import type { NodeDesk } from '../properties/desk.js';
import { conditionRows } from './condition-rows.js';
import { conditionsOf, expressionOf } from './conditions.js';
import { effectRows } from './effect-rows.js';

/** What is done with a linkage, of one node or of several that have it alike. */
export interface LinkageActs {
  readonly set: (next: Linkage) => boolean;
  readonly duplicate: (linkage: Linkage) => void;
  readonly remove: () => void;
  /** To a place among the linkages of its node; absent where several nodes are meant. */
  readonly move?: (to: number) => void;
}

interface CardProps {
  readonly linkage: Linkage;
  readonly at: number;
  readonly count: number;
  readonly catalogue: FieldCatalogue;
  readonly acts: LinkageActs;
}

/** One linkage: the sentence that it is, and below it, opened, how it is put together. */
export function linkageCard(desk: NodeDesk, { linkage, at, count, catalogue, acts }: CardProps): TemplateResult {
  const { form, lang, id, host, texts, memory, isReadonly } = desk;
  const words = texts.linkage;
  const { set } = acts;
  const said = linkageWords(linkage, form, lang, { nodeId: id, fields: host.context.fields ?? [] });
  const key = `linkage ${linkage.id}`;
  const toggled = (event: Event): void => memory.setOpen(key, (event.currentTarget as HTMLDetailsElement).open); // the listener stands on it
  return html`<details class="card linkage" data-path=${`x-rules/${String(at)}`} data-linkage=${linkage.id} ?open=${memory.isOpen(key, false)} @toggle=${toggled}>
    <summary><span>${said}</span></summary>
    <div class="card-body">
      <div class="card-head">
        <h4>${words.when}</h4>
        ${isReadonly ? nothing : html`<zw-menu-button hide-label .label=${words.menuOf(at + 1)} .icon=${ellipsisIcon} .items=${menuOf(desk, acts, at, count)} @zw-pick=${(event: CustomEvent<{ id: string }>) => pick(acts, linkage, at, event.detail.id)}></zw-menu-button>`}
      </div>
      ${condition(desk, linkage, catalogue, set)}
      <h4>${words.then}</h4>
      ${effectRows(desk, { id: `effect-${linkage.id}`, catalogue, effects: linkage.effects, onChange: (effects) => set({ ...linkage, effects }) })}
    </div>
  </details>`;
}

/** As rows where rows can say it and nobody wants the formula; else as a text. */
function condition(desk: NodeDesk, linkage: Linkage, catalogue: FieldCatalogue, set: (linkage: Linkage) => boolean): TemplateResult {
  const { texts, host, lang, memory, isReadonly } = desk;
  const words = texts.linkage;
  const key = `formula ${linkage.id}`;
  const conditions = conditionsOf(linkage.when);
  const isFormula = conditions === undefined || memory.isOpen(key, false);
  const turn = (toFormula: boolean): void => {
    memory.setOpen(key, toFormula);
    host.requestUpdate();
  };
  const { when: _when, ...always } = linkage;
  if (!isFormula) {
    return html`${conditionRows(desk, { id: `when-${linkage.id}`, catalogue, conditions, onChange: (next) => {
        const when = expressionOf(next);
        return set(when === undefined ? always : { ...always, when });
      } })}
      <button type="button" class="zw-button turn" data-kind="link" @click=${() => turn(true)}>${words.asFormula}</button>`;
  }
  return html`<zw-formula-field
      .label=${words.conditionFormula}
      .value=${linkage.when}
      .catalogue=${catalogue}
      .expected=${'boolean'}
      .book=${host.book}
      .language=${lang}
      ?readonly=${isReadonly}
      @zw-change=${(event: CustomEvent<FormulaDetail>) => set({ ...always, when: event.detail.value })}
    ></zw-formula-field>
    ${conditions === undefined ? html`<p class="zw-hint">${words.onlyFormula}</p>` : html`<button type="button" class="zw-button turn" data-kind="link" @click=${() => turn(false)}>${words.asRows}</button>`}`;
}

/** Of a linkage of one node. */
export function actsOf({ id, host, memory }: NodeDesk, linkage: Linkage, at: number): LinkageActs {
  return {
    set: (next) => host.apply(formEdits['linkage/set'], { id, linkage: next }),
    duplicate: (original) => {
      const copy: Linkage = { ...original, id: newId('lnk') };
      memory.setOpen(`linkage ${copy.id}`, true);
      host.apply(formEdits['linkage/insert'], { id, linkage: copy, index: at + 1 });
    },
    remove: () => void host.apply(formEdits['linkage/remove'], { id, linkageId: linkage.id }),
    move: (to) => void host.apply(formEdits['linkage/move'], { id, linkageId: linkage.id, to }),
  };
}

function menuOf({ texts }: NodeDesk, { move }: LinkageActs, at: number, count: number): readonly MenuItem[] {
  const words = texts.linkage;
  return [
    ...(move === undefined
      ? []
      : [
          { id: 'up', label: texts.options.up, isDisabled: at === 0 },
          { id: 'down', label: texts.options.down, isDisabled: at === count - 1 },
        ]),
    { id: 'duplicate', label: words.duplicate },
    { kind: 'separator' as const },
    { id: 'remove', label: words.remove, tone: 'danger' as const },
  ];
}

function pick({ duplicate, remove, move }: LinkageActs, linkage: Linkage, at: number, wish: string): void {
  switch (wish) {
    case 'up':
    case 'down':
      return move?.(wish === 'up' ? at - 1 : at + 1);
    case 'duplicate':
      return duplicate(linkage);
    default:
      return remove();
  }
}
