import { css } from 'lit';

export const uploadStyles = css`
  .upload {
    min-width: 0;
  }
  .upload-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    padding: 12px;
    border: 1px dashed var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface-sunk);
  }
  .upload[data-dropping] > .upload-head {
    border-color: var(--_accent);
    background: var(--_accent-tint);
  }
  .upload-here,
  .upload-rules {
    color: var(--_ink-soft);
  }
  .upload-rules {
    flex: 1 0 100%;
    font-size: var(--_text-small);
    line-height: var(--_text-small-line);
  }
  .file-list {
    margin: 4px 0 0;
    padding: 0;
    list-style: none;
  }
  .file {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: var(--_control);
    padding: 2px 4px;
    border-bottom: 1px solid var(--_line);
  }
  .file-name {
    flex: 1 1 0;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .file-size {
    color: var(--_ink-soft);
    font-size: var(--_text-small);
  }
  .file > progress {
    width: calc(80px * var(--_scale));
  }
  .asset-image {
    display: inline-block;
    width: auto;
    max-width: 100%;
    height: calc(48px * var(--_scale));
    object-fit: contain;
    background: var(--_surface-sunk);
  }
  span.asset-image {
    width: calc(48px * var(--_scale));
  }
  .no-service {
    margin: 0;
    padding: calc((var(--_control) - var(--_text-line)) / 2) 0;
    color: var(--_warn);
  }
`;
