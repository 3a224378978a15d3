import type { ComponentSpec } from './component-spec.js';
import { choice, flag, number, text } from './prop-spec.js';

type ArrayName = 'ArrayTable' | 'ArrayCards' | 'ArrayItems';

const array = { role: 'array', group: 'table', value: 'rows', types: ['array'], isRare: true } as const;
const bounds = [number('minItems', { min: 0, step: 1, unit: '行' }), number('maxItems', { min: 1, step: 1, unit: '行' })] as const;

/** What stands in a row, or below the rows, of each of the three. Formily has them from one base, under each one's name. */
function partsOf<const Name extends ArrayName, const Places extends readonly string[]>(name: Name, places: Places) {
  const part = { role: 'arrayPart', group: 'table', value: 'none', types: ['void'], isRare: true } as const;
  return [
    { ...part, name: `${name}.Addition`, props: [text('title'), choice('method', ['push', 'unshift'])], within: [name] },
    { ...part, name: `${name}.Index`, props: [], within: places },
    { ...part, name: `${name}.Remove`, props: [text('title')], within: places },
    { ...part, name: `${name}.MoveUp`, props: [text('title')], within: places },
    { ...part, name: `${name}.MoveDown`, props: [text('title')], within: places },
    { ...part, name: `${name}.Copy`, props: [text('title')], within: places },
    { ...part, name: `${name}.SortHandle`, props: [], within: places },
  ] as const;
}

/** Rows that somebody adds: 从业人员, 设施设备. */
export const tableSpecs = [
  { ...array, name: 'ArrayTable', props: [...bounds, number('pageSize', { min: 0, step: 1, unit: '行' }), flag('bordered', true)], contains: ['ArrayTable.Column', 'ArrayTable.Addition'] },
  {
    name: 'ArrayTable.Column',
    role: 'layout',
    group: 'table',
    value: 'none',
    types: ['void'],
    props: [text('title'), number('width', { min: 0, step: 10, unit: 'px' }), choice('align', ['left', 'center', 'right'])],
    within: ['ArrayTable'],
    isRare: true,
  },
  ...partsOf('ArrayTable', ['ArrayTable.Column', 'Space']),
  { ...array, name: 'ArrayCards', props: [text('title'), ...bounds] },
  ...partsOf('ArrayCards', ['ArrayCards', 'Space']),
  { ...array, name: 'ArrayItems', props: bounds },
  { name: 'ArrayItems.Item', role: 'layout', group: 'table', value: 'none', types: ['void', 'object'], props: [choice('type', ['card', 'divide'])], within: ['ArrayItems'], isRare: true, isHidden: true },
  ...partsOf('ArrayItems', ['ArrayItems', 'ArrayItems.Item', 'Space']),
] as const satisfies readonly ComponentSpec[];
