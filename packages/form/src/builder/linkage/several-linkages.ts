import { FieldCatalogue, newId } from '@zhengwu/core';
import { icon, plusIcon } from '@zhengwu/ui/icon';
import { section } from '@zhengwu/ui/properties';
import { html, nothing, type TemplateResult } from 'lit';
import { formEdits, isRow, type FormEntry, type FormNode, type Linkage } from '../../model/index.js';
import { nodeDesk, type Desk, type NodeDesk } from '../properties/desk.js';
import { fieldsInReach } from './fields-in-reach.js';
import { linkageCard, type LinkageActs } from './linkage-card.js';
import { linkageToBegin } from './linkage-section.js';
import { sharedLinkages, type SharedLinkage } from './shared-linkages.js';

/** 联动 of several nodes: those that all have alike, written for all at once. Each change is one step. */
export function severalLinkages(desk: Desk, chosen: readonly FormEntry[]): TemplateResult | typeof nothing {
  const entries = [...chosen].sort((one, other) => one.place - other.place);
  const [first] = entries;
  // In another row of another table, the fields that a condition may name are others.
  if (first === undefined || entries.some((entry) => isRow(entry) || entry.array !== first.array)) return nothing;
  const { texts, host, memory, isReadonly } = desk;
  const own = deskOfAll(desk, first);
  const ids = new Set<string>(entries.map(({ id }) => id));
  const catalogue = new FieldCatalogue(fieldsInReach(own).fields.filter(({ id }) => !ids.has(id)));
  const shared = sharedLinkages(entries.map(({ node }) => node as FormNode)); // the root is never one of several
  const add = (): void => {
    const linkage = linkageToBegin(own, catalogue);
    memory.setOpen(`linkage ${linkage.id}`, true);
    const isDone = host.together((apply) => {
      for (const { id } of entries) apply(formEdits['linkage/insert'], { id, linkage: id === first.id ? linkage : { ...linkage, id: newId('lnk') } });
    });
    if (isDone) host.toField(`[data-linkage="${linkage.id}"] zw-picker, [data-linkage="${linkage.id}"] select`);
  };
  return section(desk, {
    id: 'many-linkage',
    label: texts.sections.linkage,
    content: html`<div class="linkages">
      <p class="says">${shared.length === 0 ? texts.several.noLinkages : texts.several.linkages(entries.length)}</p>
      ${shared.flatMap((each, at) => {
        const [linkage] = each;
        return linkage === undefined ? [] : [linkageCard(own, { linkage, at, count: shared.length, catalogue, acts: actsOfAll(desk, entries, each) })];
      })}
      ${isReadonly ? nothing : html`<button type="button" class="zw-button" data-kind="link" @click=${add}>${icon(plusIcon)}${texts.several.addLinkage(entries.length)}</button>`}
    </div>`,
  });
}

/** That of the first, without the options that it alone has. */
function deskOfAll(desk: Desk, first: FormEntry): NodeDesk {
  const own = nodeDesk(desk, first);
  const { enum: _options, ...node } = own.node;
  return { ...own, node };
}

/** Each node keeps a linkage of its own: they have ids. */
function actsOfAll({ host, memory }: Desk, entries: readonly FormEntry[], shared: SharedLinkage): LinkageActs {
  const all = entries.flatMap(({ id }, at) => {
    const linkage = shared[at];
    return linkage === undefined ? [] : [{ id, linkageId: linkage.id }];
  });
  return {
    set: (next) =>
      host.together((apply) => {
        for (const { id, linkageId } of all) apply(formEdits['linkage/set'], { id, linkage: { ...next, id: linkageId } });
      }),
    duplicate: (linkage) => {
      host.together((apply) => {
        all.forEach(({ id }, at) => {
          const copy: Linkage = { ...linkage, id: newId('lnk') };
          if (at === 0) memory.setOpen(`linkage ${copy.id}`, true);
          apply(formEdits['linkage/insert'], { id, linkage: copy });
        });
      });
    },
    remove: () => {
      host.together((apply) => {
        for (const { id, linkageId } of all) apply(formEdits['linkage/remove'], { id, linkageId });
      });
    },
  };
}
