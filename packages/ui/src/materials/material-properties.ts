import {
  EXEMPTION_REASONS,
  lockOn,
  wordsIn,
  type Deferral,
  type Exemption,
  type Lang,
  type Material,
  type Necessity,
  type ServiceItem,
  type Verification,
} from '@zhengwu/core';
import { css, html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

import { lockIcon } from '../icon/icons.js';
import { icon } from '../icon/icon.js';
import { materialsTextsIn, type MaterialsTexts } from '../messages/materials.js';
import { materialFacts, type FieldChange } from './material-facts.js';
import { verificationList } from './verification-list.js';

export const materialPropertiesStyles = css`
  .properties {
    padding: 12px 16px 24px;
  }
  .properties .chosen-name {
    min-height: calc(56px * var(--_scale));
  }
  .properties .lock {
    display: flex;
    gap: 6px;
    align-items: center;
    margin: 0 0 12px;
    color: var(--_ink-soft);
    font-size: var(--_text-small);
    line-height: var(--_text-small-line);
  }
  .properties fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  .properties .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
  }
`;

export interface MaterialChanges {
  readonly onName: (name: string) => void;
  /** 必交 or 非必交; which situations stays as it was. */
  readonly onNecessityKind: (kind: Necessity['kind']) => void;
  readonly onNecessity: (necessity: Necessity) => void;
  readonly onExemption: (exemption: Exemption | null) => void;
  readonly onDeferral: (deferral: Deferral | null) => void;
  readonly onField: (change: FieldChange) => void;
  readonly onVerification: (verification: Pick<Verification, 'id' | 'state' | 'remark'>) => void;
}

interface MaterialPropertiesProps extends MaterialChanges {
  readonly item: ServiceItem;
  readonly material: Material;
  readonly lang: Lang;
  readonly isReadonly: boolean;
  readonly remarks: TemplateResult | typeof nothing;
}

type Weight = 'none' | Deferral['weight'];

/** Everything that can be said of one material here. Each field ends in one edit. */
export function materialProperties(props: MaterialPropertiesProps): TemplateResult {
  const { item, material, lang, remarks } = props;
  const texts = materialsTextsIn(lang);
  const lock = lockOn(item, `materials/${material.id}`);
  const isLocked = props.isReadonly || lock !== undefined;
  return html`
    <div class="properties">
      ${lock === undefined ? nothing : html`<p class="lock">${icon(lockIcon)}<span>${texts.locked(lock.reason)}</span></p>`}
      <div class="zw-fields">
        <div class="zw-field">
          <label class="zw-label" for="name">${texts.name}</label>
          <textarea
            id="name"
            class="zw-input chosen-name"
            rows="2"
            data-live
            ?readonly=${isLocked}
            .value=${live(material.name)}
            @input=${(event: Event) => props.onName(oneLine(textOf(event)))}
          ></textarea>
        </div>
        ${necessityFields(props, texts, isLocked)} ${exemptionFields(props, texts, isLocked)} ${deferralFields(props, texts, isLocked)} ${materialFacts({ item, material, lang, isLocked, onField: props.onField })}
        ${verificationList({ material, lang, isLocked: props.isReadonly, onVerification: props.onVerification })} ${remarks}
      </div>
    </div>
  `;
}

function necessityFields(props: MaterialPropertiesProps, texts: MaterialsTexts, isLocked: boolean): TemplateResult {
  const { item, material, lang, onNecessity } = props;
  const { necessity } = material;
  const words = wordsIn(lang).necessity;
  const choose = (kind: Necessity['kind']): void => props.onNecessityKind(kind);
  const choice = (kind: Necessity['kind']): TemplateResult => html`<label class="zw-check">
    <input type="radio" name="necessity" id=${kind === 'required' ? 'necessity' : `necessity-${kind}`} .checked=${live(necessity.kind === kind)} ?disabled=${isLocked} @change=${() => choose(kind)} />
    <span>${words[kind]}</span>
  </label>`;
  return html`
    <fieldset class="zw-field">
      <legend class="zw-label">${texts.necessity}</legend>
      <div class="choices">${choice('required')}${choice('conditional')}</div>
    </fieldset>
    ${necessity.kind === 'required'
      ? nothing
      : html`
          <zw-picker
            id="situations"
            .label=${texts.situations}
            .hint=${item.situations.length === 0 ? texts.noSituations : texts.situationsHint}
            .options=${situationOptions(item)}
            .value=${necessity.situationIds}
            multiple
            ?readonly=${isLocked}
            @zw-change=${(event: CustomEvent<{ value: readonly Extract<Necessity, { kind: 'conditional' }>['situationIds'][number][] }>) =>
              onNecessity({ ...necessity, situationIds: event.detail.value })}
          ></zw-picker>
          <div class="zw-field">
            <label class="zw-label" for="when">${texts.when}</label>
            <textarea
              id="when"
              class="zw-input chosen-name"
              rows="2"
              ?readonly=${isLocked}
              .value=${live(necessity.when)}
              @change=${(event: Event) => onNecessity({ ...necessity, when: oneLine(textOf(event)).trim() })}
            ></textarea>
          </div>
        `}
  `;
}

function exemptionFields({ material: { exemption }, lang, onExemption }: MaterialPropertiesProps, texts: MaterialsTexts, isLocked: boolean): TemplateResult {
  const words = wordsIn(lang).exemption;
  const choose = (event: Event): void => {
    const reason = EXEMPTION_REASONS.find((each) => each === textOf(event));
    onExemption(reason === undefined ? null : { ...exemption, reason });
  };
  return html`
    <div class="zw-field">
      <label class="zw-label" for="exemption">${texts.exemption}</label>
      <select id="exemption" class="zw-input" ?disabled=${isLocked} @change=${choose}>
        <option value="" .selected=${exemption === undefined}>${texts.mustSubmit}</option>
        ${EXEMPTION_REASONS.map((reason) => html`<option value=${reason} .selected=${exemption?.reason === reason}>${words[reason]}</option>`)}
      </select>
    </div>
    ${exemption === undefined
      ? nothing
      : html`<div class="zw-field">
          <label class="zw-label" for="catalogue">${texts.catalogue}</label>
          <input
            id="catalogue"
            class="zw-input"
            ?readonly=${isLocked}
            .value=${live(exemption.catalogue ?? '')}
            @change=${(event: Event) => onExemption(withText(exemption, 'catalogue', textOf(event)))}
          />
        </div>`}
  `;
}

function deferralFields({ material: { deferral }, onDeferral }: MaterialPropertiesProps, texts: MaterialsTexts, isLocked: boolean): TemplateResult {
  const weight: Weight = deferral?.weight ?? 'none';
  const choose = (event: Event): void => {
    const chosen = textOf(event) as Weight; // the options below are all there are
    if (chosen === 'none') onDeferral(null);
    else if (chosen === 'main') onDeferral({ weight: 'main' });
    else onDeferral({ weight: 'minor', within: { amount: 5, unit: 'workingDay' } });
  };
  return html`
    <div class="zw-field">
      <label class="zw-label" for="deferral">${texts.weight}</label>
      <select id="deferral" class="zw-input" ?disabled=${isLocked} @change=${choose}>
        ${(['none', 'main', 'minor'] as const).map((each) => html`<option value=${each} .selected=${weight === each}>${texts.weights[each]}</option>`)}
      </select>
    </div>
    ${deferral?.weight !== 'minor'
      ? nothing
      : html`
          <zw-number-field
            id="within"
            .label=${texts.within}
            .value=${deferral.within?.amount ?? null}
            .min=${1}
            .unit=${texts.days}
            ?readonly=${isLocked}
            @zw-change=${(event: CustomEvent<{ value: number | null }>) => onDeferral(withinDays(deferral, event.detail.value))}
          ></zw-number-field>
          <div class="zw-field">
            <label class="zw-label" for="overdue">${texts.overdue}</label>
            <input
              id="overdue"
              class="zw-input"
              ?readonly=${isLocked}
              .value=${live(deferral.ifOverdue ?? '')}
              @change=${(event: Event) => onDeferral(withText(deferral, 'ifOverdue', textOf(event)))}
            />
          </div>
        `}
  `;
}

/** A material that is no longer 必交 is asked for nowhere until somebody says where: the check asks for it. */
export function necessityOf(kind: Necessity['kind']): Necessity {
  return kind === 'required' ? { kind } : { kind, situationIds: [], when: '' };
}

function situationOptions(item: ServiceItem): readonly { readonly id: string; readonly label: string; readonly group?: string }[] {
  const names = new Map(item.handlingItems.map(({ id, name }) => [id, name]));
  return item.situations.map(({ id, name, handlingItemId }) => {
    const group = names.get(handlingItemId);
    return group === undefined ? { id, label: name } : { id, label: name, group };
  });
}

function withinDays(deferral: Deferral, amount: number | null): Deferral {
  const { within: _former, ...rest } = deferral;
  return amount === null ? rest : { ...rest, within: { amount, unit: deferral.within?.unit ?? 'workingDay' } };
}

/** Sets an optional text; an empty one takes the key away. */
function withText<Of extends object>(of: Of, key: keyof Of & string, text: string): Of {
  const { [key]: _former, ...rest } = of;
  const trimmed = text.trim();
  return (trimmed === '' ? rest : { ...rest, [key]: trimmed }) as Of; // the key is optional and holds a text
}

function textOf(event: Event): string {
  return (event.target as HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement).value;
}

/** A name has no line breaks: pasted ones become spaces. */
function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ');
}
