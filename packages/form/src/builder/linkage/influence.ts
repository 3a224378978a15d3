import { html, nothing, type TemplateResult } from 'lit';
import { formGraph, linkageWords, linkagesOf, type FormLink } from '../../linkage/index.js';
import type { NodeDesk } from '../properties/desk.js';

/** More are counted, not listed. */
const MOST = 50;

/** 这个字段影响谁: the other way round, each leading to the linkage that reads it. */
export function influence(desk: NodeDesk): TemplateResult | typeof nothing {
  const { form, id, texts, host } = desk;
  const words = texts.linkage;
  const graph = formGraph(form);
  const links = uniqueLinks(graph.linksFrom(id).filter((link) => link.to !== id));
  const isRound = graph.isInCycle(id);
  if (links.length === 0 && !isRound) return nothing;
  return html`<div class="influence" role="group" aria-label=${words.influences}>
    ${isRound ? html`<p class="zw-error">${words.cycle}</p>` : nothing}
    ${links.length === 0 ? nothing : html`<h4>${words.influences}</h4>`}
    <ul>
      ${links.slice(0, MOST).map((link) => html`<li>
        <button type="button" class="zw-button" data-kind="link" @click=${() => lead(desk, link)}>${host.nameOf(link.to)}</button>
        <span class="says">${link.aspects.map((aspect) => words.aspects[aspect]).join(words.comma)}${link.via === 'rule' ? '' : words.viaScript}</span>
        ${sentence(desk, link)}
      </li>`)}
    </ul>
    ${links.length > MOST ? html`<p class="zw-hint">${words.more(links.length - MOST)}</p>` : nothing}
  </div>`;
}

/** How many nodes follow a field. */
export function influenceCount({ form, id }: Pick<NodeDesk, 'form' | 'id'>): number {
  return new Set(formGraph(form).linksFrom(id).filter((link) => link.to !== id).map(({ to }) => to)).size;
}

function sentence({ index, form, lang, host }: NodeDesk, { to, linkageId }: FormLink): TemplateResult | typeof nothing {
  const node = index.byId(to)?.node;
  const linkage = node === undefined || linkageId === undefined ? undefined : linkagesOf(node).find((each) => each.id === linkageId);
  return linkage === undefined ? nothing : html`<p class="zw-hint">${linkageWords(linkage, form, lang, { nodeId: to, fields: host.context.fields ?? [] })}</p>`;
}

function lead({ index, host, memory }: NodeDesk, { to, linkageId }: FormLink): void {
  const node = index.byId(to)?.node;
  const at = node === undefined || linkageId === undefined ? -1 : linkagesOf(node).findIndex((each) => each.id === linkageId);
  memory.setOpen('linkage', true);
  if (linkageId !== undefined) memory.setOpen(`linkage ${linkageId}`, true);
  host.go(to, at < 0 ? 'x-reactions' : `x-rules/${String(at)}`);
}

/** One linkage may read a field twice. */
function uniqueLinks(links: readonly FormLink[]): readonly FormLink[] {
  const seen = new Set<string>();
  return links.filter(({ to, linkageId, via }) => {
    const key = `${to} ${linkageId ?? ''} ${via}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
