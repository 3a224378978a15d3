import { nothing, type TemplateResult } from 'lit';
import { formEdits } from '../../../model/index.js';
import type { NodeDesk } from '../desk.js';
import { numberField } from '../fields/number-field.js';

/** 占几列: within a grid. */
export function spanEntry(desk: NodeDesk): TemplateResult | typeof nothing {
  const { entry, node, id, host, words, texts, isReadonly } = desk;
  if (entry.parent?.node['x-component'] !== 'FormGrid') return nothing;
  const isColumn = node['x-component'] === 'FormGrid.GridColumn';
  const span = node[isColumn ? 'x-component-props' : 'x-decorator-props']?.['gridSpan'];
  return numberField({
    id: 'prop-span',
    path: isColumn ? 'x-component-props/gridSpan' : 'x-decorator-props/gridSpan',
    label: words.props.gridSpan.label,
    value: typeof span === 'number' ? span : 1,
    min: 1,
    max: 24,
    unit: words.units['列'],
    hint: texts.fields.spanHint,
    isReadonly,
    onNumber: (value) => host.apply(formEdits['node/set-column'], { id, span: value }),
  });
}
