import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { DiagramElement } from '../drawing/diagram-types.js';
import { overlapArea } from '../model/layout/geometry.js';
import { designerPage, sketchXml, type DesignerPage } from './testing/designer-page.js';

const FLOW = '(s) -> [a] -> {x g} -> [b] -> (e) \n {x g} -*-> [c] -> [d] -> (f) \n [d] ~late timer~> e';
const LONG = '申请人在规定期限内没有补齐全部材料';

function labelOf(page: DesignerPage, id: string): DiagramElement {
  const { label } = page.element(id);
  if (label === undefined) throw new Error(`${id} has no label`);
  return label;
}

/** What a label lies over: shapes and other labels. */
function covered(page: DesignerPage, id: string): readonly string[] {
  const label = labelOf(page, id);
  const shapes = page.session().modeler.get('elementRegistry').getAll().filter((each) => each.parent !== undefined && each.waypoints === undefined && each !== label);
  return shapes.filter((each) => overlapArea(label, each) > 0).map((each) => each.id);
}

const placeOf = ({ x, y }: DiagramElement): readonly number[] => [x, y];

describe('the name of an event, a gateway or a way', () => {
  it.each(['g', 'e', 'late', 'g_b', 'g_c'])('stands where it covers nothing when it is renamed, letter by letter: %s; undone in one', async (id) => {
    const page = await designerPage(await sketchXml(FLOW));
    const opened = page.designer.value;
    await page.designer.reveal(id, 'name');
    await userEvent.keyboard(`{Control>}a{/Control}${LONG}`);
    await page.settle();
    expect(page.element(id).businessObject.get('name')).toBe(LONG);
    expect(covered(page, id)).toEqual([]);
    page.designer.undo();
    await page.settle();
    expect(page.session().canUndo).toBe(false);
    expect(page.designer.value).toBe(opened);
    page.designer.redo();
    expect(covered(page, id)).toEqual([]);
  });

  it('the same on the drawing, as one step', async () => {
    const page = await designerPage(await sketchXml(FLOW));
    const [opened, modeler] = [page.designer.value, page.session().modeler];
    modeler.get('directEditing').activate(page.element('g_c'));
    await userEvent.keyboard(LONG);
    modeler.get('directEditing').complete();
    await page.settle();
    expect(page.element('g_c').businessObject.get('name')).toBe(LONG);
    expect(covered(page, 'g_c')).toEqual([]);
    page.designer.undo();
    await page.settle();
    expect(page.designer.value).toBe(opened);
  });

  it('stays where somebody has put it', async () => {
    const page = await designerPage(await sketchXml(FLOW));
    const session = page.session();
    const label = labelOf(page, 'g');
    session.modeler.get('modeling').moveElements([label], { x: 3, y: 61 });
    const { y, x, width } = label;
    session.apply('flow/rename', { id: 'g', name: LONG });
    expect(label.y).toBe(y);
    expect(Math.abs(label.x + label.width / 2 - x - width / 2)).toBeLessThan(1);
    session.apply('flow/rename', { id: 'g', name: 'g' });
    expect(label.y).toBe(y);
  });

  it('comes back to its place with its former name', async () => {
    const page = await designerPage(await sketchXml(FLOW));
    const session = page.session();
    session.apply('flow/rename', { id: 'e', name: '办结了' });
    const first = placeOf(labelOf(page, 'e'));
    session.apply('flow/rename', { id: 'e', name: LONG });
    session.apply('flow/rename', { id: 'e', name: '' });
    session.apply('flow/rename', { id: 'e', name: '办结了' });
    expect(placeOf(labelOf(page, 'e'))).toEqual(first);
  });
});
