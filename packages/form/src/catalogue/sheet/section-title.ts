/** What a heading names: `表1 从业人员信息表（food_licence_staff）`, `表名：t_apply 申请表`. */
export interface SectionTitle {
  /** In the database; absent where the heading names it in Chinese alone. */
  readonly name?: string;
  readonly comment?: string;
}

const IDENTIFIER = /[A-Za-z][A-Za-z0-9$#]*(?:[_.][A-Za-z0-9_$#]+)+|(?<![A-Za-z0-9_])[A-Za-z][A-Za-z0-9_$#]{2,}(?![A-Za-z0-9_])/;
const LABELS = /(?:数据)?(?:中文|英文|物理)?表(?:英文|中文)?(?:名称|名|说明|注释|代码)?\s*[:：]|^\s*(?:表\s*[\d.一二三四五六七八九十-]+|[（(]?[一二三四五六七八九十\d]+(?:\.\d+)*[）)、.．]?)\s*[:：、.．]?\s*/g;

/** Reads a heading over a table of a dictionary; undefined where it names none. */
export function sectionTitle(text: string): SectionTitle | undefined {
  const line = text.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (line === '' || line.length > 120) return undefined;
  const plain = line.replace(LABELS, ' ').trim();
  const name = IDENTIFIER.exec(plain)?.[0];
  const comment = (name === undefined ? plain : plain.replace(name, ' '))
    .replace(/[()[\]【】《》"“”]/g, ' ')
    .replace(/^[\s:：,，、-]+|[\s:：,，、-]+$/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (name === undefined && comment === '') return undefined;
  return { ...(name === undefined ? {} : { name }), ...(comment === '' ? {} : { comment }) };
}

/** A sheet's name as a table's, unless it says nothing: Sheet1, 数据字典, 字段说明. */
export function sheetTitle(name: string): SectionTitle | undefined {
  if (/^(?:sheet|工作表|表)\s*\d*$/i.test(name.trim()) || /^(?:数据)?(?:字典|字段说明|表结构|字段|结构|目录|汇总)(?:表)?\d*$/.test(name.trim())) return undefined;
  return sectionTitle(name);
}
