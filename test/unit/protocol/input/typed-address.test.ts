import { describe, expect, it } from "vitest";
import { typedAddress } from "#protocol/input/typed-address.ts";

const ADDRESS = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";

describe("an address as people type it", () => {
  it("is read with blanks around it, without capitals, and with the short name of its own network", () => {
    for (const text of [ADDRESS, ` ${ADDRESS}\n`, ADDRESS.toLowerCase(), `eth:${ADDRESS}`, ` eth:${ADDRESS} `]) {
      expect(typedAddress(text, 1), text).toEqual({ address: ADDRESS });
    }
    expect(typedAddress(`arb1:${ADDRESS}`, 42_161)).toEqual({ address: ADDRESS });
  });

  it("is refused where the name is another network's, or nobody's", () => {
    const problem = (text: string, chainId: number) => typedAddress(text, chainId);
    expect(problem(`oeth:${ADDRESS}`, 1)).toEqual({
      problem: "This is an address of another network, oeth; this is chain 1 (eth).",
    });
    expect(problem(`eth:${ADDRESS}`, 31_337)).toEqual({
      problem: "This is an address of another network, eth; this is chain 31337.",
    });
  });

  it("is refused with a wrong checksum, or where it is none", () => {
    expect(typedAddress(`eth:${ADDRESS.replace("d", "D")}`, 1)).toEqual({
      problem: "The checksum is wrong, so at least one character is: copy it again.",
    });
    for (const text of ["", "eth:", "0x12", `eth:eth:${ADDRESS}`, `ETH:${ADDRESS}`, "vitalik.eth"]) {
      expect(typedAddress(text, 1), text).toEqual({ problem: "Expected an address: 0x and 40 hexadecimal digits." });
    }
  });
});
