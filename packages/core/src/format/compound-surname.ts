/** Surnames of two characters (复姓). One that is missing here shows a character less of the name, not more. */
export const COMPOUND_SURNAMES: ReadonlySet<string> = new Set(
  (
    '欧阳 上官 皇甫 司徒 令狐 诸葛 司马 宇文 呼延 端木 东方 公孙 尉迟 长孙 慕容 夏侯 澹台 公冶 宗政 濮阳 淳于 单于 太叔 申屠 ' +
    '仲孙 轩辕 钟离 闾丘 鲜于 亓官 司寇 南宫 西门 东郭 百里 独孤 赫连 拓跋 完颜 万俟 第五 左丘 梁丘 公羊 谷梁 司空 闻人 羊舌 巫马 漆雕 欧侯'
  ).split(' '),
);
