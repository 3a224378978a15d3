import { css } from 'lit';

export const bindingStyles = css`
  .properties .bound > strong,
  .properties .suggestion strong {
    font-size: var(--_text-compact);
  }
  .properties .bound > code {
    display: block;
    color: var(--_ink-soft);
  }
  .properties .misfit {
    padding: 6px 8px;
    border-radius: var(--_radius);
    background: var(--_warn-tint);
    font-size: var(--_text-small);
    line-height: var(--_text-small-line);
  }
  .properties .misfit[data-tone='bad'] {
    background: var(--_bad-tint);
  }
  .properties .misfit > p {
    margin: 0;
  }
  .properties .misfit .witness {
    color: var(--_ink-soft);
    overflow-wrap: anywhere;
  }
  .properties .suggestion {
    display: flex;
    gap: 8px;
    align-items: flex-start;
    justify-content: space-between;
    padding: 8px;
    border-radius: var(--_radius);
    background: var(--_accent-tint);
  }
  .properties .suggestion > button {
    flex: none;
  }
  .properties .suggestion .zw-hint {
    margin: 0;
    color: var(--_ink-soft);
  }
  .properties .definition {
    margin: 0;
    color: var(--_ink-soft);
    font-size: var(--_text-small);
    line-height: var(--_text-small-line);
  }
  .properties .definition > .says {
    display: block;
  }
`;
