/**
 * All of a form that does not draw: how documents are read, what linkages and scripts do, what is said. A module of its own, loaded
 * beside the drawing part, so that neither waits for the other.
 */
import { beijingDate, isIsoDate, type Finding, type IsoDate } from '@zhengwu/core';
import { parseForm } from '../model/parse-form.js';
import { OpenedForm, type OpenOptions } from './opened-form.js';
import { runtimeRules } from './rules.js';
import type { ControlFailure } from './surroundings.js';

export { runtimeWordsIn } from '../messages/runtime.js';
export { addressFor, formErrors } from './form-error.js';
export { speakWith } from './form-speech.js';

export interface OpenedDocument {
  /** Absent if it is no form at all. */
  readonly opened?: OpenedForm;
  readonly findings: readonly Finding[];
}

/** Opens what a host gives as a form. */
export function openForm(input: unknown, options: OpenOptions): OpenedDocument {
  const { value, findings } = parseForm(input);
  // Half a form is not filled in: nobody would see what it no longer asks.
  if (value === undefined || findings.some(({ rule }) => rule === 'document/cut-off')) return { findings };
  const opened = new OpenedForm(value, options);
  return { opened, findings: [...findings, ...opened.findings] };
}

/** The host's day, or today in Beijing. */
export function dayOf(context: unknown): IsoDate {
  const day: unknown = typeof context === 'object' && context !== null && 'today' in context ? context.today : undefined;
  return typeof day === 'string' && isIsoDate(day) ? day : beijingDate(Date.now());
}

/** A control that failed, as a finding. */
export function failureFinding(opened: OpenedForm, { address, title, reason }: ControlFailure): Finding {
  return runtimeRules.finding('form/control-failed', { part: 'form', id: opened.entryAt(address)?.id ?? '', path: address }, { title, reason });
}
