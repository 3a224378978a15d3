import type { Lang, MessageBook } from '@zhengwu/core';
import type { Outcome } from '../../model/outcome.js';
import type { StepKind } from '../../model/step.js';
import type { CanvasTexts } from '../../messages/designer.js';

/** The words of the drawing in the language that is spoken now. */
export interface CanvasWords {
  readonly lang: Lang;
  /** What is said of findings. */
  readonly book: MessageBook;
  readonly texts: CanvasTexts;
  /** What a step of a kind is called. */
  readonly stepNames: Readonly<Record<StepKind, string>>;
  readonly outcomeNames: Readonly<Record<Outcome, string>>;
  /** bpmn-js's own words. */
  readonly bpmn: Readonly<Record<string, string>>;
}

/** The service `translate`: what bpmn-js says, in the language of the moment. */
export function translator(words: () => CanvasWords): (template: string, replacements?: Readonly<Record<string, string>>) => string {
  return (template, replacements = {}) => (words().bpmn[template] ?? template).replace(/{([^}]+)}/g, (whole, name: string) => replacements[name] ?? whole);
}
