import { assert } from "chai";
import * as vscode from "vscode";
import { BoxHold } from "../../src/vscode/authoring/boxHold.ts";
import { askForText, askToPick } from "../../src/vscode/authoring/quickInput.ts";
import { hostClock } from "../../src/vscode/hostClock.ts";
import { eventually } from "../support/eventually.ts";

describe("questions", () => {
  /** Runs a command of the quick input again and again until the question ended. */
  async function ended<T>(question: Promise<T>, command: string): Promise<T> {
    let reply: { readonly value: T } | undefined;
    void question.then((value) => (reply = { value }));
    await eventually(async () => {
      if (reply === undefined) {
        await vscode.commands.executeCommand(command);
      }
      assert.isDefined(reply);
    });
    return question;
  }
  const accept = "workbench.action.acceptSelectedQuickOpenItem";
  const frame = { title: "T", step: 2, steps: 2 };
  const box = { ...frame, prompt: "P", value: "typed", check: () => undefined };

  it("end with what was chosen or typed", async () => {
    const picked = await ended(
      askToPick({ ...frame, items: [{ label: "a" }, { label: "b" }], placeholder: "P" }),
      accept,
    );
    assert.deepEqual(picked, { kind: "answer", value: { label: "a" } });
    assert.deepEqual(await ended(askForText(box), accept), { kind: "answer", value: "typed" });
  });

  it("take a look when nothing was typed for a moment, and not while someone types", async () => {
    const looks: string[] = [];
    let go: (() => void) | undefined;
    const clock = {
      ...hostClock,
      after: (_wait: number, action: () => void) => {
        go = action;
        return { dispose: () => (go = undefined) };
      },
    };
    const at = (text: string): Promise<undefined> => {
      looks.push(text);
      return Promise.resolve(undefined);
    };
    const question = askForText({ ...box, look: { clock, at } });
    assert.isEmpty(looks);
    go?.();
    assert.deepEqual(looks, ["typed"]);
    assert.deepEqual(await ended(question, accept), { kind: "answer", value: "typed" });
    assert.isUndefined(go);
  });

  it("stay open where a last look finds that the text cannot be taken", async () => {
    let isFree = false;
    const at = (): Promise<vscode.InputBoxValidationMessage> =>
      Promise.resolve({
        message: "m",
        severity: isFree ? vscode.InputBoxValidationSeverity.Info : vscode.InputBoxValidationSeverity.Error,
      });
    let isEnded = false;
    const question = askForText({ ...box, look: { clock: hostClock, at } });
    void question.then(() => (isEnded = true));
    for (let time = 0; time < 5; time++) {
      await vscode.commands.executeCommand(accept);
    }
    assert.isFalse(isEnded);
    isFree = true;
    assert.deepEqual(await ended(question, accept), { kind: "answer", value: "typed" });
  });

  it("leave their box in front until the next one is, or until it is released", async () => {
    const boxes = new BoxHold();
    const closed: string[] = [];
    const asked = (name: string) => (): Promise<string> => {
      boxes.hold(() => closed.push(name));
      return Promise.resolve(name);
    };
    await boxes.next(asked("a"));
    assert.isEmpty(closed);
    await boxes.next(() => {
      assert.isEmpty(closed);
      return Promise.resolve();
    });
    assert.deepEqual(closed, ["a"]);
    await boxes.next(asked("b"));
    boxes.release();
    boxes.release();
    assert.deepEqual(closed, ["a", "b"]);
    let close: (() => void) | undefined;
    assert.deepEqual(await ended(askForText({ ...box, hold: (one) => (close = one) }), accept), {
      kind: "answer",
      value: "typed",
    });
    assert.isDefined(close);
    close?.();
  });

  it("go back with what was typed, and close", async () => {
    const back = "workbench.action.quickInputBack";
    assert.deepEqual(await ended(askForText(box), back), { kind: "back", text: "typed" });
    assert.deepEqual(await ended(askForText(box), "workbench.action.closeQuickOpen"), { kind: "cancelled" });
  });
});
