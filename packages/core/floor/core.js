// Self-checks of core in Chromium 86: plain scripts after zhengwu-core.iife.js or zhengwu.iife.js.
(function () {
  var core = zhengwu.core;
  var here = document.currentScript.src;

  floor('期限：春节前受理，七个工作日跳过假期、算进调休', function () {
    floorEqual(core.addWorkingDays('2026-02-12', 7, core.chineseCalendar), '2026-02-28');
  });

  floor('期限：日历里没有的年份不猜', function () {
    var thrown;
    try {
      core.addWorkingDays('2031-01-05', 3, core.chineseCalendar);
    } catch (error) {
      thrown = error;
    }
    if (!(thrown instanceof core.UnknownYearError)) throw new Error('got ' + thrown);
  });

  floor('金额大写', function () {
    floorEqual(core.amountInWords('12345.67'), '壹万贰仟叁佰肆拾伍元陆角柒分');
  });

  // An item without anything but what must be there: what is missing is filled in and named.
  function item() {
    return core.parseServiceItem({ format: 'zhengwu/service-item', formatVersion: 1, id: 'item_floor', name: '食品经营许可', type: 'licence' }).value;
  }

  floor('事项：打开、修改、撤销', function () {
    var history = new core.History(item());
    history.apply(core.itemEdits['item/set-field'], { field: 'name', value: '公共场所卫生许可' });
    floorEqual(history.document.name, '公共场所卫生许可');
    history.undo();
    floorEqual(history.document.name, '食品经营许可');
  });

  floor('事项：截断的文件打开到断处', function () {
    var parsed = core.parseServiceItem('{"format":"zhengwu/service-item","id":"item_floor","name":"食品经营许可","materials":[{"id":"mat_a","na');
    floorEqual(parsed.value.name, '食品经营许可');
    floorEqual(parsed.findings[0].rule, 'document/cut-off');
  });

  floor('条件：读中文、求值、写成流程条件', function () {
    var catalogue = new core.FieldCatalogue([{ id: 'fld_a', label: '经营面积', type: { kind: 'number' }, unit: '平方米', variable: 'area' }]);
    var parsed = core.parseExpression('经营面积不小于300', catalogue, { expected: 'boolean' });
    floorEqual(core.toWords(parsed.value, catalogue), '经营面积大于或等于 300 平方米');
    floorEqual(core.toJuel(parsed.value, catalogue).text, '${(area >= 300)}');
    floorEqual(core.evaluate(parsed.value, { values: { fld_a: 300 } }).value, true);
  });

  floor('检查：在后台线程里查出问题，措辞是中文', function () {
    var checker = core.createItemChecker(item(), { today: '2026-11-23' });
    return checker.settled().then(function (findings) {
      floorEqual(checker.state.runsIn, 'worker');
      var rules = findings.map(function (finding) {
        return finding.rule;
      });
      if (rules.indexOf('item/no-result') < 0) throw new Error('found ' + rules.join(', '));
      floorEqual(core.findingText(core.coreMessages, 'zh-CN', findings[rules.indexOf('item/no-result')]), '还没有办事结果，办结后无法出件。请添加。');
      checker.close();
    });
  });

  floor('后台线程从旁边的文件启动', function () {
    return new Promise(function (resolve, reject) {
      var worker = new Worker(new URL('zhengwu-core.worker.iife.js', here));
      worker.onerror = function (event) {
        reject(new Error(event.message || 'the worker did not load'));
      };
      // A script that fails does so at once; one that has started waits for messages.
      setTimeout(function () {
        worker.terminate();
        resolve();
      }, 300);
    });
  });

  ['sheet', 'paper', 'pinyin'].forEach(function (part) {
    floor('用到时才加载：' + part, function () {
      return new Promise(function (resolve, reject) {
        var script = document.createElement('script');
        script.src = new URL('zhengwu-core-' + part + '.iife.js', here).href;
        script.onload = function () {
          if (Object.keys(zhengwu.core[part] || {}).length > 0) resolve();
          else reject(new Error('zhengwu.core.' + part + ' is empty'));
        };
        script.onerror = function () {
          reject(new Error(script.src + ' did not load'));
        };
        document.head.appendChild(script);
      });
    });
  });
})();
