import { describe, expect, it } from "vitest";
import { reportDifferences } from "#proposals/report/report-differences.ts";
import { sampleFinding, sampleReport } from "./sample-report.ts";

const kinds = (...reports: Parameters<typeof reportDifferences>) =>
  reportDifferences(...reports).map(({ kind, finding }) => `${kind} ${finding.title}`);

describe("reportDifferences", () => {
  it("is empty for two runs that show the same", () => {
    const findings = [sampleFinding(), sampleFinding({ check: "gas", key: "execute" })];
    expect(kinds(sampleReport(findings), sampleReport([...findings].reverse()))).toEqual([]);
  });

  it("tells what is new, what is changed and, last, what is gone", () => {
    const first = sampleReport([
      sampleFinding({ key: "gone", title: "Gone" }),
      sampleFinding({ key: "kept", title: "Takes 1" }),
    ]);
    const later = sampleReport([
      sampleFinding({ key: "new", title: "New", level: "error" }),
      sampleFinding({ key: "kept", title: "Takes 1,000" }),
    ]);
    expect(kinds(first, later)).toEqual(["new New", "changed Takes 1,000", "gone Gone"]);
  });

  it("does not count what may differ between runs: only the mark and the level do", () => {
    const before = sampleFinding({ title: "Takes 90000 gas", mark: "small" });
    expect(kinds(sampleReport([before]), sampleReport([{ ...before, title: "Takes 91000 gas" }]))).toEqual([]);
    expect(kinds(sampleReport([before]), sampleReport([{ ...before, level: "warning" }]))).toEqual([
      "changed Takes 90000 gas",
    ]);
  });
});
