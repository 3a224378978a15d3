import { addColumn, removeColumn, setBinding, setElement, setPrefill, setReview } from './binding-edits.js';
import { renameForm, setItem, setSetting, setTables } from './form-fields.js';
import { insertNode } from './insert-node.js';
import { insertLinkage, moveLinkage, removeLinkage, setLinkage } from './linkage-edits.js';
import { moveNode } from './move-node.js';
import { setColumn, setDecoratorProp, setNode, setProp } from './node-fields.js';
import { insertOption, moveOption, removeOption, setOption } from './option-edits.js';
import { pasteFragment } from './paste-fragment.js';
import { removeNode } from './remove-node.js';
import { replaceNode } from './replace-node.js';
import { replaceText } from './replace-text.js';
import { setComponent } from './set-component.js';
import { setKey } from './set-key.js';
import { unwrapNode } from './unwrap-node.js';
import { addWaiver, removeWaiver } from './waiver-edits.js';
import { wrapNodes } from './wrap-nodes.js';

/** All edits of a form, by name. None leaves two nodes with one id or one key, nor a component where it does not go: what it cannot do so, it refuses. */
export const formEdits = {
  'form/rename': renameForm,
  'form/set-item': setItem,
  'form/set-setting': setSetting,
  'form/set-tables': setTables,
  'node/insert': insertNode,
  'node/move': moveNode,
  'node/remove': removeNode,
  'node/wrap': wrapNodes,
  'node/unwrap': unwrapNode,
  'node/set-key': setKey,
  'node/set': setNode,
  'node/set-prop': setProp,
  'node/set-decorator-prop': setDecoratorProp,
  'node/set-component': setComponent,
  'node/set-column': setColumn,
  'node/replace': replaceNode,
  'option/insert': insertOption,
  'option/set': setOption,
  'option/move': moveOption,
  'option/remove': removeOption,
  'linkage/insert': insertLinkage,
  'linkage/set': setLinkage,
  'linkage/remove': removeLinkage,
  'linkage/move': moveLinkage,
  'binding/set': setBinding,
  'binding/add-column': addColumn,
  'binding/remove-column': removeColumn,
  'binding/set-element': setElement,
  'binding/set-review': setReview,
  'binding/set-prefill': setPrefill,
  'fragment/paste': pasteFragment,
  'text/replace': replaceText,
  'waiver/add': addWaiver,
  'waiver/remove': removeWaiver,
} as const;

export type FormEdits = typeof formEdits;
