import { formatDate, isIsoDate, type Lang, type Source } from '@zhengwu/core';
import { icon, lockIcon } from '@zhengwu/ui';
import { html, nothing, type TemplateResult } from 'lit';

import type { ProfileTexts } from './messages/profile.js';
import { sourceAt } from './profile-edits.js';
import type { ProfileForm } from './profile-form.js';
import { controlId, type FieldPath } from './profile-places.js';

/** What a control has to be told of its frame. */
export interface FieldTie {
  readonly id: string;
  /** For `aria-describedby`: lock, findings, hint, source. */
  readonly describedBy: string | typeof nothing;
  readonly invalid: 'true' | typeof nothing;
  readonly isLocked: boolean;
}

interface FieldOptions {
  readonly label: string;
  readonly hint?: string;
  /** What the field itself finds wrong, beside what the checks find. */
  readonly problem?: string | undefined;
  readonly isWide?: boolean;
}

/** A label, a control, and all that is said of it: why it is locked, what is wrong, what helps, how far it is verified. */
export function fieldFrame(form: ProfileForm, path: FieldPath, { label, hint, problem, isWide = false }: FieldOptions, control: (tie: FieldTie) => TemplateResult): TemplateResult {
  const id = controlId(path);
  const notes = fieldNotes(form, path, { hint, problem });
  return html`<div class="zw-field" ?data-wide=${isWide} data-field=${path}>
    <label class="zw-label" for=${id}>${label}</label>
    ${control(tieOf(form, path, notes !== nothing))}
    ${notes}
  </div>`;
}

/** The same for several controls that answer one question. */
export function groupFrame(form: ProfileForm, path: FieldPath, { label, hint }: FieldOptions, controls: (tie: FieldTie) => TemplateResult): TemplateResult {
  const notes = fieldNotes(form, path, { hint });
  const tie = tieOf(form, path, notes !== nothing);
  return html`<fieldset class="zw-field" data-wide data-field=${path} aria-describedby=${tie.describedBy}>
    <legend class="zw-label">${label}</legend>
    ${controls(tie)} ${notes}
  </fieldset>`;
}

export function tieOf(form: ProfileForm, path: FieldPath, isDescribed: boolean): FieldTie {
  const id = controlId(path);
  const isWrong = form.findingsAt(path).some(({ severity }) => severity === 'error');
  return { id, describedBy: isDescribed ? `${id}-notes` : nothing, invalid: isWrong ? 'true' : nothing, isLocked: form.isReadonly || form.lockReason(path) !== undefined };
}

/** All that is said below a control; `nothing` where there is nothing to say. */
export function fieldNotes(form: ProfileForm, path: FieldPath, { hint, problem }: { readonly hint?: string | undefined; readonly problem?: string | undefined }): TemplateResult | typeof nothing {
  const reason = form.lockReason(path);
  const findings = form.findingsAt(path);
  const source = sourceAt(form.item, path);
  if (reason === undefined && findings.length === 0 && hint === undefined && problem === undefined && source === undefined) return nothing;
  return html`<div class="notes" id=${`${controlId(path)}-notes`}>
    ${reason === undefined ? nothing : html`<p class="lock">${icon(lockIcon)}<span>${form.texts.locked(reason)}</span></p>`}
    ${problem === undefined ? nothing : html`<p class="finding" data-severity="warning">${problem}</p>`}
    ${findings.map((finding) => html`<p class="finding" data-severity=${finding.severity}>${form.textOf(finding)}</p>`)}
    ${hint === undefined ? nothing : html`<p class="hint">${hint}</p>`}
    ${source === undefined ? nothing : sourceNote(source, form.texts, form.lang)}
  </div>`;
}

/** 未核 with its note; 已核 with where and when. */
export function sourceNote({ status, readAt, checkedOn, note }: Source, texts: ProfileTexts, lang: Lang): TemplateResult {
  const isVerified = status === 'verified';
  const day = checkedOn !== undefined && isIsoDate(checkedOn) ? (lang === 'en' ? checkedOn : formatDate(checkedOn)) : checkedOn;
  const said = [...(day === undefined ? [] : [texts.checkedOn(day)]), ...(note === undefined ? [] : [note])];
  return html`<div class="source" data-status=${status}>
    <span class="status">${isVerified ? texts.verified : texts.unverified}</span>
    <span>${said.join(lang === 'en' ? '; ' : '；')}${readAt === undefined ? nothing : html` <span class="read-at">${texts.readAt(readAt)}</span>`}</span>
  </div>`;
}
