import { html, type TemplateResult } from 'lit';
import { findingText, type MessageBook } from '@zhengwu/core';
import type { Guide, GuideContext } from '@zhengwu/guide';

import { certifyGuide, verifyCertificate } from '../parts.js';

/** What is certified of the guide as it is now: how many answers there are, and how many lead to each result. */
export function certificateStep(guide: Guide, context: GuideContext, book: MessageBook): TemplateResult {
  const certification = certifyGuide(guide, context);
  if (certification.kind !== 'certified') {
    return html`<div class="inside">
      <p class="bad">还不能出证书，先把错误改完：</p>
      <ul>${certification.findings.map((finding) => html`<li class="bad">${findingText(book, 'zh-CN', finding)}</li>`)}</ul>
    </div>`;
  }
  const { certificate } = certification;
  const { size, sum, situations, hash, madeOn } = certificate;
  const { isValid, boxes } = verifyCertificate(certificate, guide);
  return html`<div class="inside">
    <p class="good">互斥、完整：${size} 种回答，每一种恰好到一个结果；各个结果加起来是 ${sum} 种，一种不多，一种不少。</p>
    <p class=${isValid === true ? 'good' : 'bad'}>${isValid === true ? `另一种算法从头验算（写出 ${String(boxes)} 条路，两两比较）：相符。` : '验算不相符。'}</p>
    <p class="soft">内容指纹 ${hash.slice(0, 16)}，${madeOn} 出具。导办改一个字，指纹就变，要重新出证。</p>
  </div>
  <table>
    <caption class="unseen">每个结果占多少种回答</caption>
    <thead><tr><th scope="col">结果</th><th scope="col" class="number">回答</th><th scope="col" class="number">占比</th></tr></thead>
    <tbody>${situations.map(({ name, count, share }) => html`<tr><th scope="row">${name}</th><td class="number">${count}</td><td class="number">${share}%</td></tr>`)}</tbody>
  </table>`;
}
