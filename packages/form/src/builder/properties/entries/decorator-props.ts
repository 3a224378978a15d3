import type { TemplateResult } from 'lit';
import { formItemProps } from '../../../components/index.js';
import { formEdits } from '../../../model/index.js';
import type { NodeDesk } from '../desk.js';
import { propField } from '../fields/prop-field.js';
import { propWord } from './component-props.js';

/** What stands around a control: help, additions, the label's place and width. */
export function decoratorPropEntries(desk: NodeDesk): readonly TemplateResult[] {
  const { node, id, host, words } = desk;
  const props = node['x-decorator-props'] ?? {};
  return formItemProps
    .filter(({ name }) => name !== 'gridSpan')
    .map((spec) =>
      propField(desk, {
        id: `prop-d-${spec.name}`,
        spec,
        word: propWord(words, '', spec),
        value: props[spec.name],
        path: `x-decorator-props/${spec.name}`,
        onValue: (value) => host.apply(formEdits['node/set-decorator-prop'], { id, name: spec.name, value }),
      }),
    );
}
