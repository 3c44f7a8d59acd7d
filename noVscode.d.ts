// The layers that must not know the editor resolve 'vscode' to this empty module, so any use of it is a type error.
export {};
