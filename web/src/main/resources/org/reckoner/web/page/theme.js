// The colours of the moment, for what is drawn on canvases and cannot read a style sheet.

export function token(name) { return getComputedStyle(document.documentElement).getPropertyValue(name).trim(); }

export function isDark() {
  const { theme } = document.documentElement.dataset;
  return theme === 'dark' || theme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches;
}

/** Calls back whenever the colours change. */
export function onTheme(callback) {
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', callback);
  new MutationObserver(callback).observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
}
