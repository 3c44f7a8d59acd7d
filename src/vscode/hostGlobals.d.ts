// The web APIs that VS Code's Node host and its web-worker host both have; neither Node's nor the DOM's types are loaded
// in this layer, so anything else global is a type error.
declare function setTimeout(action: () => void, milliseconds: number): unknown;
declare function clearTimeout(handle: unknown): void;

declare class TextDecoder {
  constructor(encoding: "utf-8", options?: { readonly fatal?: boolean });
  decode(bytes: Uint8Array): string;
}

declare const crypto: { getRandomValues<T extends Uint8Array>(array: T): T };
