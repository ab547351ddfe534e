// The colours of the moment, for what is drawn on canvases and cannot read a style sheet.

export function token(name) { return getComputedStyle(document.documentElement).getPropertyValue(name).trim(); }

export function isDark() {
  const { theme } = document.documentElement.dataset;
  return theme === 'dark' || theme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches;
}

const dressed = [];

/** Draws everything in the colours of now, at once: paper does not wait for the next frame. */
export function dressAll() { for (const callback of dressed) callback(); }

/** Calls back whenever the colours change. */
export function onTheme(callback) {
  dressed.push(callback);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', callback);
  new MutationObserver(callback).observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
}
