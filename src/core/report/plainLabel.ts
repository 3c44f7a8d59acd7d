/** Foreign text for a label of VS Code, in which `$(name)` would be drawn as an icon. */
export function plainLabel(text: string): string {
  return text.replace(/\$\((?=[a-z0-9-]+(?:~[a-z]+)?\))/giu, String.raw`\$(`);
}
