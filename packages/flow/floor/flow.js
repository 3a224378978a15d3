// Self-checks of flow in Chromium 86: plain scripts after zhengwu-flow.iife.js or zhengwu.iife.js.
(function () {
  var headless = zhengwu.flow;
  var context = {
    today: '2026-11-28',
    departments: [{ id: 'dep_permits', name: '行政许可股' }],
    roles: [{ id: 'rol_accept', name: '受理岗', departmentId: 'dep_permits' }],
    accounts: [],
  };

  /** Of two ways only one is taken, and a parallel gateway waits for both. Drawn nowhere: it is laid out when it is opened. */
  var text =
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="definitions" targetNamespace="urn:example:flows">\n' +
    '  <process id="process" name="食品经营许可" isExecutable="true">\n' +
    '    <startEvent id="start" name="提交申请"/>\n' +
    '    <userTask id="accept" name="受理审查"/>\n' +
    '    <exclusiveGateway id="choice" name="是否要现场核查" default="toAudit"/>\n' +
    '    <userTask id="audit" name="书面审查"/>\n' +
    '    <userTask id="visit" name="现场核查"/>\n' +
    '    <parallelGateway id="join" name="汇总"/>\n' +
    '    <userTask id="decide" name="作出决定"/>\n' +
    '    <endEvent id="end" name="办结"/>\n' +
    '    <sequenceFlow id="f1" sourceRef="start" targetRef="accept"/>\n' +
    '    <sequenceFlow id="f2" sourceRef="accept" targetRef="choice"/>\n' +
    '    <sequenceFlow id="toAudit" sourceRef="choice" targetRef="audit"/>\n' +
    '    <sequenceFlow id="toVisit" name="要" sourceRef="choice" targetRef="visit"><conditionExpression>${visit}</conditionExpression></sequenceFlow>\n' +
    '    <sequenceFlow id="f5" sourceRef="audit" targetRef="join"/>\n' +
    '    <sequenceFlow id="f6" sourceRef="visit" targetRef="join"/>\n' +
    '    <sequenceFlow id="f7" sourceRef="join" targetRef="decide"/>\n' +
    '    <sequenceFlow id="f8" sourceRef="decide" targetRef="end"/>\n' +
    '  </process>\n' +
    '</definitions>\n';

  function opened(tag, value) {
    return floorOpened(tag, { context: context, value: value });
  }

  function canvasOf(designer) {
    var canvas = designer.shadowRoot.querySelector('zw-flow-canvas');
    return canvas && canvas.shadowRoot;
  }

  function drawn(designer) {
    return floorEventually(function () {
      var canvas = canvasOf(designer);
      return canvas && floorAll(canvas, '.djs-shape[data-element-id="decide"] .djs-visual')[0];
    });
  }

  /** The button of a finding, by how it begins. */
  function findingButton(designer, words) {
    return floorEventually(function () {
      var frame = designer.shadowRoot.querySelector('zw-frame');
      var list = frame && frame.shadowRoot.querySelector('zw-finding-list');
      return (
        list &&
        floorAll(list.shadowRoot, '.acts button').filter(function (button) {
          return button.textContent.trim().indexOf(words) === 0;
        })[0]
      );
    });
  }

  function rulesOf(findings) {
    return findings.map(function (finding) {
      return finding.rule;
    });
  }

  function innermost() {
    var at = document.activeElement;
    while (at && at.shadowRoot && at.shadowRoot.activeElement) at = at.shadowRoot.activeElement;
    return at;
  }

  floor('流程：不用网页也能读、证明、检查', function () {
    return headless.parseFlow(text).then(function (parsed) {
      floorEqual(parsed.findings, []);
      var proof = headless.verifySoundness(parsed.flow.processes[0]);
      floorEqual(proof.verdict, 'unsound');
      floorEqual(proof.faults[0].kind, 'deadlock');
      floorEqual(rulesOf(headless.checkFlow(parsed.flow, context)).indexOf('flow/deadlock') >= 0, true);
      return headless.saveFlow(parsed.definitions, parsed.origin).then(function (saved) {
        floorEqual(saved.losses, []);
        floorEqual(saved.xml, text);
      });
    });
  });

  floor('流程设计器：打开、改名、撤销，一字不差', function () {
    return opened('zw-flow-designer', text).then(function (designer) {
      var told = [];
      designer.addEventListener('zw-change', function (event) {
        told.push(event.detail.value);
      });
      return drawn(designer)
        .then(function () {
          return designer.reveal('audit', 'name');
        })
        .then(function () {
          return floorEventually(function () {
            var field = innermost();
            return field && field.value === '书面审查' ? field : undefined;
          });
        })
        .then(function (field) {
          field.value = '材料审查';
          field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
          field.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
          return designer.flush();
        })
        .then(function () {
          return floorEventually(function () {
            return told.length > 0;
          });
        })
        .then(function () {
          floorEqual(told[0].indexOf('name="材料审查"') >= 0, true);
          designer.undo();
          return floorEventually(function () {
            return told.length > 1;
          });
        })
        .then(function () {
          floorEqual(told[told.length - 1], text);
          designer.remove();
        });
    });
  });

  floor('流程设计器：后台检查出死锁，演示反例到出错处，一键改好，撤销', function () {
    return opened('zw-flow-designer', text).then(function (designer) {
      return drawn(designer)
        .then(function () {
          return designer.check();
        })
        .then(function (findings) {
          floorEqual(rulesOf(findings).indexOf('flow/deadlock') >= 0, true);
          return findingButton(designer, '演示反例');
        })
        .then(function (button) {
          button.click();
          return floorEventually(function () {
            return canvasOf(designer).querySelector('.play [aria-label="下一步"]');
          });
        })
        .then(function (next) {
          for (var moment = 0; moment < 20; moment += 1) next.click();
          return floorEventually(function () {
            return canvasOf(designer).querySelector('.play .fault');
          });
        })
        .then(function () {
          floorEqual(canvasOf(designer).querySelector('.zw-fault').getAttribute('data-element-id'), 'join');
          floorEqual(floorAll(canvasOf(designer), '.zw-token').length, 1);
          return findingButton(designer, '改为排他网关');
        })
        .then(function (button) {
          button.click();
          return designer.check();
        })
        .then(function (findings) {
          floorEqual(rulesOf(findings).indexOf('flow/deadlock'), -1);
          designer.undo();
          return designer.check();
        })
        .then(function (findings) {
          floorEqual(rulesOf(findings).indexOf('flow/deadlock') >= 0, true);
          designer.remove();
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

  floor('流程查看器：列出环节', function () {
    // By a script tag of its own, or from beside the designer's when it is first wanted.
    var defined = customElements.get('zw-flow-viewer') ? Promise.resolve() : headless.viewer ? Promise.resolve(headless.viewer) : loaded('zhengwu-flow-viewer.iife.js');
    return defined
      .then(function () {
        return customElements.whenDefined('zw-flow-viewer');
      })
      .then(function () {
        return opened('zw-flow-viewer', text);
      })
      .then(function (viewer) {
        return floorEventually(function () {
          var said = viewer.shadowRoot.textContent;
          return said.indexOf('受理审查') >= 0 && said.indexOf('书面审查') >= 0 && said.indexOf('作出决定') >= 0;
        }).then(function () {
          viewer.remove();
        });
      });
  });
})();
