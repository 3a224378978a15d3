import { findingText } from '@zhengwu/core';
import { saveFile } from '@zhengwu/ui/file';
import { guideTableFile, guideToTable } from '../../table/index.js';
import type { ToolHost } from './tool-host.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** 导出情形表: the guide as a table that reads back as the same guide. Says why where it cannot be one. */
export async function exportTable(host: ToolHost): Promise<void> {
  const { guide, context, texts, book, lang } = host;
  const words = texts.tools.exporting;
  await host.run(words.writing, async () => {
    const table = guideToTable(guide, context);
    const [finding] = table.findings;
    if (table.situations.length === 0) return host.toast(finding === undefined ? words.nothing : findingText(book, lang, finding), 'bad');
    const { bytes } = await guideTableFile(table);
    saveFile(`${guide.name}-${words.fileName}.xlsx`, bytes, XLSX);
    if (finding !== undefined) host.toast(findingText(book, lang, finding));
  });
}
