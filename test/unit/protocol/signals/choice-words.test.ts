import type { Address } from "viem";
import { describe, expect, it } from "vitest";
import { choiceShares } from "#protocol/signals/choice-shares.ts";
import { choiceWords } from "#protocol/signals/choice-words.ts";
import { bindingPlugins, bindsTo } from "#protocol/signals/signal-space.ts";
import type { SignalChoice, SignalType } from "#protocol/signals/signal-type.ts";
import { choiceOf, signedChoice } from "#protocol/signals/signed-choice.ts";

const token: Address = "0x5FbDB2315678afecb367f032d93F642f64180aa3";
const other: Address = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";

describe("the space of a deployment", () => {
  it("is bound to one chain and one token", () => {
    const binding = { chainId: 31337, token };
    expect(bindsTo(bindingPlugins(binding), binding)).toBe(true);
    expect(bindsTo(bindingPlugins({ ...binding, chainId: 1 }), binding)).toBe(false);
    expect(bindsTo(bindingPlugins({ ...binding, token: other }), binding)).toBe(false);
    for (const none of ["", "{}", "null", "[]", '{"althing":1}', "{"]) expect(bindsTo(none, binding)).toBeNull();
    expect(bindsTo('{"althing":{}}', binding)).toBe(false);
    expect(bindsTo('{"althing":null}', binding)).toBeNull();
    expect(bindsTo('{"althing":{"network":"31337","token":7}}', binding)).toBe(false);
  });
});

describe("a choice in words", () => {
  const names = ["North", "South", "Nowhere"];
  it.each([
    ["single-choice", 2, "South"],
    ["approval", [3, 1], "Nowhere, North"],
    ["approval", [], "none of the choices"],
    ["ranked-choice", [3, 1, 2], "1. Nowhere, 2. North, 3. South"],
    ["weighted", { 1: 1, 3: 2 }, "33.3% North, 66.6% Nowhere"],
    ["quadratic", { 2: 0.5, 1: 0 }, "100% South"],
  ] as const)("of %s voting", (type, choice, words) => {
    expect(choiceWords(type, names, choice)).toBe(words);
  });

  it("has shares in lowest whole parts, read as they are written", () => {
    expect(choiceShares({ 1: 12.5, 3: 37.5 }, 3)).toEqual([1n, 0n, 3n]);
    expect(choiceShares({ 1: 0.1, 2: 0.2 }, 2)).toEqual([1n, 2n]);
    expect(choiceShares({ 1: 33.33, 2: 66.67 }, 2)).toEqual([3333n, 6667n]);
    expect(choiceShares({ 1: 33.333, 2: 66.667 }, 2)).toBeNull();
    expect(choiceShares({ 1: 1e-7, 2: 1 }, 2)).toBeNull();
    expect(choiceShares({ 1: 1e21 }, 2)).toBeNull();
  });

  it.each<[SignalType, SignalChoice]>([
    ["single-choice", 2],
    ["approval", [1, 2]],
    ["ranked-choice", [2, 1]],
    ["weighted", { 1: 1, 2: 3 }],
    ["quadratic", { 1: 1 }],
  ])("of %s voting is read back from what is signed", (type, choice) => {
    expect(choiceOf(type, signedChoice(type, choice))).toEqual(choice);
  });

  it.each<[SignalType, number | number[] | string]>([
    ["single-choice", "1"],
    ["approval", 1],
    ["ranked-choice", "[1]"],
    ["weighted", 1],
    ["weighted", "[1]"],
    ["weighted", "null"],
    ["weighted", "1"],
    ["weighted", "{"],
  ])("of %s voting is none in another form: %j", (type, signed) => {
    expect(choiceOf(type, signed)).toBeNull();
  });
});
