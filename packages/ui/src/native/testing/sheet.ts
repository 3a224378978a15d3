import { css, html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import { defineElement } from '../../element/define-element.js';
import { base } from '../../look/base.js';
import { controls } from '../../look/controls.js';
import { applyTheme, type ThemeName } from '../../look/themes.js';

/** A shadow root with our look, as every element of ours has one: what stories and tests draw native controls in. */
export class Sheet extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: block;
        padding: 16px;
        background: var(--_surface);
      }
      .screen {
        position: relative;
        height: 480px;
        border: 1px solid var(--_line);
      }
      .screen[data-tall] {
        height: 600px;
      }
      .pad {
        padding: 12px 16px;
      }
      .fill {
        height: 100%;
        padding: 12px 16px;
        overflow: auto;
        background: var(--_surface);
      }
      .ground {
        height: 100%;
        padding: 12px 16px;
        background: var(--_page);
      }
      .stack {
        display: grid;
        gap: 16px;
      }
      .three {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(280px, 1fr));
      }
      .narrow {
        width: 200px;
      }
      .column {
        max-width: 420px;
      }
      h2,
      h3 {
        margin: 0;
        font-size: var(--_text);
        font-weight: 600;
      }
      p,
      ul {
        margin: 0;
      }
    `,
  ];

  @property({ attribute: false }) content: TemplateResult = html``;

  @property() theme: ThemeName = 'default';

  /** Of the text, 1 … 2. */
  @property({ type: Number }) scale = 1;

  override render(): TemplateResult {
    return this.content;
  }

  protected override updated(): void {
    applyTheme(this, this.theme);
    this.style.setProperty('--zw-text-scale', String(this.scale));
  }
}

defineElement('zw-test-sheet', Sheet);

/** Draws on a sheet of its own, in Chinese. */
export function onSheet(content: TemplateResult, { theme = 'default', scale = 1 }: { readonly theme?: ThemeName; readonly scale?: number } = {}): TemplateResult {
  return html`<zw-test-sheet lang="zh-CN" .content=${content} .theme=${theme} .scale=${scale}></zw-test-sheet>`;
}

/** The sheet's root, for queries of play functions. */
export async function sheetOf(canvas: HTMLElement): Promise<HTMLElement> {
  const sheet = canvas.querySelector<Sheet>('zw-test-sheet');
  await sheet?.updateComplete;
  const inner = sheet?.shadowRoot?.firstElementChild;
  if (!(inner instanceof HTMLElement)) throw new Error('There is no sheet on the canvas.');
  return inner;
}

/** Waits until nothing moves in an element's shadow root: half-faded text is no text to judge. */
export async function still(element: Element): Promise<void> {
  const animations = element.shadowRoot?.getAnimations() ?? [];
  await Promise.all(animations.map((animation) => animation.finished));
}
