// Self-checks of the playground in Chromium 86: a plain script in the real page, over the real server.
(function () {
  /** Every element of the page, shadow roots included. */
  function all(selector, root) {
    var found = [];
    (function walk(node) {
      if (!node) return;
      if (node.matches && node.matches(selector)) found.push(node);
      if (node.shadowRoot) walk(node.shadowRoot);
      for (var child = node.firstElementChild; child; child = child.nextElementSibling) walk(child);
    })(root || document.documentElement);
    return found;
  }

  function words(element) {
    return (element.getAttribute('aria-label') || element.textContent || '').trim();
  }

  /** The first element of that kind whose words fit, once it is there. */
  function seen(selector, pattern) {
    var until = Date.now() + 20000;
    return new Promise(function (resolve, reject) {
      (function look() {
        var hit = all(selector).filter(function (element) {
          return pattern.test(words(element));
        })[0];
        if (hit) return resolve(hit);
        if (Date.now() > until) return reject(new Error('no ' + selector + ' with ' + pattern + '; at ' + location.pathname + ' there is: ' + all('h1,h2,strong,.state').map(words).join(' | ').slice(0, 400)));
        setTimeout(look, 50);
      })();
    });
  }

  function labelled(pattern) {
    return seen('label', pattern).then(function (label) {
      return label.control || label.getRootNode().getElementById(label.htmlFor);
    });
  }

  function type(input, text) {
    input.focus();
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    input.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  }

  function fill(pattern, text) {
    return labelled(pattern).then(function (input) {
      type(input, text);
    });
  }

  function press(selector, pattern) {
    return seen(selector, pattern).then(function (element) {
      element.click();
    });
  }

  floor('the first 管理员 is set up by the printed address', function () {
    return fill(/^账号/, 'admin')
      .then(function () { return fill(/^姓名/, '张敏'); })
      .then(function () { return fill(/^新密码/, 'correct horse 电池'); })
      .then(function () { return fill(/^再输一次新密码/, 'correct horse 电池'); })
      .then(function () { return press('button', /^设置并进入$/); })
      .then(function () { return seen('h1', /^事项$/); });
  });

  floor('the list shows the items, and finds one by its initials', function () {
    return seen('td,th,a', /公共场所卫生许可/)
      .then(function () {
        var box = all('input').filter(function (input) { return /拼音首字母/.test(input.placeholder); })[0];
        type(box, 'spjyxk');
        return new Promise(function (resolve) { setTimeout(resolve, 300); });
      })
      .then(function () { return press('a', /^食品经营许可$/); })
      .then(function () { return seen('h1', /食品经营许可/); });
  });

  floor('what is typed in a designer is kept as a draft, and saved by Ctrl+S', function () {
    return press('a', /编辑/)
      .then(function () { return labelled(/^事项名称/); })
      .then(function (input) {
        type(input, '食品经营许可（旧内核）');
        return seen('.state', /草稿/);
      })
      .then(function () {
        var key = { key: 's', code: 'KeyS', ctrlKey: true, bubbles: true, composed: true, cancelable: true };
        all('pg-editor')[0].dispatchEvent(new KeyboardEvent('keydown', key));
        return seen('.state', /已存为第 2 版/);
      });
  });

  floor('the history says what was changed, in words', function () {
    return press('a', /^版本历史$/)
      .then(function () { return press('a', /对比/); })
      .then(function () { return seen('tr', /名称[^]*旧内核/); });
  });
})();
