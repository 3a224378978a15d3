import { html } from 'lit';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { deepAll } from '../../../../../ui/src/testing/deep-all.js';
import { nextFrame, settled, shown } from '../../../../../ui/src/testing/render.js';
import { designerZhCn } from '../../../messages/designer.zh-CN.js';
import { stepWordsZhCn } from '../../../messages/step-words.js';
import { sketchXml } from '../../../model/testing/sketch-xml.js';
import { ruleWords } from '../../rule-words.js';
import { openFlow } from '../../open-flow.js';
import type { ZwFlowCanvas } from '../flow-canvas.js';
import type { FlowModeler } from '../flow-modeler.js';
import '../define.js';
import * as tools from './index.js';

/** A canvas that was just drawn: what comes behind is on its way. */
async function drawn(): Promise<{ readonly canvas: ZwFlowCanvas; readonly modeler: FlowModeler; readonly wantTools: ReturnType<typeof vi.fn<() => void>>; readonly choose: (id: string) => void; readonly arrive: () => Promise<void>; readonly seen: (selector: string) => number }> {
  const { stepKind, outcome } = stepWordsZhCn;
  const words = { lang: 'zh-CN', book: ruleWords, texts: designerZhCn.canvas, stepNames: stepKind, outcomeNames: outcome, bpmn: {} } as const;
  const { session } = await openFlow(await sketchXml('(start) -> [accept acceptance] -> [audit review] -> (end)'), { today: '2026-11-23' }, () => words);
  if (session === undefined) throw new Error('the sketch does not open');
  const { modeler } = session;
  const wantTools = vi.fn<() => void>();
  const canvas = await shown<ZwFlowCanvas>(html`<zw-flow-canvas .words=${designerZhCn} .modeler=${modeler} .wantTools=${wantTools}></zw-flow-canvas>`);
  canvas.style.height = '600px';
  const settle = async (): Promise<void> => {
    await settled(canvas);
    await nextFrame();
  };
  await settle();
  return {
    canvas,
    modeler,
    wantTools,
    choose: (id) => modeler.get('selection').select(modeler.get('elementRegistry').get(id) ?? null),
    arrive: async () => {
      canvas.tools = tools;
      await settle();
    },
    seen: (selector) => deepAll(canvas, selector).length,
  };
}

describe('what comes behind the first drawing', () => {
  it('is asked for by who wants it, and opens when it is here', async () => {
    const { canvas, wantTools, arrive, seen, choose } = await drawn();
    choose('accept');
    canvas.focus();
    await userEvent.keyboard('a');
    expect(wantTools).toHaveBeenCalledTimes(1);
    expect(seen('.djs-popup')).toBe(0);
    await arrive();
    expect(seen('.djs-popup')).toBe(1);
  });

  it('does not open for who went on to something else', async () => {
    const { canvas, modeler, arrive, seen, choose } = await drawn();
    choose('accept');
    canvas.focus();
    await userEvent.keyboard('a');
    modeler.get('selection').select(null);
    await arrive();
    expect(seen('.djs-popup')).toBe(0);
    await userEvent.keyboard('n');
    await nextFrame();
    expect(seen('.djs-popup')).toBe(1);
  });

  it('opens what was wanted last', async () => {
    const { canvas, arrive, seen } = await drawn();
    canvas.focus();
    await userEvent.keyboard('n');
    await userEvent.keyboard('{Control>}f{/Control}');
    await arrive();
    expect(seen('.djs-search-open')).toBe(1);
    expect(seen('.djs-popup')).toBe(0);
  });

  it('puts its buttons beside what is selected already; those that need nothing of it are there before', async () => {
    const { arrive, seen, choose } = await drawn();
    choose('accept');
    await nextFrame();
    expect(seen('.djs-context-pad [data-action="delete"]')).toBe(1);
    expect(seen('.djs-context-pad [data-action="replace"]')).toBe(0);
    await arrive();
    expect(seen('.djs-context-pad [data-action="delete"]')).toBe(1);
    expect(seen('.djs-context-pad [data-action="replace"]')).toBe(1);
  });

  it('aligns several', async () => {
    const { modeler, arrive, seen } = await drawn();
    await arrive();
    const registry = modeler.get('elementRegistry');
    modeler.get('selection').select(['accept', 'audit'].flatMap((id) => registry.get(id) ?? []));
    await nextFrame();
    expect(seen('.djs-context-pad [data-action="align-elements"]')).toBe(1);
  });

  it('shows in the minimap what was drawn before it was there', async () => {
    const { canvas, arrive, seen } = await drawn();
    canvas.renderRoot.querySelector<HTMLElement>('button[aria-label="缩略图"]')?.click();
    await arrive();
    expect(seen('.djs-minimap.open')).toBe(1);
    expect(seen('.djs-minimap .djs-visual')).toBeGreaterThan(3);
  });
});
