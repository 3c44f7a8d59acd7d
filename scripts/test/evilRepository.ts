import { execFileSync } from "node:child_process";
import { appendFileSync, chmodSync, cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A repository that would have programs run. */
export interface EvilRepository {
  /** Whose programs have run, by the names of the settings and files that would start them. */
  canaries(): readonly string[];
}

const hooks = [
  ...["applypatch-msg", "commit-msg", "fsmonitor-watchman", "post-checkout", "post-commit", "post-index-change"],
  ...["post-merge", "pre-auto-gc", "pre-commit", "pre-push", "reference-transaction"],
];

/** Every setting of git that names a program to run; `*` stands for the program. */
const settings: readonly (readonly [key: string, value: string])[] = [
  ["core.fsmonitor", "*"],
  ["core.pager", "*"],
  ["core.editor", "*"],
  ["core.askPass", "*"],
  ["core.sshCommand", "*"],
  ["core.gitProxy", "*"],
  ["core.alternateRefsCommand", "*"],
  ["sequence.editor", "*"],
  ["interactive.diffFilter", "*"],
  ["credential.helper", "!*"],
  ["gpg.program", "*"],
  ["uploadpack.packObjectsHook", "*"],
  ["diff.external", "*"],
  ["diff.evil.textconv", "*"],
  ["diff.evil.command", "*"],
  ["filter.evil.clean", "*"],
  ["filter.evil.smudge", "*"],
  ["merge.evil.driver", "*"],
  ["trailer.evil.command", "*"],
  ["remote.evil.url", "ext::* %S"],
  ["protocol.ext.allow", "always"],
  ...["cat-file", "config", "ls-tree", "rev-parse", "symbolic-ref"].flatMap((verb) => [
    [`alias.${verb}`, "!*"] as const,
    [`pager.${verb}`, "*"] as const,
  ]),
];

/**
 * Makes a repository of what a folder holds, with all in it that git could be brought to run programs by, and with a bare
 * one in its folder `embedded`. `canaryFolder` lies elsewhere and takes a file for each program that ran.
 */
export function makeEvilRepository(folder: string, canaryFolder: string): EvilRepository {
  // As nobody's, and without what this machine's own settings would add to a commit.
  const own = ["user.name=Eve", "user.email=eve@example.test", "commit.gpgSign=false", "core.hooksPath=/dev/null"];
  const git = (...args: readonly string[]): unknown =>
    execFileSync("git", ["-C", folder, ...own.flatMap((setting) => ["-c", setting]), ...args], { stdio: "ignore" });
  /** Writes a program that leaves a canary, and gives its path. */
  const program = (name: string, path = join(canaryFolder, "programs", name.replaceAll(" ", "-"))): string => {
    writeFileSync(path, `#!/bin/sh\ntouch "${join(canaryFolder, "sung", name)}"\nexit 1\n`);
    chmodSync(path, 0o755);
    return path;
  };
  mkdirSync(join(canaryFolder, "programs"), { recursive: true });
  mkdirSync(join(canaryFolder, "sung"));

  git("init", "--quiet", "--initial-branch", "main");
  git("add", "--all");
  git("commit", "--quiet", "--message", "Plans");
  writeFileSync(join(folder, ".gitattributes"), "* diff=evil filter=evil merge=evil\n");
  embedBare(folder, program("core.fsmonitor of a bare repository"));
  // In the folder of a plan, where a search for programs may look first.
  for (const { parentPath, name } of readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory())) {
    program("git in the folder", join(parentPath, name, name === ".git" ? "../git" : "git"));
  }

  mkdirSync(join(folder, "hooks"));
  hooks.forEach((hook) => program(`hook ${hook}`, join(folder, "hooks", hook)));
  const included = join(folder, ".git", "included");
  writeFileSync(included, line("core.fsmonitor", program("core.fsmonitor by include.path")));
  const lines = settings.map(([key, value]) => line(key, value.replace("*", program(key))));
  // The last of several settings holds.
  const last = [line("core.hooksPath", join(folder, "hooks")), line("include.path", included)];
  appendFileSync(join(folder, ".git", "config"), [...lines, ...last].join(""));
  return {
    canaries: () => (existsSync(canaryFolder) ? readdirSync(join(canaryFolder, "sung")).toSorted() : []),
  };
}

/** One setting as git's files have it; asking git to write it would take a process each. */
function line(key: string, value: string): string {
  const {
    section = "",
    name = "",
    part,
  } = /^(?<section>\w+)(?:\.(?<part>.+))?\.(?<name>[\w-]+)$/u.exec(key)?.groups ?? {};
  return `[${section}${part === undefined ? "" : ` "${part}"`}]\n\t${name} = "${value}"\n`;
}

/** A bare repository among the files of another, which git takes for one wherever it meets it. */
function embedBare(folder: string, fsmonitor: string): void {
  const bare = join(folder, "embedded");
  mkdirSync(bare, { recursive: true });
  for (const part of ["HEAD", "objects", "refs"]) {
    cpSync(join(folder, ".git", part), join(bare, part), { recursive: true });
  }
  const config = [
    ["core.repositoryFormatVersion", "0"],
    ["core.bare", "false"],
    ["core.worktree", "."],
    ["core.fsmonitor", fsmonitor],
  ] as const;
  writeFileSync(join(bare, "config"), config.map(([key, value]) => line(key, value)).join(""));
}
