import { css } from 'lit';

/** Tabs, steps and panels. */
export const panesStyles = css`
  .tabs[data-upright] {
    display: flex;
    gap: 16px;
  }
  .tabs[data-upright] > .tab-panel {
    flex: 1 1 0;
    min-width: 0;
  }
  .tab-list {
    display: flex;
    margin: 0 0 12px;
    overflow-x: auto;
    border-bottom: 1px solid var(--_line);
  }
  .tabs[data-upright] > .tab-list {
    flex: none;
    flex-direction: column;
    border-right: 1px solid var(--_line);
    border-bottom: 0;
  }
  .tab {
    flex: none;
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: calc(40px * var(--_scale));
    padding: 0 16px;
    border: 0;
    border-bottom: 2px solid transparent;
    background: none;
    color: var(--_ink-soft);
    font: inherit;
    cursor: pointer;
  }
  .tabs[data-upright] .tab {
    border-right: 2px solid transparent;
    border-bottom: 0;
  }
  .tab:hover {
    color: var(--_accent);
  }
  .tab[aria-selected='true'] {
    border-color: var(--_accent);
    color: var(--_accent-strong);
    font-weight: 600;
  }
  .tab:focus-visible,
  .panel-head:focus-visible,
  .step-button:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }
  .pane-mark {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-width: calc(18px * var(--_scale));
    height: calc(18px * var(--_scale));
    padding: 0 5px;
    border-radius: 999px;
    background: var(--_bad);
    color: var(--_on-accent);
    font-size: var(--_text-small);
    line-height: 1;
    font-weight: 600;
  }

  .panel {
    margin: 0 0 8px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .panel > h3 {
    margin: 0;
    font-size: var(--_text-title);
    line-height: var(--_text-line);
  }
  .panel-head {
    display: flex;
    align-items: center;
    gap: 8px;
    width: 100%;
    min-height: calc(44px * var(--_scale));
    padding: 8px 12px;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: var(--_ink);
    font: inherit;
    font-weight: 600;
    text-align: start;
    cursor: pointer;
  }
  .panel-head:hover {
    color: var(--_accent);
  }
  .panel-head > .zw-icon {
    transition: transform var(--_ease);
  }
  .panel-head[aria-expanded='true'] > .zw-icon {
    transform: rotate(90deg);
  }
  .panel-body {
    padding: 8px 16px 12px;
  }

  .steps-progress {
    margin: 0 0 8px;
    color: var(--_ink-soft);
  }
  .step-list {
    display: flex;
    gap: 8px;
    margin: 0 0 16px;
    padding: 0;
    list-style: none;
  }
  .step-item {
    flex: 1 1 0;
    min-width: 0;
    border-top: 3px solid var(--_line);
  }
  .step-item[data-state='done'] {
    border-color: var(--_good);
  }
  .step-item[data-state='current'],
  .step-item[aria-current] {
    border-color: var(--_accent);
  }
  .step-item[data-state='faulty'] {
    border-color: var(--_bad);
  }
  .step-button {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 8px;
    align-items: center;
    width: 100%;
    padding: 8px 4px;
    border: 0;
    background: none;
    color: var(--_ink-soft);
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .step-button[aria-disabled='true'] {
    cursor: default;
  }
  .step-button:not([aria-disabled='true']):hover {
    color: var(--_accent);
  }
  .step-item[aria-current] .step-button {
    color: var(--_ink);
    font-weight: 600;
  }
  .step-number {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    width: calc(24px * var(--_scale));
    height: calc(24px * var(--_scale));
    border: 1px solid currentColor;
    border-radius: 50%;
    font-size: var(--_text-small);
    line-height: 1;
  }
  .step-item[aria-current] .step-number {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .step-item[data-state='done'] .step-number {
    border-color: var(--_good);
    background: var(--_good-tint);
    color: var(--_good);
  }
  .step-item[data-state='faulty'] .step-number {
    border-color: var(--_bad);
    background: var(--_bad-tint);
    color: var(--_bad);
  }
  .step-note {
    grid-column: 2;
    color: var(--_ink-soft);
    font-size: var(--_text-small);
    line-height: var(--_text-small-line);
    font-weight: 400;
  }
  .step-title {
    margin: 0 0 8px;
    font-size: calc(17px * var(--_scale));
    line-height: calc(24px * var(--_scale));
    font-weight: 600;
    outline: none;
  }
  .steps-tools {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin: 8px 0 0;
  }
  .steps-complaint {
    margin: 8px 0 0;
  }
  .steps[data-upright] {
    display: grid;
    grid-template-columns: calc(176px * var(--_scale)) minmax(0, 1fr);
    gap: 0 24px;
  }
  .steps[data-upright] > nav {
    grid-row: 1 / span 20;
  }
  .steps[data-upright] > :not(nav) {
    grid-column: 2;
  }
  .steps[data-upright] .step-list {
    flex-direction: column;
    gap: 4px;
  }
  .steps[data-upright] .step-item {
    flex: none;
    border-top: 0;
    border-left: 3px solid var(--_line);
    padding-left: 4px;
  }
  .steps[data-upright] .step-item[data-state='done'] {
    border-left-color: var(--_good);
  }
  .steps[data-upright] .step-item[aria-current] {
    border-left-color: var(--_accent);
  }
  .steps[data-upright] .step-item[data-state='faulty'] {
    border-left-color: var(--_bad);
  }
  :host([data-narrow]) .steps[data-upright],
  :host([data-narrow]) .tabs[data-upright] {
    display: block;
  }
  :host([data-narrow]) .tabs[data-upright] > .tab-list {
    border-right: 0;
    border-left: 1px solid var(--_line);
  }
  /* Little room: the step one is at has a name, the others a number. */
  :host([data-narrow]) .steps:not([data-upright]) .step-item:not([aria-current]) {
    flex: 0 0 calc(36px * var(--_scale));
  }
  :host([data-narrow]) .steps:not([data-upright]) .step-item:not([aria-current]) .step-word,
  :host([data-narrow]) .steps:not([data-upright]) .step-item:not([aria-current]) .step-note {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip: rect(0 0 0 0);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    .tab[aria-selected='true'],
    .step-item[aria-current] {
      border-color: Highlight;
    }
    .pane-mark {
      border: 1px solid;
    }
  }
`;
