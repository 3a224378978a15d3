import type { MenuItem } from '@zhengwu/ui';
import type { Domain } from '../../model/index.js';
import type { GuideDesignerTexts } from '../../messages/designer.js';
import type { OutlineRow } from './outline.js';

/** What can be put at a row, each with a letter of its own. */
export type AddWish = Domain['kind'] | 'option' | 'outcome' | 'reference';

const LETTERS: Readonly<Record<AddWish, string>> = { choice: 'Q', yesNo: 'Y', choices: 'M', number: 'N', date: 'D', region: 'R', option: 'O', outcome: 'E', reference: 'J' };

/** The menu of what can be added at a row; without a row, in an empty guide. */
export function addItems(row: OutlineRow | undefined, { outline: words }: GuideDesignerTexts): readonly MenuItem[] {
  const leadsOn = row?.option !== undefined && row.option.next !== null;
  const kinds = ['choice', 'yesNo', 'choices', 'number', 'date', 'region'] as const;
  const label = (wish: AddWish): string => (wish === 'choice' ? words.menu.question : words.menu[wish]);
  const item = (wish: AddWish, isDisabled: boolean): MenuItem => ({ id: wish, label: label(wish), keys: LETTERS[wish], isDisabled });
  const isOption = row?.option !== undefined;
  return [
    ...(row === undefined ? [] : [item('option', row.question === undefined), { kind: 'separator' as const }]),
    ...kinds.map((kind) => item(kind, row !== undefined && !isOption)),
    ...(isOption ? [{ kind: 'separator' as const }, item('outcome', leadsOn), item('reference', leadsOn)] : []),
  ];
}

/** The menu of a row in the outline, and of a node on the canvas. */
export function rowItems(row: OutlineRow | undefined, texts: GuideDesignerTexts, isReadonly: boolean): readonly MenuItem[] {
  const { menu, add } = texts.outline;
  if (row === undefined) return isReadonly ? [] : [{ id: 'add', label: add, items: addItems(undefined, texts) }, { id: 'paste', label: menu.paste, keys: 'Ctrl+V' }];
  const writing: readonly MenuItem[] = [
    { id: 'add', label: add, items: addItems(row, texts) },
    { kind: 'separator' },
    { id: 'rename', label: menu.rename, keys: 'F2' },
    { id: 'cut', label: menu.cut, keys: 'Ctrl+X' },
  ];
  const moving: readonly MenuItem[] = [
    { id: 'paste', label: menu.paste, keys: 'Ctrl+V' },
    { kind: 'separator' },
    ...(row.kind === 'option'
      ? [
          { id: 'up', label: menu.up, keys: 'Alt+↑' },
          { id: 'down', label: menu.down, keys: 'Alt+↓' },
        ]
      : []),
    ...(row.kind === 'question' ? [{ id: 'bypass', label: menu.bypass }] : []),
    ...(row.option !== undefined && row.leaf !== undefined ? [{ id: 'takeOff', label: menu.takeOff[row.leaf.kind] }] : []),
    { id: 'remove', label: menu.remove, keys: 'Delete', tone: 'danger' as const },
  ];
  return [...(isReadonly ? [] : writing), { id: 'copy', label: menu.copy, keys: 'Ctrl+C' }, ...(isReadonly ? [] : moving), { kind: 'separator' }, { id: 'walk', label: menu.walk }];
}
