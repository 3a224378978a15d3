import { LIMIT_UNITS, limitText, wordsIn, type Limit } from '@zhengwu/core';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

import { fieldNotes, tieOf } from './field-frame.js';
import { limitWith } from './profile-edits.js';
import type { ProfileForm, WhichLimit } from './profile-form.js';

const ORDER: readonly WhichLimit[] = ['statutory', 'promised', 'acceptance', 'extension', 'delivery'];

/** The five limits, each a number and its unit, and which 特别程序 stop the clock. */
export function limitsSection(form: ProfileForm): TemplateResult {
  return html`${ORDER.map((which) => limitField(form, which))}${procedures(form)}`;
}

function limitField(form: ProfileForm, which: WhichLimit): TemplateResult {
  const { item, texts, onLimit } = form;
  const path = `limits/${which}` as const;
  const label = texts.limits[which];
  const limit = item.limits[which] ?? null;
  const hint = limitHint(form, which);
  const notes = fieldNotes(form, path, { hint });
  const { id, isLocked, describedBy } = tieOf(form, path, notes !== nothing);
  const unit = limit?.unit ?? 'workingDay';
  const amount = (value: number | null): void => onLimit(which, value === null ? null : limitWith(limit, { amount: value, unit }));
  return html`<div class="zw-field limit" data-field=${path} role="group" aria-label=${label} aria-describedby=${describedBy}>
    <div class="pair">
      <zw-number-field
        id=${id}
        .label=${label}
        .value=${limit?.amount ?? null}
        .min=${0}
        .max=${9999}
        ?readonly=${isLocked}
        @zw-input=${(event: CustomEvent<{ value: number | null }>) => {
          // An empty box is one in which something else is about to be typed: the limit goes when it is left so.
          if (event.detail.value !== null) amount(event.detail.value);
        }}
        @zw-change=${(event: CustomEvent<{ value: number | null }>) => amount(event.detail.value)}
      ></zw-number-field>
      <select
        id=${`${id}-unit`}
        class="zw-input"
        aria-label=${texts.unitOf(label)}
        ?disabled=${isLocked || limit === null}
        @change=${(event: Event) => {
          const chosen = LIMIT_UNITS.find((each) => each === (event.target as HTMLSelectElement).value);
          if (chosen !== undefined && limit !== null) onLimit(which, limitWith(limit, { amount: limit.amount, unit: chosen }));
        }}
      >
        ${LIMIT_UNITS.map((each) => html`<option value=${each} .selected=${live(unit === each)}>${texts.units[each]}</option>`)}
      </select>
    </div>
    ${notes}
  </div>`;
}

/** When to leave it empty is said while it is empty; from when it counts, always. */
function limitHint({ item, texts }: ProfileForm, which: WhichLimit): string | undefined {
  if (which === 'promised' && item.handling === 'immediate') return texts.immediately;
  const isAboutEmptiness = which === 'statutory' || which === 'promised';
  return isAboutEmptiness && item.limits[which] !== null ? undefined : texts.limitHint[which];
}

function procedures(form: ProfileForm): TemplateResult | typeof nothing {
  const { item, texts, lang, isReadonly, lockReason, onClock, findingsAt, textOf } = form;
  const words = wordsIn(lang);
  const { specialProcedures } = item.limits;
  if (specialProcedures.length === 0) return nothing;
  return html`<fieldset class="zw-field" data-wide>
    <legend class="zw-label">${texts.procedures}</legend>
    ${specialProcedures.map(({ id, name, kind, limit, stopsClock }) => {
      const reason = lockReason(`limits/specialProcedures/${id}/stopsClock`);
      const findings = findingsAt(id);
      const isDescribed = reason !== undefined || findings.length > 0;
      const kindWord = words.specialProcedure[kind];
      // 听证 is what most of them are called by.
      const procedureName = texts.procedure(name, name.trim() === kindWord ? undefined : kindWord, limitText(plain(limit), words));
      return html`<label class="zw-check">
          <input
            type="checkbox"
            id=${id}
            .checked=${live(stopsClock)}
            ?disabled=${isReadonly || reason !== undefined}
            aria-describedby=${isDescribed ? `${id}-notes` : nothing}
            @change=${() => onClock(id, !stopsClock)}
          /><span>${texts.procedureStops(procedureName)}</span>
        </label>
        ${isDescribed
          ? html`<div class="notes inset" id=${`${id}-notes`}>
              ${reason === undefined ? nothing : html`<p class="hint">${texts.locked(reason)}</p>`}
              ${findings.map((finding) => html`<p class="finding" data-severity=${finding.severity}>${textOf(finding)}</p>`)}
            </div>`
          : nothing}`;
    })}
  </fieldset>`;
}

function plain({ amount, unit }: Limit): Pick<Limit, 'amount' | 'unit'> {
  return { amount, unit };
}
