import { defineElement } from '@zhengwu/ui/element';
import { css, html } from 'lit';
import '../../runtime/define.js';
import type { BuilderView } from '../builder-host.js';
import { ZwFormTry } from './try-desk.js';

declare global {
  interface HTMLElementTagNameMap {
    'zw-form-try': ZwFormTry;
  }
}

/** 试填: loaded when it is first wanted. */
export const tryView: BuilderView = {
  view: ({ form, context, services, device }) => {
    defineElement('zw-form-try', ZwFormTry);
    return html`<zw-form-try .form=${form} .context=${context} .services=${services} .device=${device}></zw-form-try>`;
  },
  styles: css`
    zw-form-try {
      flex: 1;
      min-height: 0;
    }
  `,
};
