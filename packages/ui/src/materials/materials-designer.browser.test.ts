import type { CheckerState, ServiceItem } from '@zhengwu/core';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { sampleItem } from '../../../core/src/model/testing/sample-item.js';
import { hostOf, type Host } from '../designer/testing/materials-host.js';
import { deepActiveElement } from '../element/innermost.js';
import { nextFrame, settled } from '../testing/render.js';

const names = ({ designer }: Host): readonly string[] => (designer.value as ServiceItem).materials.map(({ name }) => name);
const [FORM, BUSINESS, LAYOUT] = sampleItem.materials.map(({ name }) => name);

/** An item whose second material comes from the government and is asked for all the same: one finding, with a fix. */
function withFinding(): unknown {
  const materials = sampleItem.materials.map((material) => {
    if (material.id !== 'mat_business') return material;
    const { exemption: _taken, ...rest } = material;
    return { ...rest, verifications: [] };
  });
  return JSON.parse(JSON.stringify({ ...sampleItem, materials }));
}

async function found(host: Host): Promise<void> {
  await vi.waitFor(() => expect(host.details('zw-findings').length).toBeGreaterThan(0));
  await settled(host.designer);
}

describe('by keyboard alone', () => {
  it('a material is renamed, moved, deleted, and all is taken back', async () => {
    const host = await hostOf();
    await host.designer.reveal('mat_layout');
    await userEvent.keyboard('{F2}');
    await userEvent.keyboard('{Control>}a{/Control}平面图{Enter}');
    expect(names(host)).toEqual([FORM, BUSINESS, '平面图']);
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(names(host)).toEqual([FORM, '平面图', BUSINESS]);
    await userEvent.keyboard('{Delete}');
    expect(names(host)).toEqual([FORM, BUSINESS]);
    await userEvent.keyboard('{Control>}z{/Control}{Control>}z{/Control}{Control>}z{/Control}');
    expect(names(host)).toEqual([FORM, BUSINESS, LAYOUT]);
    await userEvent.keyboard('{Control>}y{/Control}');
    expect(names(host)).toEqual([FORM, BUSINESS, '平面图']);
    expect(host.changes()).toHaveLength(7);
  });

  it('a new material comes after the chosen one, ready to be named', async () => {
    const host = await hostOf();
    await host.designer.reveal('mat_form');
    await userEvent.keyboard('{Alt>}n{/Alt}');
    await settled(host.designer);
    await nextFrame();
    await userEvent.keyboard('健康证明{Enter}');
    expect(names(host)).toEqual([FORM, '健康证明', BUSINESS, LAYOUT]);
  });

  it('several stay chosen when the focus comes into the row of one of them', async () => {
    const host = await hostOf();
    await host.designer.reveal('mat_business');
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}');
    await settled(host.designer);
    host.inside('tr[data-id="mat_layout"]').focus();
    expect(host.details('zw-select').slice(-1)).toEqual([{ ids: ['mat_business', 'mat_layout'] }]);
    host.inside('tr[data-id="mat_form"]').focus();
    expect(host.details('zw-select').slice(-1)).toEqual([{ ids: ['mat_form'] }]);
  });

  it('several are deleted as one step', async () => {
    const host = await hostOf();
    await host.designer.reveal('mat_business');
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}{Delete}');
    expect(names(host)).toEqual([FORM]);
    host.designer.undo();
    expect(names(host)).toEqual([FORM, BUSINESS, LAYOUT]);
    expect(host.changes()).toHaveLength(2);
  });

  it('what the city fixed is not deleted, and the reason is shown', async () => {
    const host = await hostOf();
    await host.designer.reveal('mat_form');
    await userEvent.keyboard('{Delete}');
    await vi.waitFor(() => expect(host.inside('zw-toaster').shadowRoot?.textContent).toContain('申请书由市统一'));
    expect(names(host)).toContain(FORM);
    expect(host.changes()).toEqual([]);
  });

  it('after a deletion the keys still work: the focus is on a neighbour', async () => {
    const host = await hostOf();
    await host.designer.reveal('mat_layout');
    await userEvent.keyboard('{Delete}');
    await settled(host.designer);
    expect(host.designer.shadowRoot?.contains(deepActiveElement()?.getRootNode() instanceof ShadowRoot ? host.inside('zw-tree') : null)).toBe(true);
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(names(host)).toEqual([FORM, BUSINESS, LAYOUT]);
  });

  it('the offer to undo a deletion goes when another step is the last, and takes back nothing else', async () => {
    const host = await hostOf();
    const offer = (): HTMLElement | undefined => [...host.inside('zw-toaster').shadowRoot!.querySelectorAll<HTMLElement>('button')].find((each) => each.textContent.trim() === '撤销');
    await host.designer.reveal('mat_layout');
    await userEvent.keyboard('{Delete}');
    await vi.waitFor(() => expect(offer()).toBeDefined());
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await settled(host.designer);
    await vi.waitFor(() => expect(offer()).toBeUndefined());
    await userEvent.keyboard('{Control>}z{/Control}{Control>}z{/Control}');
    expect(names(host)).toEqual([FORM, BUSINESS, LAYOUT]);
    // Done again, and taken back by the offer itself.
    await host.designer.reveal('mat_layout');
    await userEvent.keyboard('{Delete}');
    await vi.waitFor(() => expect(offer()).toBeDefined());
    offer()!.click();
    expect(names(host)).toEqual([FORM, BUSINESS, LAYOUT]);
    await vi.waitFor(() => expect(offer()).toBeUndefined());
  });

  it('while nothing has the focus the keys are those of the designer that was used last, until somebody presses beside it', async () => {
    const host = await hostOf();
    await host.designer.reveal('mat_layout');
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(names(host)).not.toEqual([FORM, BUSINESS, LAYOUT]);
    (deepActiveElement() as HTMLElement).blur();
    expect(document.activeElement).toBe(document.body);
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(names(host)).toEqual([FORM, BUSINESS, LAYOUT]);
    await userEvent.keyboard('{Control>}y{/Control}');
    expect(names(host)).not.toEqual([FORM, BUSINESS, LAYOUT]);
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(names(host)).not.toEqual([FORM, BUSINESS, LAYOUT]);
  });

  it('F8 goes to what is wrong, in words that a screen reader hears', async () => {
    const host = await hostOf(withFinding());
    await found(host);
    await host.designer.reveal('mat_form');
    await userEvent.keyboard('{F8}');
    await settled(host.designer);
    await vi.waitFor(() => expect(host.details('zw-select')).toEqual([{ ids: ['mat_form'] }, { ids: ['mat_business'] }]));
    expect(deepActiveElement()?.id).toBe('exemption');
    expect(host.inside('li[aria-current="true"]').textContent).toContain(BUSINESS);
  });

  it('? tells all keys, Escape comes back', async () => {
    const host = await hostOf();
    await host.designer.reveal('mat_layout');
    await userEvent.keyboard('?');
    await settled(host.designer);
    expect(host.inside('.sheet').textContent).toContain('Alt+↑');
    await userEvent.keyboard('{Escape}');
    await settled(host.designer);
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(names(host)).toEqual([FORM, LAYOUT, BUSINESS]);
  });

  it('? and Delete belong to a field while somebody types in it', async () => {
    const host = await hostOf();
    await host.designer.reveal('mat_layout', 'name');
    await userEvent.keyboard('{End}?{Delete}');
    await host.designer.flush();
    expect(names(host)[2]).toBe(`${LAYOUT ?? ''}?`);
  });
});

