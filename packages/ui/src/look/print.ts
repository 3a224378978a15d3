/**
 * How papers look unless they say otherwise: black on white, 仿宋 for text, 黑体 and 楷体 for headings, ruled tables
 * (GB/T 9704—2012 asks for these faces; each list ends in what every system has). No rule is stronger than one type
 * and one class, so that a document's own rules win. `.zw-body` is what holds a document's content.
 */
export const printBase = `
.zw-page, .zw-stage {
  all: initial;
  display: block;
  box-sizing: border-box;
  background: #fff;
  color: #000;
  forced-color-adjust: none;
  -webkit-print-color-adjust: exact;
  print-color-adjust: exact;
  --zw-song: '宋体', SimSun, 'Songti SC', STSong, 'Noto Serif CJK SC', 'Source Han Serif SC', serif;
  --zw-fangsong: '仿宋_GB2312', '仿宋', FangSong, STFangsong, 'FandolFang', 'Noto Serif CJK SC', 'Source Han Serif SC', serif;
  --zw-hei: '黑体', SimHei, 'Heiti SC', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif;
  --zw-kai: '楷体_GB2312', '楷体', KaiTi, 'Kaiti SC', 'FandolKai', 'Noto Serif CJK SC', serif;
  --zw-title: '方正小标宋简体', '小标宋体', '宋体', SimSun, 'Songti SC', 'Noto Serif CJK SC', serif;
}
.zw-html {
  display: block;
  font: 400 12pt / 1.75 var(--zw-fangsong);
  text-rendering: geometricPrecision;
  font-kerning: normal;
  overflow-wrap: break-word;
  line-break: strict;
  orphans: 2;
  widows: 2;
  -webkit-text-size-adjust: 100%;
}
.zw-body { display: block; }
.zw-body p { margin: 0; }
.zw-body h1, .zw-body h2, .zw-body h3, .zw-body h4, .zw-body h5, .zw-body h6 { break-after: avoid; break-inside: avoid; }
.zw-body h1 { margin: 0 0 12pt; font: 400 22pt / 1.5 var(--zw-title); text-align: center; }
.zw-body h2 { margin: 12pt 0 6pt; font: 400 16pt / 1.5 var(--zw-hei); }
.zw-body h3 { margin: 8pt 0 4pt; font: 400 14pt / 1.5 var(--zw-kai); }
.zw-body h4, .zw-body h5, .zw-body h6 { margin: 6pt 0 4pt; font: 700 12pt / 1.5 var(--zw-fangsong); }
.zw-body dt { break-after: avoid; }
.zw-body dd { margin: 0 0 0 2em; }
.zw-body ul, .zw-body ol { margin: 4pt 0; padding: 0 0 0 2em; }
.zw-body figure { margin: 6pt 0; break-inside: avoid; text-align: center; }
.zw-body figcaption, .zw-body caption { font: 400 10.5pt / 1.6 var(--zw-kai); text-align: center; }
.zw-body caption { padding: 2pt 0; }
.zw-body table { margin: 6pt 0; border-collapse: collapse; border-spacing: 0; font-size: inherit; }
.zw-body th, .zw-body td { padding: 3pt 5pt; border: 0.75pt solid #000; text-align: start; vertical-align: middle; overflow-wrap: anywhere; }
.zw-body th { font-family: var(--zw-hei); font-weight: 400; text-align: center; }
.zw-body tr { break-inside: avoid; }
.zw-body img { max-width: 100%; break-inside: avoid; }
.zw-body img, .zw-body svg { vertical-align: bottom; }
.zw-body hr { margin: 6pt 0; border: 0; border-top: 0.75pt solid #000; }
.zw-body pre { margin: 4pt 0; font: 400 10.5pt / 1.6 Consolas, 'Noto Sans Mono CJK SC', monospace; white-space: pre-wrap; }
.zw-body blockquote { margin: 4pt 2em; }
.zw-body a { color: inherit; text-decoration: none; }
.zw-body mark { background: none; color: inherit; border-bottom: 0.75pt solid #000; }
.zw-body .zw-missing { display: inline-block; min-width: 2em; min-height: 1em; padding: 0 4pt; border: 0.75pt dashed #000; font-size: 10.5pt; }
.zw-body .zw-missing::before { content: '[' attr(data-zw-alt) ']'; }
.zw-body .zw-page-number { margin: 0; padding-top: 7mm; font: 400 14pt / 1 var(--zw-song); text-align: center; }
.zw-head .zw-body .zw-page-number { padding: 0 0 7mm; }
`;
