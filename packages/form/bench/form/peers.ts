import { Form } from '@bpmn-io/form-js-viewer';
import { html, LitElement } from 'lit';

import '../../src/runtime/define.js';

export interface Drawn {
  /** Where its inputs are. */
  readonly root: () => ParentNode;
}

type Peer = (parent: HTMLElement, count: number) => Promise<Drawn>;

/** As little as there can be: a label and an input each, which say what is typed. */
class PlainForm extends LitElement {
  count = 0;
  private readonly values: Record<string, string> = {};

  override render(): unknown {
    return Array.from({ length: this.count }, (_, at) => html`<label>字段 ${at}<input type="text" .value=${this.values[at] ?? ''} @input=${(event: InputEvent) => this.take(at, event)} /></label>`);
  }

  private take(at: number, { target }: InputEvent): void {
    this.values[at] = (target as HTMLInputElement).value;
    this.requestUpdate();
  }
}
customElements.define('bench-plain-form', PlainForm);

/** Every tenth is required, as in a form of ours. */
const isRequired = (at: number): boolean => at % 10 === 0;

export const peers = {
  'plain Lit': async (parent, count) => {
    const form = new PlainForm();
    form.count = count;
    parent.append(form);
    await form.updateComplete;
    return { root: () => form.renderRoot };
  },
  'form-js viewer': async (parent, count) => {
    const form = new Form({ container: parent });
    await form.importSchema({ type: 'default', components: Array.from({ length: count }, (_, at) => ({ type: 'textfield', key: `f${String(at)}`, label: `字段 ${String(at)}`, validate: { required: isRequired(at), maxLength: 1000 } })) });
    return { root: () => parent };
  },
  'zw-form': async (parent, count) => {
    const properties = Object.fromEntries(Array.from({ length: count }, (_, at) => [`f${String(at)}`, { type: 'string', title: `字段 ${String(at)}`, required: isRequired(at), maxLength: 1000, 'x-decorator': 'FormItem', 'x-component': 'Input' }]));
    const form = document.createElement('zw-form');
    form.form = { type: 'object', properties };
    parent.append(form);
    await form.updateComplete;
    return { root: () => form.renderRoot };
  },
} satisfies Readonly<Record<string, Peer>>;
