import { saveFile } from '@zhengwu/ui/file';
import type { ToolHost } from './tool-host.js';

/** 导出导办文件: the guide as it is stored, to be kept, handed on, opened elsewhere, or compared with later. */
export function exportGuide({ guide, version, texts }: ToolHost): void {
  const name = [guide.name === '' ? texts.tools.exporting.guideFile : guide.name, version].filter((part) => part !== '').join('-');
  saveFile(`${name}.json`, `${JSON.stringify(guide, null, 2)}\n`, 'application/json');
}
