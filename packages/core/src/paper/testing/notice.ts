import type { Paper, PaperCell, PaperParagraph } from '../paper.js';

const line = (text: string, more: Partial<PaperParagraph> = {}): PaperParagraph => ({ type: 'paragraph', runs: [{ text }], ...more });
const cell = (text: string, more: Partial<PaperCell> = {}): PaperCell => ({ blocks: [line(text)], ...more });

/** A notice with everything that a paper can hold. The case in it is invented. */
export const NOTICE: Paper = {
  title: '补正材料一次性告知书',
  author: '开平市政务服务和数据管理局',
  date: '2024-05-01',
  header: { align: 'right', runs: [{ text: '食品经营许可（新办）　版本 3', size: 9 }] },
  blocks: [
    { type: 'heading', level: 1, runs: [{ text: '补正材料一次性告知书' }] },
    line('编号：开市监补字〔2024〕第 0012 号', { align: 'right' }),
    {
      type: 'paragraph',
      indent: true,
      align: 'justify',
      runs: [
        { text: '你（单位）提出的' },
        { text: '食品经营许可', bold: true },
        { text: '申请材料' },
        { text: '不齐全', underline: true },
        { text: '，依据《中华人民共和国行政许可法》第三十二条第一款第四项的规定，现一次性告知需要补正的全部内容：' },
      ],
    },
    { type: 'heading', level: 2, runs: [{ text: '一、需要补正的材料' }] },
    { type: 'heading', level: 3, runs: [{ text: '（一）材料清单' }] },
    { type: 'heading', level: 4, runs: [{ text: '1. 主要材料' }] },
    {
      type: 'table',
      columns: [15, 45, 70, 30],
      headerRows: 2,
      rows: [
        [cell('序号', { rows: 2 }), cell('材料名称', { rows: 2 }), cell('补正要求', { columns: 2 })],
        [cell('缺陷'), cell('期限')],
        [cell('1'), cell('申请书'), cell('“经营场所面积”未填写\n请按平面图填写'), cell('5 个工作日内', { rows: 2, valign: 'top' })],
        [cell('2'), cell('营业执照'), cell('复印件无签章')],
      ],
    },
    { type: 'pageBreak' },
    { type: 'paragraph', keepNext: true, runs: [{ text: '宋体', font: 'song' }, { text: '黑体', font: 'hei', size: 16 }, { text: '楷体', font: 'kai' }] },
    { type: 'table', columns: [100, 100], borders: false, rows: [[cell('申请人（签字）：'), cell('受理机关（盖章）：')]] },
  ],
};
