import { expect, test } from 'vitest';

import { pagesOf } from './testing/pages-of.js';
import { textOf, textOfPages } from './testing/papers.js';

declare global {
  interface Window {
    wasReached?: string[];
  }
}

const ATTACKS = [
  '<script>parent.wasReached.push("script")</script>',
  '<img src=x onerror="parent.wasReached.push(\'onerror\')">',
  '<img src="/none.png" onload=parent.wasReached.push(1) onerror=parent.wasReached.push(2)>',
  '<svg onload="parent.wasReached.push(\'svg\')"><script>parent.wasReached.push("svg script")</script><a href="javascript:parent.wasReached.push(1)"><text>甲</text></a></svg>',
  '<svg><animate attributeName="href" values="javascript:1" onbegin="parent.wasReached.push(1)"/><foreignObject><iframe srcdoc="<script>parent.parent.wasReached.push(1)</script>"></iframe></foreignObject><use href="data:image/svg+xml,x#y"/></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror="parent.wasReached.push(1)"></style></mglyph></table></mtext></math>',
  '<iframe src="javascript:parent.wasReached.push(1)"></iframe><iframe srcdoc="<script>1</script>"></iframe>',
  '<object data="http://192.0.2.1/a"></object><embed src="http://192.0.2.1/a">',
  '<form action="http://192.0.2.1/" id="parent"><input name="x" value="张三"><button formaction="javascript:1">提交</button></form>',
  '<a href="javascript:parent.wasReached.push(1)" target="_top">甲</a>',
  '<a href="http://192.0.2.1/">乙</a>',
  '<base href="http://192.0.2.1/"><meta http-equiv="refresh" content="0;url=http://192.0.2.1/"><link rel="stylesheet" href="http://192.0.2.1/a.css">',
  '<style>@import "http://192.0.2.1/a.css"; body{background:url(http://192.0.2.1/b.png)} p::before{content:url(//192.0.2.1/c.png)} @font-face{font-family:x;src:url(http://192.0.2.1/d.woff2)} p{--u:url(http://192.0.2.1/e.png);background:var(--u)}</style>',
  '<p style="background:u\\72l(http://192.0.2.1/f.png);background-image:image-set(\'http://192.0.2.1/g.png\' 1x);--v:u\\72l(http://192.0.2.1/h.png);list-style:var(--v)">丙</p>',
  '<video poster="http://192.0.2.1/i.png" src="http://192.0.2.1/j.mp4"></video><audio src="http://192.0.2.1/k.mp3"></audio>',
  '<img srcset="http://192.0.2.1/l.png 1x" src="data:text/html,<script>parent.wasReached.push(1)</script>">',
  '<template><script>parent.wasReached.push(1)</script></template><noscript><img src=x onerror=parent.wasReached.push(1)></noscript>',
  '<p style="position:fixed;top:0;overflow:hidden;max-height:0">丁</p>',
  '<table background="http://192.0.2.1/m.png"><tr><td background="http://192.0.2.1/n.png">戊</td></tr></table>',
  '<x-element onclick="parent.wasReached.push(1)"><slot name="a"></slot>己</x-element>',
];

test.each(ATTACKS)('nothing runs or loads: %s', async (html) => {
  window.wasReached = [];
  performance.clearResourceTimings();
  const set = await pagesOf(`${html}<p>完</p>`, { patience: 1500 });
  const { press, pages } = set;
  for (const page of pages) {
    expect(page.querySelectorAll('script,iframe,object,embed,link,meta,base,form,button,input,video,audio,template,style,foreignObject,use,animate').length).toBe(0);
    for (const element of page.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        expect(name).not.toMatch(/^on|^href$|^xlink|^srcset$|^background$|^action$/);
        expect(value).not.toMatch(/javascript:|192\.0\.2\.1/);
      }
    }
  }
  expect(textOfPages(set)).toMatch(/完$/);
  const loaded = (press.realm.performance.getEntriesByType('resource') as PerformanceResourceTiming[]).map(({ name }) => name);
  expect(loaded.filter((address) => address.includes('192.0.2.1'))).toEqual([]);
  expect(performance.getEntriesByType('resource').filter(({ name }) => name.includes('192.0.2.1'))).toEqual([]);
  expect(window.wasReached).toEqual([]);
});

test('what a form was filled in with is read on paper', async () => {
  const { pages } = await pagesOf('<form><label>姓名 <input value="张三"></label><label><input type="checkbox" checked>新办</label><label><input type="radio">变更</label><select><option>甲<option selected>乙</select><textarea>备注\n二</textarea><input type="hidden" value="密"></form>');
  expect(textOf(pages[0]!)).toBe('姓名张三☑新办○变更乙备注二');
});

test('a style sheet reaches nothing but the document, and means what it meant before the pages were cut', async () => {
  const { pages } = await pagesOf(
    `<style>* { margin: 3px } html { font-size: 20px } body > p:first-child { color: rgb(1, 2, 3) } p:nth-of-type(odd) { font-style: italic } p.last:last-child::after { content: '完' } @media screen { p { display: none } } @media print { p { letter-spacing: 2px } } @supports (display: grid) { p { word-spacing: 3px } } .zw-page { border: 50px solid red } div#x p { width: 50% }</style>` +
      `<p>甲</p><p data-page-break="before">乙</p><p class="last" data-page-break="before" style="font-size: 1.5rem; width: 10vw">丙</p>`,
  );
  const styles = pages.map((page) => getComputedStyle(page.querySelector('p')!));
  expect(styles.map(({ color }) => color)).toEqual(['rgb(1, 2, 3)', 'rgb(0, 0, 0)', 'rgb(0, 0, 0)']);
  expect(styles.map(({ fontStyle }) => fontStyle)).toEqual(['italic', 'normal', 'italic']);
  expect(styles.map(({ display, letterSpacing, wordSpacing, marginLeft }) => [display, letterSpacing, wordSpacing, marginLeft].join())).toEqual(Array(3).fill('block,2px,3px,3px'));
  expect(styles.map(({ fontSize }) => fontSize)).toEqual(['20px', '20px', '30px']);
  expect(getComputedStyle(pages[2]!.querySelector('p')!, '::after').content).toBe('"完"');
  expect(getComputedStyle(pages[2]!.querySelector('p')!).width).toMatch(/^79\.3/);
  expect(getComputedStyle(pages[0]!).borderTopWidth).toBe('0px');
});

test('rules keep their strength', async () => {
  const { pages } = await pagesOf('<style>#a { color: rgb(0, 0, 1) } p.b.c { color: rgb(0, 0, 2) } body p { color: rgb(0, 0, 3) } h1 { text-align: left } .z { color: rgb(0, 0, 4) !important }</style><p id="a" class="b c">甲</p><p class="b c">乙</p><p>丙</p><h1>丁</h1><p style="color: rgb(0, 0, 5)">戊</p><p class="z" style="color: rgb(0, 0, 5)">己</p>');
  expect([...pages[0]!.querySelectorAll('p')].map((paragraph) => getComputedStyle(paragraph).color)).toEqual([1, 2, 3, 5, 4].map((blue) => `rgb(0, 0, ${blue})`));
  expect(getComputedStyle(pages[0]!.querySelector('h1')!).textAlign).toBe('left');
});
