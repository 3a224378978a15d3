import type { PaperFont } from './paper.js';

interface Face {
  /** The name that Chinese Windows and WPS know: it comes first in every run. */
  readonly name: string;
  /** What a program looks for where that face is missing (`w:altName`; ECMA-376, 17.8.3.1). */
  readonly others: readonly string[];
  readonly family: 'roman' | 'modern' | 'script' | 'auto';
}

const FACES: Readonly<Record<PaperFont, Face>> = {
  song: { name: '宋体', others: ['SimSun', 'NSimSun', 'Songti SC', 'STSong', 'Noto Serif CJK SC'], family: 'auto' },
  fangsong: { name: '仿宋', others: ['FangSong', '仿宋_GB2312', 'STFangsong', 'Noto Serif CJK SC'], family: 'modern' },
  hei: { name: '黑体', others: ['SimHei', 'Heiti SC', 'STHeiti', 'Noto Sans CJK SC'], family: 'modern' },
  kai: { name: '楷体', others: ['KaiTi', '楷体_GB2312', 'Kaiti SC', 'STKaiti', 'Noto Serif CJK SC'], family: 'modern' },
};

const LATIN = 'Times New Roman';

/** The faces of a run: Chinese text in the face asked for, Latin letters and digits in the usual one. */
export function runFonts(font: PaperFont) {
  return { ascii: LATIN, hAnsi: LATIN, cs: LATIN, eastAsia: FACES[font].name };
}

/**
 * The part `word/fontTable.xml`. A run can name one face only; the fallbacks stand here, where Word and WPS look for
 * them. (LibreOffice 7 does not: it asks the system for a face with the same characters.)
 */
export function fontTable(): string {
  const faces = Object.values(FACES).map(
    ({ name, others, family }) =>
      `<w:font w:name="${name}"><w:altName w:val="${others.join(',')}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    `<w:font w:name="${LATIN}"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>${faces.join('')}</w:fonts>`
  );
}
