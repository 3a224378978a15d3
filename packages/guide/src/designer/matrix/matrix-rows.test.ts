import { describe, expect, it } from 'vitest';
import { guideDesignerTextsIn } from '../../messages/designer.js';
import { emptyGuide, type Guide } from '../../model/index.js';
import { sampleContext, sampleGuide } from '../../model/testing/sample-guide.js';
import { matrixRows, type MatrixCell } from './matrix-rows.js';

const texts = guideDesignerTextsIn('zh-CN');

const cellOf = (guide: Guide, outcomeId: string, materialId: string): MatrixCell | undefined => matrixRows({ guide, texts }, sampleContext).find(({ id }) => id === outcomeId)?.cells.get(materialId);

describe('a cell of the matrix', () => {
  it('names what asks for the material: the guide, an option above, an addition above', () => {
    expect(cellOf(sampleGuide, 'out_large', 'mat_form')).toEqual({ kind: 'required', isOwn: false, from: '人人都要交的材料', fromId: sampleGuide.id, isSometimes: false });
    expect(cellOf(sampleGuide, 'out_large', 'mat_layout')).toEqual({ kind: 'deferred', isOwn: false, from: '300平方米以上', fromId: 'opt_large', isSometimes: false });
    expect(cellOf(sampleGuide, 'out_large', 'mat_agent')).toMatchObject({ kind: 'required', isOwn: false, fromId: 'ext_agent', isSometimes: true });
  });

  it('is the situation’s own where it says so itself', () => {
    expect(cellOf(sampleGuide, 'out_change', 'mat_licence')).toEqual({ kind: 'required', isOwn: true, from: '', isSometimes: false });
  });

  it('is empty where the way is drawn past an option that nobody takes who comes here', () => {
    // The small ones come by a reference: the outcome only stands below the option of the large ones.
    expect(cellOf(sampleGuide, 'out_small', 'mat_layout')).toBeUndefined();
    expect(cellOf(sampleGuide, 'out_small', 'mat_form')).toBeDefined();
  });

  it('finds what asks for it on another way, where the drawn one does not', () => {
    const guide: Guide = {
      ...sampleGuide,
      nodes: sampleGuide.nodes.map((node) => (node.kind === 'question' && node.id === 'q_area' ? { ...node, options: node.options.map((option) => (option.id === 'opt_small' ? { ...option, uses: [{ materialId: 'mat_raw' as const, kind: 'required' as const }] } : option)) } : node)),
    };
    const bare: Guide = { ...guide, nodes: guide.nodes.map((node) => (node.kind === 'question' && node.id === 'q_dishes' ? { ...node, extras: [] } : node)) };
    expect(cellOf(bare, 'out_small', 'mat_raw')).toEqual({ kind: 'required', isOwn: false, from: '不满300平方米', fromId: 'opt_small', isSometimes: false });
  });

  it('there are none without situations', () => {
    expect(matrixRows({ guide: emptyGuide('gud_none', ''), texts }, sampleContext)).toEqual([]);
  });
});
