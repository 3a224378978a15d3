import { html, nothing, type TemplateResult } from 'lit';

import { icon } from '../../icon/icon.js';
import { copyIcon, plusIcon, redo2Icon, searchIcon, undo2Icon, xIcon } from '../../icon/icons.js';
import { field } from '../../look/field.js';

/** Every kind of button, in every state that needs no pointer. */
export function buttons(): TemplateResult {
  const kinds: readonly (readonly [string, string])[] = [
    ['', '版本对比'],
    ['primary', '送部门确认'],
    ['quiet', '适合窗口'],
    ['link', '添加选项'],
    ['danger', '删除'],
  ];
  const row = (size: string, state: 'on' | 'off' | 'reason'): TemplateResult =>
    html`<div class="zw-bar">
      ${kinds.map(
        ([kind, label]) =>
          html`<button
            class="zw-button"
            type="button"
            data-kind=${kind === '' ? nothing : kind}
            data-size=${size === '' ? nothing : size}
            ?disabled=${state === 'off'}
            aria-disabled=${state === 'reason' ? 'true' : nothing}
            aria-describedby=${state === 'reason' ? 'reason' : nothing}
            title=${state === 'reason' ? '有 2 个错误，改正以后才能送审' : nothing}
          >
            ${label}
          </button>`,
      )}
    </div>`;
  return html`<div class="stack">
    ${row('', 'on')} ${row('small', 'on')} ${row('', 'off')} ${row('', 'reason')}
    <p class="zw-hint" id="reason">有 2 个错误，改正以后才能送审</p>
    <div class="zw-bar">
      <button class="zw-button" type="button">${icon(plusIcon)}新建事项</button>
      <button class="zw-button" type="button" aria-pressed="true">画布</button>
      <button class="zw-button" type="button" aria-pressed="false">情形材料表</button>
      <a class="zw-button" href="#guide">打开</a>
    </div>
    <div class="zw-bar">
      <button class="zw-icon-button" type="button" aria-label="撤销" title="撤销">${icon(undo2Icon)}</button>
      <button class="zw-icon-button" type="button" aria-label="重做" title="没有可以重做的" aria-disabled="true">${icon(redo2Icon)}</button>
      <button class="zw-icon-button" type="button" aria-label="查找" title="查找" aria-pressed="true">${icon(searchIcon)}</button>
      <button class="zw-icon-button" type="button" aria-label="复制" title="复制">${icon(copyIcon)}</button>
      <button class="zw-icon-button" type="button" aria-label="关闭" title="关闭" disabled>${icon(xIcon)}</button>
    </div>
  </div>`;
}

/** Fields in every state. */
export function fields(): TemplateResult {
  return html`<div class="zw-fields" data-columns="2">
    <div data-wide>
      ${field(
        { id: 'title', label: '问题', isRequired: true, hint: '用群众听得懂的话问。' },
        ({ id, describedBy, required }) => html`<input class="zw-input" id=${id} aria-describedby=${describedBy} aria-required=${required} value="经营场所面积是多少？" />`,
      )}
    </div>
    ${field({ id: 'kind', label: '答案类型' }, ({ id }) => html`<select class="zw-input" id=${id}><option>数字</option><option>单选</option><option>在经营场所所在地的县级以上地方市场监督管理部门名录中选择</option></select>`)}
    ${field({ id: 'unit', label: '单位与精度' }, ({ id }) => html`<input class="zw-input" id=${id} placeholder="平方米 · 整数" />`)}
    ${field(
      { id: 'least', label: '最小值', error: '最小值 300 大于最大值 50，请改小。' },
      ({ id, describedBy, invalid }) => html`<input class="zw-input" id=${id} type="number" value="300" aria-describedby=${describedBy} aria-invalid=${invalid} />`,
    )}
    ${field({ id: 'most', label: '最大值' }, ({ id }) => html`<input class="zw-input" id=${id} type="number" value="50" />`)}
    ${field({ id: 'code', label: '事项编码', hint: '由省事项库下发，不能修改。' }, ({ id, describedBy }) => html`<input class="zw-input" id=${id} aria-describedby=${describedBy} readonly value="11440700MB2C000001" />`)}
    ${field({ id: 'office', label: '受理部门' }, ({ id }) => html`<select class="zw-input" id=${id} disabled><option>市场监督管理局</option></select>`)}
    <div data-wide>
      ${field(
        { id: 'note', label: '补正说明', isRequired: true, hint: '写清缺什么、怎么补、补到哪里。', error: '不能为空。' },
        ({ id, describedBy, invalid, required }) => html`<textarea class="zw-input" id=${id} rows="3" aria-describedby=${describedBy} aria-invalid=${invalid} aria-required=${required}></textarea>`,
      )}
    </div>
    ${field({ id: 'find', label: '查找' }, ({ id }) => html`<input class="zw-input" id=${id} type="search" value="营业执照" />`)}
    ${field({ id: 'locked', label: '法定时限（工作日）' }, ({ id }) => html`<input class="zw-input" id=${id} disabled value="20" />`)}
  </div>`;
}

