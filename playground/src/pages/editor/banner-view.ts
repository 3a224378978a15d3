import { html, nothing, type TemplateResult } from 'lit';

import type { Banner, BannerAct } from './banner.js';

export function bannerView({ tone, text, acts }: Banner, onAct: (act: BannerAct) => void): TemplateResult {
  return html`<div class="banner" data-tone=${tone}>
    <span>${text}</span>
    ${acts.map(
      ({ act, label, isMain = false }) =>
        html`<button type="button" class="zw-button" data-size="small" data-kind=${isMain && tone === 'info' ? 'primary' : nothing} @click=${() => onAct(act)}>${label}</button>`,
    )}
  </div>`;
}
