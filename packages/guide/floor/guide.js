// Self-checks of guide in Chromium 86: plain scripts after zhengwu-guide.iife.js or zhengwu.iife.js.
(function () {
  var headless = zhengwu.guide;

  /** 经营面积: below 300, from 300 on; the upper option begins at `from`, so that 301 leaves a gap. */
  function guide(from) {
    return {
      format: 'zhengwu/guide',
      formatVersion: 1,
      id: 'gud_floor',
      name: '餐饮导办',
      variables: [
        { id: 'var_kind', name: '业态', domain: { kind: 'choice', values: [{ id: 'val_shop', label: '餐饮店' }, { id: 'val_canteen', label: '单位食堂' }] } },
        { id: 'var_area', name: '面积', domain: { kind: 'number', min: 1, max: 5000, step: 1, unit: '平方米' } },
      ],
      rootId: 'q_kind',
      nodes: [
        {
          id: 'q_kind', kind: 'question', variableId: 'var_kind', text: '您开的是哪一种？', ask: 'options',
          options: [
            { id: 'opt_shop', text: '餐饮店', guard: { kind: 'values', values: ['val_shop'] }, next: 'q_area' },
            { id: 'opt_canteen', text: '单位食堂', guard: { kind: 'values', values: ['val_canteen'] }, next: 'out_staff' },
          ],
        },
        {
          id: 'q_area', kind: 'question', variableId: 'var_area', text: '经营面积是多少？', ask: 'value',
          options: [
            { id: 'opt_small', text: '不满300平方米', guard: { kind: 'ranges', ranges: [{ to: 300, toOpen: true }] }, next: 'out_small' },
            { id: 'opt_large', text: from === 300 ? '300平方米以上' : '超过300平方米', guard: { kind: 'ranges', ranges: [{ from: from }] }, next: 'out_large' },
          ],
        },
        { id: 'out_small', kind: 'outcome', name: '小型餐饮', end: { kind: 'notNeeded', reason: '面积较小' } },
        { id: 'out_large', kind: 'outcome', name: '中型餐饮', end: { kind: 'staff', reason: '请到窗口' } },
        { id: 'out_staff', kind: 'outcome', name: '食堂', end: { kind: 'staff', reason: '请到食堂窗口' } },
      ],
      base: [],
      terms: [],
      waivers: [],
    };
  }

  function opened(tag, value, size) {
    return floorOpened(tag, { context: { today: '2026-11-28' }, value: value }, size && { height: size });
  }

  function saidBy(element) {
    var said = '';
    (function read(node) {
      if (node.nodeType === 3) said += node.textContent;
      if (node.nodeName === 'STYLE') return;
      if (node.shadowRoot) Array.prototype.forEach.call(node.shadowRoot.childNodes, read);
      Array.prototype.forEach.call(node.childNodes || [], read);
    })(element);
    return said;
  }

  function hasRule(findings, rule) {
    return findings.some(function (finding) {
      return finding.rule === rule;
    });
  }

  floor('导办：不用网页也能检查、回答、出证明', function () {
    var whole = headless.parseGuide(guide(300)).value;
    floorEqual(hasRule(headless.checkGuide(whole, { today: '2026-11-28' }), 'guide/gap'), false);
    floorEqual(hasRule(headless.checkGuide(headless.parseGuide(guide(301)).value, { today: '2026-11-28' }), 'guide/gap'), true);
    var proof = headless.proofState(whole);
    floorEqual(String(proof.size), '10000');
    floorEqual(String(proof.uncovered), '0');
    var resolution = headless.resolveGuide(whole, { var_kind: { value: 'val_shop' }, var_area: { value: 300 } });
    floorEqual(resolution.outcome.id, 'out_large');
  });

  floor('导办设计器：打开、后台检查出缺口、补上、撤销', function () {
    return opened('zw-guide-designer', guide(301)).then(function (designer) {
      return designer
        .check()
        .then(function (findings) {
          var gap = findings.filter(function (finding) {
            return finding.rule === 'guide/gap';
          })[0];
          if (!gap) throw new Error('no gap was found');
          if (!gap.fixes.length) throw new Error('the gap has no fix');
          return floorEventually(function () {
            return saidBy(designer).indexOf('300 平方米') >= 0;
          });
        })
        .then(function () {
          var list = designer.shadowRoot.querySelector('zw-frame').shadowRoot.querySelector('zw-finding-list');
          return list.updateComplete.then(function () {
            var fix = Array.prototype.filter.call(list.shadowRoot.querySelectorAll('.acts button'), function (button) {
              return button.textContent.indexOf('归入') >= 0;
            })[0];
            if (!fix) throw new Error('no button mends the gap');
            fix.click();
            return designer.check();
          });
        })
        .then(function (findings) {
          floorEqual(hasRule(findings, 'guide/gap'), false);
          designer.undo();
          return designer.check();
        })
        .then(function (findings) {
          floorEqual(hasRule(findings, 'guide/gap'), true);
          designer.remove();
        });
    });
  });

  floor('导办设计器：画布画得出来', function () {
    return opened('zw-guide-designer', guide(300)).then(function (designer) {
      return floorEventually(function () {
        return designer.shadowRoot.querySelector('zw-guide-canvas') && saidBy(designer.shadowRoot.querySelector('zw-guide-canvas')).indexOf('经营面积是多少？') >= 0;
      }).then(function () {
        designer.remove();
      });
    });
  });

  floor('群众导办：一题一页，回答到结果', function () {
    // By a script tag of its own, or from beside the designer's when it is first wanted.
    var defined = customElements.get('zw-guide-runner') ? Promise.resolve() : headless.runner ? Promise.resolve(headless.runner) : loaded('zhengwu-guide-runner.iife.js');
    return defined
      .then(function () {
        return opened('zw-guide-runner', guide(300), 'auto');
      })
      .then(function (runner) {
        var finished;
        runner.addEventListener('zw-finish', function (event) {
          finished = event.detail;
        });
        function press(text) {
          return floorEventually(function () {
            return Array.prototype.filter.call(runner.shadowRoot.querySelectorAll('button, label'), function (each) {
              return each.textContent.trim().indexOf(text) === 0;
            })[0];
          }).then(function (control) {
            control.click();
            return runner.updateComplete;
          });
        }
        return floorEventually(function () {
          return saidBy(runner).indexOf('您开的是哪一种？') >= 0;
        })
          .then(function () {
            return press('餐饮店');
          })
          .then(function () {
            return press('继续');
          })
          .then(function () {
            return floorEventually(function () {
              return runner.shadowRoot.querySelector('input[inputmode], input[type="text"], input:not([type])');
            });
          })
          .then(function (field) {
            field.value = '３００';
            field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
            field.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
            return runner.updateComplete;
          })
          .then(function () {
            return press('继续');
          })
          .then(function () {
            return floorEventually(function () {
              return finished;
            });
          })
          .then(function () {
            floorEqual(finished.outcome.id, 'out_large');
            runner.remove();
          });
      });
  });

  function loaded(file) {
    return new Promise(function (resolve, reject) {
      var script = document.createElement('script');
      script.src = file;
      script.onload = resolve;
      script.onerror = function () {
        reject(new Error(file + ' did not load'));
      };
      document.head.appendChild(script);
    });
  }
})();
