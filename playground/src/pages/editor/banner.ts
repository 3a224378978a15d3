import type { Lang } from '@zhengwu/core';
import type { Counts } from '@zhengwu/ui';

import type { Version } from '../../api/index.js';
import { Refusal } from '../../client/refusal.js';
import type { DeskState, Kept } from '../../desk/index.js';
import { failureText } from '../failure/failure-text.js';
import { whenText } from '../time/when-text.js';
import { editorTextsIn, type EditorTexts } from './messages/editor.js';
import type { StandingWords } from './standing-words.js';

/** What a person may do about a banner. */
export type BannerAct = 'merge' | 'save' | 'lookAtTheirs' | 'download' | 'leftovers' | 'seenElsewhere' | 'seenFault' | 'seenStanding';

/** Something that a person has to know of, with what can be done about it. */
export interface Banner {
  readonly id: string;
  readonly tone: 'info' | 'warn' | 'bad';
  readonly text: string;
  readonly acts: readonly { readonly act: BannerAct; readonly label: string; readonly isMain?: boolean }[];
}

export interface BannerReading {
  readonly lang: Lang;
  /** ms since 1970. */
  readonly now: number;
  readonly selfId: string;
  readonly isEdited: boolean;
  /** Counts of the checks of what the editor shows; undefined while they run. */
  readonly counts: Counts | undefined;
  /** How the item stands, unless that was read. */
  readonly standing: StandingWords | undefined;
  /** Drafts that were never saved, and were put off. */
  readonly leftovers: number;
  readonly isOpenElsewhere: boolean;
  /** Why the designer's content could not be read. */
  readonly notRead: string | undefined;
}

/** What is to be told, the gravest first. */
export function bannersOf(state: DeskState, reading: BannerReading): readonly Banner[] {
  if (state.kind === 'opening') return [];
  const texts = editorTextsIn(reading.lang);
  return [...notReadBanner(reading, texts), ...stateBanner(state, reading, texts), ...faultBanner(state.kept, texts), ...standingBanner(reading, texts), ...aroundBanners(reading, texts)];
}

type Open = Exclude<DeskState, { readonly kind: 'opening' }>;

function stateBanner(state: Open, reading: BannerReading, texts: EditorTexts): readonly Banner[] {
  const { lang, isEdited } = reading;
  if (state.kind === 'refused') {
    const refusal = new Refusal(state.code, state.detail, undefined, undefined);
    const reason = state.code === 'forbidden' ? texts.forbidden : state.detail !== '' && lang === 'zh-CN' ? sentence(state.detail) : failureText(refusal, lang);
    const text = state.kept.here === undefined ? texts.refusedNowhere(reason) : texts.refusedBanner(reason);
    return [{ id: 'refused', tone: 'bad', text, acts: [{ act: 'download', label: texts.download, isMain: true }] }];
  }
  if (state.kind === 'merged') {
    const { number, author } = state.version;
    const check = reading.counts === undefined ? texts.checking : texts.check(reading.counts.error, reading.counts.warning);
    const isPlain = !state.hasChosen && author.id !== reading.selfId;
    const merged = isPlain ? texts.mergedBanner(number, author.name) : texts.mergedOnto(number);
    return [{ id: 'merged', tone: 'info', text: `${merged}${lang === 'en' ? ' ' : ''}${check}`, acts: [{ act: 'save', label: texts.saveMerged, isMain: true }, { act: 'lookAtTheirs', label: author.id === reading.selfId ? texts.lookAtElsewhere : texts.lookAtTheirs }] }];
  }
  // While it is being saved the newer version may be one's own.
  if (state.newer === undefined || state.kind === 'saving' || state.kind === 'asked') return [];
  return [{ id: 'behind', tone: 'info', text: behindText(state.newer, reading, texts), acts: [{ act: 'merge', label: isEdited ? texts.mergeNow : texts.updateNow, isMain: true }] }];
}

function behindText({ author, at, number }: Version, { lang, now, selfId }: BannerReading, texts: EditorTexts): string {
  const when = whenText(at, now, lang);
  return author.id === selfId ? texts.behindYou(when, number) : texts.behind(author.name, when, number);
}

function notReadBanner({ notRead }: BannerReading, texts: EditorTexts): readonly Banner[] {
  return notRead === undefined ? [] : [{ id: 'notRead', tone: 'bad', text: texts.notRead(notRead), acts: [] }];
}

function faultBanner({ fault }: Kept, texts: EditorTexts): readonly Banner[] {
  if (fault === undefined) return [];
  return [{ id: 'fault', tone: 'warn', text: fault === 'full' ? texts.faultFull : texts.faultUnavailable, acts: [{ act: 'seenFault', label: texts.understood }] }];
}

function standingBanner({ standing }: BannerReading, texts: EditorTexts): readonly Banner[] {
  if (standing === undefined) return [];
  return [{ id: 'standing', tone: standing.tone, text: standing.text, acts: [{ act: 'seenStanding', label: texts.understood }] }];
}

function aroundBanners({ leftovers, isOpenElsewhere }: BannerReading, texts: EditorTexts): readonly Banner[] {
  return [
    ...(leftovers === 0 ? [] : [{ id: 'leftovers', tone: 'info', text: texts.leftovers(leftovers), acts: [{ act: 'leftovers', label: texts.lookAtLeftovers, isMain: true }] } as const]),
    ...(isOpenElsewhere ? [{ id: 'elsewhere', tone: 'info', text: texts.elsewhere, acts: [{ act: 'seenElsewhere', label: texts.understood }] } as const] : []),
  ];
}

function sentence(text: string): string {
  return /[。！？]$/.test(text) ? text : `${text}。`;
}
