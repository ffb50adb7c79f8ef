import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ReportFailures } from "#governance-ui/pages/proposal/report-failures.tsx";

const show = (failures: Parameters<typeof ReportFailures>[0]["failures"], earlier = false) =>
  renderToStaticMarkup(createElement(ReportFailures, { failures, earlier }));

describe("a report that could not be made", () => {
  it("is a danger, said with its stage and reason", () => {
    const shown = show([{ stage: "before-queue", at: 1_800_000_000, reason: "too many <calls>" }]);
    expect(shown).toContain("note danger");
    expect(shown).toContain("No report could be made before it is queued.");
    expect(shown).toContain("too many &lt;calls&gt;");
    expect(shown).toContain("nobody has seen what this proposal does");
  });

  it("does not deny the report that was made before", () => {
    const shown = show([{ stage: "before-execute", at: 1_800_000_000, reason: "too slow" }], true);
    expect(shown).toContain("The report below is an earlier one");
    expect(shown).not.toContain("nobody has seen what this proposal does");
  });

  it("takes no room where every report was made", () => {
    expect(show([])).toBe("");
  });
});
