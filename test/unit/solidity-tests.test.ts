import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const files = globSync("test/solidity/**/*.sol", { cwd: root });
const testsOf = (path: string) =>
  [...read(path).matchAll(/^ {4}function ((?:test|invariant)\w*)\(/gm)].flatMap(([, name]) => name ?? []);
const withTests = files.filter((path) => testsOf(path).length > 0);

/** `test_What`, `test_WhenThis_What`, `test_RevertWhen_This`; `testFuzz_` where the input is drawn, `invariant_What`. */
const scheme =
  /^(?:(?:test|testFuzz)(?:_Revert(?:When|Given))?(?:_[A-Z][A-Za-z0-9]*){1,2}|invariant_[A-Z][A-Za-z0-9]*)$/;

describe("the Solidity tests", () => {
  it("are found", () => {
    expect(withTests.length).toBeGreaterThan(40);
  });

  it.each(withTests)("%s names its tests by the one scheme", (path) => {
    expect(testsOf(path).filter((name) => !scheme.test(name))).toEqual([]);
  });

  it.each(withTests)("%s is named .t.sol and has its tree beside it", (path) => {
    expect(path).toMatch(/\.t\.sol$/);
    expect(globSync(path.replace(/\.t\.sol$/, ".tree"), { cwd: root })).toHaveLength(1);
  });

  it("have no tree without a test", () => {
    const trees = globSync("test/solidity/**/*.tree", { cwd: root });
    expect(trees.filter((tree) => !withTests.includes(tree.replace(/\.tree$/, ".t.sol")))).toEqual([]);
  });
});

it("docs/properties.md names tests and files that exist", () => {
  const cited = [...read("docs/properties.md").matchAll(/`((?:test|testFuzz|invariant)_\w+)`/g)].map(
    ([, name]) => name,
  );
  const known = new Set(files.flatMap(testsOf));
  expect(cited.length).toBeGreaterThan(100);
  expect(cited.filter((name) => name !== undefined && !known.has(name))).toEqual([]);
  const paths = [...read("docs/properties.md").matchAll(/`([\w/]+\.t\.sol)`/g)].map(([, path]) => path);
  expect(paths.filter((path) => !files.some((file) => file.endsWith(`/${path}`)))).toEqual([]);
});

it("every folder of Solidity tests is a folder of contracts", () => {
  const folders = new Set(
    withTests.map(
      (path) =>
        dirname(path)
          .replace(/^test\/solidity\//, "")
          .split("/")[0],
    ),
  );
  expect([...folders].filter((folder) => globSync(`contracts/${folder}`, { cwd: root }).length === 0)).toEqual([]);
});
