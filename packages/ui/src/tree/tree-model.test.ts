import { describe, expect, it } from 'vitest';

import { foodLicenceOpen, foodLicenceOutline } from './testing/food-licence-outline.js';
import { moveNodes } from './move-nodes.js';
import { TreeModel } from './tree-model.js';

/** A model whose owner does what it is asked, and writes down what it hears. */
function modelled({ multiple = false, isObedient = true } = {}) {
  const heard: string[] = [];
  const model: TreeModel = new TreeModel({
    select: (ids) => {
      heard.push(`select ${ids.join(' ')}`);
      if (isObedient) model.selected = ids;
    },
    expand: (id, isExpanded) => heard.push(`${isExpanded ? 'open' : 'close'} ${id}`),
  });
  model.multiple = multiple;
  model.nodes = foodLicenceOutline;
  model.expanded = foodLicenceOpen;
  return { model, heard, active: () => model.active?.node.id };
}

describe('the cursor', () => {
  it('begins at the first selected, else at the first row', () => {
    const { model, active } = modelled();
    expect(active()).toBe('kind');
    model.selected = ['catering'];
    expect(active()).toBe('catering');
  });

  it('selects as it goes, once each', () => {
    const { model, heard, active } = modelled();
    model.step('next', 10, 'it');
    model.step('next', 10, 'it');
    model.step('first', 10, 'it');
    model.step('previous', 10, 'it');
    expect(active()).toBe('kind');
    expect(heard).toEqual(['select new', 'select operator', 'select kind']);
  });

  it.each([
    { to: 'last', ends: 'cancel' },
    { to: 'page-down', ends: 'catering' },
    { to: 'first', ends: 'kind' },
    { to: 'page-up', ends: 'kind' },
  ] as const)('$to leads to $ends', ({ to, ends }) => {
    const { model, active } = modelled();
    model.step(to, 5, 'it');
    expect(active()).toBe(ends);
  });

  it('goes in and out of branches by arrow right and left', () => {
    const { model, heard, active } = modelled();
    model.goTo(3, 'nothing');
    model.open();
    expect(heard).toEqual(['open sales']);
    model.open();
    expect(active()).toBe('bulk');
    model.close();
    expect(active()).toBe('sales');
    model.close();
    expect(heard.slice(-1)).toEqual(['close sales']);
    model.close();
    expect(active()).toBe('operator');
  });

  it('does not stay in a branch that closes around it', () => {
    const { model, active } = modelled();
    model.goTo(6, 'it');
    expect(active()).toBe('small');
    model.setOpen('catering', false);
    expect(active()).toBe('catering');
  });

  it('stays on its node when that is moved, and goes to a neighbour when it is removed', () => {
    const { model, active } = modelled();
    model.goTo(6, 'it');
    model.nodes = moveNodes(foodLicenceOutline, ['small'], { parentId: 'area', index: 1 });
    expect(active()).toBe('small');
    expect(model.activeRow).toBe(7);
    const [kind] = foodLicenceOutline;
    model.nodes = [{ ...kind!, children: kind!.children!.filter(({ id }) => id !== 'new') }];
    expect(active()).toBe('change');
  });

  it('follows a selection that comes from elsewhere, not its own', () => {
    const { model, active } = modelled({ multiple: true });
    model.goTo(2, 'it');
    model.goTo(3, 'toggle');
    model.goTo(3, 'toggle');
    expect(model.selected).toEqual(['operator']);
    expect(active(), 'taken off the selection, still under the cursor').toBe('sales');
    model.selected = ['operator'];
    expect(active(), 'the same again').toBe('sales');
    model.selected = ['renew'];
    expect(active()).toBe('renew');
  });

  it('stays where it went when the owner leaves that out of what is selected, as of a heading', () => {
    const model: TreeModel = new TreeModel({ select: (ids) => (model.selected = ids.filter((id) => id !== 'sales')), expand: () => undefined });
    model.multiple = true;
    model.nodes = foodLicenceOutline;
    model.expanded = foodLicenceOpen;
    model.goTo(2, 'it');
    model.step('next', 10, 'to-it');
    expect(model.active?.node.id).toBe('sales');
    model.goTo(3, 'it');
    expect(model.active?.node.id).toBe('sales');
    model.goTo(2, 'it');
    model.step('next', 10, 'to-it');
    model.step('next', 10, 'to-it');
    expect(model.selected).toEqual(['operator', 'catering']);
  });

  it('leaves the selection to the owner', () => {
    const { model, heard, active } = modelled({ isObedient: false });
    model.step('next', 10, 'it');
    expect(heard).toEqual(['select new']);
    expect(model.selected).toEqual([]);
    expect(active()).toBe('new');
  });
});

describe('several', () => {
  it('reach from the anchor, there and back', () => {
    const { model } = modelled({ multiple: true });
    model.goTo(2, 'it');
    model.step('next', 10, 'to-it');
    model.step('next', 10, 'to-it');
    expect(model.selected).toEqual(['operator', 'sales', 'catering']);
    model.step('previous', 10, 'to-it');
    expect(model.selected).toEqual(['operator', 'sales']);
    model.step('first', 10, 'to-it');
    expect(model.selected).toEqual(['kind', 'new', 'operator']);
  });

  it('are one in a tree for one', () => {
    const { model } = modelled();
    model.goTo(2, 'it');
    model.goTo(5, 'to-it');
    expect(model.selected).toEqual(['area']);
    model.goTo(3, 'toggle');
    expect(model.selected).toEqual(['sales']);
    model.selectAll();
    expect(model.selected).toEqual(['sales']);
  });

  it('are all that is seen', () => {
    const { model } = modelled({ multiple: true });
    model.selectAll();
    expect(model.selected).toHaveLength(model.rows.length);
  });

  it('are what a command is about, when the cursor is on one of them', () => {
    const { model } = modelled({ multiple: true });
    model.selected = ['medium', 'area', 'change'];
    expect(model.subject, 'in order, none below another').toEqual(['area', 'change']);
    model.setActive('renew');
    expect(model.subject).toEqual(['renew']);
  });
});

describe('open branches', () => {
  it('are those of the first two levels at first, and anew for another document', () => {
    const { model } = modelled();
    const fresh = new TreeModel({ select: () => undefined, expand: () => undefined });
    fresh.nodes = foodLicenceOutline;
    expect([...fresh.expanded]).toEqual(['kind', 'new', 'change', 'renew']);
    fresh.setOpen('new', false);
    fresh.nodes = moveNodes(foodLicenceOutline, ['small'], { parentId: 'area', index: 1 });
    expect(fresh.expanded.has('new'), 'an edit opens nothing').toBe(false);
    fresh.nodes = [{ id: 'other', label: '公共场所卫生许可', children: [{ id: 'o1', label: '新办' }] }];
    expect([...fresh.expanded]).toEqual(['other']);
    model.nodes = fresh.index.nodes;
    expect(model.expanded, 'the owner has set them').toBe(foodLicenceOpen);
  });

  it('are told one by one when all siblings or all around a node are opened', () => {
    const { model, heard } = modelled();
    model.expanded = new Set(['kind']);
    model.setActive('change');
    model.openSiblings();
    expect(heard).toEqual(['open new', 'open change', 'open renew']);
    model.reveal('medium');
    expect(heard.slice(3)).toEqual(['open operator', 'open catering', 'open area']);
    model.reveal('medium');
    model.reveal('nobody');
    expect(heard).toHaveLength(6);
  });
});
