import { css, html, type TemplateResult } from 'lit';

import { keyCaps, type Shortcut } from './shortcut.js';

export const keySheetStyles = css`
  .sheet {
    columns: 2 calc(240px * var(--_scale));
    column-gap: 32px;
  }
  .sheet section {
    margin: 0 0 16px;
    break-inside: avoid;
  }
  .sheet h4 {
    margin: 0 0 4px;
    color: var(--_ink-soft);
    font: 600 var(--_text-small) / var(--_text-small-line) var(--_font);
  }
  .sheet dl {
    margin: 0;
  }
  .sheet dl > div {
    display: flex;
    gap: 12px;
    justify-content: space-between;
    padding: 4px 0;
    border-bottom: 1px solid var(--_line);
  }
  .sheet dt,
  .sheet dd {
    margin: 0;
  }
  kbd {
    padding: 1px 6px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface-sunk);
    color: var(--_ink-soft);
    font: 400 var(--_text-small) / var(--_text-small-line) var(--_font);
    white-space: nowrap;
  }
`;

/** All keys of a designer, by group in the order in which the groups first occur. */
export function keySheet(shortcuts: readonly Shortcut[]): TemplateResult {
  const groups = [...new Set(shortcuts.map(({ group }) => group))];
  return html`<div class="sheet">
    ${groups.map(
      (group) => html`<section>
        <h4>${group}</h4>
        <dl>
          ${labelsOf(shortcuts, group).map(
            ({ label, keys }) => html`<div><dt>${label}</dt><dd>${keys.map((each) => html`<kbd>${keyCaps(each)}</kbd> `)}</dd></div>`,
          )}
        </dl>
      </section>`,
    )}
  </div>`;
}

/** What a group can do, each thing once, with all keys that do it. */
function labelsOf(shortcuts: readonly Shortcut[], group: string): readonly { readonly label: string; readonly keys: readonly string[] }[] {
  const keys = new Map<string, string[]>();
  for (const each of shortcuts) if (each.group === group) keys.set(each.label, [...(keys.get(each.label) ?? []), each.keys]);
  return [...keys].map(([label, all]) => ({ label, keys: all }));
}
