import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Finding } from "#governance-ui/api/report.ts";
import { ReportFindings } from "#governance-ui/parts/report-findings.tsx";

const finding = (check: string, title: string, level: Finding["level"] = "info"): Finding => ({
  check,
  level,
  key: title,
  title,
  detail: "",
  mark: title,
  change: null,
});

function shownAndFolded(findings: Finding[]): [shown: string, folded: string] {
  const [shown = "", folded = ""] = renderToStaticMarkup(createElement(ReportFindings, { findings })).split("<details");
  return [shown, folded];
}

describe("the findings of a report", () => {
  it("show what a voter decides by, and when it comes; how it is done is folded", () => {
    const [shown, folded] = shownAndFolded([
      finding("parameters", "Threshold"),
      finding("later", "Threshold goes from 60% to 55%"),
      finding("gas", "60,000 gas"),
    ]);
    expect(shown).toContain("Threshold goes from 60% to 55%");
    expect(folded).toContain("60,000 gas");
    expect(folded).not.toContain("Threshold");
  });

  it("show an error and a warning whatever they are about", () => {
    const [shown, folded] = shownAndFolded([
      finding("gas", "Too much gas", "error"),
      finding("code", "New", "warning"),
    ]);
    expect(shown).toContain("Too much gas");
    expect(shown).toContain("New");
    expect(folded).toBe("");
  });
});
