import type { AssetRef } from '@zhengwu/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { RunnerWords } from '../messages/runner.js';
import { materialFacts, materialNotes } from './material-text.js';
import type { MaterialFact } from './result-facts.js';

/** Fetches a file of the host's. */
export type OnAsset = (asset: AssetRef, name: string) => void;

/** A list of materials: what each is, how many, in which form, from whom, its files, and why it is wanted. */
export function materialList(materials: readonly MaterialFact[], words: RunnerWords, onAsset: OnAsset | undefined): TemplateResult {
  return html`<ol class="materials">
    ${materials.map((material) => html`<li>${materialView(material, words, onAsset)}</li>`)}
  </ol>`;
}

function materialView(material: MaterialFact, words: RunnerWords, onAsset: OnAsset | undefined): TemplateResult {
  const { name = words.nameless, kind, requirement, reasons } = material;
  const notes = materialNotes(material, words);
  const facts = materialFacts(material, words);
  return html`<p class="material"><span>${name}</span> <span class="kind" data-kind=${kind}>${words.kind[kind]}</span></p>
    ${facts.length === 0 ? nothing : html`<p>${facts.join(words.between)}</p>`}
    ${notes.map((note) => html`<p>${note}</p>`)}
    ${requirement === undefined ? nothing : html`<p class="small"><span class="zw-unseen">${words.pair({ name: words.requirement })}</span>${requirement}</p>`}
    ${reasons.length === 0 || kind === 'exempt'
      ? nothing
      : html`<details>
          <summary>${words.because} <span class="zw-unseen">${name}</span></summary>
          ${reasons.map((reason) => html`<p>${reason}</p>`)}
        </details>`}
    ${onAsset === undefined ? nothing : filesOf(material, words, onAsset)}`;
}

function filesOf({ name = '', blank, example, mistakes }: MaterialFact, words: RunnerWords, onAsset: OnAsset): TemplateResult | typeof nothing {
  const files = [
    ...(blank === undefined ? [] : [{ asset: blank, label: words.blank }]),
    ...(example === undefined ? [] : [{ asset: example, label: words.example }]),
    ...mistakes.map((asset) => ({ asset, label: words.mistake })),
  ];
  if (files.length === 0) return nothing;
  return html`<p class="files">
    ${files.map(({ asset, label }) => html`<button type="button" class="plain" @click=${() => onAsset(asset, `${name}-${label}`)}>${label} <span class="zw-unseen">${name}</span></button>`)}
  </p>`;
}
