import type { Engine } from '../model/convert/engine-vocabulary.js';

const engines: Readonly<Record<Engine, string>> = { flowable: 'Flowable', activiti: 'Activiti', camunda7: 'Camunda 7' };

export const exportZhCn = {
  menu: '导出',
  svg: '图片 SVG（可无限放大）',
  png: '图片 PNG（2 倍清晰）',
  print: '打印流程图和环节表…',
  engineFiles: '流程引擎文件',
  engine: (engine: Engine) => `${engines[engine]}…`,
  working: '正在导出',
  nothingDrawn: '流程图是空的，没有可导出的内容。',
  notDrawn: '浏览器不能生成这么大的图片，请改用 SVG。',
  notLoaded: '导出功能没有加载成功，请检查网络后重试。',
  retry: '重试',
  file: (name: string, what: string) => `${name}-${what}`,
  drawing: '流程图',
  stepTable: '环节表',
  untitled: '未命名流程',
  engineTitle: (engine: Engine) => `导出 ${engines[engine]} 流程文件`,
  engineClean: (engine: Engine) => `全部设置都能用 ${engines[engine]} 的写法表达。`,
  engineLosses: (engine: Engine, count: number) => `${engines[engine]} 不能表达下面 ${String(count)} 项，导出的文件里没有它们。本系统保存的流程不受影响。`,
  reading: '正在转换',
  lost: '不能表达的内容',
  download: '下载 .bpmn 文件',
  printTitle: '打印流程图',
  paper: '纸张',
  papers: { A4: 'A4 横向', A3: 'A3 横向' },
  scale: '流程图',
  scales: { fit: '缩到一页', split: '按可读大小分页' },
  withTable: '附环节表',
  part: (place: number, count: number) => `流程图 ${String(place)} / ${String(count)}`,
  page: (page: string, pages: string) => `第 ${page} 页 共 ${pages} 页`,
  printedOn: (day: string) => `打印日期：${day}`,
  columns: { place: '序号', step: '环节', kind: '类别', people: '办理人', limit: '时限', clock: '计时', notices: '通知' },
  nobody: '未定',
  noLimit: '未定',
  noNotices: '—',
  notice: (on: string, channel: string, template: string | undefined) => `${on}发${channel}${template === undefined ? '' : `《${template}》`}`,
};

export type ExportTexts = typeof exportZhCn;
