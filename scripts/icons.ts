import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { iconFont } from "./icons/iconFont.ts";
import { ringGlyphs } from "./icons/ringGlyphs.ts";
import { root } from "./runTool.ts";

// Makes the icon font of the tree's progress rings anew: `node scripts/icons.ts`.
const font = iconFont(ringGlyphs());
writeFileSync(join(root, "media", "planwright.woff"), font);
console.log(`media/planwright.woff: ${font.length} bytes`);