describe('by mouse', () => {
  it('必交 becomes 非必交 in the list, which is then found fault with', async () => {
    const host = await hostOf();
    const row = host.inside('tr[data-id="mat_business"]');
    const option = [...(row.querySelector('zw-segmented')?.shadowRoot?.querySelectorAll('label, button, [role="radio"]') ?? [])].find((each) => each.textContent.trim() === '非必交');
    await userEvent.click(option as HTMLElement);
    expect((host.designer.value as ServiceItem).materials[1]?.necessity).toMatchObject({ kind: 'conditional' });
    expect((await host.designer.check()).map(({ rule }) => rule)).toEqual(['item/condition-without-situation']);
  });

  it('what was chosen comes back when 必交 was only a wrong press', async () => {
    const host = await hostOf();
    const press = async (label: string): Promise<void> => {
      const group = host.inside('tr[data-id="mat_layout"]').querySelector('zw-segmented');
      await userEvent.click([...(group?.shadowRoot?.querySelectorAll<HTMLElement>('label, button, [role="radio"]') ?? [])].find((each) => each.textContent.trim() === label)!);
      await settled(host.designer);
    };
    await press('必交');
    await press('非必交');
    expect((host.designer.value as ServiceItem).materials[2]?.necessity).toEqual(sampleItem.materials[2]?.necessity);
  });

  it('the keys are heard after a finding was waived, and after the status line was pressed', async () => {
    const host = await hostOf(withFinding());
    await found(host);
    await host.designer.reveal('mat_layout');
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    host.inside('zw-finding-list').dispatchEvent(new CustomEvent('zw-waive', { detail: { finding: (await host.designer.check())[0] } }));
    await vi.waitFor(() => expect(host.inside('zw-waive-dialog').shadowRoot?.querySelector('#reason')).not.toBeNull());
    await settled(host.designer);
    await userEvent.fill(page.getByLabelText('理由'), '市局要求');
    await userEvent.fill(page.getByLabelText('负责人（姓名、职务）'), '某某');
    await userEvent.fill(page.getByLabelText('有效至').first(), '2026-12-31');
    await userEvent.keyboard('{Enter}');
    await userEvent.click(page.getByRole('button', { name: '豁免', exact: true }));
    await vi.waitFor(() => expect(host.designer.contains(document.activeElement)).toBe(true));
    await userEvent.keyboard('{Control>}z{/Control}');
    expect((host.designer.value as ServiceItem).waivers).toHaveLength(1);
    await userEvent.click(host.inside('.status'));
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(names(host)).toEqual([FORM, BUSINESS, LAYOUT]);
  });

  it('a basis is chosen where the check asks for one', async () => {
    const materials = sampleItem.materials.map((material) => (material.id === 'mat_layout' ? { ...material, basisIds: [] } : material));
    const host = await hostOf(JSON.parse(JSON.stringify({ ...sampleItem, materials })));
    await found(host);
    await host.designer.reveal('mat_form');
    await userEvent.keyboard('{F8}');
    await vi.waitFor(() => expect(deepActiveElement()?.getRootNode()).toBe(host.inside('#bases').shadowRoot));
    await userEvent.keyboard('许可法{Enter}{Escape}');
    await vi.waitFor(async () => expect(await host.designer.check()).toEqual([]));
    expect((host.designer.value as ServiceItem).materials[2]?.basisIds).toEqual(['bas_licence']);
  });

  it('the department’s word on a verification is written down', async () => {
    const host = await hostOf();
    await host.designer.reveal('mat_business');
    await userEvent.selectOptions(host.inside('#vfy_name'), 'returned');
    expect((await host.designer.check()).map(({ rule }) => rule)).toEqual(['item/verification-returned']);
  });

  it('a fix mends the fault in one step that can be taken back', async () => {
    const host = await hostOf(withFinding());
    await found(host);
    const list = host.inside('zw-finding-list');
    const fix = [...(list.shadowRoot?.querySelectorAll<HTMLElement>('.acts button') ?? [])].find((each) => each.textContent.includes('免提交'));
    await userEvent.click(fix!);
    expect((host.designer.value as ServiceItem).materials[1]?.exemption).toEqual({ reason: 'governmentIssued' });
    expect(await host.designer.check()).toEqual([]);
    host.designer.undo();
    expect(await host.designer.check()).toHaveLength(1);
  });

  it('a finding is waived with reason, person and last day, and the waiver is withdrawn', async () => {
    const host = await hostOf(withFinding());
    await found(host);
    await userEvent.click(host.inside('zw-finding-list').shadowRoot!.querySelector('zw-menu-button')!);
    await userEvent.click(page.getByText('豁免…'));
    await settled(host.designer);
    await userEvent.fill(page.getByLabelText('理由'), '市局要求提交');
    await userEvent.fill(page.getByLabelText('负责人（姓名、职务）'), '食品股 某某');
    await userEvent.fill(page.getByLabelText('有效至').first(), '2026年12月31日');
    await userEvent.keyboard('{Tab}');
    await userEvent.click(page.getByRole('button', { name: '豁免', exact: true }));
    expect((host.designer.value as ServiceItem).waivers[1]).toMatchObject({ rule: 'item/government-material-asked', reason: '市局要求提交', until: '2026-12-31' });
    expect(await host.designer.check()).toEqual([]);
    await settled(host.designer);
    await userEvent.click(page.getByText('已豁免 1'));
    await userEvent.click(page.getByRole('button', { name: '取消豁免' }));
    expect(await host.designer.check()).toHaveLength(1);
  });

  it('a tick in the matrix says where a material is asked for', async () => {
    const host = await hostOf();
    host.designer.view = 'matrix';
    await settled(host.designer);
    await nextFrame();
    const cell = [...(host.inside('zw-data-table').shadowRoot?.querySelectorAll<HTMLElement>('[role="gridcell"]') ?? [])].find((each) => each.getAttribute('aria-colindex') === '4' && each.closest('[role="row"]')?.getAttribute('aria-rowindex') === '4');
    await userEvent.click(cell!);
    expect((host.designer.value as ServiceItem).materials[2]?.necessity).toMatchObject({ situationIds: ['sit_large', 'sit_small'] });
  });

  it('right clicks everywhere leave it calm', async () => {
    const host = await hostOf();
    await found(host);
    const errors = vi.fn();
    window.addEventListener('error', errors);
    for (const selector of ['h2', 'zw-tree', '.list', '.properties, .zw-empty', 'zw-finding-list', '.status']) {
      host.inside(selector).dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, composed: true, cancelable: true, clientX: 30, clientY: 30 }));
    }
    await nextFrame();
    window.removeEventListener('error', errors);
    expect(errors).not.toHaveBeenCalled();
    expect(host.changes()).toEqual([]);
  });
});

