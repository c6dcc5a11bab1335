/**
 * Runs in a page, so it uses nothing outside itself. Returns the layout faults of the elements as texts: text that is cut,
 * too small or overlaps, targets that are too small, boxes that overflow, and a page that scrolls sideways.
 */
export function lookAt() {
  /** Parts that may cut text, as documented: after a number of lines, or at the end of a line. */
  const clamped = {
    'live-session-card': { lines: '.title, .description, .reason' },
    'live-session-player': { line: '.room-title, .room-course' },
  };
  const slack = 1;
  const smallest = 12;
  const target = 24;
  const faults = new Set();
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth)
    faults.add(`the page scrolls sideways: ${scrollWidth} in ${clientWidth} pixels`);

  for (const host of hostsIn(document)) {
    const shown = [...host.shadowRoot.querySelectorAll('*')].filter(isShown);
    const buttons = shown.filter((element) => element.matches('a[href], button'));
    const texts = shown.flatMap(textsOf);
    for (const element of shown) checkBox(element, host);
    for (const button of buttons) checkTarget(button);
    for (const text of texts) checkText(text, host);
    checkOverlaps(texts, buttons);
  }
  return [...faults];

  function* hostsIn(root) {
    for (const element of root.querySelectorAll('*')) {
      if (!element.shadowRoot) continue;
      if (/^(live-session|jitsi)-/.test(element.localName)) yield element;
      yield* hostsIn(element.shadowRoot);
    }
  }

  function isShown(element) {
    const options = { contentVisibilityAuto: true, visibilityProperty: true, opacityProperty: true };
    return element.checkVisibility(options) && !isVisuallyHidden(element);
  }

  /** Text for screen readers only is clipped to nothing. */
  function isVisuallyHidden(element) {
    for (let around = element; around; around = around.parentElement)
      if (getComputedStyle(around).clipPath === 'inset(50%)') return true;
    return false;
  }

  /** Returns the lines of text of an element, without those of its children. */
  function textsOf(element) {
    return [...element.childNodes]
      .filter(({ nodeType, data }) => nodeType === Node.TEXT_NODE && data.trim())
      .flatMap((node) => {
        const range = document.createRange();
        range.selectNodeContents(node);
        const lines = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
        return lines.map((line) => ({
          node,
          element,
          layer: layerOf(element),
          line: inked(line),
          text: shorten(node.data),
        }));
      });
  }

  /** Returns the middle two thirds of a line box, which contain the glyphs. */
  function inked({ left, right, top, bottom }) {
    const edge = (bottom - top) / 6;
    return { left, right, top: top + edge, bottom: bottom - edge };
  }

  function checkBox(element, host) {
    if (!(element instanceof HTMLElement)) return;
    const overlay = element.closest('dialog, [popover]');
    const around = overlay ? { left: 0, right: clientWidth } : host.getBoundingClientRect();
    const { left, right, width, height } = element.getBoundingClientRect();
    if (width === 0 || height === 0) return;
    if (left < around.left - slack || right > around.right + slack)
      faults.add(`${nameOf(element)} overflows ${overlay ? 'the window' : host.localName}`);
  }

  function checkTarget(button) {
    const { width, height } = button.getBoundingClientRect();
    if (width < target || height < target)
      faults.add(`${nameOf(button)} is a target of ${Math.round(width)} by ${Math.round(height)} pixels`);
  }

  function checkText({ element, line, text }, host) {
    const size = parseFloat(getComputedStyle(element).fontSize);
    if (size < smallest) faults.add(`« ${text} » is ${size} pixels high`);
    const box = blockAround(element).getBoundingClientRect();
    const may = clamped[host.localName] ?? {};
    const isEllipsis = may.line && element.closest(may.line);
    if (!isEllipsis && isWider(line, box))
      faults.add(`« ${text} » overflows ${nameOf(blockAround(element))}`);
    for (const clip of aroundIn(element, host)) {
      const { overflowX, overflowY } = getComputedStyle(clip);
      const window = clip.getBoundingClientRect();
      if (overflowX !== 'visible' && !isEllipsis && isWider(line, window))
        faults.add(`« ${text} » is cut by ${nameOf(clip)}`);
      const mayCut = (may.lines && clip.matches(may.lines)) || overflowY === 'auto' || overflowY === 'scroll';
      if (!isHigher(line, window)) continue;
      if (mayCut) return;
      if (overflowY !== 'visible') faults.add(`« ${text} » is cut off by ${nameOf(clip)}`);
    }
  }

  /** Yields an element and its ancestors, up to the tree that contains the host. */
  function* aroundIn(element, host) {
    let around = element;
    while (around && around !== host.getRootNode()) {
      yield around;
      around = around.parentElement ?? around.getRootNode().host;
    }
  }

  function checkOverlaps(texts, buttons) {
    const lines = texts
      .map((text) => ({ ...text, line: visiblePartOf(text) }))
      .filter(({ line }) => line.right > line.left && line.bottom > line.top);
    const painted = buttons.filter(isPainted);
    for (const [index, one] of lines.entries()) {
      for (const other of lines.slice(index + 1)) {
        if (one.node !== other.node && one.layer === other.layer && overlap(one.line, other.line))
          faults.add(`« ${one.text} » overlaps « ${other.text} »`);
      }
      for (const button of painted) {
        if (
          !button.contains(one.element) &&
          one.layer === layerOf(button) &&
          overlap(one.line, button.getBoundingClientRect())
        )
          faults.add(`« ${one.text} » overlaps ${nameOf(button)}`);
      }
    }
    for (const [index, one] of painted.entries())
      for (const other of painted.slice(index + 1))
        if (overlap(one.getBoundingClientRect(), other.getBoundingClientRect()))
          faults.add(`${nameOf(one)} overlaps ${nameOf(other)}`);
  }

  /** Returns the part of a line that no ancestor clips. */
  function visiblePartOf({ element, line }) {
    let seen = line;
    for (let clip = element; clip; clip = clip.parentElement) {
      const { overflowX } = getComputedStyle(clip);
      if (overflowX === 'visible') continue;
      const { left, right, top, bottom } = clip.getBoundingClientRect();
      seen = {
        left: Math.max(seen.left, left),
        right: Math.min(seen.right, right),
        top: Math.max(seen.top, top),
        bottom: Math.min(seen.bottom, bottom),
      };
    }
    return seen;
  }

  /** Returns the dialog or popover that contains an element. */
  function layerOf(element) {
    return element.closest('dialog, [popover]');
  }

  function isPainted(button) {
    const { borderTopWidth, borderTopColor, backgroundColor } = getComputedStyle(button);
    const clear = (color) => /, 0\)$|\/ 0\)$|transparent/.test(color);
    return (parseFloat(borderTopWidth) > 0 && !clear(borderTopColor)) || !clear(backgroundColor);
  }

  function blockAround(element) {
    let block = element;
    while (['inline', 'contents'].includes(getComputedStyle(block).display) && block.parentElement)
      block = block.parentElement;
    return block;
  }

  function isWider(line, box) {
    return line.left < box.left - slack || line.right > box.right + slack;
  }

  function isHigher(line, box) {
    return line.top < box.top - slack || line.bottom > box.bottom + slack;
  }

  function overlap(one, other) {
    return (
      Math.min(one.right, other.right) - Math.max(one.left, other.left) > slack &&
      Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > slack
    );
  }

  function nameOf(element) {
    const { part } = element;
    const name = part?.length ? [...part].join(' ') : (element.classList[0] ?? element.localName);
    const text = element.matches('a, button') ? ` « ${shorten(element.textContent)} »` : '';
    return `${name}${text}`;
  }

  function shorten(text) {
    const words = text.replace(/\s+/g, ' ').trim();
    return words.length > 32 ? `${words.slice(0, 30)}…` : words;
  }
}
