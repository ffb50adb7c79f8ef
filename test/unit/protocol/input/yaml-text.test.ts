import { describe, expect, it } from "vitest";
import { z } from "zod";
import { FileError } from "#protocol/input/file-error.ts";
import { parseYaml, parseYamlText } from "#protocol/input/yaml/yaml-text.ts";

const TEXT = `# a comment
title: 007
calls:
  - to: 0x10
    "more": ~
  - to: 1e3
`;
const problemsOf = (read: () => unknown) => {
  try {
    read();
  } catch (error) {
    if (error instanceof FileError) return error.problems;
    throw error;
  }
  return [];
};

describe("a file in YAML", () => {
  it("is read with every value as the text that stands there", () => {
    expect(parseYamlText(TEXT, "a.yaml").value).toEqual({
      title: "007",
      calls: [{ to: "0x10", more: "~" }, { to: "1e3" }],
    });
  });

  it("says where something stands: the key, the item of a list, or the nearest above it", () => {
    const { problem } = parseYamlText(TEXT, "a.yaml");
    const at = (...path: (string | number)[]) => {
      const { line, column } = problem(path, "");
      return [line, column];
    };
    expect(problem(["calls", 1, "to"], "is wrong")).toEqual({
      line: 6,
      column: 5,
      field: "calls.1.to",
      message: "is wrong",
    });
    expect(at()).toEqual([2, 1]);
    expect(at("title")).toEqual([2, 1]);
    expect(at("calls")).toEqual([3, 1]);
    expect(at("calls", 0)).toEqual([4, 5]);
    expect(at("calls", 0, "to")).toEqual([4, 5]);
    expect(at("calls", 0, "more")).toEqual([5, 5]);
    expect(at("calls", 1)).toEqual([6, 5]);
    expect(at("calls", 7, "to")).toEqual([3, 1]);
    expect(at("calls", 1, "value")).toEqual([6, 5]);
    expect(at("nothing", "there")).toEqual([2, 1]);
    expect(at("title", "deeper")).toEqual([2, 1]);
    const nothing = parseYamlText("", "a.yaml").problem(["to"], "is missing");
    expect(nothing).toEqual({ line: 1, column: 1, field: "to", message: "is missing" });
  });

  it("finds a key that a number names, and none that is a list itself", () => {
    const { problem } = parseYamlText("a: 1\n7: 2\n? [x]\n: 3\n", "a.yaml");
    expect(problem([7], "")).toMatchObject({ line: 2, column: 1 });
    expect(problem(["x"], "")).toMatchObject({ line: 1, column: 1 });
  });

  it.each([
    ["a key twice", "a: 1\nb: 2\n  \na : 3", 4, 1, "a: the key is there twice, expected it once"],
    ["a key twice in quotes", '{"a": 1, "a": 2}', 1, 10, '"a": the key is there twice, expected it once'],
    ["a second document", "a: 1\n---\nb: 2\n", 2, 1, 'expected one document, found a second after "---"'],
    ["a tag that nobody knows", "a: !hidden 1\n", 1, 4, expect.stringMatching(/^(?!.* at line )[^\n]*!hidden$/)],
    ["a list that does not end", "a: [1, 2\n", 2, 1, expect.stringMatching(/^(?!.* at line )[^\n]*\]$/)],
    ["a reference without a target", "a: 1\nb: *nobody\n", 1, 1, expect.stringContaining("nobody")],
  ])("with %s is refused at its place", (_, text, line, column, message) => {
    expect(problemsOf(() => parseYamlText(text, "a.yaml"))).toEqual([{ line, column, message }]);
  });

  it("whose references multiply without bound is refused", () => {
    const lists = Array.from(
      { length: 9 },
      (_, at) => `l${at}: &l${at} [${at === 0 ? "x" : `*l${at - 1},`.repeat(9)}]`,
    );
    expect(problemsOf(() => parseYamlText(lists.join("\n"), "a.yaml"))).toHaveLength(1);
    const [few] = [`a: &a x\nb: [${"*a, ".repeat(50)}]`];
    expect(problemsOf(() => parseYamlText(few, "a.yaml"))).toEqual([]);
  });

  it("is held to a schema, each problem with file, line, column and field", () => {
    const schema = z.strictObject({
      title: z.string(),
      calls: z.array(z.strictObject({ to: z.string().regex(/^0x/, "expected 0x") })),
    });
    expect(() => parseYaml(TEXT, "a.yaml", schema)).toThrow(
      ["a.yaml:5:5: calls.0.more: is not a key that is known here", "a.yaml:6:5: calls.1.to: expected 0x"].join("\n"),
    );
    const { value, yaml } = parseYaml("title: x\ncalls: []\n", "a.yaml", schema);
    expect(value).toEqual({ title: "x", calls: [] });
    expect(yaml.problem(["calls"], "are none")).toEqual({ line: 2, column: 1, field: "calls", message: "are none" });
  });
});

it("a problem of the whole file names no field", () => {
  const { message } = new FileError("a.yaml", [
    { line: 1, column: 2, message: "is empty" },
    { line: 1, column: 3, field: "", message: "is wrong" },
    { line: 4, column: 5, field: "to", message: "is missing" },
  ]);
  expect(message).toBe("a.yaml:1:2: is empty\na.yaml:1:3: is wrong\na.yaml:4:5: to: is missing");
});
