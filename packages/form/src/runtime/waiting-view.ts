import { html, type TemplateResult } from 'lit';

/** Before any words are loaded: a line that needs none, or, should they not come, one that says so in both languages. */
export function waitingView(hasFailed: boolean, retry: () => void): TemplateResult {
  if (!hasFailed) return html`<div class="root" aria-busy="true"><div class="fields" part="fields"></div></div>`;
  return html`<div class="root">
    <p role="alert">表单没有加载完整，请检查网络。 The form did not load.</p>
    <div class="actions"><button type="button" class="zw-button" @click=${retry}>重试 Try again</button></div>
    <div class="fields" part="fields"></div>
  </div>`;
}
