import svg2ttf from "svg2ttf";
import ttf2woff from "ttf2woff";
import { emSize, type Glyph } from "./ringGlyphs.ts";

/** The icon font as WOFF: the same glyphs always make the same bytes. */
export function iconFont(glyphs: readonly Glyph[]): Uint8Array {
  const rows = glyphs.map(
    ({ name, code, path }) =>
      `<glyph glyph-name="${name}" unicode="&#x${code.toString(16)};" horiz-adv-x="${emSize}" d="${path}"/>`,
  );
  const face = `<font-face font-family="planwright" units-per-em="${emSize}" ascent="${emSize}" descent="0"/>`;
  const font = `<font id="planwright" horiz-adv-x="${emSize}">${face}<missing-glyph horiz-adv-x="${emSize}"/>${rows.join("")}</font>`;
  const svg = `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><defs>${font}</defs></svg>`;
  // A time of its own would make other bytes every day.
  const ttf = svg2ttf(svg, { ts: 0, version: "1.0" });
  return ttf2woff(ttf.buffer);
}
