import { pickLanguage, type Lang, type MessageBook } from '@zhengwu/core';
import type { Outcome } from '../../model/outcome.js';
import type { StepKind } from '../../model/step.js';
import { bpmnWordsZhCn } from '../../messages/bpmn-js.zh-CN.js';
import type { CanvasTexts, FlowDesignerTexts } from '../../messages/designer.js';
import type { StepWords } from '../../messages/step-words.js';

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

/** The words of the drawing, out of those of the designer. */
export function canvasWordsOf({ lang: wanted, book, texts, words }: { readonly lang: Lang; readonly book: MessageBook; readonly texts: FlowDesignerTexts; readonly words: StepWords }): CanvasWords {
  const lang = pickLanguage(wanted);
  return { lang, book, texts: texts.canvas, stepNames: words.stepKind, outcomeNames: words.outcome, bpmn: lang === 'en' ? {} : bpmnWordsZhCn };
}

/** The service `translate`: what bpmn-js says, in the language of the moment. */
export function translator(words: () => CanvasWords): (template: string, replacements?: Readonly<Record<string, string>>) => string {
  return (template, replacements = {}) => (words().bpmn[template] ?? template).replace(/{([^}]+)}/g, (whole, name: string) => replacements[name] ?? whole);
}
