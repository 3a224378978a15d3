import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NOTICE } from './testing/notice.js';
import { writePaper } from './write-paper.js';

const READ = `
import docx, json, sys
paper = docx.Document(sys.argv[1])
section = paper.sections[0]
print(json.dumps({
    "title": paper.core_properties.title,
    "styles": [each.style.name for each in paper.paragraphs if each.style.name != "Normal"],
    "header": section.header.paragraphs[0].text,
    "width": round(section.page_width.mm),
    "margin": round(section.left_margin.mm),
    "table": [[cell.text for cell in row.cells] for row in paper.tables[0].rows],
}))
`;

const hasDocx = spawnSync('python3', ['-c', 'import docx']).status === 0;
const hasOffice = spawnSync('soffice', ['--version']).status === 0;

function named(name: string, present: boolean, program: string): string {
  return present ? name : `${name} (skipped: ${program} is not installed)`;
}

describe('programs that we did not write', () => {
  let folder = '';
  let file = '';
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'zhengwu-paper-'));
    file = join(folder, 'notice.docx');
    writeFileSync(file, await writePaper(NOTICE));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it.skipIf(!hasDocx)(named('python-docx reads the paper', hasDocx, 'python3 with python-docx'), () => {
    const { stdout, stderr } = spawnSync('python3', ['-c', READ, file], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual({
      title: '补正材料一次性告知书',
      styles: ['Heading 1', 'Heading 2', 'Heading 3', 'Heading 4'],
      header: '食品经营许可（新办）　版本 3',
      width: 210,
      margin: 25,
      table: [
        ['序号', '材料名称', '补正要求', '补正要求'],
        ['序号', '材料名称', '缺陷', '期限'],
        ['1', '申请书', '“经营场所面积”未填写\n请按平面图填写', '5 个工作日内'],
        ['2', '营业执照', '复印件无签章', '5 个工作日内'],
      ],
    });
  });

  it.skipIf(!hasOffice)(
    named('LibreOffice prints the paper', hasOffice, 'LibreOffice'),
    () => {
      // A profile of its own: LibreOffice refuses to start twice in one.
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], { timeout: 100_000 });
      const pdf = join(folder, 'notice.pdf');
      expect(existsSync(pdf)).toBe(true);
      const { status, stdout } = spawnSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
      if (status !== 0) return; // the paper was printed; only its words cannot be read back without pdftotext
      const pages = stdout.split('\f').filter((page) => page.trim() !== '').map((page) => page.replace(/\s+/g, ''));
      expect(pages).toHaveLength(2);
      expect(pages[0]).toContain('第1页共2页');
      expect(pages[1]).toContain('受理机关（盖章）：');
    },
    120_000,
  );
});
