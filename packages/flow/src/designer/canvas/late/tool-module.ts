import AlignElementsContextPadProvider from 'bpmn-js/lib/features/align-elements/AlignElementsContextPadProvider.js';
import AlignElementsMenuProvider from 'bpmn-js/lib/features/align-elements/AlignElementsMenuProvider.js';
import BpmnAlignElements from 'bpmn-js/lib/features/align-elements/BpmnAlignElements.js';
import BpmnDistributeElements from 'bpmn-js/lib/features/distribute-elements/BpmnDistributeElements.js';
import DistributeElementsMenuProvider from 'bpmn-js/lib/features/distribute-elements/DistributeElementsMenuProvider.js';
import ReplaceMenuProvider from 'bpmn-js/lib/features/popup-menu/ReplaceMenuProvider.js';
import BpmnSearchProvider from 'bpmn-js/lib/features/search/BpmnSearchProvider.js';
import AlignElements from 'diagram-js/lib/features/align-elements/AlignElements.js';
import DistributeElements from 'diagram-js/lib/features/distribute-elements/DistributeElements.js';
import SearchPad from 'diagram-js/lib/features/search-pad/SearchPad.js';
import minimapModule from 'diagram-js-minimap';
import type { EventBus } from '../../../drawing/diagram-types.js';
import { fetchPinyin, pinyinSearch } from './pinyin-search.js';
import { ShadowPopupMenu } from './shadow-popup-menu.js';

/** A minimap that comes when all is drawn thinks that there is nothing; a change, though none, has it look when it is opened. */
function lookAround(bus: EventBus): void {
  bus.fire('elements.changed', { elements: [] });
}

/**
 * What opens from buttons and keys: menus and what is in them, search, minimap. Without dependencies of its own: those are in the modeler, which would be
 * given a second one of each.
 */
export const toolModule: object = {
  alignElements: ['type', AlignElements],
  distributeElements: ['type', DistributeElements],
  minimap: minimapModule.minimap,
  search: ['value', pinyinSearch],
  popupMenu: ['type', ShadowPopupMenu],
  replaceMenuProvider: ['type', ReplaceMenuProvider],
  alignElementsContextPadProvider: ['type', AlignElementsContextPadProvider],
  alignElementsMenuProvider: ['type', AlignElementsMenuProvider],
  bpmnAlignElements: ['type', BpmnAlignElements],
  bpmnDistributeElements: ['type', BpmnDistributeElements],
  distributeElementsMenuProvider: ['type', DistributeElementsMenuProvider],
  searchPad: ['type', SearchPad],
  bpmnSearch: ['type', BpmnSearchProvider],
  __init__: [
    'alignElements',
    'distributeElements',
    'popupMenu',
    'replaceMenuProvider',
    'alignElementsContextPadProvider',
    'alignElementsMenuProvider',
    'bpmnAlignElements',
    'bpmnDistributeElements',
    'distributeElementsMenuProvider',
    'bpmnSearch',
    'minimap',
    ['eventBus', lookAround],
    fetchPinyin,
  ],
};
