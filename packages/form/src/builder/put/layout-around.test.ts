import { newId } from '@zhengwu/core';
import { describe, expect, it } from 'vitest';
import { builderTextsIn } from '../../messages/builder.js';
import { componentWordsIn } from '../../messages/components.js';
import { indexForm, type Form, type FormEntry, type FormNode, type NodeId } from '../../model/index.js';
import { smallForm } from '../testing/small-form.js';
import { layoutAround } from './layout-around.js';
import { newNode } from './new-node.js';

const newNodeId = (): NodeId => newId('nod');
const words = { components: componentWordsIn('zh-CN'), begin: builderTextsIn('zh-CN').newNode };

function around(component: string, ids: readonly string[], form: Form = smallForm): FormNode {
  const index = indexForm(form.schema);
  const siblings = ids.map((id): FormEntry => {
    const entry = index.byId(id);
    if (entry === undefined) throw new Error(`there is no ${id}`);
    return entry;
  });
  return layoutAround(newNode(component, words, newNodeId), siblings, newNodeId).node;
}

const WIDE = { 'x-decorator': 'FormGrid.GridColumn', 'x-decorator-props': { gridSpan: 2 } };
const GRID = { type: 'void', 'x-component': 'FormGrid', 'x-component-props': { maxColumns: 2, minColumns: 2, minWidth: 100 } };

describe('layoutAround', () => {
  it('a card around two columns takes both, and they stand beside each other in it', () => {
    expect(around('Card', ['nod_one', 'nod_two', 'nod_three'])).toMatchObject({ ...WIDE, 'x-component': 'Card', properties: { grid: GRID } });
  });

  it('tabs too, in their one pane', () => {
    const { properties = {}, ...tabs } = around('FormTab', ['nod_one', 'nod_two']);
    expect(tabs).toMatchObject(WIDE);
    expect(Object.values(properties)).toEqual([expect.objectContaining({ 'x-component': 'FormTab.TabPane', properties: { grid: expect.objectContaining(GRID) as unknown } })]);
  });

  it('a grid is such a grid itself', () => {
    const grid = around('FormGrid', ['nod_one', 'nod_two']);
    expect(grid).toMatchObject({ ...WIDE, ...GRID });
    expect(grid.properties).toBeUndefined();
  });

  it('what lies side by side anyway needs none in it', () => {
    const space = around('Space', ['nod_one', 'nod_two']);
    expect(space).toMatchObject(WIDE);
    expect(space.properties).toBeUndefined();
  });

  it.each([
    ['one column', ['nod_one']],
    ['no grid around', ['nod_name', 'nod_note']],
  ])('%s: a plain card', (_name, ids) => {
    const card = around('Card', ids);
    expect(card['x-decorator']).toBeUndefined();
    expect(card.properties).toBeUndefined();
  });
});
