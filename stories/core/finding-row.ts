import { css, html, type TemplateResult } from 'lit';
import { findingText, ruleTitle, wordsIn, type Finding, type Severity } from '@zhengwu/core';

import { book } from './words.js';

/** How a finding speaks: how grave, its short name, its sentence, then what can be done about it. */
export const findingLook = css`
  .findings li {
    display: grid;
    grid-template-columns: 18px 84px minmax(0, 1fr) auto;
    gap: 4px 12px;
    align-items: start;
    padding: 6px 16px;
    border-bottom: 1px solid var(--line);
    font-size: 13px;
  }
  .findings li:hover {
    background: var(--sunk);
  }
  .mark {
    display: block;
    width: 18px;
    height: 18px;
    margin-top: 2px;
    border-radius: 50%;
    background: var(--bad);
    color: #fff;
    font-size: 12px;
    line-height: 18px;
    font-weight: 700;
    text-align: center;
  }
  .mark.warning {
    background: var(--warn);
  }
  .mark.undecided {
    background: var(--ink-soft);
  }
  .findings .title {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .findings .say {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .findings .excerpt {
    display: block;
    margin-top: 4px;
    color: var(--ink-soft);
  }
  .findings .acts {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 0 4px;
    max-width: 320px;
    margin: -1px -4px;
  }
  .nothing {
    padding: 12px 16px;
    color: var(--good);
    font-size: 13px;
  }
  @media (max-width: 600px) {
    .findings li {
      grid-template-columns: 18px minmax(0, 1fr);
      padding: 8px 12px;
    }
    .findings .say,
    .findings .acts {
      grid-column: 2;
      justify-content: flex-start;
    }
  }
`;

const words = wordsIn('zh-CN');

/** The round sign of a severity; its word is for screen readers alone unless `shown`. */
export function severityMark(severity: Severity, word: 'shown' | 'unseen' = 'unseen'): TemplateResult {
  const sign = severity === 'undecided' ? '?' : '!';
  return html`<span class="mark ${severity}" aria-hidden="true">${sign}</span><span class=${word}>${words.severity[severity]}</span>`;
}

/** A row of `<ul class="findings">`. `more` follows the sentence, `acts` are its buttons. */
export function findingRow(finding: Finding, more: TemplateResult | '' = '', acts: TemplateResult | '' = ''): TemplateResult {
  return html`
    <li>
      <span>${severityMark(finding.severity)}</span>
      <span class="title">${ruleTitle(book, 'zh-CN', finding.rule)}</span>
      <div class="say">${findingText(book, 'zh-CN', finding)}${more}</div>
      ${acts === '' ? '' : html`<div class="acts">${acts}</div>`}
    </li>
  `;
}

/** 2 处错误，1 处提醒 */
export function countText(findings: readonly Finding[]): string {
  const parts = (['error', 'warning', 'undecided'] as const)
    .map((severity) => ({ severity, count: findings.filter((finding) => finding.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count} 处${words.severity[severity]}`);
  return parts.length === 0 ? '没有发现问题' : parts.join('，');
}
