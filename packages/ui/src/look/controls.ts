import { css } from 'lit';

import { buttonLook } from './button-look.js';
import { checkLook } from './check-look.js';
import { fieldLook } from './field-look.js';
import { inputLook } from './input-look.js';
import { layoutLook } from './layout-look.js';
import { pillLook } from './pill-look.js';
import { tableLook } from './table-look.js';

/**
 * The native controls, one look for all: put it into the styles of any shadow root and write plain
 * `<button class="zw-button">`, `<input class="zw-input">`. Controls that React draws use the same classes.
 *
 * | class | on |
 * |---|---|
 * | `zw-button`, with `data-kind` `primary` · `quiet` · `link` · `danger`, `data-size` `small` | `<button>`, `<a>` |
 * | `zw-icon-button` | a `<button>` with an icon and an `aria-label` |
 * | `zw-input` | `<input>` of text, `<textarea>`, `<select>` |
 * | `zw-check` | a `<label>` around a checkbox or radio and its words |
 * | `zw-field`, in it `zw-label`, `zw-hint`, `zw-error` | a label, its control, what is said of it |
 * | `zw-fields` | fields below each other; `data-columns="2"` beside each other |
 * | `zw-table` | `<table>` |
 * | `zw-pill`, with `data-tone` `good` · `warn` · `bad` · `accent` | a count or a state in a word |
 * | `zw-bar` | a row of controls that wraps |
 * | `zw-empty` | what is said where nothing is |
 */
export const controls = css`
  ${buttonLook}
  ${inputLook}
  ${checkLook}
  ${fieldLook}
  ${tableLook}
  ${pillLook}
  ${layoutLook}
`;
