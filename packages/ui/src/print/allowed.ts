/** Elements that are kept as they are. `STANDS_AS` names a stand-in for others; what neither lists becomes a span. */
export const KEPT = new Set(
  (
    'a abbr address article aside b bdi bdo blockquote br caption center cite code col colgroup dd del details dfn div dl dt em figcaption figure footer ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd li main mark nav ol p pre q rp rt ruby s samp section small span strike strong sub sup ' +
    'table tbody td tfoot th thead time tr tt u ul var wbr'
  ).split(' '),
);

/** Blocks that must not run together with their neighbours when they lose their meaning. */
export const STANDS_AS: Readonly<Record<string, string>> = {
  center: 'div',
  details: 'div',
  dir: 'ul',
  fieldset: 'div',
  form: 'div',
  legend: 'div',
  listing: 'pre',
  menu: 'ul',
  optgroup: 'div',
  search: 'div',
  summary: 'div',
};

/** Shapes of inline SVG, for bar codes, QR codes and red rules. Nothing in it refers outside or moves. */
export const KEPT_SVG = new Set('circle clipPath defs desc ellipse g line linearGradient path polygon polyline radialGradient rect stop svg text title tspan'.split(' '));

/** What goes with its content: it would run, load or be seen as text that is none. */
export const DROPPED = new Set(
  'applet audio base canvas dialog embed frame frameset head iframe link map math meta noembed noframes noscript object param plaintext portal script source style template title track video xmp'.split(' '),
);

/** Of those, what nobody misses on paper. */
export const UNSEEN = new Set('base head link map meta noembed noframes noscript param script source style template title track xmp'.split(' '));

/** Attributes that say how a text stands, on any element. Addresses are not among them. */
export const KEPT_ATTRIBUTES = new Set(
  (
    'abbr align alt bgcolor border cellpadding cellspacing class colspan datetime dir headers height id lang nowrap ' +
    'reversed rowspan scope span start title type valign value width'
  ).split(' '),
);

/** Attributes of SVG shapes. What takes `url(…)` is looked at before. */
export const KEPT_SVG_ATTRIBUTES = new Set(
  (
    'class clip-path clip-rule cx cy d dominant-baseline dx dy fill fill-opacity fill-rule font-family font-size font-weight gradientTransform gradientUnits height id ' +
    'letter-spacing offset opacity points preserveAspectRatio r rx ry shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-linecap stroke-linejoin ' +
    'stroke-opacity stroke-width text-anchor transform viewBox width x x1 x2 y y1 y2'
  ).split(' '),
);
