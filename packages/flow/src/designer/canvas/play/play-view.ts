import { chevronLeftIcon, chevronRightIcon, icon, playIcon, xIcon } from '@zhengwu/ui/icon';
import { html, nothing, type TemplateResult } from 'lit';
import type { FlowDesignerTexts } from '../../../messages/designer.js';
import type { TokenPlayer } from './token-player.js';

interface PlayViewProps {
  readonly player: TokenPlayer;
  readonly words: FlowDesignerTexts['play'];
  readonly nameOf: (id: string) => string;
  readonly onClose: () => void;
}

/** The buttons of a counter-example that plays, and where it is. */
export function playView({ player, words, nameOf, onClose }: PlayViewProps): TemplateResult {
  const { at, steps, isPlaying, isOver, nodeId } = player;
  return html`<div class="play" role="group" aria-label=${words.label}>
    <button type="button" class="zw-icon-button" aria-label=${words.previous} aria-disabled=${at === 0 ? 'true' : nothing} @click=${() => player.step(-1)}>${icon(chevronLeftIcon)}</button>
    <button type="button" class="zw-button" data-size="small" @click=${() => (isPlaying ? player.stop() : player.play())}>${isPlaying ? nothing : icon(playIcon)}${isPlaying ? words.stop : words.play}</button>
    <button type="button" class="zw-icon-button" aria-label=${words.next} aria-disabled=${isOver ? 'true' : nothing} @click=${() => player.step(1)}>${icon(chevronRightIcon)}</button>
    <span class="at">${words.at(at, steps.length, nodeId === undefined ? '' : nameOf(nodeId))}${isOver ? html` <strong class="fault">${words.fault(nameOf(player.faultId))}</strong>` : nothing}</span>
    <button type="button" class="zw-icon-button" aria-label=${words.close} @click=${onClose}>${icon(xIcon)}</button>
  </div>`;
}
