import assert from "node:assert/strict";
import { type DestinationProblem, resolveDestination } from "../../src/core/template/destination/resolveDestination.ts";
import { issueOf } from "../../src/core/template/destination/issueOf.ts";
import { titleSlug } from "../../src/core/template/destination/titleSlug.ts";

const usual = "docs/plans/${date}-${slug}.md";
const values = { date: "2026-11-20", title: "Offline Sync!", template: "spec-driven" };

/** The path, or the problem with its part. */
function resolved(pattern: string, more: object = {}, attempt = 1): string {
  const destination = resolveDestination(pattern, { ...values, ...more }, attempt);
  return destination.kind === "path"
    ? destination.segments.join("/")
    : `${destination.problem} ${destination.part}`.trimEnd();
}

describe("the destination of a new plan", () => {
  const paths: readonly (readonly [pattern: string, path: string, more?: object])[] = [
    [usual, "docs/plans/2026-11-20-offline-sync.md"],
    ["plan.md", "plan.md"],
    ["  ${slug}.markdown ", "offline-sync.markdown"],
    ["./a//b/./${slug}.md", "a/b/offline-sync.md"],
    ["docs\\plans\\${slug}.md", "docs/plans/offline-sync.md"],
    ["${year}/${month}/${day}.MD", "2026/11/20.MD"],
    ["${template}/${slug}.md", "spec-driven/offline-sync.md"],
    ["Pläne 1/日本語.md", "Pläne 1/日本語.md"],
    [".plans/${slug}.md", ".plans/offline-sync.md"],
    ["${branch}/${slug}.md", "feature-x-y/offline-sync.md", { branch: "feature/x..y" }],
    ["${branch}/${slug}.md", "offline-sync.md"],
    ["${date}-${issue}-${slug}.md", "2026-11-20-ABC-12-offline-sync.md", { issue: "ABC-12" }],
    ["${date}-${issue}-${slug}.md", "2026-11-20-offline-sync.md"],
    ["${issue}-${slug}.md", "offline-sync.md"],
    ["${issue}_${user} ${slug}.md", "offline-sync.md"],
    ["${slug}-${issue}.md", "offline-sync.md"],
    ["${issue}.md", "plan.md"],
    ["${user}.md", "Ada-L.md", { user: "../Ada: L." }],
    ["${template}.md", "a-b.md", { template: "../a\\b" }],
    [usual, "docs/plans/2026-11-20-plan.md", { title: "../.." }],
    [usual, "docs/plans/2026-11-20-etc-passwd.md", { title: "../../etc/passwd" }],
    ["${slug}.md", "plan-con.md", { title: "CON" }],
    ["${slug}.md", "slug.md", { title: "${slug}" }],
  ];
  for (const [pattern, path, more] of paths) {
    it(`is ${path} for ${pattern}${more === undefined ? "" : ` with ${JSON.stringify(more)}`}`, () => {
      assert.equal(resolved(pattern, more), path);
    });
  }

  const refused: readonly (readonly [pattern: string, problem: DestinationProblem, part?: string])[] = [
    ["", "empty", ""],
    [" \t", "empty", ""],
    ["/etc/${slug}.md", "absolute"],
    ["\\\\server\\share\\a.md", "absolute"],
    ["C:\\a.md", "absolute"],
    ["c:/a.md", "absolute"],
    ["c:", "absolute"],
    ["c:a.md", "character"],
    ["a:b/c.md", "character", "a:b"],
    ["~/a.md", "absolute"],
    ["../a.md", "outside", ".."],
    ["a/../../b.md", "outside", ".."],
    ["a\\..\\b.md", "outside", ".."],
    ["a/.../b.md", "outside", "..."],
    ["a/..", "outside", ".."],
    ["${title}.md", "variable", "${title}"],
    ["${Date}.md", "variable", "${Date}"],
    ["${}.md", "variable", "${}"],
    ["a${slug.md", "variable", "${slug.md}"],
    ["a/b:c.md", "character", "b:c.md"],
    ["vscode://a/b.md", "character", "vscode:"],
    ["a?.md", "character", "a?.md"],
    ["a\0b.md", "character", "a\0b.md"],
    ["${issue}\0${slug}.md", "character", "\0\0offline-sync.md"],
    ["a\nb/c.md", "character", "a\nb"],
    ["a\u202egnp.md", "character", "a\u202egnp.md"],
    ["a\ud800.md", "character", "a\ud800.md"],
    ["a /b.md", "edge", "a "],
    [" /b.md", "absolute", "/b.md"],
    ["a./b.md", "edge", "a."],
    ["a/ b.md", "edge", " b.md"],
    ["CON/a.md", "reserved", "CON"],
    ["a/nul.md", "reserved", "nul.md"],
    ["a/Com1.x.md", "reserved", "Com1.x.md"],
    ["a/lpt³.md", "reserved", "lpt³.md"],
    ["a/CONIN$.md", "reserved", "CONIN$.md"],
    [`${"é".repeat(127)}.md`, "tooLong"],
    [`${"a/".repeat(600)}b.md`, "tooLong"],
    ["docs/plans/", "markdown"],
    ["docs/${slug}", "markdown", "offline-sync"],
    [".md", "markdown", ".md"],
    ["a/.markdown", "markdown", ".markdown"],
    [".git/${slug}.md", "excluded", ".git"],
    ["a/Node_Modules/b.md", "excluded", "Node_Modules"],
  ];
  for (const [pattern, problem, part] of refused) {
    it(`is refused for ${JSON.stringify(pattern.slice(0, 40))}: ${problem}`, () => {
      const destination = resolveDestination(pattern, values);
      assert.ok(destination.kind === "refused", JSON.stringify(destination));
      assert.equal(destination.problem, problem);
      assert.equal(destination.part, (part ?? pattern).slice(0, 80));
    });
  }

  it("may have a name of exactly 255 bytes, with the number of a further try among them", () => {
    const name = "é".repeat(125);
    assert.equal(resolved(`${name}ab.md`), `${name}ab.md`);
    assert.equal(resolved(`${name}.md`, {}, 2), `${name}-2.md`);
    assert.match(resolved(`${name}a.md`, {}, 100), /^tooLong/u);
  });

  it("takes a number when its name is taken", () => {
    assert.equal(resolved(usual, {}, 2), "docs/plans/2026-11-20-offline-sync-2.md");
    assert.equal(resolved("a.b.markdown", {}, 11), "a.b-11.markdown");
  });

  it("ends in time on hostile patterns and values", () => {
    const many = "${".repeat(400);
    assert.match(resolved(many), /^variable/u);
    assert.match(resolved("${issue}-".repeat(100)), /^markdown/u);
    assert.equal(resolved("${branch}.md", { branch: "/".repeat(1_000_000) }), "plan.md");
    assert.equal(resolved("${slug}.md", { title: "[".repeat(1_000_000) }), "plan.md");
  });

  const slugs: readonly (readonly [title: string, slug: string])[] = [
    ["Offline Sync!", "offline-sync"],
    ["../../etc/passwd", "etc-passwd"],
    ["C:\\Windows\\con", "c-windows-con"],
    ["日本語の計画", "日本語の計画"],
    ["///", "plan"],
    ["Nul", "plan-nul"],
    ["a".repeat(300), "a".repeat(30)],
  ];
  for (const [title, slug] of slugs) {
    it(`has ${slug} in it for the title ${JSON.stringify(title.slice(0, 20))}`, () => {
      assert.equal(titleSlug(title), slug);
    });
  }
});

