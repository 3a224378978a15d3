import { css } from 'lit';

export const flowLibraryStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: 12px;
    box-sizing: border-box;
    min-height: 0;
  }
  .head {
    display: grid;
    flex: none;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 4px 16px;
    align-items: center;
  }
  h2,
  p {
    margin: 0;
  }
  h2 {
    font: 600 var(--_text-title) / var(--_text-line) var(--_font);
  }
  .head p {
    grid-column: 1;
    color: var(--_ink-soft);
    font-size: var(--_text-compact);
    line-height: var(--_text-compact-line);
  }
  .head .search {
    width: calc(200px * var(--_scale));
  }
  .head .blank {
    justify-self: end;
  }
  :host([narrow]) .head {
    grid-template-columns: minmax(0, 1fr);
  }
  :host([narrow]) .head > * {
    grid-column: 1;
    justify-self: start;
  }
  :host([narrow]) .head .search {
    width: 100%;
  }
  ul {
    display: grid;
    flex: 1;
    grid-template-columns: repeat(auto-fill, minmax(calc(208px * var(--_scale)), 1fr));
    gap: 12px;
    align-content: start;
    min-height: 0;
    margin: 0;
    /* Room for the focus ring. */
    padding: 3px;
    overflow-x: hidden;
    overflow-y: auto;
    list-style: none;
  }
  li {
    display: grid;
  }
  .card {
    display: grid;
    grid-template-rows: auto auto 1fr auto;
    gap: 4px;
    min-width: 0;
    padding: 10px 12px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .card:hover {
    border-color: var(--_accent);
  }
  .card:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 1px;
  }
  .card[data-suits='well'] {
    border-color: var(--_accent);
  }
  .quiet {
    position: absolute;
  }
  .title {
    display: flex;
    gap: 8px;
    align-items: center;
    justify-content: space-between;
    color: var(--_accent-strong);
    font-weight: 600;
  }
  .card[data-suits='badly'] .title {
    color: var(--_ink);
  }
  .drawing {
    display: block;
    width: 100%;
    height: calc(58px * var(--_scale));
    border-radius: var(--_radius);
    background: var(--_surface-sunk);
  }
  .drawing path,
  .drawing circle,
  .drawing rect {
    fill: var(--_surface);
    stroke: var(--_ink-soft);
    stroke-width: 5px;
  }
  .drawing .line {
    fill: none;
    stroke: var(--_line-strong);
    stroke-width: 4px;
  }
  .drawing .own {
    fill: var(--_accent-tint);
    stroke: var(--_accent);
  }
  .drawing .end {
    stroke-width: 9px;
  }
  .when,
  .facts {
    color: var(--_ink-soft);
    font-size: var(--_text-compact);
    line-height: var(--_text-compact-line);
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    color: var(--_ink-soft);
    font-size: var(--_text-small);
    line-height: var(--_text-small-line);
  }
  .facts .reason {
    color: var(--_warn);
  }
  .facts .reason[data-good] {
    color: var(--_good);
  }
`;
