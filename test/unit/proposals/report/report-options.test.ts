import { describe, expect, it } from "vitest";
import { reportOptions } from "#proposals/cli/report-options.ts";

describe("reportOptions", () => {
  it("takes digits for a proposal of the chain, and anything else for a file", () => {
    expect(reportOptions(["12"]).subject).toEqual({ key: "12" });
    expect(reportOptions(["./12.yaml"]).subject).toEqual({ file: "./12.yaml" });
    expect(reportOptions(["12", "--block", "7", "--format", "json"])).toMatchObject({ block: 7n, format: "json" });
  });

  it.each([
    [[], /^Expected one proposal file, id or number, found 0\.\nUsage: npm run report/],
    [["a.yaml", "b.yaml"], /found 2\./],
    [["a.yaml", "--format", "html"], /^--format html: expected md or json$/],
    [["a.yaml", "--block", "latest"], /^--block latest: expected the number of a block$/],
    [["a.yaml", "--nework", "x"], /'--nework'[\s\S]*Usage/],
  ])("refuses %j in words", (args, message) => {
    expect(() => reportOptions(args)).toThrow(message);
  });
});
