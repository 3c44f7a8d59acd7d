declare module "svg2ttf" {
  /** Turns an SVG font into TrueType; `ts` is its time in seconds. */
  export default function svg2ttf(svg: string, options: { ts: number; version: string }): { buffer: Uint8Array };
}
declare module "ttf2woff" {
  export default function ttf2woff(ttf: Uint8Array): Uint8Array;
}
