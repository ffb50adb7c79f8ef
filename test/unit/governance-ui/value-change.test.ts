import { describe, expect, it } from "vitest";
import { valueChange } from "#governance-ui/vote/value-change.ts";

describe("the change of a value", () => {
  it("is one entry for a plain value, thousands separators included", () => {
    expect(valueChange("1,000 FLT", "2,000 FLT")).toEqual([{ old: "1,000 FLT", new: "2,000 FLT", changed: true }]);
  });

  it("is told part by part for a coupled value", () => {
    const parts = valueChange("quorum 4%, majority 60%", "quorum 4%, majority 66.67%");
    expect(parts.map(({ changed }) => changed)).toEqual([false, true]);
  });

  it("starts from unset when there was none", () => {
    expect(valueChange(null, "4%")).toEqual([{ old: "unset", new: "4%", changed: true }]);
  });
});
