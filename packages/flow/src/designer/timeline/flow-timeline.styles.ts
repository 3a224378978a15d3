import { css } from 'lit';

export const flowTimelineStyles = css`
  :host {
    display: block;
    box-sizing: border-box;
    padding: 4px 12px 6px;
    border-top: 1px solid var(--_line);
    background: var(--_surface);
    font-size: var(--_text-small);
    line-height: var(--_text-small-line);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    align-items: center;
    min-height: 26px;
  }
  .head .fold {
    font-weight: 600;
  }
  .head .sum {
    display: flex;
    flex-wrap: wrap;
    flex: 1;
    gap: 0 16px;
    min-width: 0;
    margin: 0;
    color: var(--_ink-soft);
  }
  .sum .state,
  .track .state {
    margin-inline-start: 6px;
  }
  .state {
    white-space: nowrap;
  }
  .state[data-state='within'] {
    color: var(--_good);
  }
  .state[data-state='over'] {
    color: var(--_bad);
    font-weight: 600;
  }
  .state[data-state='undecided'] {
    color: var(--_warn);
  }
  .tracks {
    display: flex;
    gap: 16px;
    overflow-x: auto;
    padding-bottom: 2px;
  }
  .track {
    flex: 1 1 0;
    min-width: calc(172px * var(--_scale));
  }
  h4 {
    overflow: hidden;
    margin: 0;
    font: 400 var(--_text-small) / var(--_text-small-line) var(--_font);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .line {
    position: relative;
    height: calc(28px * var(--_scale));
    margin: 0;
    padding: 0;
    border-radius: var(--_radius);
    background: var(--_surface-sunk);
    list-style: none;
  }
  .line > li {
    position: absolute;
    top: 0;
    bottom: 0;
    box-sizing: border-box;
    padding: 0 1px 0 0;
  }
  .segment {
    box-sizing: border-box;
    width: 100%;
    height: 100%;
    overflow: hidden;
    padding: 0 4px;
    border: 1px solid var(--_accent);
    border-radius: 3px;
    background: var(--_accent-tint);
    color: var(--_ink);
    font: inherit;
    text-overflow: ellipsis;
    white-space: nowrap;
    cursor: pointer;
  }
  .segment:hover {
    background: var(--_surface);
  }
  .segment:focus-visible {
    position: relative;
    outline: 2px solid var(--_focus);
    outline-offset: 1px;
    z-index: 2;
  }
  .segment[aria-pressed='true'] {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .segment[data-over] {
    border-color: var(--_bad);
    background: var(--_bad-tint);
    color: var(--_bad);
  }
  .segment[data-over][aria-pressed='true'] {
    background: var(--_bad);
    color: var(--_on-accent);
  }
  /* What is not counted is hatched, whatever its colour. */
  .segment[data-paused] {
    border-style: dashed;
    border-color: var(--_line-strong);
    background: repeating-linear-gradient(135deg, var(--_surface-sunk) 0 5px, var(--_line) 5px 7px);
  }
  .segment[data-paused][aria-pressed='true'] {
    border: 2px solid var(--_accent);
    color: var(--_ink);
  }
  .marks {
    position: relative;
    height: var(--_text-small-line);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .marks li {
    position: absolute;
    top: calc(-28px * var(--_scale) - 2px);
    bottom: 0;
    display: flex;
    align-items: flex-end;
    justify-content: flex-end;
    box-sizing: border-box;
    overflow: visible;
    padding-inline-end: 4px;
    border-inline-end: 2px solid var(--_ink);
    pointer-events: none;
    white-space: nowrap;
  }
  .marks li[data-name='statutory'] {
    border-inline-end-style: dashed;
  }
  /* A label that has no room before its line stands behind it. */
  .marks li[data-early] span {
    position: absolute;
    left: 100%;
    margin-inline-start: 6px;
  }
  .notes {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    margin: 2px 0 0;
    padding: 0;
    color: var(--_ink-soft);
    list-style: none;
  }
  .notes li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 2px;
    align-items: center;
  }
  .notes .warn {
    color: var(--_warn);
  }
  .notes button,
  td button {
    min-height: 24px;
    padding: 0 4px;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: var(--_accent-strong);
    font: inherit;
    text-decoration: underline;
    cursor: pointer;
  }
  .notes button:focus-visible,
  td button:focus-visible {
    outline: 2px solid var(--_focus);
  }
  .details {
    max-height: calc(190px * var(--_scale));
    overflow: auto;
  }
  .details:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }
  .details table {
    width: 100%;
  }
  .details td,
  .details th {
    padding-top: 1px;
    padding-bottom: 1px;
    vertical-align: baseline;
    white-space: nowrap;
  }
  .details .wide {
    white-space: normal;
  }
  .details td button {
    padding: 0;
    text-align: start;
  }
`;
