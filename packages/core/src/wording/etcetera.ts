const COUNT = /^[\s\u3000]*(?:共|共计|以上|上述|这)?[\s\u3000]*(?:[0-9０-９]+|[两二三四五六七八九十百]+)(?![0-9０-９])[\s\u3000]*(?!年|月|日|周|天|小时|分|秒|点|楼|号)/;

/**
 * Whether the 等 at this place leaves an enumeration open. It does not where a count closes it (身份证、户口簿等2种), nor
 * where it is the verb: at the beginning, after a comma or a full stop (，等审批结果).
 */
export function isClosingEtc(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 8), at).trimEnd().slice(-1);
  // After 、 somebody only wrote one sign too many: 烟、酒、等.
  if (before === '' || /[，,。；;：:！!？?\n]/.test(before)) return false;
  return !COUNT.test(text.slice(at + 1, at + 12));
}
