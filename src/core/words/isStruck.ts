/** Whether all of a text is struck out, which says that an open task is cancelled (format §2). */
export function isStruck(text: string): boolean {
  return text.startsWith("~~") && text.length > 4 && text.indexOf("~~", 2) === text.length - 2;
}
