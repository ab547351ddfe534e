// Lets the verdict reach the eye before the heavy views are drawn.

/** Draws once after the next paint, however often it is asked meanwhile. */
export function afterPaint(draw) {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => setTimeout(() => { waiting = false; draw(); }));
  };
}
