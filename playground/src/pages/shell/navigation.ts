import { html, nothing, type TemplateResult } from 'lit';

import type { Role } from '../../api/index.js';
import type { ShellTexts } from '../messages/shell.js';

export interface NavigationState {
  readonly role: Role;
  /** The pattern of the page that is shown. */
  readonly pattern: string | undefined;
  /** `undefined` while it is not known. */
  readonly items: number | undefined;
  readonly drafts: number;
}

interface Entry {
  readonly path: string;
  readonly label: string;
  readonly count?: number | undefined;
  readonly isCurrent: boolean;
}

/** The ways through the house: only what there is for this person. */
export function navigation({ role, pattern, items, drafts }: NavigationState, texts: ShellTexts): TemplateResult {
  const isAt = (path: string): boolean => pattern === path;
  const main: readonly Entry[] = [
    { path: '/', label: texts.items, count: items, isCurrent: isAt('/') || pattern?.startsWith('/items/') === true },
    ...(drafts > 0 || isAt('/drafts') ? [{ path: '/drafts', label: texts.drafts, count: drafts, isCurrent: isAt('/drafts') }] : []),
  ];
  const system: readonly Entry[] = [
    { path: '/people', label: texts.people, isCurrent: isAt('/people') },
    { path: '/audit', label: texts.audit, isCurrent: isAt('/audit') },
  ];
  return html`<nav aria-label=${texts.navigation}>
    <ul>
      ${main.map(entryView)}
    </ul>
    ${role === 'admin'
      ? html`<h2 id="system">${texts.system}</h2>
          <ul aria-labelledby="system">
            ${system.map(entryView)}
          </ul>`
      : nothing}
  </nav>`;
}

function entryView({ path, label, count, isCurrent }: Entry): TemplateResult {
  return html`<li>
    <a href=${path} aria-current=${isCurrent ? 'page' : nothing}><span>${label}</span>${count === undefined ? nothing : html`<span class="count">${count}</span>`}</a>
  </li>`;
}
