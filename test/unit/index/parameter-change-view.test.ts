import { describe, expect, it } from "vitest";
import { type ChangeRow, parameterChangeView, valueAfter } from "#index/view/parameter-change-view.ts";
import type { Parameter } from "#protocol/chain/parameter.ts";
import { at, sampleCatalogue } from "#test/unit/proposals/sample-deployment.ts";

const row = (part: Partial<ChangeRow>): ChangeRow => ({
  block: 7,
  log_index: 3,
  tx_hash: "0x00",
  part: 0,
  parameter_id: "p",
  old_value: "600",
  new_value: "500",
  proposal_id: null,
  proposal_number: null,
  in_force_at: null,
  moved_by: null,
  timestamp: 1_000,
  ...part,
});

describe("a change of a parameter", () => {
  it("is in force at once, or from when its event said", async () => {
    const [parameter] = (await sampleCatalogue()).parameters;
    const view = (part: Partial<ChangeRow>) => parameterChangeView(parameter as Parameter, row(part), false);
    expect(view({})).toMatchObject({ at: 1_000, inForceAt: 1_000, by: null });
    expect(view({ in_force_at: 1_000 }).inForceAt).toBe(1_000);
    const moved = { in_force_at: 2_400, moved_by: at(0xabc).toLowerCase() };
    expect(view(moved)).toMatchObject({ inForceAt: 2_400, by: at(0xabc) });
  });

  it("leaves what was before in force where a ramp begins", () => {
    expect(valueAfter(row({}))).toBe("500");
    expect(valueAfter(row({ in_force_at: 1_000 }))).toBe("500");
    expect(valueAfter(row({ in_force_at: 1_001 }))).toBe("600");
    expect(valueAfter(row({ in_force_at: 1_001, old_value: null }))).toBe("500");
  });
});
