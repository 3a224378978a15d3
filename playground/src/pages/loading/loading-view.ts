import type { Lang } from '@zhengwu/core';
import { circleAlertIcon, icon, loaderCircleIcon } from '@zhengwu/ui';
import { css, html, nothing, type TemplateResult } from 'lit';

import { failureText } from '../failure/failure-text.js';
import { pageWordsIn } from '../messages/words.js';
import type { Resource } from './resource.js';

/** Draws what was read; until then a sign of waiting, or what went wrong with a way to try again. */
export function loadingView<Value>(resource: Resource<Value>, lang: Lang, view: (value: Value) => unknown): unknown {
  const { state } = resource;
  const words = pageWordsIn(lang);
  const retry = (): void => void resource.load();
  switch (state.kind) {
    case 'waiting':
      return html`<div class="waiting" role="status">${state.isSlow ? html`<span class="turning">${icon(loaderCircleIcon)}</span>${words.loading}` : nothing}</div>`;
    case 'failed':
      return html`<div class="zw-empty" role="alert">
        <span>${failureText(state.error, lang)}</span>
        <button type="button" class="zw-button" @click=${retry}>${words.retry}</button>
      </div>`;
    case 'here':
      return html`${state.error === undefined ? nothing : oldNotice(failureText(state.error, lang), words.retry, retry)}${view(state.value)}`;
  }
}

function oldNotice(text: string, label: string, retry: () => void): TemplateResult {
  return html`<p class="notice" data-tone="warn" role="status">${icon(circleAlertIcon)}<span>${text}</span><button type="button" class="zw-button" data-kind="link" @click=${retry}>${label}</button></p>`;
}

export const loadingStyles = css`
  .waiting {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-height: 96px;
    color: var(--_ink-soft);
  }
  .turning {
    display: inline-flex;
    animation: turn 1s linear infinite;
  }
  @keyframes turn {
    to {
      transform: rotate(360deg);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .turning {
      animation: none;
    }
  }
`;
