import { announce } from '@zhengwu/ui/live';
import type { CSSResult, LitElement } from 'lit';
import { createRoot, flushSync, h, type Root } from '../vendor/react.js';
import { focusField } from './focus-field.js';
import { FormRoot } from './form-root.js';
import type { FormSpeech } from './form-speech.js';
import type { OpenedForm } from './opened-form.js';
import type { ControlFailure, FormServices, Surroundings } from './surroundings.js';

/** What React draws of a form, in an element's open shadow root: below `.fields`, where Lit touches nothing. */
export class FormDrawing {
  /** Layouts that are not at their last step. */
  readonly holders = new Set<string>();
  readonly #openers: Surroundings['openers'] = new Map();
  #root: Root | undefined;
  #around: Surroundings | undefined;

  constructor(
    readonly element: LitElement,
    readonly onFailure: (failure: ControlFailure) => void,
  ) {}

  /** At once: whoever waits for the element's update finds the fields. Without a form it takes away what was drawn. */
  draw(opened: OpenedForm | undefined, speech: FormSpeech, services: FormServices): void {
    const container = this.element.renderRoot.querySelector('.fields');
    if (container === null || (opened === undefined && this.#root === undefined)) return;
    const root = (this.#root ??= createRoot(container));
    if (opened === undefined) flushSync(() => root.render(null));
    else flushSync(() => root.render(h(FormRoot, { opened, around: this.#surroundings(opened, speech, services), key: opened.schemaKey })));
  }

  /** Takes away all that is drawn, and what it holds. */
  end(): void {
    this.#root?.unmount();
    this.#root = undefined;
  }

  /** Another form is opened: nothing of the former is around it. */
  forget(): void {
    this.#around = undefined;
  }

  /** Brings a field to sight and focuses it. False if there is none. */
  focus(opened: OpenedForm, address: string): Promise<boolean> {
    return focusField(this.element.renderRoot, opened, this.#openers, address);
  }

  #surroundings({ judged }: OpenedForm, { words, lang, today }: FormSpeech, services: FormServices): Surroundings {
    const former = this.#around;
    if (former?.lang === lang && former.today === today && former.services === services && former.judged === judged) return former;
    const around: Surroundings = { words, lang, today, services, announce: (text) => announce(this.element, text), onFailure: this.onFailure, openers: this.#openers, adopt: this.#adopt, holdSubmit: this.#holdSubmit, judged };
    this.#around = around;
    return around;
  }

  readonly #adopt = ({ styleSheet }: CSSResult): void => {
    const root = this.element.renderRoot as ShadowRoot; // an open root, as Lit makes it
    if (styleSheet !== undefined && !root.adoptedStyleSheets.includes(styleSheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
  };

  readonly #holdSubmit = (address: string, isHeld: boolean): void => {
    if (this.holders.has(address) === isHeld) return;
    if (isHeld) this.holders.add(address);
    else this.holders.delete(address);
    // React may be drawing in the midst of an update of the element's.
    queueMicrotask(() => this.element.requestUpdate());
  };
}
