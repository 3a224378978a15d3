import { html, nothing, type TemplateResult } from 'lit';
import type { PanelMemory } from './panel-memory.js';

interface SectionProps {
  readonly id: string;
  readonly label: string;
  /** In a few characters, what it holds: seen while it is closed too. */
  readonly says?: string | undefined;
  readonly tone?: 'warn' | 'bad' | 'good' | undefined;
  readonly isOpenAtFirst?: boolean;
  /** Where findings lead that speak of the whole. */
  readonly path?: string;
  readonly content: TemplateResult;
}

/** A group of properties that can be folded; what is selected next shows it as it was left. */
export function section({ memory }: { readonly memory: PanelMemory }, { id, label, says, tone, isOpenAtFirst = true, path, content }: SectionProps): TemplateResult {
  const toggled = (event: Event): void => memory.setOpen(id, (event.currentTarget as HTMLDetailsElement).open); // the listener stands on it
  return html`<details class="section" data-section=${id} data-path=${path ?? nothing} ?open=${memory.isOpen(id, isOpenAtFirst)} @toggle=${toggled}>
    <summary><h3>${label}</h3>${says === undefined ? nothing : html`<span class="says" data-tone=${tone ?? nothing}>${says}</span>`}</summary>
    <div class="zw-fields">${content}</div>
  </details>`;
}
