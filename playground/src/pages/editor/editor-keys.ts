import type { Shortcut } from '@zhengwu/ui';

import type { EditorTexts } from './messages/editor.js';
import type { PageKey } from './window-keys.js';

interface KeyGestures {
  /** Absent for those who only look. */
  readonly onSave: (() => void) | undefined;
  readonly onBack: () => void;
}

/** What the editor itself does by a key, wherever the keyboard is. */
export function editorKeys({ keyGroup, keysOf }: EditorTexts, { onSave, onBack }: KeyGestures): readonly PageKey[] {
  const back = { keys: 'Alt+PageUp', label: keysOf.back, group: keyGroup, run: onBack };
  return onSave === undefined ? [back] : [{ keys: 'Ctrl+S', label: keysOf.save, group: keyGroup, inDialog: true, run: onSave }, back];
}

/** For the designer's sheet: the page hears them itself, and the shell its search. */
export function keysToTell(keys: readonly PageKey[], { keyGroup, keysOf }: EditorTexts): readonly Shortcut[] {
  return [...keys.map(({ keys: pressed, label, group }) => ({ keys: pressed, label, group })), { keys: 'Ctrl+K', label: keysOf.search, group: keyGroup }];
}
