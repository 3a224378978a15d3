import { html, nothing, type TemplateResult } from 'lit';
import type { Guide } from '../model/guide.js';
import type { RunnerWords } from '../messages/runner.js';
import { materialList, type OnAsset } from './material-view.js';
import type { ResultFacts } from './result-facts.js';
import { titleOf } from './result-title.js';
import { phonesView, placesView, serviceView, type PlaceChoice } from './service-view.js';
import { pressableText, termList } from './term-text.js';

/** What can be done with a result. */
export interface ResultActions extends PlaceChoice {
  readonly onAsset?: OnAsset;
  readonly onPrint: () => void;
  /** Absent where there is no address to share. */
  readonly onShare?: () => void;
  /** Absent where the host opens no other item. */
  readonly onOpenItem?: (id: string) => void;
}

/** The end of a way: what to bring and where, or what to do instead. */
export function resultView(facts: ResultFacts, guide: Guide, words: RunnerWords, actions: ResultActions): TemplateResult {
  const { end, note, situation, service, itemName } = facts;
  return html`
    <p class="soft">${end.kind === 'handle' ? words.yourSituation : (itemName ?? facts.guideName)}</p>
    <h2 tabindex="-1">${titleOf(facts, words)}</h2>
    ${end.kind === 'handle' ? nothing : html`<p class="soft">${pressableText(end.reason, guide.terms)}</p>`}
    ${note === undefined ? nothing : html`<p class="note">${pressableText(note, guide.terms)}</p>`}
    ${end.kind === 'otherItem' && end.itemId !== undefined && actions.onOpenItem !== undefined
      ? html`<p><button type="button" class="primary" @click=${() => actions.onOpenItem?.(end.itemId ?? '')}>${words.openItem({ name: end.name })}</button></p>`
      : nothing}
    ${end.kind === 'handle' ? handled(facts, words, actions) : nothing}
    ${termList([end.kind === 'handle' ? situation : end.reason, note, ...facts.handed.flatMap(({ name, requirement }) => [name, requirement])], guide.terms, words)}
    ${end.kind === 'handle' && service !== undefined ? serviceView(service, words, actions) : nothing}
    ${end.kind === 'handle' && service === undefined ? html`<p class="soft">${words.askWindow}</p>` : nothing}
    ${end.kind === 'staff' && service !== undefined ? placesView(service, words, actions) : nothing}
    ${end.kind !== 'handle' && service !== undefined ? phonesView(service, words) : nothing}
    <div class="actions">
      <button type="button" class=${end.kind === 'handle' ? 'primary' : 'plain'} @click=${actions.onPrint}>${words.print}</button>
      ${actions.onShare === undefined ? nothing : html`<button type="button" class="plain" @click=${actions.onShare}>${words.share}</button>`}
    </div>
  `;
}

function handled({ end, handed, exempt, handlingName, formName }: ResultFacts, words: RunnerWords, { onAsset }: ResultActions): TemplateResult {
  const needsNothing = end.kind === 'handle' && (end.needsNothing === true || exempt.length > 0);
  return html`
    ${handlingName === undefined && formName === undefined
      ? nothing
      : html`<dl>
          ${handlingName === undefined ? nothing : html`<div><dt>${words.handled}</dt><dd>${handlingName}</dd></div>`}
          ${formName === undefined ? nothing : html`<div><dt>${words.formToFill}</dt><dd>${formName}</dd></div>`}
        </dl>`}
    ${handed.length === 0
      ? html`<p>${needsNothing ? words.noMaterials : words.materialsUnknown}</p>`
      : html`<section><h3>${words.materials({ count: handed.length })}</h3>${materialList(handed, words, onAsset)}</section>`}
    ${exempt.length === 0 ? nothing : html`<section><h3>${words.exempted({ count: exempt.length })}</h3>${materialList(exempt, words, onAsset)}</section>`}
  `;
}
