import type { Lang } from '@zhengwu/core';
import { html, nothing, type TemplateResult } from 'lit';

import type { ItemStateChange } from '../../api/index.js';
import { itemTextsIn } from '../messages/item.js';
import { exactTimeText, whenText } from '../time/when-text.js';
import { stepsOf, type Step, type StepKind } from './item-way.js';

/** Whether all steps are shown, and who asks for them. */
interface Folding {
  readonly isWhole: boolean;
  readonly onWhole: () => void;
}

const TONES: Readonly<Record<StepKind, 'good' | 'warn' | 'bad' | 'plain'>> = { sent: 'warn', returned: 'bad', published: 'good', withdrawn: 'plain', saved: 'plain' };

/** Steps that are shown at first. */
const FIRST = 6;

/** 流转记录: who sent, returned with which words, published which version, and when. Nothing while nothing has happened. */
export function wayPanel(changes: readonly ItemStateChange[], { isWhole, onWhole }: Folding, now: number, lang: Lang): TemplateResult | typeof nothing {
  if (changes.length === 0) return nothing;
  const texts = itemTextsIn(lang);
  const steps = stepsOf(changes);
  const shown = isWhole ? steps : steps.slice(0, FIRST);
  return html`<section class="panel" aria-labelledby="way">
    <div class="head"><h2 id="way" tabindex="-1">${texts.way}</h2></div>
    <ol class="way">
      ${shown.map((step) => row(step, now, lang))}
    </ol>
    ${shown.length === steps.length ? nothing : html`<div class="foot"><button type="button" class="zw-button" data-size="small" @click=${onWhole}>${texts.allSteps(steps.length)}</button></div>`}
  </section>`;
}

function row({ kind, number, at, by, message }: Step, now: number, lang: Lang): TemplateResult {
  const texts = itemTextsIn(lang);
  return html`<li>
    <span class="step dot" data-tone=${TONES[kind]}>${texts.steps[kind](number)}</span>
    <span class="saved soft"><time title=${exactTimeText(at)}>${whenText(at, now, lang)}</time> ${by.name}</span>
    <span class="message">${message}</span>
  </li>`;
}