/** Checkboxes and radios. `group` keeps two groups on one page apart. */
export function choices(group = 'business'): TemplateResult {
  return html`<div class="stack">
    <fieldset class="zw-field">
      <legend class="zw-label">您属于哪种主体业态？</legend>
      ${['食品销售经营者', '餐饮服务经营者', '集中用餐单位食堂'].map(
        (name, index) => html`<label class="zw-check"><input type="radio" name=${group} value=${name} ?checked=${index === 1} /><span>${name}</span></label>`,
      )}
      <label class="zw-check"><input type="radio" name=${group} disabled /><span>网络食品交易第三方平台（另行办理）</span></label>
    </fieldset>
    <fieldset class="zw-field">
      <legend class="zw-label">申请材料</legend>
      <label class="zw-check"><input type="checkbox" checked /><span>营业执照</span></label>
      <label class="zw-check"><input type="checkbox" /><span>利用自动设备从事食品经营的，提交自动设备的产品合格证明、具体放置地点、经营者名称和联系方式公示方法的说明</span></label>
      <label class="zw-check"><input type="checkbox" checked disabled /><span>食品经营许可申请书（必交）</span></label>
    </fieldset>
  </div>`;
}

/** A table, pills, and what is said where nothing is. */
export function table(): TemplateResult {
  return html`<div class="stack">
    <table class="zw-table">
      <thead>
        <tr><th scope="col">事项</th><th scope="col">部门</th><th scope="col" class="zw-number">承诺时限</th><th scope="col">状态</th></tr>
      </thead>
      <tbody>
        <tr><th scope="row">食品经营许可</th><td>市场监督管理局</td><td class="zw-number">10</td><td><span class="zw-pill">草稿</span></td></tr>
        <tr><th scope="row">公共场所卫生许可</th><td>卫生健康局</td><td class="zw-number">7</td><td><span class="zw-pill" data-tone="good">已发布</span></td></tr>
        <tr><th scope="row">劳务派遣经营许可</th><td>人力资源和社会保障局</td><td class="zw-number">10</td><td><span class="zw-pill" data-tone="warn">待确认</span></td></tr>
        <tr><th scope="row">建筑工程施工许可证核发</th><td>住房和城乡建设局</td><td class="zw-number">3</td><td><button class="zw-pill" data-tone="bad" type="button">2 错误 · 1 提醒</button></td></tr>
        <tr><th scope="row">高龄老人津贴</th><td>民政局</td><td class="zw-number">0</td><td><span class="zw-pill" data-tone="accent">即办</span></td></tr>
      </tbody>
    </table>
    <div class="zw-empty"><strong>还没有材料</strong><span>从材料库选，或直接添加。</span><button class="zw-button" type="button">添加材料</button></div>
  </div>`;
}
