import type { ComponentSpec } from './component-spec.js';
import { choice, flag, list, number, text } from './prop-spec.js';

/** Files that are handed in through the host's services, and what is written by hand. */
export const fileSpecs = [
  {
    name: 'Upload',
    role: 'control',
    group: 'file',
    value: 'files',
    types: ['array'],
    // `accept` as HTML writes it; `maxSize` in MB for each file.
    props: [text('textContent'), text('accept'), number('maxCount', { min: 1, max: 100, step: 1, unit: '份' }), number('maxSize', { min: 0, max: 1024, unit: 'MB' }), flag('multiple'), choice('listType', ['text', 'picture'])],
    aliases: ['Upload.Dragger'],
    isRare: true,
  },
  { name: 'Signature', role: 'control', group: 'file', value: 'image', types: ['object', 'string'], props: [text('placeholder'), list('statement')], isRare: true },
] as const satisfies readonly ComponentSpec[];
