import type { Id, ServiceItem } from '@zhengwu/core';
import type { PickerOption } from '@zhengwu/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { guideEdits } from '../../model/edits/index.js';
import type { Guide, Reference } from '../../model/index.js';
import { indexGuide } from '../../model/index.js';
import { situationName } from '../../resolve/situation-name.js';
import { questionsAbove } from './asked-before.js';
import { nodeLabel } from '../outline/tree-nodes.js';
import { outlineOf } from '../outline/outline.js';
import type { GuideDesignerTexts } from '../../messages/designer.js';
import type { Desk } from './desk.js';

/** Where a reference leads. */
export function referenceProperties(desk: Desk, { id, to }: Reference): TemplateResult {
  const { guide, texts, isReadonly, index } = desk;
  const words = texts.properties;
  const owner = index.owner(id);
  return html`
    <zw-picker
      id="target"
      data-path="to"
      .label=${words.target}
      .options=${targetsFor(guide, owner?.question.id, texts, desk.item)}
      .selectedOptions=${[{ id: to, label: nodeLabel(guide, to, texts) }]}
      .value=${to}
      required
      ?readonly=${isReadonly}
      @zw-change=${(event: CustomEvent<{ value: Reference['to'] }>) => desk.apply(guideEdits['reference/set-target'], { id, to: event.detail.value })}
    ></zw-picker>
    ${index.node(to) === undefined ? nothing : html`<button type="button" class="zw-button" data-kind="link" @click=${() => desk.go(to)}>${words.openTarget}</button>`}
  `;
}

/** The questions and outcomes to which a reference behind this question may lead: not back to where one comes from. */
export function targetsFor(guide: Guide, questionId: Id<'q'> | undefined, texts: GuideDesignerTexts, item?: ServiceItem): readonly PickerOption[] {
  const above = new Set<string>(questionId === undefined ? [] : [questionId, ...questionsAbove(guide, questionId).map(({ id }) => id)]);
  const index = indexGuide(guide);
  const { outline: words } = texts;
  return outlineOf(guide).rows.flatMap((row): readonly PickerOption[] => {
    const node = row.kind === 'question' ? row.question : row.leaf?.kind === 'outcome' ? row.leaf : undefined;
    if (node === undefined || above.has(node.id)) return [];
    const owner = index.owner(node.id);
    // Many an answer is 否: which one, its question tells.
    const way = owner === undefined ? '' : `${owner.question.text} ${owner.option.text}`;
    if (node.kind === 'question') return [{ id: node.id, label: nodeLabel(guide, node.id, texts), group: texts.properties.text, ...(way === '' ? {} : { note: way }) }];
    const name = situationName(guide, node.id, item === undefined ? {} : { item });
    return [{ id: node.id, label: name === '' ? words.ends[node.end.kind] : name, group: texts.properties.outcome, note: [words.ends[node.end.kind], way].filter((part) => part !== '').join(' · ') }];
  });
}
