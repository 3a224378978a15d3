import { applyPatches, History, isRefusal, type Patch } from '@zhengwu/core';
import { formEdits } from '../../src/model/edits/index.js';
import { indexForm } from '../../src/model/form-index.js';
import type { NodeId } from '../../src/model/form-node.js';
import type { Form } from '../../src/model/form.js';

/** What is done again and again in a form, half-way down. */
export type Work = 'title' | 'key' | 'option' | 'required' | 'length' | 'linkage' | 'binding' | 'insert' | 'remove' | 'move';

/** A copy that shares nothing: as a worker receives it. */
export function copied<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value; // what is copied here is JSON
}

/**
 * Each call edits the form once more and gives the next revision, as the worker has it: its own copy, patched. Every other
 * revision takes back what the one before did, where that is not a text.
 */
export function edited(form: Form, work: Work): (round: number) => Form {
  const history = new History(form);
  let document = copied(form);
  history.subscribe(({ patches }: { readonly patches: readonly Patch[] }) => {
    document = applyPatches(document, copied(patches));
  });
  const { text, choice, shown, grid } = halfway(form);
  const apply = (done: unknown): void => {
    if (isRefusal(done)) throw new Error(`refused: ${JSON.stringify(done)}`);
  };
  return (round) => {
    const isBack = round % 2 === 1;
    if (isBack && (work === 'insert' || work === 'remove' || work === 'move' || work === 'binding')) {
      history.undo();
      return document;
    }
    switch (work) {
      case 'title':
        apply(history.apply(formEdits['node/set'], { id: text, name: 'title', value: `第${String(round)}次改写的名称` }));
        break;
      case 'key':
        apply(history.apply(formEdits['node/set-key'], { id: text, key: `written_${String(round)}` }));
        break;
      case 'option':
        apply(history.apply(formEdits['option/set'], { id: choice, index: 0, option: { label: `第${String(round)}类`, value: 'a' } }));
        break;
      case 'required':
        apply(history.apply(formEdits['node/set'], { id: text, name: 'required', value: isBack ? null : true }));
        break;
      case 'length':
        apply(history.apply(formEdits['node/set-prop'], { id: text, name: 'maxLength', value: isBack ? 100 : 120 }));
        break;
      case 'linkage': {
        const linkage = { id: 'lnk_new', when: { kind: 'compare', operator: '=', left: { kind: 'field', id: choice }, right: { kind: 'literal', value: isBack ? 'a' : 'b' } }, effects: [{ kind: 'show' }] } as const;
        if (round === 0) apply(history.apply(formEdits['linkage/insert'], { id: shown, linkage }));
        else apply(history.apply(formEdits['linkage/set'], { id: shown, linkage }));
        break;
      }
      case 'binding':
        apply(history.apply(formEdits['binding/set'], { id: text, binding: { unboundReason: '只供核对' } }));
        break;
      case 'insert':
        apply(history.apply(formEdits['node/insert'], { parentId: grid, index: 3, key: `new_${String(round)}`, node: { 'x-id': `nod_new${String(round)}`, type: 'string', title: '新字段', 'x-decorator': 'FormItem', 'x-component': 'Input' } }));
        break;
      case 'remove':
        apply(history.apply(formEdits['node/remove'], { ids: [text] }));
        break;
      case 'move':
        apply(history.apply(formEdits['node/move'], { ids: [text], parentId: grid, index: 5 }));
        break;
    }
    return document;
  };
}

interface Places {
  readonly text: NodeId;
  readonly choice: NodeId;
  /** A field that no linkage moves. */
  readonly shown: NodeId;
  readonly grid: NodeId;
}

function halfway({ schema }: Form): Places {
  const { entries } = indexForm(schema);
  const half = entries.slice(Math.floor(entries.length / 2));
  const first = (component: string, isRead = true): NodeId => {
    const found = half.find(({ node }) => node['x-component'] === component && (isRead || node['x-rules'] === undefined));
    if (found === undefined) throw new Error(`the form has no ${component}`);
    return found.id;
  };
  return { text: first('Input', false), choice: first('Select', false), shown: first('NumberPicker', false), grid: first('FormGrid') };
}