describe('in the page', () => {
  it('checks in a worker', async () => {
    const host = await hostOf();
    await host.designer.check();
    // The session is the designer's own affair; where it checks is not seen from outside.
    const { session } = host.designer as unknown as { readonly session: { readonly checks: CheckerState } };
    expect(session.checks.runsIn).toBe('worker');
  });

  it('a title of 300 characters and hostile names break nothing', async () => {
    const item = { ...sampleItem, name: '食品'.repeat(150), materials: sampleItem.materials.map((material) => ({ ...material, name: '<img src=x onerror=alert(1)>\u202e长'.repeat(20) })) };
    const host = await hostOf(JSON.parse(JSON.stringify(item)));
    await found(host);
    const { clientWidth, scrollWidth } = host.inside('.root');
    expect(scrollWidth).toBe(clientWidth);
    expect(host.designer.shadowRoot?.querySelector('img')).toBeNull();
  });

  it('becomes drawers where there is little room, by the element’s width', async () => {
    const host = await hostOf();
    host.designer.style.width = '640px';
    await nextFrame();
    await settled(host.designer);
    expect(host.inside('zw-frame').shadowRoot?.querySelector('zw-split')).toBeNull();
    await userEvent.click(page.getByRole('button', { name: '材料', exact: true }));
    await settled(host.designer);
    await userEvent.keyboard('{ArrowDown}');
    await userEvent.keyboard('{Escape}');
    host.designer.style.width = '';
    await nextFrame();
    await settled(host.designer);
    expect(host.inside('zw-frame').shadowRoot?.querySelector('zw-split')).not.toBeNull();
  });

  it('taken away in the middle of a drag leaves nothing behind', async () => {
    const host = await hostOf();
    const before = document.body.childElementCount;
    const row = host.inside('zw-tree').shadowRoot?.querySelector<HTMLElement>('[role="treeitem"]');
    const { x, y } = row?.getBoundingClientRect() ?? { x: 0, y: 0 };
    const at = (type: string, dy: number): void => {
      row?.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, cancelable: true, pointerId: 1, isPrimary: true, button: 0, buttons: 1, clientX: x + 60, clientY: y + 10 + dy }));
    };
    at('pointerdown', 0);
    at('pointermove', 10);
    at('pointermove', 40);
    host.designer.remove();
    await nextFrame();
    at('pointerup', 40);
    expect(document.body.childElementCount).toBe(before);
    expect(document.body.style.cursor).toBe('');
    expect(host.changes()).toEqual([]);
  });
});
