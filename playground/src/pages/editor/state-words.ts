import { formatDateTime, type Lang } from '@zhengwu/core';

import type { DeskState, Kept, LineTrouble } from '../../desk/index.js';
import { whenText } from '../time/when-text.js';
import { editorTextsIn, type EditorTexts } from './messages/editor.js';

/** The save state in words. `warn`: it goes on by itself; `bad`: somebody has to do something. */
export interface StateWords {
  readonly text: string;
  readonly tone?: 'warn' | 'bad';
}

interface Reading {
  /** Who reads it. */
  readonly selfId: string;
  /** ms since 1970: what 今天 is. */
  readonly now: number;
  readonly lang: Lang;
  readonly isReadonly: boolean;
  /** Whether what is unsaved would survive the end of the tab. */
  readonly isSafe: boolean;
}

/** What is said of the document beside its title: 第 12 版 · 有修改未保存 · 草稿已存 14:26. */
export function stateWords(state: DeskState, { selfId, now, lang, isReadonly, isSafe }: Reading): StateWords {
  const texts = editorTextsIn(lang);
  if (state.kind === 'opening') return { text: texts.loading };
  const { version, kept } = state;
  const known = texts.version(version.number);
  switch (state.kind) {
    case 'clean':
      return { text: joined(texts.savedBy(version.number, whenText(version.at, now, lang), version.author.name), isReadonly ? texts.reading : '') };
    case 'edited':
      return { text: joined(known, texts.unsaved, keptText(kept, texts)) };
    case 'saving':
      return { text: joined(known, texts.saving) };
    case 'offline':
      return isSafe || kept.fault === undefined
        ? { text: joined(troubleText(state.trouble, texts), whereKept(kept, texts), state.willSave ? texts.savesLater : ''), tone: 'warn' }
        : { text: joined(troubleText(state.trouble, texts), texts.keptNowhere), tone: 'bad' };
    case 'behind':
      return { text: joined(known, (state.newer.author.id === selfId ? texts.waitsForOwn : texts.waitsForMerge)(state.newer.number), keptText(kept, texts)), tone: 'warn' };
    case 'merged':
      return { text: joined(known, texts.merged, keptText(kept, texts)) };
    case 'asked':
      return { text: joined(known, texts.asks), tone: 'warn' };
    case 'refused':
      return { text: joined(known, texts.refused, whereKept(kept, texts)), tone: 'bad' };
  }
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}

/** Where the draft is, by the later of both places. */
function keptText({ here, server }: Kept, texts: EditorTexts): string {
  if (server !== undefined && server.revision >= (here?.revision ?? 0)) return texts.draftKept(clockOf(server.at));
  return here === undefined ? '' : texts.draftHere(clockOf(here.at));
}

function whereKept(kept: Kept, texts: EditorTexts): string {
  return kept.here === undefined ? keptText(kept, texts) : texts.keptHere(clockOf(kept.here.at));
}

function troubleText({ code, since }: LineTrouble, texts: EditorTexts): string {
  return texts.troubleSince(texts.trouble[code] ?? texts.trouble.broken ?? '', clockOf(since));
}

function clockOf(at: number): string {
  return formatDateTime(at, 'iso').slice(-5);
}
