/** A text for a label of VS Code, in which `$(name)` would be drawn as an icon. */
export function plainLabel(text: string): string {
  return text.replaceAll("$(", String.raw`\$(`);
}
