import { assert } from "chai";
import * as vscode from "vscode";
import { api, closeEditors, createOutside, fileUri } from "./support/api.ts";

const plan = "# P\n\n**Status**: Draft\n\n## Phase 1: One\n\n- [ ] a\n- [ ] Ask [Name]\n- b\n";

/** Every way in which somebody is asked or told; all are answered by leaving. */
const questions = [
  ...["showQuickPick", "showInputBox", "showWorkspaceFolderPick", "showOpenDialog", "showSaveDialog"],
  ...["showInformationMessage", "showWarningMessage", "showErrorMessage", "createQuickPick", "createInputBox"],
];

/** What asks or opens something whatever it is handed, but for a folder: that comes first, and a few more must do. */
const openers: ReadonlySet<string> = new Set([
  "planwright.newPlan",
  "planwright.newPlanHere",
  "planwright.openExample",
]);

describe("every command of the manifest, called with arguments that are out for harm", function () {
  this.timeout(120_000);
  const real: Readonly<Record<string, unknown>> = Object.fromEntries(
    Object.entries(vscode.window).filter(([name]) => questions.includes(name)),
  );
  /** What the extension says where a command failed. */
  const failures: string[] = [];
  let within: vscode.Uri;
  let outside: vscode.Uri;

  before(async () => {
    await api();
    await closeEditors();
    within = await createOutside("docs/arguments.md", plan);
    // Beside the folder, where those of other hosts lie, too.
    outside = vscode.Uri.joinPath(fileUri(""), "..", `${fileUri("x").path.split("/").at(-2)}-outside.md`);
    await vscode.workspace.fs.writeFile(outside, await vscode.workspace.encode(plan, { encoding: "utf8" }));
    const { createQuickPick, createInputBox } = vscode.window;
    const leave = (): Promise<undefined> => Promise.resolve(undefined);
    Object.assign(vscode.window, Object.fromEntries(questions.map((name) => [name, leave])), {
      showErrorMessage: (text: string) => {
        failures.push(text);
        return leave();
      },
      createQuickPick: () => leftAtOnce(createQuickPick.call(vscode.window)),
      createInputBox: () => leftAtOnce(createInputBox.call(vscode.window)),
    });
  });

  after(async () => {
    Object.assign(vscode.window, real);
    await vscode.commands.executeCommand("planwright.tree.showAll");
    await vscode.commands.executeCommand("planwright.tree.sortByTitle");
    await closeEditors();
    await Promise.all([within, outside].map((uri) => vscode.workspace.fs.delete(uri)));
  });

  const manifest = vscode.extensions.getExtension("planwright.planwright")?.packageJSON as {
    readonly contributes: { readonly commands: readonly { readonly command: string }[] };
  };
  const commands = manifest.contributes.commands.map(({ command }) => command);
  const rows = commands.filter((command) => command.startsWith("planwright.tree."));
  for (const group of [rows, ...commands.filter((command) => !rows.includes(command)).map((command) => [command])]) {
    const name = group.length === 1 ? group.join() : `${group.length} commands of the tree`;
    it(`${name}: fails at none, writes nothing and opens nothing outside`, async () => {
      const before = await everything();
      const all = hostileArguments(within, outside);
      failures.length = 0;
      if (openers.has(name)) {
        for (const args of all.slice(0, 3)) {
          await vscode.commands.executeCommand(name, ...args);
        }
      } else {
        // One after the other would take a minute.
        const calls = group.flatMap((command) => all.map((args) => ({ command, args })));
        await Promise.all(calls.map(({ command, args }) => vscode.commands.executeCommand(command, ...args)));
      }
      // Which command it was stands in the log, which a run must leave without errors.
      assert.deepEqual(failures, []);
      assert.deepEqual(await everything(), before);
      const tabs = vscode.window.tabGroups.all.flatMap((tabGroup) => tabGroup.tabs.map(({ input }) => input));
      const opened = tabs.flatMap((input) => (input instanceof vscode.TabInputText ? [input.uri.toString()] : []));
      assert.notInclude(opened, outside.toString());
      assert.isEmpty(opened.filter((uri) => uri.includes("passwd")));
    });
  }

  /** The bytes of every file of the workspace and of the one beside it, and the text that is not saved of any. */
  async function everything(): Promise<readonly (readonly [path: string, content: string])[]> {
    const files = [outside, ...(await filesBelow(fileUri("")))];
    const saved = files.map(async (uri) => [uri.path, (await vscode.workspace.fs.readFile(uri)).join()] as const);
    const documents = vscode.workspace.textDocuments.filter(({ isDirty, uri }) => isDirty && uri.scheme !== "untitled");
    return [...(await Promise.all(saved)), ...documents.map((one) => [one.uri.path, one.getText()] as const)];
  }
});

