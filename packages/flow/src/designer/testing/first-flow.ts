import context from '../../../../samples/items/food-business-licence/context.json';
import licence from '../../../../samples/items/food-business-licence/item.json';
import { emptyFlowText } from '../../model/file/empty-flow.js';

/** What surrounds somebody who draws the food licence's flow: its people, and templates for what the law wants in writing. */
export const FIRST_FLOW_CONTEXT = {
  ...context,
  item: licence,
  today: '2026-11-23',
  templates: [
    { id: 'tpl_accepted', name: '受理通知书', kind: 'document' },
    { id: 'tpl_correction', name: '一次性补正告知书', kind: 'document' },
    { id: 'tpl_notaccepted', name: '不予受理通知书', kind: 'document' },
    { id: 'tpl_granted', name: '准予行政许可决定书', kind: 'document' },
    { id: 'tpl_refused', name: '不予行政许可决定书', kind: 'document' },
  ],
};

export const firstFlowText = (): string => emptyFlowText({ id: 'licence', name: '食品经营许可' });
