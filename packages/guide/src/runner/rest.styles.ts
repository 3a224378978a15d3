import { css } from 'lit';

/** What follows the first page: explained words, what was answered, typed answers, the end of the way, the warning of a kiosk. */
export const restStyles = css`
  h3 {
    margin: 1.5em 0 0.5em;
    font-size: 1.125em;
    line-height: 1.5;
  }
  .answers h3 {
    margin: 0;
    color: var(--_ink-soft);
    font-weight: 400;
    font-size: 0.875em;
  }
  .term {
    min-height: 0;
    padding: 0;
    text-decoration: underline dotted;
  }
  summary {
    padding: 0.5em 0;
    color: var(--_accent);
    cursor: pointer;
  }
  details > p {
    padding-inline-start: 1em;
    border-inline-start: 0.25em solid var(--_line);
  }
  .answers {
    border-top: thin solid var(--_line);
  }
  .answers li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    border-bottom: thin solid var(--_line);
  }
  .asked {
    display: block;
    font-size: 0.875em;
  }
  .answer {
    padding: 0.5em 0;
  }
  .answers button {
    flex: none;
  }
  .note {
    margin: 0.5em 0;
    padding: 0.5em 0.75em;
    border-inline-start: 0.25em solid var(--_accent);
    background: var(--_accent-tint);
  }
  .typed {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
    margin-top: 1em;
  }
  .date-part {
    display: flex;
    align-items: center;
    gap: 0.375em;
  }
  .picker {
    position: relative;
  }
  .typed input,
  select {
    min-height: 2.75em;
    padding: 0.5em 0.75em;
    border: thin solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
  }
  .typed .number {
    width: 9em;
    max-width: 100%;
  }
  .date-part input {
    width: 3.5em;
  }
  .date-part .year {
    width: 5.5em;
  }
  .typed [aria-invalid='true'],
  select[aria-invalid='true'] {
    border-color: var(--_bad);
    box-shadow: inset 0 0 0 0.0625em var(--_bad);
  }
  .region {
    display: block;
    margin-top: 1em;
  }
  .region > span {
    display: block;
    margin-bottom: 0.25em;
  }
  select {
    width: 100%;
    max-width: 24em;
  }
  .materials,
  .plain-list,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  .plain-list {
    padding-inline-start: 1.25em;
  }
  .materials {
    list-style: none;
    counter-reset: material;
  }
  .materials > li {
    position: relative;
    padding: 0.75em 0 0.75em 2.25em;
    border-top: thin solid var(--_line);
    counter-increment: material;
  }
  .materials > li::before {
    content: counter(material);
    position: absolute;
    left: 0;
    color: var(--_ink-soft);
    font-weight: 600;
  }
  .material {
    font-weight: 600;
  }
  .kind {
    padding: 0.125em 0.5em;
    border-radius: var(--_radius);
    background: var(--_accent-tint);
    color: var(--_accent-strong);
    white-space: nowrap;
    font-size: 0.875em;
    font-weight: 400;
  }
  .kind[data-kind='exempt'] {
    background: var(--_good-tint);
    color: var(--_good);
  }
  .kind[data-kind='deferred'],
  .kind[data-kind='pledged'] {
    background: var(--_warn-tint);
    color: var(--_warn);
  }
  .files {
    margin: 0 -0.75em;
  }
  dl > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    padding: 0.25em 0;
  }
  dt {
    flex: 0 0 7em;
    color: var(--_ink-soft);
  }
  dd {
    flex: 1 1 12em;
  }
  a {
    color: var(--_accent);
  }
  .place {
    margin-top: 0.5em;
    font-weight: 600;
  }
  dialog {
    max-width: 30em;
    padding: 1.5em;
    border: thin solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: 0 0 0 100vmax var(--_backdrop);
    color: inherit;
    font-size: inherit;
  }
`;
