/** Whether nobody asked for less motion, neither of the system nor of VS Code. */
export function canMove(): boolean {
  return (
    !matchMedia("(prefers-reduced-motion: reduce)").matches && !document.body.classList.contains("vscode-reduce-motion")
  );
}
