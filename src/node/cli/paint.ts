/** The few styles that the terminal's own palette gives; what they mean is always said in words, too. */
const codes = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  cyan: [36, 39],
  yellow: [33, 39],
} as const;

/** A style of {@link Paint}. */
export type Style = keyof typeof codes;

/** Gives a text a style. */
export type Paint = (style: Style, text: string) => string;

/** Paints where colours are wanted, and leaves texts alone elsewhere. */
export function painter(colour: boolean): Paint {
  return (style, text) => {
    const [on, off] = codes[style];
    return colour && text !== "" ? `\u001b[${on}m${text}\u001b[${off}m` : text;
  };
}