describe("the issue of a branch", () => {
  const issues: readonly (readonly [branch: string, issue: string | undefined])[] = [
    ["123-foo", "123"],
    ["042-offline-sync", undefined],
    ["42", "42"],
    ["#42-x", "42"],
    ["issue-42", "42"],
    ["Issue_42_x", "42"],
    ["gh-7", "7"],
    ["fix/42-typo", "42"],
    ["feature/ABC-123-x", "ABC-123"],
    ["ABC-123", "ABC-123"],
    ["ada/issue-9", "9"],
    ["fix-ABC-12-x", "ABC-12"],
    ["users/ada/PROJ2-5", "PROJ2-5"],
    ["main", undefined],
    ["feature/offline-sync", undefined],
    ["2026-11-20-notes", undefined],
    ["2026-11", undefined],
    ["release/42", undefined],
    ["v1.2.3", undefined],
    ["1.2.3", undefined],
    ["hotfix/1.2", undefined],
    ["UTF-8", undefined],
    ["fix/UTF-8-names", undefined],
    ["phase-2", undefined],
    ["12345678-x", undefined],
    ["", undefined],
    ["/".repeat(100_000), undefined],
  ];
  for (const [branch, issue] of issues) {
    it(`is ${issue ?? "none"} for ${branch.slice(0, 40) || "no name"}`, () => {
      assert.equal(issueOf(branch), issue);
    });
  }
});
