// What stands on every sheet and every view: title, version, time, page of pages; and the word WHAT-IF wherever a what-if is shown.

import { watch } from './store.js';
import { fixed } from './figures.js';
import { dressAll } from './theme.js';

const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

const quoted = (text) => `"${text.replaceAll('\\', '').replaceAll('"', '\u201d')}"`;

export function mark(whatIf) {
  return whatIf ? `WHAT-IF · ${fixed(whatIf.dispersion.sample_plan.samples, 0)} flights${whatIf.what_if.coarse ? ', coarse' : ''}` : '';
}

export function showOnPaper() {
  const write = ({ stunt, whatIf }) => {
    document.documentElement.style.setProperty('--what-if-words', quoted(mark(whatIf)));
    if (!stunt) return;
    const now = new Date();
    const zone = Intl.DateTimeFormat('en', { timeZoneName: 'shortOffset' }).formatToParts(now).find((part) => part.type === 'timeZoneName')?.value ?? '';
    const printed = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')} ${String(now.getHours()).padStart(2, '0')}:${String(now.getMinutes()).padStart(2, '0')} ${zone}`;
    const title = whatIf ? `${mark(whatIf)} · ${stunt.name} · not the plan` : stunt.name;
    sheet.replaceSync(`@page {
      margin: 18mm 14mm 16mm 18mm;
      @top-left { content: ${quoted(title + (stunt.illustrative ? ' · illustrative' : ''))}; font: 600 9pt "Reckoner Sans", sans-serif; }
      @top-right { content: ${quoted(printed)}; font: 9pt "Reckoner Sans", sans-serif; }
      @bottom-left { content: ${quoted(`predicted, not a clearance · ${whatIf ? 'departs from version' : 'version'} ${stunt.version.slice(0, 12)}`)}; font: 9pt "Reckoner Sans", sans-serif; }
      @bottom-right { content: "page " counter(page) " of " counter(pages); font: 9pt "Reckoner Sans", sans-serif; }
      ${whatIf ? 'border: 3pt dashed #9a5b00; padding: 3mm;' : ''}
    }`);
  };
  watch(['stunt', 'whatIf'], write);
  let last = null;
  watch(['stunt', 'whatIf'], (state) => { last = state; });
  // Canvases keep the colours they were drawn with, so a dark screen is drawn light before it goes on paper.
  let theme = null;
  addEventListener('beforeprint', () => {
    write(last);
    theme = document.documentElement.dataset.theme;
    document.documentElement.dataset.theme = 'light';
    dressAll();
    for (const one of document.querySelectorAll('.limits details')) one.open = true;
  });
  addEventListener('afterprint', () => {
    document.documentElement.dataset.theme = theme;
    for (const one of document.querySelectorAll('.limits details')) one.open = false;
  });
}
