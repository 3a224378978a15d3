import { formatDate, isIsoDate, type Lang } from '@zhengwu/core';
import { escapeHtml } from '../print/escape-html.js';
import { certificateWords } from '../messages/certificate.js';
import type { Certificate } from './certificate.js';

/** The certificate as a paper, for `printDocument`: what is proved, of which guide, each situation's share, and how to check it. */
export function certificateHtml(certificate: Certificate, lang: Lang = 'zh-CN'): string {
  const words = certificateWords[lang];
  const { guideName, guideId, hash, madeOn, size, sum, variables, situations } = certificate;
  const day = lang === 'zh-CN' && isIsoDate(madeOn) ? formatDate(madeOn) : madeOn;
  const row = (cells: readonly string[], tag: 'td' | 'th' = 'td') => `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
  const numbers = (cells: readonly string[]) => `<tr>${cells.map((cell, at) => `<td${at > 0 ? ' class="number"' : ''}>${escapeHtml(cell)}</td>`).join('')}</tr>`;
  return [
    `<title>${escapeHtml(words.title)}</title><style>${STYLE}</style>`,
    `<h1>${escapeHtml(words.title)}</h1>`,
    `<p>${escapeHtml(words.statement(guideName, grouped(size), situations.length))}</p>`,
    '<table><tbody>',
    row([words.guide, guideName]),
    row([words.guideId, guideId]),
    row([words.madeOn, day]),
    row([words.hash, hash]),
    '</tbody></table>',
    `<h2>${escapeHtml(words.facts)}</h2><table><thead>${row([words.fact, words.answers], 'th')}</thead><tbody>`,
    ...variables.map((each) => numbers([each.name, grouped(each.size)])),
    numbers([words.product, grouped(size)]),
    '</tbody></table>',
    `<h2>${escapeHtml(words.situations)}</h2><table><thead>${row([words.situation, words.answers, words.share], 'th')}</thead><tbody>`,
    ...situations.map(({ name, outcomeId, count, share }) => numbers([name === '' ? outcomeId : name, grouped(count), `${share.toFixed(4)}%`])),
    numbers([words.sum, grouped(sum), words.equalsSize]),
    '</tbody></table>',
    `<h2>${escapeHtml(words.method)}</h2><p>${escapeHtml(words.methodText)}</p><p>${escapeHtml(words.checkText)}</p>`,
  ].join('\n');
}

// Sizes of paper and type are those of printing, not of the screen's tokens.
const STYLE = [
  'h1{text-align:center;font-size:18pt}',
  'h2{font-size:13pt;margin:12pt 0 4pt}',
  'p{line-height:1.6}',
  'table{width:100%;border-collapse:collapse}',
  'th,td{border:1px solid currentColor;padding:3pt 6pt;text-align:left;overflow-wrap:anywhere}',
  'td.number{text-align:right}',
  'thead{display:table-header-group}',
  'tr{break-inside:avoid}',
].join('');

/** 1,234,567. */
function grouped(decimal: string): string {
  return decimal.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}
