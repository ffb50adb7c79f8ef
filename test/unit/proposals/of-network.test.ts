import { decodeFunctionData, parseAbi } from "viem";
import { describe, expect, it } from "vitest";
import { createCatalogue } from "#proposals/catalogue/catalogue.ts";
import { InputError } from "#protocol/input/input-error.ts";
import { sampleDeployment } from "#test/unit/proposals/sample-deployment.ts";

const ADDRESS = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";
const catalogue = createCatalogue({ ...sampleDeployment, chainId: 1 }, []);
const action = catalogue.action("call");

function issuesOf(input: unknown): readonly { path: readonly unknown[]; message: string }[] {
  try {
    action?.parse(input);
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.issues;
    throw error;
  }
}

describe("an address with the short name of its network", () => {
  it("is read in every field and argument of an action", () => {
    const input = (prefix: string) => ({
      target: `${prefix}${ADDRESS}`,
      function: "pay(address to, address[] others)",
      arguments: [`${prefix}${ADDRESS}`, [`${prefix}${ADDRESS}`]],
    });
    expect(action?.parse(input("eth:"))).toEqual(action?.parse(input("")));
  });

  it("stays in texts, which are no addresses whatever they look like", () => {
    const said = `eth:${ADDRESS}`;
    const [call] =
      action?.calls(
        action.parse({
          target: ADDRESS,
          function: "say(string what, (string[] words, address by)[] lines)",
          arguments: [said, [[[said], said]]],
        }),
      ) ?? [];
    const abi = parseAbi(["function say(string what, (string[] words, address by)[] lines)"]);
    expect(decodeFunctionData({ abi, data: call?.data ?? "0x" }).args).toEqual([
      said,
      [{ words: [said], by: ADDRESS }],
    ]);
  });

  it("is refused at its place where the network is another", () => {
    const issues = issuesOf({
      target: ADDRESS,
      function: "pay(address to, address[] others)",
      arguments: [ADDRESS, [`arb1:${ADDRESS}`]],
    });
    expect(issues).toEqual([
      { path: ["arguments", 1, 0], message: "is an address of another network, arb1; this is chain 1 (eth)" },
    ]);
  });
});
