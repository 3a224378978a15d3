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

  ['sheet', 'paper'].forEach(function (part) {
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
