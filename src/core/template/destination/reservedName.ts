/** Whether Windows keeps a file name for a device, with whatever ending: `con`, `NUL.md`, `com1.tar.gz`. */
export function isReservedName(name: string): boolean {
  const stem = (name.split(".", 1)[0] ?? "").trim();
  return /^(?:con|prn|aux|nul|(?:com|lpt)[\d¹²³]|conin\$|conout\$)$/iu.test(stem);
}
