/** A file as it comes after an accident, and what the accident was. */
export interface DamagedText {
  readonly name: string;
  readonly text: string;
}

/** The file of an item as a careful program writes it. */
export function fileText(item: unknown): string {
  return JSON.stringify(item, undefined, 2);
}

/** What happens to files on their way: each accident done to a whole file. */
export function damagedTexts(whole: string): readonly DamagedText[] {
  return [
    { name: '完好的文件', text: whole },
    { name: '传到一半断了', text: whole.slice(0, Math.floor(whole.length * 0.6)) },
    { name: '用记事本改坏了', text: handEdited(whole) },
    { name: '逗号改成了中文的', text: whole.replace('",\n', '"，\n') },
    { name: '来自新版本', text: whole.replace('"formatVersion": 1', '"formatVersion": 9') },
    { name: '选错了文件', text: '{\n  "format": "zhengwu/guide",\n  "formatVersion": 1\n}' },
  ];
}

/** A number as a word, a choice that does not exist, a key of one's own, and one that no honest file has. */
function handEdited(whole: string): string {
  return whole
    .replace('"type":', '"经办人备注": "请先给林姐看",\n  "__proto__": { "isAdmin": true },\n  "type":')
    .replace(/"visits": (?:null|\d+)/, '"visits": "一次"')
    .replace(/("necessity": \{\s*"kind": )"(?:conditional|required)"/, '$1"看情况"')
    .replace(/"media": \[\s*"(?:paper|electronic)"/, '"media": [\n        "微信"');
}
