const YES = /^(?:是|y|yes|true|1|√|✓|✔|☑|●|v|必填|必选|必须|非空|m|r|not ?null|pri|pk|主键|主|可|可空|允许|允许空|null)$/i;
const NO = /^(?:否|n|no|false|0|×|✗|✘|x|☐|○|-|—|\/|非必填|选填|可选|不|不可|不可空|不允许|o|c|f)$/i;

/** 是 or 否 and the other ways to say so in a column of a dictionary; undefined for what is neither. */
export function yesNo(text: string): boolean | undefined {
  const word = text.normalize('NFKC').trim();
  if (YES.test(word)) return true;
  return NO.test(word) ? false : undefined;
}

/** What a cell under 是否必填 or 约束 says: whether the column must be filled. */
export function isNeeded(text: string): boolean | undefined {
  const word = text.normalize('NFKC').trim();
  // 约束: PK, NOT NULL, 可为空 …
  if (/^(?:可空|可为空|允许空|允许为空|null)$/i.test(word)) return false;
  if (/not ?null|非空|必填|主键|\bpk\b/i.test(word) && !/^非必填|不必填/.test(word)) return true;
  return yesNo(word);
}

/** What a cell under 可空 says. */
export function mayBeEmpty(text: string): boolean | undefined {
  const word = text.normalize('NFKC').trim();
  if (/^(?:not ?null|非空|必填|m)$/i.test(word)) return false;
  if (/^(?:null|可空|选填|o)$/i.test(word)) return true;
  return yesNo(word);
}
