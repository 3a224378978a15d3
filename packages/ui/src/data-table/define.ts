import { defineElement } from '../element/define-element.js';
import { ZwDataTable } from './data-table.js';

defineElement('zw-data-table', ZwDataTable);

declare global {
  interface HTMLElementTagNameMap {
    'zw-data-table': ZwDataTable;
  }
}
