// Self-checks of ui in Chromium 86: plain scripts after zhengwu-ui.iife.js or zhengwu.iife.js.
(function () {
  function item() {
    return {
      format: 'zhengwu/service-item',
      formatVersion: 1,
      id: 'item_floor',
      name: '食品经营许可',
      type: 'licence',
      materials: ['申请书', '营业执照', '平面图'].map(function (name, index) {
        return {
          id: 'mat_' + index,
          name: name,
          necessity: { kind: 'required' },
          origin: index === 1 ? 'government' : 'applicant',
          copies: { original: 1, copy: 0 },
          media: ['paper'],
          verifications: [],
          mistakes: [],
          basisIds: [],
        };
      }),
    };
  }

  function open(value) {
    var designer = document.createElement('zw-materials-designer');
    designer.style.height = '600px';
    designer.heard = [];
    designer.addEventListener('zw-change', function (event) {
      designer.heard.push(event.detail.value);
    });
    designer.context = { today: '2026-11-23' };
    designer.value = value;
    document.body.appendChild(designer);
    return designer.updateComplete
      .then(function () {
        return designer.shadowRoot.querySelector('zw-frame').updateComplete;
      })
      .then(function () {
        return new Promise(function (resolve) {
          requestAnimationFrame(function () {
            resolve(designer);
          });
        });
      });
  }

  function names(designer) {
    return designer.value.materials.map(function (material) {
      return material.name;
    }).join();
  }

  function press(designer, key, more) {
    var init = { key: key, bubbles: true, composed: true, cancelable: true };
    for (var each in more || {}) init[each] = more[each];
    var active = document.activeElement;
    while (active.shadowRoot && active.shadowRoot.activeElement) active = active.shadowRoot.activeElement;
    active.dispatchEvent(new KeyboardEvent('keydown', init));
    return designer.updateComplete;
  }

  floor('材料设计器：打开，不惊动宿主', function () {
    return open(item()).then(function (designer) {
      floorEqual(names(designer), '申请书,营业执照,平面图');
      floorEqual(designer.heard.length, 0);
      var bar = designer.shadowRoot.querySelector('zw-frame').shadowRoot.querySelector('.bar').getBoundingClientRect();
      if (bar.height < 40 || bar.height > 60) throw new Error('the bar is ' + bar.height + ' px high: it has no styles');
      designer.remove();
    });
  });

  floor('材料设计器：键盘移动、删除、撤销', function () {
    return open(item()).then(function (designer) {
      return designer
        .reveal('mat_2')
        .then(function () {
          return press(designer, 'ArrowUp', { altKey: true });
        })
        .then(function () {
          floorEqual(names(designer), '申请书,平面图,营业执照');
          return press(designer, 'Delete');
        })
        .then(function () {
          floorEqual(names(designer), '申请书,营业执照');
          designer.undo();
          designer.undo();
          floorEqual(names(designer), '申请书,营业执照,平面图');
          floorEqual(designer.heard.length, 4);
          designer.remove();
        });
    });
  });

  floor('材料设计器：后台检查、修复、豁免', function () {
    return open(item()).then(function (designer) {
      return designer
        .check()
        .then(function (findings) {
          var asked = findings.filter(function (finding) {
            return finding.rule === 'item/government-material-asked';
          });
          floorEqual(asked.length, 1);
          return designer.updateComplete;
        })
        .then(function () {
          var list = designer.shadowRoot.querySelector('zw-frame').shadowRoot.querySelector('zw-finding-list');
          return list.updateComplete.then(function () {
            var buttons = Array.prototype.slice.call(list.shadowRoot.querySelectorAll('.acts button'));
            var fix = buttons.filter(function (button) {
              return button.textContent.indexOf('免提交') >= 0;
            })[0];
            fix.click();
            floorEqual(designer.value.materials[1].exemption.reason, 'governmentIssued');
            designer.remove();
          });
        });
    });
  });

  floor('材料设计器：打不开的内容说明原因', function () {
    return open('{"format":"zhengwu/flow"}').then(function (designer) {
      var said = designer.shadowRoot.querySelector('[role="alert"]').textContent;
      if (said.indexOf('文件类型不符') < 0) throw new Error('said ' + said);
      designer.remove();
    });
  });

  // Each element of the package draws itself, with styles, without a word in the console.
  ['zw-tree', 'zw-segmented', 'zw-menu', 'zw-menu-button', 'zw-toolbar', 'zw-tabs', 'zw-split', 'zw-dialog', 'zw-toaster', 'zw-progress', 'zw-number-field', 'zw-date-field', 'zw-picker', 'zw-data-table', 'zw-viewport'].forEach(function (tag) {
    floor(tag + '：画得出来', function () {
      if (!customElements.get(tag)) throw new Error('is not defined');
      var element = document.createElement(tag);
      document.body.appendChild(element);
      return element.updateComplete.then(function () {
        if (!element.shadowRoot.adoptedStyleSheets.length && !element.shadowRoot.querySelector('style')) throw new Error('has no styles');
        element.remove();
      });
    });
  });

  floor('菜单：打开、选中、关上', function () {
    var menu = document.createElement('zw-menu');
    var picked = [];
    menu.label = '操作';
    menu.items = [{ id: 'a', label: '改名' }, { id: 'b', label: '删除' }];
    menu.addEventListener('zw-pick', function (event) {
      picked.push(event.detail.id);
    });
    document.body.appendChild(menu);
    return menu.updateComplete
      .then(function () {
        menu.openAt({ x: 20, y: 20 });
        return menu.updateComplete;
      })
      .then(function () {
        var items = menu.shadowRoot.querySelectorAll('[role="menuitem"]');
        floorEqual(items.length, 2);
        items[1].click();
        floorEqual(picked.join(), 'b');
        menu.remove();
      });
  });

  floor('对话框：模态打开，Esc 关上', function () {
    var dialog = document.createElement('zw-dialog');
    dialog.label = '豁免';
    dialog.open = true;
    document.body.appendChild(dialog);
    return dialog.updateComplete.then(function () {
      var box = dialog.shadowRoot.querySelector('dialog');
      floorEqual(box.open, true);
      dialog.open = false;
      return dialog.updateComplete.then(function () {
        floorEqual(box.open, false);
        dialog.remove();
      });
    });
  });

  floor('打印：分成几页，一字不少', function () {
    var paragraphs = [];
    for (var index = 0; index < 120; index += 1) paragraphs.push('<p>第' + index + '条 食品经营者应当具有与经营的食品品种、数量相适应的场所。</p>');
    var preview = document.createElement('zw-print-preview');
    preview.page = { size: 'A4' };
    preview.html = '<style>p { margin: 0 0 4mm }</style><h1 onclick="alert(1)">告知书</h1>' + paragraphs.join('') + '<script>document.title = "run"</script>';
    preview.style.height = '600px';
    return new Promise(function (resolve, reject) {
      preview.addEventListener('zw-pages', function (event) {
        try {
          if (event.detail.pages < 2) throw new Error(event.detail.pages + ' pages');
          if (document.title === 'run') throw new Error('a script ran');
          preview.remove();
          resolve();
        } catch (error) {
          reject(error);
        }
      });
      document.body.appendChild(preview);
    });
  });

  floor('复制：没有许可也不出错', function () {
    return zhengwu.ui.copyText('食品经营许可').then(function (isCopied) {
      if (typeof isCopied !== 'boolean') throw new Error('answered ' + isCopied);
    });
  });

  floor('文字量度：中文折行', function () {
    var lines = zhengwu.ui.wrapText('食品经营许可申请书，营业执照复印件。', '14px sans-serif', 100, 5);
    if (lines.length < 2) throw new Error(lines.join('|'));
    for (var index = 0; index < lines.length; index += 1) if (/^[，。]/.test(lines[index])) throw new Error('a line begins with ' + lines[index]);
  });
})();
