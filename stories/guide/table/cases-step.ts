import { html, type TemplateResult } from 'lit';
import type { Guide, GuideContext } from '@zhengwu/guide';

import { runCases, type GuideCases } from '../parts.js';

/** The cases that were made of the guide as it was taken over, tried against the guide as it is now. */
export function casesStep(guide: Guide, context: GuideContext, cases: GuideCases): TemplateResult {
  const results = runCases(guide, context, cases);
  const failed = results.filter(({ isPassed }) => !isPassed).length;
  const said = failed === 0 ? html`<p class="good">${results.length} 条用例全部通过：改了文字，没有改到结果和材料。</p>` : html`<p class="bad">${results.length} 条用例，${failed} 条和采用时不一样：看看是不是改错了。</p>`;
  return html`<div class="inside">${said}</div>
    <table>
      <caption class="unseen">测试用例</caption>
      <thead><tr><th scope="col">用例</th><th scope="col" class="number">应交材料</th><th scope="col">结果</th></tr></thead>
      <tbody>
        ${cases.cases.map(({ id, name, expects }) => {
          const isPassed = results.find(({ caseId }) => caseId === id)?.isPassed === true;
          return html`<tr><th scope="row">${name}</th><td class="number">${expects.materialIds.length}</td><td class=${isPassed ? 'good' : 'bad'}>${isPassed ? '通过' : '不一样'}</td></tr>`;
        })}
      </tbody>
    </table>`;
}
