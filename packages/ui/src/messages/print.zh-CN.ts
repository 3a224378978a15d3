import type { RuleTexts } from '@zhengwu/core';

import type { printRules } from '../print/rules.js';

export const printRuleTextsZhCn: RuleTexts<typeof printRules.entries> = {
  'print/empty': { title: '没有内容', message: () => '文书没有内容，没有打印。' },
  'print/cannot-print': { title: '不能打印', message: () => '此浏览器不能打印本页。请换用电脑上的浏览器，或导出文件后打印。' },
  'print/left-out': {
    title: '内容不能打印',
    message: ({ element, count }) => `有 ${String(count)} 处“${element}”（视频、嵌入页面一类）不能打印，已略去。请改用文字或图片。`,
  },
  'print/style-left-out': {
    title: '样式未采用',
    message: ({ style }) =>
      style === '@page' ? '文书自带的页面设置（@page）未采用，纸张和页边距以打印设置为准。' : `样式“${style}”要从外部地址取得内容，未采用。请把图片、字体放进文书里。`,
  },
  'print/image-refused': {
    title: '图片未打印',
    message: ({ address, alt }) =>
      address === '' ? `图片${named(alt)}没有地址，没有打印。请重新插入。` : `图片${named(alt)}不在本系统内（${address}），没有打印。请先上传，再插入文书。`,
  },
  'print/image-missing': {
    title: '图片缺失',
    message: ({ address, alt, isLate }) => `图片${named(alt)}${isLate ? '迟迟没有取到' : '打不开'}（${address}），纸上是它的名称。请检查后重新打印。`,
  },
  'print/font-missing': {
    title: '字体缺失',
    message: ({ family, isLate }) => `字体“${family}”${isLate ? '迟迟没有取到' : '打不开'}，改用了系统字体，版面可能与预期不同。`,
  },
  'print/relaid': { title: '改排', message: ({ excerpt }) => `“${excerpt}”并排的内容高于一页，已改为上下排列。请检查版面。` },
  'print/squeezed': { title: '表格过宽', message: ({ excerpt }) => `表格“${excerpt}”比纸宽，已压缩各列。请改用横向或更大的纸，或减少列数。` },
  'print/shrunk': {
    title: '缩小',
    message: ({ page, percent, excerpt }) => `第 ${String(page)} 页“${excerpt}”有排不下又不能分开的内容，全页缩小到 ${String(percent)}%。请拆分内容或换更大的纸。`,
  },
  'print/running-text-cut': {
    title: '页眉页脚过高',
    message: ({ part, page }) => `第 ${String(page)} 页的${part === 'header' ? '页眉' : '页脚'}比页边距高，会缺一部分。请加大页边距或减少文字。`,
  },
};

function named(alt: string): string {
  return alt === '' ? '' : `“${alt}”`;
}

export const printWordsZhCn = {
  preview: '打印预览',
  previewOf: ({ pages }: { readonly pages: number }): string => `打印预览，共 ${String(pages)} 页`,
  page: ({ page, pages }: { readonly page: number; readonly pages: number }): string => `第 ${String(page)} 页，共 ${String(pages)} 页`,
  tools: '预览工具',
  previous: '上一页',
  next: '下一页',
  zoomOut: '缩小',
  zoomIn: '放大',
  fitWidth: '适合宽度',
  fitPage: '整页',
  print: '打印',
  setting: ({ pages }: { readonly pages: number }): string => `正在排版，已排 ${String(pages)} 页`,
  failed: ({ reason }: { readonly reason: string }): string => `没有排出来：${reason}`,
  remarks: ({ count }: { readonly count: number }): string => `打印提示 ${String(count)} 条`,
};

export type PrintWords = typeof printWordsZhCn;
