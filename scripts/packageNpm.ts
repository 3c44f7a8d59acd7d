import { packNpm } from "./package/npmPackage.ts";
import { root } from "./runTool.ts";

/** `npm run package:npm`: packs the command line alone, to be published or installed from the file. */
const { file, bytes } = await packNpm(root);
console.log(`${file}: ${Math.ceil(bytes / 1024)} KB`);
