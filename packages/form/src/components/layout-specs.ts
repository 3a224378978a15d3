import type { ComponentSpec } from './component-spec.js';
import { choice, flag, number, text } from './prop-spec.js';

const base = { role: 'layout', group: 'layout', value: 'none', types: ['void', 'object'] } as const;

/** What arranges others and has no value of its own. */
export const layoutSpecs = [
  {
    ...base,
    name: 'FormGrid',
    props: [number('maxColumns', { min: 1, max: 24, step: 1, unit: '列' }), number('minColumns', { min: 1, max: 24, step: 1, unit: '列' }), number('minWidth', { min: 0, step: 10, unit: 'px' }), number('columnGap', { min: 0, max: 64, unit: 'px' }), number('rowGap', { min: 0, max: 64, unit: 'px' })],
  },
  { ...base, name: 'FormGrid.GridColumn', props: [number('gridSpan', { min: 1, max: 24, step: 1, unit: '列' }, 1)], aliases: ['GridColumn'], within: ['FormGrid'] },
  {
    ...base,
    name: 'FormLayout',
    props: [choice('layout', ['horizontal', 'vertical', 'inline']), choice('labelAlign', ['right', 'left']), number('labelWidth', { min: 0, step: 10, unit: 'px' }), number('labelCol', { min: 1, max: 24, step: 1 }), number('wrapperCol', { min: 1, max: 24, step: 1 }), flag('colon'), flag('labelWrap'), choice('size', ['default', 'small', 'large'])],
  },
  { ...base, name: 'FormTab', props: [choice('tabPosition', ['top', 'left'])], contains: ['FormTab.TabPane'], isRare: true },
  { ...base, name: 'FormTab.TabPane', props: [text('tab')], within: ['FormTab'], isRare: true },
  { ...base, name: 'FormStep', props: [choice('direction', ['horizontal', 'vertical'])], contains: ['FormStep.StepPane'], isRare: true },
  { ...base, name: 'FormStep.StepPane', props: [text('title'), text('description')], within: ['FormStep'], isRare: true },
  { ...base, name: 'FormCollapse', props: [flag('accordion'), number('defaultOpenPanelCount', { min: 0, step: 1, unit: '个' }, 5)], contains: ['FormCollapse.CollapsePanel'], isRare: true },
  { ...base, name: 'FormCollapse.CollapsePanel', props: [text('header')], within: ['FormCollapse'], isRare: true },
  { ...base, name: 'Card', props: [text('title'), text('extra'), choice('size', ['default', 'small'])] },
  { ...base, name: 'Space', props: [choice('direction', ['horizontal', 'vertical']), choice('align', ['start', 'center', 'end', 'baseline']), number('size', { min: 0, max: 64, unit: 'px' }, 8), flag('wrap')] },
  // A value that is shown, and changed once somebody wants to.
  { ...base, name: 'Editable', value: 'none', types: ['void', 'object', 'string', 'number', 'array'], props: [], isRare: true },
  { ...base, name: 'Editable.Popover', types: ['void', 'object'], props: [text('title')], isRare: true },
] as const satisfies readonly ComponentSpec[];
