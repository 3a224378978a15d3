export { ZwTree } from './tree.js';
export { moveNodes } from './move-nodes.js';
export type { CanDrop } from './move-judgement.js';
export type { TreeActivate, TreeDrop, TreeEdited, TreeExpand, TreeIds, TreeInsert, TreeMenu, TreeMove, TreePaste, TreeRename } from './tree-events.js';
export type { TreeBadge, TreeNode, TreePlace } from './tree-node.js';
