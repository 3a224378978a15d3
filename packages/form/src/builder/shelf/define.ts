import { defineElement } from '@zhengwu/ui/element';
import { ZwFormShelf } from './form-shelf.js';

declare global {
  interface HTMLElementTagNameMap {
    'zw-form-shelf': ZwFormShelf;
  }
}

defineElement('zw-form-shelf', ZwFormShelf);
