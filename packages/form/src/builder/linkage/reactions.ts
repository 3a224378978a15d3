import { newId } from '@zhengwu/core';
import { html, nothing, type TemplateResult } from 'lit';
import { linkageWordsIn } from '../../messages/linkage.js';
import { isScript, scriptsOf } from '../../script/index.js';
import type { NodeDesk } from '../properties/desk.js';
import { conversionOf } from './convert-reactions.js';

/** Whether anything of the node was imported that computes. */
export function hasReactions({ node }: Pick<NodeDesk, 'node'>): boolean {
  return node['x-reactions'] !== undefined || Object.values(node).some(isScript);
}

/** Formily's own linkages as they were imported, what of them runs, and what can become ours. */
export function reactions(desk: NodeDesk): TemplateResult | typeof nothing {
  const { node, form, id, texts, lang, host, isReadonly, set } = desk;
  if (!hasReactions(desk)) return nothing;
  const words = texts.linkage;
  const { count, kept, edits } = conversionOf(form, id, () => newId('lnk'));
  const refused = scriptsOf(node).filter(({ fault }) => fault !== undefined);
  const convert = (): void => {
    if (host.together(edits)) host.done(words.converted(count));
  };
  const shown: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(node).filter(([key, value]) => key === 'x-reactions' || isScript(value)));
  return html`<div class="card" role="group" aria-label=${words.imported} data-path="x-reactions">
    <h4>${words.imported}</h4>
    <div class="imported" tabindex="0"><pre>${JSON.stringify(shown, undefined, 2)}</pre></div>
    ${refused.map(({ path, text }) => html`<p class="zw-error">${words.notRun(path, text.slice(0, 60))}</p>`)}
    ${kept.map(({ path, reason }) => html`<p class="zw-hint">${words.kept(path, linkageWordsIn(lang).importFaults[reason])}</p>`)}
    ${isReadonly
      ? nothing
      : html`<div class="zw-bar">
          ${count === 0 ? nothing : html`<button type="button" class="zw-button" data-kind="primary" data-size="small" @click=${convert}>${words.convert(count)}</button>`}
          ${node['x-reactions'] === undefined ? nothing : html`<button type="button" class="zw-button" data-size="small" @click=${() => set('x-reactions', null)}>${words.dropImported}</button>`}
        </div>`}
  </div>`;
}
