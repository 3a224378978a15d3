import { css } from 'lit';

export const shelfStyles = css`
  .entrance {
    position: absolute;
    top: 12px;
    right: 12px;
    /* The zoom buttons and the mark of bpmn.io stay in sight. */
    bottom: 56px;
    /* The palette too: who knows how to draw begins there. */
    left: 152px;
    z-index: 20;
    display: flex;
    box-sizing: border-box;
    padding: 14px 12px 12px 16px;
    overflow: hidden;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_page);
    box-shadow: var(--_float);
  }
  .fills[data-narrow] .entrance {
    left: 12px;
  }
  .entrance > zw-flow-library {
    flex: 1;
    min-width: 0;
  }
  zw-dialog.window zw-flow-library {
    max-height: 62vh;
  }
  .said {
    padding: 0 16px 16px;
  }
  .print {
    display: flex;
    flex-direction: column;
    gap: 8px;
  }
  .print .paper {
    height: calc(100vh - 240px);
    min-height: 280px;
  }
  .wide {
    max-height: 50vh;
    margin-top: 8px;
    overflow: auto;
  }
  .wide ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .wide li {
    padding: 5px 0;
    border-bottom: 1px solid var(--_line);
    font-size: var(--_text-compact);
    line-height: var(--_text-compact-line);
  }
  .wide:focus-visible {
    outline: 2px solid var(--_focus);
  }
`;
