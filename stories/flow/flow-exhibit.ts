import type { Finding } from '@zhengwu/core';
import { writeFlow, type Flow, type FlowContext } from '@zhengwu/flow';
import type { ZwFlowDesigner } from '@zhengwu/flow/designer';
import '@zhengwu/flow/designer/define';
import { LitElement, css, html, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';

import type { Designer } from '../faults/fault.js';

/**
 * A flow that was written as lines of text, in the designer. Another flow is opened anew, even one that says the same: what a learner did to
 * the former is gone.
 *
 * @fires zw-findings - what the designer tells of this flow
 */
export class FlowExhibit extends LitElement implements Designer {
  static override styles = css`
    :host {
      display: flex;
    }
    zw-flow-designer {
      flex: 1 1 0;
      min-width: 0;
    }
  `;

  @property({ attribute: false }) flow!: Flow;
  @property({ attribute: false }) context!: FlowContext;
  @query('zw-flow-designer') private readonly designer!: ZwFlowDesigner;
  /** The flow that the designer has. */
  private shown: Flow | undefined;
  private opening = Promise.resolve();

  override render(): TemplateResult {
    return html`<zw-flow-designer .context=${this.context} @zw-findings=${(event: CustomEvent) => this.hear(event)}></zw-flow-designer>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('flow')) this.opening = this.show(this.flow);
  }

  async reveal(id: string, path?: string): Promise<boolean> {
    return this.designer.reveal(id, path);
  }

  async check(): Promise<readonly Finding[]> {
    await this.updateComplete;
    await this.opening;
    return this.designer.check();
  }

  private async show(flow: Flow): Promise<void> {
    const text = await writeFlow(flow, this.context.fields);
    if (flow !== this.flow) return;
    this.shown = flow;
    // Else a text that says what it said before would be an echo.
    this.designer.value = undefined;
    this.designer.value = text;
  }

  private hear({ detail }: CustomEvent<unknown>): void {
    if (this.shown === this.flow) this.dispatchEvent(new CustomEvent('zw-findings', { detail }));
  }
}

if (customElements.get('zw-flow-exhibit') === undefined) customElements.define('zw-flow-exhibit', FlowExhibit);

declare global {
  interface HTMLElementTagNameMap {
    'zw-flow-exhibit': FlowExhibit;
  }
}
