/** A glyph of the icon font: its name in the manifest, its code point and its outline in font units, y up. */
export interface Glyph {
  readonly name: string;
  readonly code: number;
  readonly path: string;
}

/** Units of the em square; the icon fills it but for a rim. */
export const emSize = 1000;
const centre = 500;
const outer = 440;
const line = 80;
const pie = 290;
/** Rings go by eighths. */
const steps = 8;
const firstCode = 0xe001;

/** A ring for each eighth that is done, and one with a check mark for all of it. */
export function ringGlyphs(): readonly Glyph[] {
  const rings = Array.from({ length: steps }, (_, step) => ({
    name: `planwright-ring-${step}`,
    code: firstCode + step,
    path: `${circle(outer, true)} ${circle(outer - line, false)} ${step === 0 ? "" : sector(step / steps)}`.trim(),
  }));
  const done = { name: "planwright-ring-done", code: firstCode + steps, path: `${circle(outer, true)} ${check()}` };
  return [...rings, done];
}

/** Outlines that run clockwise are filled, and those against it cut out. */
function circle(radius: number, clockwise: boolean): string {
  const [left, right] = [centre - radius, centre + radius];
  const sweep = clockwise ? 0 : 1;
  return `M${left} ${centre}A${radius} ${radius} 0 0 ${sweep} ${right} ${centre}A${radius} ${radius} 0 0 ${sweep} ${left} ${centre}Z`;
}

/** The part of a disc from the top clockwise. */
function sector(share: number): string {
  const angle = share * 2 * Math.PI;
  const x = round(centre + pie * Math.sin(angle));
  const y = round(centre + pie * Math.cos(angle));
  return `M${centre} ${centre}L${centre} ${centre + pie}A${pie} ${pie} 0 ${share > 0.5 ? 1 : 0} 0 ${x} ${y}Z`;
}

function check(): string {
  const points = [
    [272, 468],
    [332, 528],
    [438, 422],
    [668, 652],
    [728, 592],
    [438, 302],
  ];
  return `M${points
    .toReversed()
    .map(([x, y]) => `${x} ${y}`)
    .join("L")}Z`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
