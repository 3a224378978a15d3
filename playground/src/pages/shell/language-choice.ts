import { pickLanguage, type Lang } from '@zhengwu/core';

const KEY = 'zhengwu.lang';

/** The language that somebody chose in this browser; Chinese where nobody did. */
export function chosenLanguage(): Lang {
  return pickLanguage(stored() ?? 'zh-CN');
}

/** Remembers it, and has the whole page speak it. */
export function chooseLanguage(lang: Lang): void {
  document.documentElement.lang = lang;
  try {
    localStorage.setItem(KEY, lang);
  } catch {
    // A browser that keeps nothing: it holds until the window is closed.
  }
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
