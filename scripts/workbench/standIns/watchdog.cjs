// Stands in for @vscode/native-watchdog, which needs a compiler. It ends an extension host that hangs after its parent
// died; the host also looks for its parent by itself, and the workbench scripts end the whole process tree.
exports.start = () => {};
exports.exit = (code) => process.exit(code ?? 0);
