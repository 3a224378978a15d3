import type { MenuItem } from '@zhengwu/ui';
import type { GuideDesignerTexts } from '../../messages/designer.js';

/** The tools of the designer. */
export type Tool = 'find' | 'replace' | 'lookup' | 'importTable' | 'exportTable' | 'exportGuide' | 'certificate' | 'draft' | 'compare';

interface ToolState {
  readonly isReadonly: boolean;
  /** Whether the host gave an item: without one there are no materials to look up. */
  readonly hasItem: boolean;
}

export function toolItems({ tools }: GuideDesignerTexts, { isReadonly, hasItem }: ToolState): readonly MenuItem[] {
  const { menu } = tools;
  return [
    { id: 'find', label: menu.find, keys: 'Ctrl+F' },
    { id: 'replace', label: menu.replace, keys: 'Ctrl+H', isDisabled: isReadonly },
    { id: 'lookup', label: menu.lookup, isDisabled: !hasItem },
    { kind: 'separator' },
    { id: 'importTable', label: menu.importTable, isDisabled: isReadonly },
    { id: 'exportTable', label: menu.exportTable },
    { id: 'exportGuide', label: menu.exportGuide },
    { kind: 'separator' },
    { id: 'certificate', label: menu.certificate },
    { id: 'draft', label: menu.draft },
    { id: 'compare', label: menu.compare },
  ];
}
