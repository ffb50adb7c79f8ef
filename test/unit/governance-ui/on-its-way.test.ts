import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { chainNow } from "#governance-ui/api/chain-clock.ts";
import type { ParameterChange, ParameterView } from "#governance-ui/api/parameters.ts";
import { ParameterFacts } from "#governance-ui/pages/parameter/parameter-facts.tsx";
import { OnItsWay } from "#governance-ui/parts/on-its-way.tsx";

const HOUR = 3_600;
const now = chainNow();

const change = (inForceAt: number): ParameterChange => ({
  old: "1000",
  new: "1500",
  oldHuman: "10%",
  newHuman: "15%",
  headroom: null,
  proposalId: "1",
  proposalNumber: 1,
  cause: "proposal",
  block: 7,
  at: now - HOUR,
  inForceAt,
  by: null,
  txHash: "0x00",
});
const shown = (lastChange: ParameterChange | null) => renderToStaticMarkup(createElement(OnItsWay, { lastChange }));

describe("a parameter that a ramp moves", () => {
  it("says where it goes and when it is there", () => {
    expect(shown(change(now + HOUR))).toContain("on its way to 15%");
    expect(shown(change(now + HOUR))).toContain(new Date((now + HOUR) * 1000).toISOString());
  });

  it("says nothing once it is there, nor where a change came at once or never", () => {
    expect(shown(change(now - 60))).toBe("");
    expect(shown(change(now - HOUR))).toBe("");
    expect(shown(null)).toBe("");
  });

  it("says it beside its value, which is that of now", () => {
    const parameter: ParameterView = {
      id: "bounty.kept",
      label: "Kept share",
      domain: "bounties",
      contract: null,
      unit: "%",
      decimals: 2,
      kind: "bps",
      value: "1000",
      human: "10%",
      bounds: null,
      headroom: null,
      actionId: null,
      riskClass: null,
      changes: 2,
      lastChange: change(now + HOUR),
    };
    expect(renderToStaticMarkup(createElement(ParameterFacts, { parameter }))).toMatch(/10%.*on its way to 15%/);
  });
});
