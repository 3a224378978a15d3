import { newId } from '@zhengwu/core';

const KEY = 'zhengwu.session';

/** Windows of one browser share the cookie: the others are told that it is another person's now, or nobody's. */
export function tellOtherWindows(): void {
  try {
    localStorage.setItem(KEY, newId('acc'));
  } catch {
    // Then they notice at their next request.
  }
}

/** Hears of it in another window. @returns what ends it */
export function onOtherWindow(listener: () => void): () => void {
  const onStorage = (event: StorageEvent): void => {
    if (event.key === KEY) listener();
  };
  addEventListener('storage', onStorage);
  return () => removeEventListener('storage', onStorage);
}
