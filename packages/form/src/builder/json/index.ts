import { css, html } from 'lit';
import type { BuilderView } from '../builder-host.js';
import './define.js';

/** The form as JSON text. */
export const jsonView: BuilderView = {
  view: (host) => html`<zw-form-json class="json" .host=${host} .form=${host.form}></zw-form-json>`,
  styles: css`
    .json {
      height: 100%;
    }
  `,
};
