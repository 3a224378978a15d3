/** The kinds of thing that carry an id, and the prefix that tells them apart at sight. */
export type IdKind =
  | 'item' // 事项
  | 'hdl' // 业务办理项
  | 'sit' // 情形
  | 'mat' // 材料
  | 'con' // 受理条件
  | 'bas' // 依据
  | 'res' // 办事结果
  | 'fee' // 收费
  | 'plc' // 办理地点
  | 'ctl' // 申报控制
  | 'pro' // 特别程序
  | 'vfy' // 核验
  | 'fld' // 字段
  | 'tbl' // 数据表
  | 'elm' // 公共数据元
  | 'rol' // 角色
  | 'acc' // 账号
  | 'dep' // 部门
  | 'tpl' // 模板
  | 'ast' // 附件
  | 'wav' // 豁免
  | 'gud' // 场景导办
  | 'q' // 问题
  | 'opt' // 选项
  | 'out' // 结果
  | 'ref' // 跳转
  | 'var' // 变量
  | 'val' // 变量的值
  | 'ext' // 附加项
  | 'trm' // 名词解释
  | 'tst' // 测试用例
  | 'pt' // 审核要点
  | 'stp' // 环节
  | 'frm' // 表单
  | 'nod' // 表单的节点
  | 'lnk' // 联动
  | 'blk'; // 版面块

/** An id of one kind, for example `mat_3k9x0v7c2m5p8r1t`. The prefix is part of the type: kinds do not mix. */
export type Id<Kind extends IdKind = IdKind> = `${Kind}_${string}`;

/** Fills the given bytes with random values, as `crypto.getRandomValues` does. */
export type RandomBytes = (bytes: Uint8Array) => unknown;

// Crockford's base 32 without the letters that are read as digits (i, l, o, u).
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const RANDOM_BYTES = 10; // 80 bits: 16 characters of 5 bits each

const webCrypto: RandomBytes = (bytes) => {
  // `getRandomValues` exists on plain-HTTP pages, where `crypto.subtle` and `randomUUID` do not.
  const { crypto } = globalThis as { crypto?: { getRandomValues(bytes: Uint8Array): unknown } };
  if (crypto === undefined) throw new Error('newId needs globalThis.crypto.getRandomValues (Node 20 or a browser)');
  crypto.getRandomValues(bytes);
};

/**
 * A fresh id: the kind's prefix and 80 random bits. Edits never call it: an id reaches an edit as an
 * argument, so that the edit stays a pure function and redo gives the same document.
 */
export function newId<Kind extends IdKind>(kind: Kind, random: RandomBytes = webCrypto): Id<Kind> {
  const bytes = new Uint8Array(RANDOM_BYTES);
  random(bytes);
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += ALPHABET[(held >> bits) & 31] ?? '';
    }
    held &= (1 << bits) - 1;
  }
  return `${kind}_${text}`;
}

/** The form an id must have in a document: its prefix, then 1 to 64 letters, digits, `-` or `_`. */
export function idPattern(kind: IdKind): RegExp {
  return new RegExp(`^${kind}_[A-Za-z0-9_-]{1,64}$`);
}

/** Whether the value is a well-formed id of this kind. */
export function isId<Kind extends IdKind>(value: unknown, kind: Kind): value is Id<Kind> {
  return typeof value === 'string' && idPattern(kind).test(value);
}
