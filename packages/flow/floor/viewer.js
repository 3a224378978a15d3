// Self-checks of the flow viewer in Chromium 86: a plain script after zhengwu-flow-viewer.iife.js, zhengwu-flow.iife.js or zhengwu.iife.js.
(function () {
  var text =
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="definitions" targetNamespace="urn:example:flows">\n' +
    '  <process id="process" name="食品经营许可" isExecutable="true">\n' +
    '    <startEvent id="start" name="提交申请"/>\n' +
    '    <userTask id="accept" name="受理审查"/>\n' +
    '    <exclusiveGateway id="choice" name="是否受理"/>\n' +
    '    <userTask id="decide" name="作出决定"/>\n' +
    '    <endEvent id="refused" name="不予受理"/>\n' +
    '    <endEvent id="end" name="办结"/>\n' +
    '    <sequenceFlow id="f1" sourceRef="start" targetRef="accept"/>\n' +
    '    <sequenceFlow id="f2" sourceRef="accept" targetRef="choice"/>\n' +
    '    <sequenceFlow id="f3" sourceRef="choice" targetRef="decide"/>\n' +
    '    <sequenceFlow id="f4" sourceRef="choice" targetRef="refused"/>\n' +
    '    <sequenceFlow id="f5" sourceRef="decide" targetRef="end"/>\n' +
    '  </process>\n' +
    '</definitions>\n';
  var progress = {
    visits: [
      { stepId: 'accept', state: 'done', by: '谭三礼', from: '2026-11-16T09:40:00+08:00', until: '2026-11-17T10:05:00+08:00' },
      { stepId: 'decide', state: 'current', by: '黄久成', from: '2026-11-17T10:05:00+08:00', dueBy: '2026-11-20' },
    ],
  };

  function opened(value, width) {
    var viewer = document.createElement('zw-flow-viewer');
    viewer.style.width = width;
    viewer.style.height = '700px';
    viewer.lang = 'zh-CN';
    viewer.context = { today: '2026-11-23' };
    viewer.progress = progress;
    viewer.value = value;
    document.body.appendChild(viewer);
    return viewer;
  }

  function words(viewer) {
    return Array.prototype.map.call(viewer.shadowRoot.querySelectorAll('.step'), function (step) {
      return step.getAttribute('data-id') + ' ' + step.querySelector('.word').textContent;
    });
  }

  floor('流程查看：环节、图上的状态、走过的路', function () {
    var viewer = opened(text, '1200px');
    return floorEventually(function () {
      var drawing = viewer.shadowRoot.querySelector('zw-flow-drawing');
      return drawing && drawing.shadowRoot.querySelectorAll('.badge').length === 2 && drawing.shadowRoot;
    }).then(function (drawing) {
      floorEqual(words(viewer), ['accept 已办', 'decide 正在办']);
      floorEqual(viewer.shadowRoot.querySelector('.step[data-id="decide"] .due').textContent, '11月20日已到期');
      floorEqual(drawing.querySelector('[data-element-id="f3"]').classList.contains('zw-passed'), true);
      floorEqual(drawing.querySelector('[data-element-id="f4"]').classList.contains('zw-past'), true);
      floorEqual(drawing.querySelector('.bjs-powered-by').getBoundingClientRect().width > 40, true);
      return viewer.reveal('accept').then(function (isThere) {
        floorEqual(isThere, true);
        floorEqual(viewer.shadowRoot.querySelectorAll('.details').length, 1);
        viewer.remove();
      });
    });
  });

  floor('流程查看：手机上先看环节，图要看时才画', function () {
    var viewer = opened(text, '375px');
    return floorEventually(function () {
      return viewer.shadowRoot.querySelector('.switch button[aria-pressed="false"]');
    })
      .then(function (button) {
        floorEqual(viewer.shadowRoot.querySelector('zw-flow-drawing'), null);
        floorEqual(words(viewer), ['accept 已办', 'decide 正在办']);
        button.click();
        return floorEventually(function () {
          var drawing = viewer.shadowRoot.querySelector('zw-flow-drawing');
          return drawing && drawing.shadowRoot.querySelector('.djs-shape');
        });
      })
      .then(function () {
        viewer.remove();
      });
  });

  floor('流程查看：打不开的文件说明原因，原文保留', function () {
    var viewer = opened('审批流程', '800px');
    return floorEventually(function () {
      return viewer.shadowRoot.querySelector('.failure .original');
    }).then(function (original) {
      floorEqual(original.textContent, '审批流程');
      viewer.remove();
    });
  });
})();
