import type { MaterialUse, UseKind } from '../model/material-use.js';
import { plain } from '../ranges/range-tokens.js';

/** What a cell below a material says of it: how it is wanted, without which material it is. */
export type Mark = Omit<MaterialUse, 'materialId'>;

const KINDS: readonly (readonly [UseKind, readonly string[]])[] = [
  ['deferred', ['容缺受理', '容缺后补', '可容缺', '容缺', '后补']],
  ['pledged', ['告知承诺制', '告知承诺', '承诺']],
  ['exempt', ['免于提交', '无需提交', '免提交', '免交']],
  ['required', ['必须提交', '必交', '必要', '需提交', '提交', '需要', '需', '必', '√', '✓', '✔', '☑', '●', '■', '是', '有', 'y', 'yes', '1']],
];

/** Nothing is wanted. A zero-width or white cell says the same. */
const NOTHING = new Set(['', '-', '—', '——', '–', '/', '\\', '×', 'x', '✗', '✘', '□', '无', '否', '不', '不需', '不需要', '无需', '不交', '不用', 'n', 'no', '0']);

const REASONS: readonly (readonly [NonNullable<MaterialUse['reason']>, readonly string[]])[] = [
  ['electronicLicence', ['电子证照', '调用电子证照']],
  ['sharedData', ['共享核验', '数据共享', '共享']],
  ['governmentIssued', ['政府部门核发', '部门核发', '政府核发']],
  ['pledge', ['告知承诺']],
];

const FORM = '表单';
const WHY = '因为';

/** Reads a mark: √, 必交, 容缺, 告知承诺, 免提交（电子证照）, 复印件2份, 必交；原件1份. `null` for none wanted, `undefined` for what nobody knows. */
export function readMark(text: string): Mark | null | undefined {
  const pieces = text
    .split(/[；;\n]/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  if (pieces.every((piece) => NOTHING.has(plain(piece).toLowerCase()))) return null;
  let mark: { kind?: UseKind; reason?: NonNullable<MaterialUse['reason']>; copies?: NonNullable<MaterialUse['copies']>; formId?: string; why?: string } = {};
  for (const piece of pieces) {
    const [name, told] = named(piece);
    if (name === FORM) mark = { ...mark, formId: told };
    else if (name === WHY) mark = { ...mark, why: told };
    else {
      const read = readPiece(piece);
      if (read === undefined || (read.kind !== undefined && mark.kind !== undefined && read.kind !== mark.kind)) return undefined;
      mark = { ...mark, ...read, ...(read.copies === undefined ? {} : { copies: added(mark.copies, read.copies) }) };
    }
  }
  const { kind, ...rest } = mark;
  return { kind: kind ?? 'required', ...rest };
}

/** 表单：frm_1, 因为：利用自动设备经营. */
function named(piece: string): readonly [string, string] {
  const match = /^(表单|因为)\s*[:：]\s*(.+)$/.exec(piece);
  return [match?.[1] ?? '', match?.[2] ?? ''];
}

type Copies = NonNullable<MaterialUse['copies']>;
const added = (a: Copies | undefined, b: Copies): Copies => ({ original: (a?.original ?? 0) + b.original, copy: (a?.copy ?? 0) + b.copy });

/** One piece: a kind, a reason and copies, in this order or another, with or without brackets. */
function readPiece(piece: string): { kind?: UseKind; reason?: NonNullable<MaterialUse['reason']>; copies?: Copies } | undefined {
  let rest = plain(piece).toLowerCase();
  let copies: Copies | undefined;
  rest = rest.replace(/(原件|正本|复印件|副本|复)?(?:各)?(\d{1,3}|[一二两三四五六七八九十])(?:份|套)/g, (_, kind: string | undefined, count: string) => {
    const number = /\d/.test(count) ? Number(count) : '零一二三四五六七八九十'.indexOf(count === '两' ? '二' : count);
    copies = added(copies, /^复|副本/.test(kind ?? '') ? { original: 0, copy: number } : { original: number, copy: 0 });
    return '';
  });
  rest = rest.replace(/^[(),，、+和]+|[(),，、+和]+$/g, '');
  const [, kindWords = '', reasonWords = ''] = /^([^(]*)(?:\(([^()]*)\)?)?$/.exec(rest) ?? [];
  const kind = KINDS.find(([, words]) => words.includes(trimmed(kindWords)))?.[0];
  const reason = REASONS.find(([, words]) => words.includes(trimmed(reasonWords)))?.[0];
  if (trimmed(kindWords) !== '' && kind === undefined) return undefined;
  if (trimmed(reasonWords) !== '' && reason === undefined) return undefined;
  if (kind === undefined && copies === undefined) return undefined;
  return { ...(kind === undefined ? {} : { kind }), ...(reason === undefined ? {} : { reason }), ...(copies === undefined ? {} : { copies }) };
}

function trimmed(words: string): string {
  return words.replace(/^[,，、]+|[,，、]+$/g, '');
}

const KIND_WORDS: Readonly<Record<UseKind, string>> = { required: '必交', deferred: '容缺', pledged: '告知承诺', exempt: '免提交' };

/** A mark as `readMark` reads it back: 免提交（电子证照）；原件0份；复印件1份. */
export function markWords({ kind, reason, copies, formId, why }: Mark): string {
  const because = reason === undefined ? '' : `（${REASONS.find(([each]) => each === reason)?.[1][0] ?? ''}）`;
  return [
    KIND_WORDS[kind] + because,
    ...(copies === undefined ? [] : [`原件${String(copies.original)}份`, `复印件${String(copies.copy)}份`]),
    ...(formId === undefined ? [] : [`${FORM}：${formId}`]),
    ...(why === undefined ? [] : [`${WHY}：${why.replace(/[；;\n]/g, '，')}`]),
  ].join('；');
}
