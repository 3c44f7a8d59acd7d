/** A text made to hurt: its name and how it looks at a size. */
export interface Hostile {
  readonly name: string;
  /** About this many characters. */
  readonly make: (size: number) => string;
}

const times = (piece: string): ((size: number) => string) => {
  return (size) => piece.repeat(Math.ceil(size / piece.length));
};
const numbered = (line: (at: number) => string): ((size: number) => string) => {
  const width = line(1000).length;
  return (size) => Array.from({ length: Math.ceil(size / width) }, (_, at) => line(at)).join("");
};

/** Texts on which a careless reader takes time that grows faster than the text. */
export const hostileTexts: readonly Hostile[] = [
  { name: "[ in a row", make: times("[") },
  { name: "[ after task marker", make: (size) => `- [ ] ${"[".repeat(size)}\n` },
  { name: "[a]( in a row", make: times("[a](") },
  { name: "** in a row", make: times("**") },
  { name: "**a and _b in turn", make: times("**a _b ") },
  { name: "` of growing length", make: (size) => growing(size, (length) => `${"`".repeat(length)} `) },
  { name: "blanks in a row", make: times(" ") },
  { name: "blanks inside a line", make: (size) => `- [ ] a${" ".repeat(size)}b\n` },
  { name: "tabs before every line end", make: times(`- [ ] a${"\t".repeat(60)}\n`) },
  { name: "empty lines", make: times("\n") },
  { name: "quotes nested deeply", make: times(">") },
  { name: "quotes on every line", make: times("> - [ ] a\n") },
  { name: "quotes with lazy lines", make: (size) => `${"> ".repeat(90)}a\n${"b\n".repeat(size / 2)}` },
  { name: "lists nested on one line", make: times("- ") },
  { name: "lists nested by indent", make: (size) => growing(size, (depth) => `${"  ".repeat(depth)}- [ ] a\n`) },
  { name: "items one after another", make: times("- [ ] a\n") },
  { name: "a table of ever more columns", make: (size) => `|${"a|".repeat(size / 4)}\n|${"-|".repeat(size / 4)}\n` },
  { name: "a table of 10,000 columns", make: (size) => wideTable(size) },
  { name: "table rows", make: (size) => `| Task | Status |\n|---|---|\n${times("| a | [ ] |\n")(size)}` },
  { name: "an unclosed comment", make: (size) => `<!--\n${times("- [ ] a\n")(size)}` },
  { name: "comment openings", make: times("<!-- a\n\n") },
  { name: "comment openings inside lines", make: times("- [ ] a <!-- b\n") },
  { name: "an unclosed fence", make: (size) => `\`\`\`\n${times("- [ ] a\n")(size)}` },
  { name: "fence openings in items", make: times("- ```\n- [ ] a\n") },
  { name: "thousands of phases", make: numbered((at) => `## Phase ${at}: a\n- [ ] b\n`) },
  { name: "thousands of phases of one number", make: times("## Phase 1: a\n- [ ] b\n") },
  { name: "thousands of doubles", make: times("- [ ] the same task again\n") },
  { name: "headings that go deeper", make: times("# a\n## b\n### c\n#### d\n##### e\n###### f\n- [ ] g\n") },
  { name: "bold labels", make: times("**Tasks:**\n\n- [ ] a\n\n") },
  { name: "key lines", make: times("**Status**: Planned\n") },
  { name: "an unclosed front matter", make: (size) => `---\n${times("a: b\n")(size)}` },
  { name: "front matter with todos", make: (size) => `---\ntodos:\n${times("  - {id: a, content: b}\n")(size)}---\n` },
  { name: "link definitions", make: numbered((at) => `[a${at}]: /b\n`) },
  { name: "conflict markers", make: times("<<<<<<< a\n- [ ] b\n=======\n- [x] b\n>>>>>>> c\n") },
  { name: "dependencies on each other", make: numbered((at) => `- [ ] T${at} a (depends on T${at + 1})\n`) },
];

function growing(size: number, piece: (length: number) => string): string {
  let text = "";
  for (let length = 1; text.length < size; length++) {
    text += piece(length);
  }
  return text;
}

function wideTable(size: number): string {
  const columns = 10_000;
  const row = `|${"a|".repeat(columns)}\n`;
  return `${row}|${"-|".repeat(columns)}\n${row.repeat(Math.ceil(size / row.length))}`;
}
