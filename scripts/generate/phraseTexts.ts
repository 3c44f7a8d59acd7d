/** Where a message is made, and its text where that is one string literal. */
const call = /(?<![#.\w]|function )phrase\(\s*(?:(?<literal>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')\s*[,)])?/gu;

/**
 * The texts that a source hands to `phrase`, in its order. Throws where one of them is put together or comes from elsewhere:
 * nobody could translate it.
 */
export function phraseTexts(source: string, file: string): readonly string[] {
  return [...source.matchAll(call)].map(({ index, groups }) => {
    const literal = groups?.["literal"];
    if (literal === undefined) {
      const line = source.slice(0, index).split("\n").length;
      throw new Error(`${file}:${line}: the first argument of phrase() must be one string in quotes`);
    }
    return valueOf(literal);
  });
}

/** What a literal in either quotes stands for. */
function valueOf(literal: string): string {
  const body = literal.slice(1, -1);
  const isDouble = literal.startsWith('"');
  return JSON.parse(isDouble ? literal : `"${body.replaceAll("\\'", "'").replaceAll('"', '\\"')}"`) as string;
}
