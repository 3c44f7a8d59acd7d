// What both extension hosts have and these tests use; see src/vscode/hostGlobals.d.ts for the product's own list.
declare const console: { log(text: string): void };
declare function setTimeout(action: () => void, milliseconds: number): unknown;
declare module "mocha/mocha.js";
/** Made by the bundler: imports every `*.test.ts` beside suite.ts. */
declare module "planwright:tests";
