import { type Address, zeroAddress } from "viem";
import { describe, expect, it } from "vitest";
import { explainZeroPower, type PowerFacts } from "#governance-ui/vote/power-explanation.ts";
import { zeroPowerWords } from "#governance-ui/vote/zero-power-words.ts";

const me: Address = "0x1111111111111111111111111111111111111111";
const other: Address = "0x2222222222222222222222222222222222222222";
const sentinel: Address = "0x3333333333333333333333333333333333333333";

const explain = (facts: Partial<PowerFacts>) =>
  explainZeroPower({
    account: me,
    votesAtSnapshot: 0n,
    snapshotAt: 1_000,
    now: 2_000,
    balance: 5n,
    delegate: zeroAddress,
    sentinel,
    delegations: [],
    held: [],
    ...facts,
  });

describe("zero power", () => {
  it("needs no explanation when there is power", () => {
    expect(explain({ votesAtSnapshot: 1n })).toBeNull();
  });

  it("of tokens that were never delegated can be mended", () => {
    expect(explain({})).toMatchObject({ cause: "undelegated", mendable: true, future: false });
  });

  it("before the snapshot still leaves time", () => {
    expect(explain({ now: 1_000 })).toMatchObject({ cause: "undelegated", future: true });
  });

  it("after delegating too late is for next time", () => {
    expect(explain({ delegate: me, delegations: [{ to: me, at: 1_001 }] })).toMatchObject({
      cause: "delegated-late",
      mendable: false,
    });
  });

  it("names the delegate who had it then", () => {
    expect(explain({ delegate: other, delegations: [{ to: other, at: 900 }] })).toMatchObject({
      cause: "delegated-away",
      delegateThen: other,
      mendable: true,
    });
  });

  it("of one who took it back since then is already mended", () => {
    const delegations = [
      { to: other, at: 900 },
      { to: me, at: 1_500 },
    ];
    expect(explain({ delegate: me, delegations })).toMatchObject({ cause: "moved-since", mendable: false });
  });

  it("of one whose tokens are held elsewhere names through whom they vote", () => {
    const held = [{ delegate: other }];
    const explanation = explain({ balance: 0n, held });
    expect(explanation).toMatchObject({ cause: "held", delegateThen: other, mendable: false });
    if (explanation === null) throw new Error("nothing to explain");
    expect(zeroPowerWords(explanation, "noon").advice).toContain("vote through 0x2222…2222");
    expect(explain({ balance: 0n, held: [{ delegate: me }] })).toMatchObject({ cause: "received-late" });
    expect(explain({ held })).toMatchObject({ cause: "undelegated" });
  });

  it("of tokens that arrived later is told so", () => {
    expect(explain({ delegate: me, delegations: [{ to: me, at: 10 }] })).toMatchObject({ cause: "received-late" });
  });

  it("of an account without tokens cannot be mended by delegating", () => {
    expect(explain({ balance: 0n })).toMatchObject({ cause: "no-tokens", mendable: false });
  });

  it("of an excluded holder is by design", () => {
    expect(explain({ delegate: sentinel })).toMatchObject({ cause: "excluded", mendable: false });
  });

  it("is told with the time at which power was read and what to do", () => {
    const explanation = explain({});
    if (explanation === null) throw new Error("expected an explanation");
    const { advice } = zeroPowerWords(explanation, "21 Nov, 14:00");
    expect(advice).toBe(
      "Your tokens were not delegated at 21 Nov, 14:00, when power was read. Delegate now to vote next time.",
    );
  });
});
