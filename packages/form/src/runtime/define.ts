import { defineElement } from '@zhengwu/ui/element';
import { ZwForm } from './zw-form.js';

declare global {
  interface HTMLElementTagNameMap {
    'zw-form': ZwForm;
  }
}

defineElement('zw-form', ZwForm);
