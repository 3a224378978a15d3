// Self-checks of form in Chromium 86: plain scripts after zhengwu-form.iife.js or zhengwu.iife.js.
(function () {
  var headless = zhengwu.form;

  function node(key, title, component, more) {
    var own = { 'x-id': 'nod_' + key, type: 'string', title: title, 'x-decorator': 'FormItem', 'x-component': component };
    Object.keys(more || {}).forEach(function (name) {
      own[name] = more[name];
    });
    return own;
  }

  function column(key, title, cell) {
    var properties = {};
    properties[key] = cell;
    return { type: 'void', 'x-id': 'nod_col_' + key, 'x-component': 'ArrayTable.Column', 'x-component-props': { title: title }, properties: properties };
  }

  var sellsOnline = { kind: 'compare', operator: '=', left: { kind: 'field', id: 'nod_online' }, right: { kind: 'literal', value: true } };

  /** Of the application for a food business licence: who, what, where, its people. */
  var form = {
    format: 'zhengwu/form',
    formatVersion: 1,
    id: 'frm_floor',
    name: '食品经营许可申请书',
    settings: {},
    waivers: [],
    schema: {
      type: 'object',
      'x-id': 'nod_root',
      properties: {
        card: {
          type: 'void',
          'x-id': 'nod_card',
          'x-component': 'Card',
          title: '经营项目',
          properties: {
            name: node('name', '经营者名称', 'Input', { required: true }),
            business: node('business', '主体业态', 'Radio.Group', { required: true, enum: [{ label: '食品销售经营者', value: 'xs' }, { label: '餐饮服务经营者', value: 'cy' }] }),
            area: node('area', '经营面积', 'NumberPicker', { type: 'number', 'x-component-props': { addonAfter: '平方米' } }),
            online: node('online', '从事网络经营', 'Checkbox', { type: 'boolean' }),
            site: node('site', '网址', 'Input', { 'x-rules': [{ id: 'lnk_site', when: sellsOnline, effects: [{ kind: 'show' }, { kind: 'require' }] }] }),
          },
        },
        staff: {
          type: 'array',
          'x-id': 'nod_staff',
          title: '从业人员',
          'x-decorator': 'FormItem',
          'x-component': 'ArrayTable',
          items: { type: 'object', 'x-id': 'nod_row', properties: { who: column('who', '姓名', node('who', '姓名', 'Input')), post: column('post', '岗位', node('post', '岗位', 'Input')) } },
          properties: { add: { type: 'void', 'x-id': 'nod_add', 'x-component': 'ArrayTable.Addition', title: '添加从业人员' } },
        },
      },
    },
  };

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

  function opened(value) {
    // By a script tag of its own, or from beside the builder's when it is first wanted.
    var defined = customElements.get('zw-form') ? Promise.resolve() : headless.runtime ? Promise.resolve(headless.runtime) : loaded('zhengwu-form-runtime.iife.js');
    return defined
      .then(function () {
        return customElements.whenDefined('zw-form');
      })
      .then(function () {
        return floorOpened('zw-form', { context: { today: '2026-11-28' }, form: form, value: value }, { display: '', height: '' });
      });
  }

  function all(element, selector) {
    return floorAll(element.shadowRoot, selector);
  }

  function control(element, label) {
    return floorEventually(function () {
      var found = all(element, 'label').filter(function (each) {
        return each.textContent.indexOf(label) === 0;
      })[0];
      return found && (found.htmlFor ? element.shadowRoot.getElementById(found.htmlFor) : found.querySelector('input'));
    });
  }

  function button(element, text) {
    return floorEventually(function () {
      return all(element, 'button').filter(function (each) {
        return each.textContent.indexOf(text) >= 0;
      })[0];
    });
  }

  /** As a person does, so that React hears of it. */
  function type(input, text) {
    input.focus();
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(input, text);
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    input.blur();
  }

  floor('表单：不用网页也能读出、按联动算出答案', function () {
    var parsed = headless.parseForm(JSON.stringify(form));
    floorEqual(parsed.findings, []);
    floorEqual(headless.applyLinkages(parsed.value, { online: false, site: 'a.cn' }).values, { online: false });
  });

  floor('表单：填写、联动、提交时指出缺漏', function () {
    return opened({}).then(function (element) {
      return control(element, '经营面积')
        .then(function (area) {
          type(area, '１２０．５');
          return element.submit();
        })
        .then(function (result) {
          floorEqual(result.ok, false);
          floorEqual(
            result.errors.map(function (error) {
              return error.path;
            }),
            ['name', 'business'],
          );
          var links = all(element, '.summary a, .summary button');
          floorEqual(links.length, 2);
          links[0].click();
          return floorEventually(function () {
            return element.shadowRoot.activeElement && element.shadowRoot.activeElement.tagName === 'INPUT';
          });
        })
        .then(function () {
          return control(element, '经营者名称');
        })
        .then(function (name) {
          type(name, '开平市甲餐馆');
          return control(element, '餐饮服务经营者');
        })
        .then(function (choice) {
          choice.click();
          floorEqual(
            all(element, 'label').some(function (each) {
              return each.textContent.indexOf('网址') === 0;
            }),
            false,
          );
          all(element, 'input[type="checkbox"]')[0].click();
          return control(element, '网址');
        })
        .then(function (site) {
          type(site, 'a.cn');
          return element.submit();
        })
        .then(function (result) {
          floorEqual(result.ok, true);
          floorEqual([result.values.name, result.values.business, result.values.area, result.values.online, result.values.site], ['开平市甲餐馆', 'cy', 120.5, true, 'a.cn']);
          element.remove();
        });
    });
  });

  floor('表单：表格加一行，填写，再换成别的', function () {
    return opened({ staff: [{ who: '甲', post: '厨师' }] }).then(function (element) {
      return floorEventually(function () {
        return all(element, 'tbody tr').length === 1;
      })
        .then(function () {
          return button(element, '添加从业人员');
        })
        .then(function (add) {
          add.click();
          return floorEventually(function () {
            return all(element, 'tbody tr').length === 2 && all(element, 'tbody tr')[1].querySelector('input');
          });
        })
        .then(function (input) {
          type(input, '乙');
          return floorEventually(function () {
            return element.value.staff.length === 2 && element.value.staff[1].who === '乙';
          });
        })
        .then(function () {
          element.value = { staff: [{ who: '丙' }] };
          return element.updateComplete;
        })
        .then(function () {
          return floorEventually(function () {
            return all(element, 'tbody tr').length === 1 && element.value.staff[0].who === '丙';
          });
        })
        .then(function () {
          element.remove();
        });
    });
  });
})();
