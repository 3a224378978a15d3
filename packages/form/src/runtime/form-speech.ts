import type { IsoDate, Lang } from '@zhengwu/core';
import type { RuntimeWords } from '../messages/runtime.js';

/** In which words a form says what is wrong, and on which day. */
export interface FormSpeech {
  readonly words: RuntimeWords;
  readonly lang: Lang;
  readonly today: IsoDate;
}

const speeches = new WeakMap<object, FormSpeech>();

/** From now on this form of Formily's speaks so: its validators are told no more than the form. */
export function speakWith(form: object, speech: FormSpeech): void {
  speeches.set(form, speech);
}

/** `undefined` for a form that nobody has opened here. */
export function speechOf(form: object | undefined): FormSpeech | undefined {
  return form === undefined ? undefined : speeches.get(form);
}
