import { wordsIn, type LegalBasis, type Lang, type Material, type ServiceItem, type SetMaterialFieldArgs } from '@zhengwu/core';
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

import { materialsTextsIn } from '../messages/materials.js';

type WithoutId<Args> = Args extends { readonly id: unknown } ? Omit<Args, 'id'> : never;

/** A field of a material and what it becomes. */
export type FieldChange = WithoutId<SetMaterialFieldArgs>;

interface MaterialFactsProps {
  readonly item: ServiceItem;
  readonly material: Material;
  readonly lang: Lang;
  readonly isLocked: boolean;
  readonly onField: (change: FieldChange) => void;
}

/** In what form a material comes, from where, what is asked of it, and by which article. */
export function materialFacts({ item, material, lang, isLocked, onField }: MaterialFactsProps): TemplateResult {
  const texts = materialsTextsIn(lang);
  const origins = wordsIn(lang).materialOrigin;
  const { copies, media, origin } = material;
  const medium = (each: Material['media'][number], label: string): TemplateResult => html`<label class="zw-check">
    <input
      type="checkbox"
      id=${`media-${each}`}
      .checked=${live(media.includes(each))}
      ?disabled=${isLocked}
      @change=${() => onField({ field: 'media', value: (['paper', 'electronic'] as const).filter((one) => (one === each ? !media.includes(one) : media.includes(one))) })}
    /><span>${label}</span>
  </label>`;
  const count = (which: 'original' | 'copy', label: string): TemplateResult => html`<zw-number-field
    id=${which === 'original' ? 'copies' : 'copies-copy'}
    .label=${label}
    .value=${copies[which]}
    .min=${0}
    .max=${99}
    ?readonly=${isLocked}
    @zw-change=${(event: CustomEvent<{ value: number | null }>) => onField({ field: 'copies', value: { ...copies, [which]: event.detail.value ?? 0 } })}
  ></zw-number-field>`;
  return html`
    <fieldset class="zw-field">
      <legend class="zw-label">${texts.form}</legend>
      <div class="choices">${medium('paper', texts.media.paper)}${medium('electronic', texts.media.electronic)}</div>
    </fieldset>
    <div class="zw-fields" data-columns="2">${count('original', texts.originals)}${count('copy', texts.copiesLabel)}</div>
    <div class="zw-fields" data-columns="2">
      <div class="zw-field">
        <label class="zw-label" for="origin">${texts.origin}</label>
        <select id="origin" class="zw-input" ?disabled=${isLocked} @change=${(event: Event) => onField({ field: 'origin', value: (event.target as HTMLSelectElement).value as Material['origin'] })}>
          ${(Object.keys(origins) as Material['origin'][]).map((each) => html`<option value=${each} .selected=${origin === each}>${origins[each]}</option>`)}
        </select>
      </div>
      <div class="zw-field">
        <label class="zw-label" for="issuer">${texts.issuer}</label>
        <input id="issuer" class="zw-input" ?readonly=${isLocked} .value=${live(material.issuer ?? '')} @change=${(event: Event) => onField({ field: 'issuer', value: textOrNull(event) })} />
      </div>
    </div>
    <div class="zw-field">
      <label class="zw-label" for="requirement">${texts.requirement}</label>
      <textarea
        id="requirement"
        class="zw-input"
        rows="3"
        ?readonly=${isLocked}
        .value=${live(material.requirement ?? '')}
        @change=${(event: Event) => onField({ field: 'requirement', value: textOrNull(event) })}
      ></textarea>
    </div>
    <zw-picker
      id="bases"
      .label=${texts.bases}
      .hint=${item.bases.length === 0 ? texts.noBases : ''}
      .options=${item.bases.map(basisOption)}
      .value=${material.basisIds}
      multiple
      ?readonly=${isLocked}
      @zw-change=${(event: CustomEvent<{ value: Material['basisIds'] }>) => onField({ field: 'basisIds', value: event.detail.value })}
    ></zw-picker>
  `;
}

function basisOption({ id, title, article, number }: LegalBasis): { readonly id: string; readonly label: string; readonly note?: string } {
  const label = `《${title}》${article ?? ''}`;
  return number === undefined ? { id, label } : { id, label, note: number };
}

function textOrNull(event: Event): string | null {
  const text = (event.target as HTMLInputElement | HTMLTextAreaElement).value.trim();
  return text === '' ? null : text;
}
