import { css, html } from 'lit';
import type { BuilderView } from '../builder-host.js';
import './define.js';

/** The form beside one of its versions, in words. */
export const compareView: BuilderView = {
  view: (host) => html`<zw-form-compare class="compare" .host=${host} .form=${host.form}></zw-form-compare>`,
  styles: css`
    .compare {
      height: 100%;
    }
  `,
};
