// Sets numbers: true minus, thin spaces, unit small and close, the second system in brackets.

const SECOND = { m: ['ft', 1 / 0.3048, 0], 'm/s': ['km/h', 3.6, 0], kg: ['lb', 1 / 0.45359237, 0] };

export function fixed(value, decimals) {
  if (value === null || value === undefined || Number.isNaN(value)) return '–';
  const text = Math.abs(value).toFixed(decimals);
  const [whole, part] = text.split('.');
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, '\u2009') : whole;
  const negative = value < 0 && Number(text) !== 0;
  return (negative ? '\u2212' : '') + grouped + (part ? '.' + part : '');
}

export function withUnit(value, decimals, unit) {
  return fixed(value, decimals) + (unit === '°' || unit === '' ? '' : '\u00a0') + unit;
}

export function pair(value, decimals, unit) {
  const other = SECOND[unit];
  const first = withUnit(value, decimals, unit);
  return other ? `${first} (${withUnit(value * other[1], other[2], other[0])})` : first;
}

/** The same in the second system, without brackets; nothing where there is none. */
export function second(value, unit) {
  const other = SECOND[unit];
  return other ? withUnit(value * other[1], other[2], other[0]) : '';
}

/** Key and value of the one quantity whose name begins so: {value_m: 3} is [3, 'm']. */
const UNITS = { m: 'm', s: 's', mps: 'm/s', g: 'g', ratio: '', deg: '°', kg: 'kg', m2: 'm²' };
export function quantity(object, stem) {
  for (const [key, value] of Object.entries(object ?? {})) {
    if (key.startsWith(stem + '_') && key.slice(stem.length + 1) in UNITS) {
      return { value, unit: UNITS[key.slice(stem.length + 1)] };
    }
  }
  return null;
}
