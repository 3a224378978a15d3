import { defineElement } from '@zhengwu/ui/element';
import { ZwFormCanvas } from './form-canvas.js';

declare global {
  interface HTMLElementTagNameMap {
    'zw-form-canvas': ZwFormCanvas;
  }
}

defineElement('zw-form-canvas', ZwFormCanvas);
