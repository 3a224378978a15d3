const COMPATIBILITY = [
  'spaceForUL',
  'balanceSingleByteDoubleByteWidth',
  'doNotLeaveBackslashAlone',
  'ulTrailSpace',
  'doNotExpandShiftReturn',
  'adjustLineHeightInTable',
  'useFELayout',
];

/**
 * The part `word/settings.xml` as Chinese Word writes it: Chinese as the language of East Asian text, punctuation
 * compressed, lines that end in a line break not stretched, the layout of Word 2013 and later.
 */
export function settings(): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    '<w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/><w:defaultTabStop w:val="420"/>' +
    '<w:characterSpacingControl w:val="compressPunctuation"/>' +
    `<w:compat>${COMPATIBILITY.map((name) => `<w:${name}/>`).join('')}` +
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
    '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>'
  );
}
