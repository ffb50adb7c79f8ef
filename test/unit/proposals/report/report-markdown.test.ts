import { marked } from "marked";
import { describe, expect, it } from "vitest";
import { reportDifferences } from "#proposals/report/report-differences.ts";
import { reportMarkdown } from "#proposals/report/report-markdown.ts";
import { sampleFinding, sampleReport } from "./sample-report.ts";

const hostile = "<img src=x onerror=alert(1)> [x](javascript:alert(1)) **b** `c`\n\n# heading | \\[y](z) &lt;i&gt;";

describe("reportMarkdown", () => {
  it("starts with the worst, and puts errors before warnings before the rest", () => {
    const findings = [
      sampleFinding({ level: "error", title: "Grants a role" }),
      sampleFinding({ level: "warning", title: "Young code" }),
      sampleFinding({ change: { before: "3 days", after: "5 days" } }),
    ];
    const text = reportMarkdown(sampleReport(findings));
    expect(text.split("\n\n")[1]).toBe("**1 error, 1 warning. First: Grants a role.**");
    const at = ["## Errors", "## Warnings", "## What it does"].map((heading) => text.indexOf(heading));
    expect(at.every((place, index) => place > (at[index - 1] ?? 0))).toBe(true);
    expect(text).toContain("- **Voting period**: 3 days → 5 days _(parameters)_");
  });

  it("shows the text of strangers as text", async () => {
    const report = sampleReport(
      [sampleFinding({ title: hostile, detail: hostile, change: { before: hostile, after: hostile } })],
      {
        title: hostile,
      },
    );
    const html = await marked.parse(reportMarkdown(report));
    expect(html).not.toMatch(/<img|<a |<code|<i>/);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain(
      "&lt;img src=x onerror=alert(1)&gt; [x](javascript:alert(1)) **b** `c` # heading | \\[y](z) &amp;lt;i",
    );
  });

  it("tells the differences from an earlier report, or that there are none", () => {
    const [first, later] = [
      sampleReport([]),
      sampleReport([sampleFinding({ title: "Grants a role", level: "error" })]),
    ];
    expect(reportMarkdown(later, reportDifferences(first, later))).toContain("- **new:** Grants a role");
    expect(reportMarkdown(first, [])).toContain("Nothing differs from the earlier report.");
  });
});
