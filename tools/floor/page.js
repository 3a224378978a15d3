// Runs in Chromium 86, first on the page: plain old JavaScript, before any polyfill.
(function () {
  var tests = [];
  var missing = [];
  if (!('hasOwn' in Object)) missing.push('Object.hasOwn');
  if (!('at' in Array.prototype)) missing.push('Array.prototype.at');
  if (typeof structuredClone === 'undefined') missing.push('structuredClone');
  var uncaught = [];

  addEventListener('error', function (event) {
    uncaught.push(event.message || 'did not load: ' + (event.target.src || event.target.href));
  }, true);
  addEventListener('unhandledrejection', function (event) {
    uncaught.push('unhandled rejection: ' + ((event.reason && event.reason.stack) || event.reason));
  });
  document.addEventListener('securitypolicyviolation', function (event) {
    uncaught.push('policy: ' + event.effectiveDirective + ' blocked ' + event.blockedURI);
  });

  /** A self-check: fails when `run` throws or rejects, or takes longer than thirty seconds. */
  window.floor = function (name, run) {
    tests.push({ name: name, run: run });
  };
  /** Deep equality of plain JSON values. */
  window.floorEqual = function (actual, expected) {
    var a = JSON.stringify(actual);
    var b = JSON.stringify(expected);
    if (a !== b) throw new Error('expected ' + b + ', got ' + a);
  };

  /** Whatever comes about, looked for until it does; sooner than the self-check is given up, so that it is said what was looked for. */
  window.floorEventually = function (look) {
    return new Promise(function (resolve, reject) {
      var began = Date.now();
      (function again() {
        var found;
        try {
          found = look();
        } catch (error) {
          reject(error);
          return;
        }
        if (found) resolve(found);
        else if (Date.now() - began > 25000) reject(new Error('did not come about: ' + look));
        else setTimeout(again, 30);
      })();
    });
  };
  /** An element on the page, 700px high where nothing else is said, with its properties; once it is drawn. */
  window.floorOpened = function (tag, properties, style) {
    var element = document.createElement(tag);
    element.lang = 'zh-CN';
    Object.assign(element.style, { display: 'block', height: '700px' }, style);
    Object.assign(element, properties);
    document.body.appendChild(element);
    return element.updateComplete.then(function () {
      return element;
    });
  };
  /** What there is below an element, or in a shadow root, as a list. */
  window.floorAll = function (root, selector) {
    return Array.prototype.slice.call(root.querySelectorAll(selector));
  };

  function within(milliseconds, promise) {
    return Promise.race([
      promise,
      new Promise(function (_resolve, reject) {
        setTimeout(function () { reject(new Error('took longer than ' + milliseconds + ' ms')); }, milliseconds);
      }),
    ]);
  }

  addEventListener('load', function () {
    var results = [];
    tests
      .reduce(function (before, test) {
        return before
          .then(function () { return within(30000, Promise.resolve().then(test.run)); })
          .then(
            function () { results.push({ name: test.name, faults: [] }); },
            function (error) { results.push({ name: test.name, faults: [String((error && error.stack) || error)] }); }
          );
      }, Promise.resolve())
      .then(function () {
        var answer = { userAgent: navigator.userAgent, missing: missing, uncaught: uncaught, results: results };
        return fetch('/', { method: 'POST', body: JSON.stringify(answer) });
      });
  });
})();
