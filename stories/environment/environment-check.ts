import { LitElement, css, html, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import {
  type Check,
  type State,
  fontCheck,
  kernelCheck,
  policyCheck,
  timeZoneCheck,
  transportCheck,
  widthCheck,
  workerCheck,
} from './checks.js';

const WORD: Record<State, string> = { good: '合格', note: '注意', bad: '不合格' };

/**
 * Shows whether this machine and this page can run the designers: for whoever installs them on the
 * locked-down desktop of an office, and has to tell somebody else on the telephone what is wrong.
 */
export class EnvironmentCheck extends LitElement {
  static override styles = css`
    :host {
      --ink: var(--zw-ink, #1f2329);
      --ink-soft: var(--zw-ink-soft, #4e5661);
      --line: var(--zw-line, #dde2e8);
      display: block;
      max-width: 960px;
      padding: 16px;
      color: var(--ink);
      font: 14px/22px 'PingFang SC', 'Microsoft YaHei UI', 'Microsoft YaHei', 'Noto Sans CJK SC', system-ui, sans-serif;
    }
    h1 {
      margin: 0 0 4px;
      font-size: 18px;
      line-height: 28px;
    }
    h2 {
      margin: 24px 0 8px;
      font-size: 14px;
    }
    p {
      margin: 0 0 16px;
      color: var(--ink-soft);
    }
    table {
      width: 100%;
      border-collapse: collapse;
      background: var(--zw-surface, #fff);
    }
    th,
    td {
      padding: 8px 12px;
      border: 1px solid var(--line);
      text-align: start;
      vertical-align: top;
      overflow-wrap: anywhere;
    }
    thead th {
      background: var(--zw-surface-sunk, #f8fafc);
      color: var(--ink-soft);
      font-weight: 500;
    }
    tbody th {
      font-weight: 500;
      white-space: nowrap;
    }
    .state {
      white-space: nowrap;
      font-weight: 600;
    }
    .good {
      color: var(--zw-good, #1a7a48);
    }
    .note {
      color: var(--zw-warn, #8a5200);
    }
    .bad {
      color: var(--zw-bad, #c1272d);
    }
    .sample {
      font-size: 20px;
      line-height: 32px;
    }
    @media (max-width: 600px) {
      thead {
        display: none;
      }
      table,
      tbody,
      tr,
      th,
      td {
        display: block;
      }
      tbody tr {
        padding: 8px 12px;
        border: 1px solid var(--line);
        border-top-width: 0;
      }
      tbody tr:first-child {
        border-top-width: 1px;
      }
      tbody th,
      tbody td {
        padding: 0;
        border: 0;
      }
    }
  `;

  /** For a page that shows how another machine would look; the browser's own by default. */
  @property({ attribute: 'user-agent' }) userAgent = navigator.userAgent;

  @state() private violations: readonly string[] = [];
  @state() private width = innerWidth;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('securitypolicyviolation', this.noteViolation);
    addEventListener('resize', this.noteWidth);
  }

  override disconnectedCallback(): void {
    document.removeEventListener('securitypolicyviolation', this.noteViolation);
    removeEventListener('resize', this.noteWidth);
    super.disconnectedCallback();
  }

  override render(): TemplateResult {
    const checks = this.checks();
    const open = checks.filter(({ state }) => state !== 'good').length;
    return html`
      <h1>浏览器与字体自检</h1>
      <p role="status">${open === 0 ? '各项合格，可以使用。' : `${open} 项需要留意，见下表。`}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">项目</th>
            <th scope="col">结论</th>
            <th scope="col">本机情况</th>
            <th scope="col">说明</th>
          </tr>
        </thead>
        <tbody>
          ${checks.map(
            ({ subject, state, result, advice }) => html`
              <tr>
                <th scope="row">${subject}</th>
                <td class="state ${state}">${WORD[state]}</td>
                <td>${result}</td>
                <td>${advice}</td>
              </tr>
            `,
          )}
        </tbody>
      </table>
      <h2>字体样张</h2>
      <table>
        <tbody>
          <tr>
            <th scope="row">常用字与标点</th>
            <td class="sample">《食品经营许可证》：“新办”、变更、延续。</td>
          </tr>
          <tr>
            <th scope="row">金额大写</th>
            <td class="sample">人民币壹万贰仟叁佰肆拾伍元陆角柒分</td>
          </tr>
          <tr>
            <th scope="row">姓名生僻字</th>
            <td class="sample">䶮　㛃　𬭎　𫍯</td>
          </tr>
          <tr>
            <th scope="row">数字与字母</th>
            <td class="sample">0123456789　ＡＢＣ　10.5 个工作日</td>
          </tr>
        </tbody>
      </table>
    `;
  }

  private checks(): readonly Check[] {
    return [
      kernelCheck(this.userAgent),
      fontCheck(picture),
      policyCheck(this.violations),
      widthCheck(this.width),
      timeZoneCheck(Intl.DateTimeFormat().resolvedOptions().timeZone),
      workerCheck(typeof Worker !== 'undefined'),
      transportCheck(isSecureContext),
    ];
  }

  private readonly noteViolation = (event: SecurityPolicyViolationEvent): void => {
    this.violations = [...this.violations, `${event.effectiveDirective} ${event.blockedURI}`];
  };

  private readonly noteWidth = (): void => {
    this.width = innerWidth;
  };
}

/** How a text looks here, as a text that can be compared. */
function picture(text: string): string {
  const canvas = document.createElement('canvas');
  canvas.width = 40;
  canvas.height = 40;
  const pen = canvas.getContext('2d');
  if (!pen) return text;
  pen.font = "24px 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";
  pen.fillText(text, 4, 30);
  return canvas.toDataURL();
}

if (!customElements.get('zw-environment-check')) customElements.define('zw-environment-check', EnvironmentCheck);

declare global {
  interface HTMLElementTagNameMap {
    'zw-environment-check': EnvironmentCheck;
  }
}