/** What anybody could hand over: no argument of a kind that is asked for, or one that names what is not the user's. */
function hostileArguments(within: vscode.Uri, outside: vscode.Uri): readonly (readonly unknown[])[] {
  const cyclic: Record<string, unknown> = { kind: "task" };
  cyclic["record"] = cyclic;
  const name = outside.path.split("/").at(-1) ?? "";
  const wishes = {
    ...{ task: "a", phase: "phase-1", state: "done", status: "Done", complete: true, pick: "all", kind: "risk" },
    ...{
      start: 0,
      end: plan.length,
      line: 0,
      range: { start: 0, end: 9 },
      version: "open:1",
      all: true,
      offer: [0, 1],
    },
    ...{ level: "plan", rule: "../../../../etc/passwd", path: "../../../../etc/passwd", text: "[x](command:a.b)" },
  };
  const places: readonly unknown[] = [
    outside,
    outside.toString(),
    `${fileUri("").toString()}/../${name}`,
    "file:///etc/passwd",
    "command:workbench.action.closeWindow",
    "https://evil.example/plan.md",
    "javascript:alert(1)",
    "no uri",
    "",
    "\u0000",
    "%",
    42,
    null,
  ];
  const values: readonly unknown[] = [
    ...places,
    ...places.map((uri) => ({ ...wishes, uri })),
    ...places.map((uri) => ({ uri })),
    // Of a plan that is there, what it does not have.
    ...["a\nb", -1, 1e308, null, {}, [within]].map((value) =>
      Object.fromEntries([...Object.keys(wishes).map((key) => [key, value]), ["uri", within.toString()]]),
    ),
    JSON.parse('{"__proto__":{"uri":"file:///etc/passwd"},"constructor":{"prototype":{"task":"a"}}}'),
    ...["plan", "phase", "task", "unit", "others"].map((kind) => ({ kind, record: null, task: null })),
    ...["plan", "phase", "task", "unit"].map((kind) => ({ kind, record: { uri: outside.toString(), plan: {} } })),
    cyclic,
    [outside, [outside]],
    () => outside,
    Symbol.iterator,
    "x".repeat(100_000),
    NaN,
    false,
  ];
  return [
    ...values.map((value) => [value]),
    [outside.toString(), name],
    [within.toString(), `../../${name}`],
    [within.toString(), "../../../../../../etc/passwd"],
    [within.toString(), "/etc/passwd"],
    [within, wishes, cyclic],
  ];
}

/** A question that is left at the moment it is asked, and never seen. */
function leftAtOnce<I extends vscode.QuickInput>(input: I): I {
  const leaving = new Set<() => void>();
  Object.defineProperties(input, {
    onDidHide: {
      value: (listener: () => void) => {
        leaving.add(listener);
        return { dispose: () => leaving.delete(listener) };
      },
    },
    show: { value: async () => Promise.resolve().then(() => leaving.forEach((listener) => listener())) },
  });
  return input;
}

async function filesBelow(folder: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const entries = await vscode.workspace.fs.readDirectory(folder);
  const found = entries
    // A link among them leads nowhere.
    .filter(([name, type]) => name !== ".git" && (type & vscode.FileType.SymbolicLink) === 0)
    .map(async ([name, type]) => {
      const uri = vscode.Uri.joinPath(folder, name);
      return type === vscode.FileType.Directory ? filesBelow(uri) : [uri];
    });
  return (await Promise.all(found)).flat();
}
