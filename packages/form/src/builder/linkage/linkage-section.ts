import { newId, type FieldCatalogue } from '@zhengwu/core';
import { icon, plusIcon } from '@zhengwu/ui/icon';
import { html, nothing, type TemplateResult } from 'lit';
import { linkagesOf } from '../../linkage/index.js';
import { formEdits, type Effect, type Linkage } from '../../model/index.js';
import type { NodeDesk } from '../properties/desk.js';
import { conditionToBegin } from './condition-rows.js';
import { expressionOf } from './conditions.js';
import { fieldsInReach } from './fields-in-reach.js';
import { influence, influenceCount } from './influence.js';
import { actsOf, linkageCard } from './linkage-card.js';
import { hasReactions, reactions } from './reactions.js';

/** 联动: what moves this node, whom it moves, and what was imported. */
export function linkageSection(desk: NodeDesk): TemplateResult {
  const { node, id, texts, host, isReadonly, memory } = desk;
  const words = texts.linkage;
  const catalogue = fieldsInReach(desk);
  const linkages = linkagesOf(node);
  const add = (): void => {
    const linkage = linkageToBegin(desk, catalogue);
    memory.setOpen(`linkage ${linkage.id}`, true);
    if (host.apply(formEdits['linkage/insert'], { id, linkage })) host.toField(`[data-linkage="${linkage.id}"] zw-picker, [data-linkage="${linkage.id}"] select`);
  };
  return html`<div class="linkages" data-path="x-rules">
      ${linkages.map((linkage, at) => linkageCard(desk, { linkage, at, count: linkages.length, catalogue, acts: actsOf(desk, linkage, at) }))}
      ${linkages.length === 0 ? html`<p class="says">${words.none}</p>` : nothing}
      ${isReadonly ? nothing : html`<button type="button" class="zw-button" data-kind="link" @click=${add}>${icon(plusIcon)}${words.add}</button>`}
    </div>
    ${reactions(desk)} ${influence(desk)}`;
}

/** In a few characters, for the heading. */
export function linkageSays(desk: NodeDesk): string | undefined {
  const words = desk.texts.linkage;
  const [own, others] = [linkagesOf(desk.node).length, influenceCount(desk)];
  const parts = [...(own > 0 ? [words.countOf(own)] : []), ...(hasReactions(desk) ? [words.hasImported] : []), ...(others > 0 ? [words.influencesOf(others)] : [])];
  return parts.length === 0 ? undefined : parts.join(words.comma);
}

/** 显示, while the nearest choice before it says something. */
export function linkageToBegin(desk: NodeDesk, catalogue: FieldCatalogue): Linkage {
  const row = conditionToBegin(desk, catalogue);
  const effects: readonly Effect[] = [{ kind: 'show' }];
  const when = row === undefined ? undefined : expressionOf({ join: 'and', rows: [row] });
  return when === undefined ? { id: newId('lnk'), effects } : { id: newId('lnk'), when, effects };
}
