import { Markup } from './markup.js';

/**
 * How a draft looks on paper: black on white, so that it survives the copier, the fax and the scanner. Lengths in pt and mm:
 * it is never seen on a screen but as paper.
 */
export const draftStyle = new Markup(`<style>
html { font-size: 10.5pt; }
body { font-family: SimSun, "Songti SC", "Noto Serif CJK SC", "Source Han Serif SC", serif; line-height: 1.5; }
h1, h2, h3, th, .mark, .next { font-family: SimHei, "Heiti SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif; }
h1 { margin: 4mm 0 6mm; font-size: 20pt; font-weight: 700; text-align: center; }
h2 { margin: 7mm 0 2mm; padding-bottom: 1mm; border-bottom: 1pt solid; font-size: 14pt; font-weight: 700; break-after: avoid; }
h3 { margin: 5mm 0 1mm; font-size: 12pt; font-weight: 700; break-after: avoid; }
p { margin: 0 0 1.5mm; text-indent: 0; }
ol, ul { margin: 0 0 2mm; padding-left: 6mm; }
ul.values { padding-left: 4mm; list-style: none; }
.small { font-size: 9pt; }
.head { break-inside: avoid; break-after: avoid; }
.part { margin-top: 3mm; break-after: avoid; }
table { width: 100%; margin: 1mm 0 2mm; border-collapse: collapse; }
th, td { padding: 1mm 1.5mm; border: 0.5pt solid; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { font-weight: 700; }
tr { break-inside: avoid; }
.options, .extras, .outcomes, .matrix, .findings, .terms { table-layout: fixed; font-size: 9.5pt; line-height: 1.4; }
.mark { width: 8mm; text-align: center; }
.takes { width: 26%; }
.adds { width: 38%; }
.next { width: 24mm; }
.outcomes .name { width: 28%; }
.outcomes .from, .findings .from, .confirm .from { width: 32mm; }
.severity { width: 18mm; }
.word { width: 32mm; }
.facts, .facts > tbody > tr > td { border: 0; padding: 0; }
.facts .code { width: 38mm; padding-left: 6mm; text-align: center; }
.facts .code svg { width: 32mm; height: 32mm; }
.list th { width: 26mm; }
.matrix .name { width: auto; }
.matrix .material { width: 9mm; padding: 1mm 0; vertical-align: bottom; }
.matrix .material div { width: 7.5mm; margin: 0 auto; writing-mode: vertical-rl; font-size: 8pt; line-height: 1.15; text-align: left; }
.low .material div { height: 46mm; }
.tall .material div { height: 64mm; }
.matrix .cell { padding: 1mm 0; text-align: center; }
.confirm { break-inside: avoid; }
.write td { height: 9mm; }
.sign td { height: 22mm; vertical-align: middle; }
.date { width: 32mm; }
.role { width: 28mm; }
.verdict { width: 30mm; }
.foot { display: flex; justify-content: space-between; padding-top: 4mm; font-size: 9pt; }
</style>`);
