import { encodeFunctionData, encodePacked, type Hex, pad, parseAbi, parseEther, toFunctionSelector } from "viem";
import { describe, expect, it } from "vitest";
import { sentinel } from "#protocol/governor/sentinel.ts";
import { at, sampleCatalogue, sampleDeployment } from "./sample-deployment.ts";

const catalogue = await sampleCatalogue();
const { AlthingToken: token, AlthingGovernor: governor, TimelockController: timelock } = sampleDeployment.contracts;
const abi = parseAbi([
  "function setVotingDelay(uint48)",
  "function grantRole(bytes32,address)",
  "function setPolicy(address,bytes4,uint8)",
]);

describe("a proposal's calls are decoded", () => {
  it("in order, each of them covered", () => {
    const known = catalogue.action("governor.votingDelay");
    const period = catalogue.action("governor.votingPeriod");
    const calls = [
      ...(known?.calls({ delay: "172800" }) ?? []),
      { target: at(0xbeef), valueWei: 3n, data: "0x12345678aa" as Hex },
      ...(period?.calls({ period: "432000" }) ?? []),
    ];
    const decoded = catalogue.decode(calls);
    expect(decoded.map((action) => action.actionId)).toEqual(["governor.votingDelay", null, "governor.votingPeriod"]);
    expect(decoded.flatMap((action) => action.calls.map(({ data }) => data))).toEqual(calls.map(({ data }) => data));
    expect(decoded[0]).toMatchObject({
      parameterId: "governor.votingDelay",
      newValue: "172800",
      sentence: "Set the voting delay to 2 days",
      signature: "setVotingDelay(uint48 delay)",
      args: [{ name: "delay", type: "uint48", value: "172800" }],
    });
    expect(decoded[1]).toMatchObject({ known: false, riskHint: "constitutional", parameterId: null, signature: null });
    expect(decoded[1]?.sentence).toContain("0x12345678 with 1 bytes of arguments");
  });

  it("whatever the case of target and data", () => {
    const data = encodeFunctionData({ abi, functionName: "setVotingDelay", args: [86_400] });
    const target = governor?.toLowerCase() as Hex;
    expect(
      catalogue.decode([{ target, valueWei: 0n, data: data.toUpperCase().replace("0X", "0x") as Hex }])[0]?.actionId,
    ).toBe("governor.votingDelay");
  });

  it("as unknown when bits above the type are set", () => {
    const dirty = `${toFunctionSelector("setVotingDelay(uint48)")}${"f".repeat(52)}${"0".repeat(7)}15180` as Hex;
    expect(catalogue.decode([{ target: governor ?? at(0), valueWei: 0n, data: dirty }])[0]?.known).toBe(false);
  });

  it("as unknown when the class does not exist", () => {
    const data = encodeFunctionData({ abi, functionName: "setPolicy", args: [at(1), "0x12345678", 3] });
    expect(catalogue.decode([{ target: governor ?? at(0), valueWei: 0n, data }])[0]?.known).toBe(false);
  });

  it("as unknown when a token is not an asset of the deployment", () => {
    const data = encodeFunctionData({
      abi: parseAbi(["function transfer(address,uint256)"]),
      functionName: "transfer",
      args: [at(1), 5n],
    });
    const [decoded] = catalogue.decode([{ target: at(0xbad), valueWei: 0n, data }]);
    expect(decoded).toMatchObject({ known: false, signature: "transfer(address to, uint256 value)" });
  });

  it("with the name of a call that moves power, though no action knows it", () => {
    const role = pad("0x00", { size: 32 });
    const data = encodeFunctionData({ abi, functionName: "grantRole", args: [role, at(7)] });
    const [decoded] = catalogue.decode([{ target: timelock ?? at(0), valueWei: 0n, data }]);
    expect(decoded?.sentence).toContain("looks like grantRole(bytes32 role, address account)");
    expect(decoded?.args).toEqual([
      { name: "role", type: "bytes32", value: role },
      { name: "account", type: "address", value: at(7) },
    ]);
  });

  it("as a transfer of ETH only with value and without data", () => {
    const decode = (valueWei: bigint, data: Hex) => catalogue.decode([{ target: at(9), valueWei, data }])[0];
    expect(decode(parseEther("1.5"), "0x")?.sentence).toBe(`Send 1.5 ETH from the treasury to ${at(9)}`);
    expect(decode(0n, "0x")).toMatchObject({ known: false });
    expect(decode(1n, encodePacked(["uint8"], [1]))).toMatchObject({ known: false });
  });

  it("with a warning when it breaks a bound that the forms keep", () => {
    const data = encodeFunctionData({
      abi: parseAbi(["function updateDelay(uint256)"]),
      functionName: "updateDelay",
      args: [1n],
    });
    const [decoded] = catalogue.decode([{ target: timelock ?? at(0), valueWei: 0n, data }]);
    expect(decoded?.known).toBe(true);
    expect(decoded?.outOfBounds.join()).toContain("1 second is below the least of 1 hour");
  });

  it("as routine when the treasury's votes go to the sentinel, and constitutional otherwise", () => {
    const delegate = catalogue.action("treasury.delegate");
    const hint = (delegatee: string) => {
      const inputs = delegate?.parse({ delegatee });
      return inputs === undefined ? null : delegate?.riskHint(inputs);
    };
    expect(hint(sentinel)).toBe("routine");
    expect(hint(at(1))).toBe("constitutional");
    expect(catalogue.decode(delegate?.calls({ delegatee: at(1) }) ?? [])[0]?.calls[0]?.target).toBe(token);
  });
});

describe("a general call", () => {
  const call = catalogue.action("call");

  it("encodes any function, and comes back unknown with the same bytes", () => {
    const inputs = call?.parse({
      target: at(5),
      function: "setFees((uint16 feeBps, address payee)[] fees, string note)",
      arguments: [
        [
          ["30", at(6)],
          ["25", at(7)],
        ],
        "two payees",
      ],
      value: "0.5 ETH",
    });
    const calls = call?.calls(inputs ?? {}) ?? [];
    expect(calls[0]).toMatchObject({ target: at(5), valueWei: parseEther("0.5") });
    expect(call?.sentence(inputs ?? {})).toContain("Call setFees of");
    expect(catalogue.decode(calls)[0]).toMatchObject({ known: false, calls: [{ data: calls[0]?.data }] });
    expect(call?.parse(call.write(inputs ?? {}))).toEqual(inputs);
  });

  it.each([
    [{ function: "setFee(uint)", arguments: ["-1"] }, "arguments"],
    [{ function: "setFee(uint8)", arguments: ["256"] }, "arguments"],
    [{ function: "setFee(uint8)", arguments: [] }, "arguments"],
    [{ function: "setFee(uint8)", arguments: ["1", "2"] }, "arguments"],
    [{ function: "setFee(address)", arguments: ["0x12"] }, "arguments"],
    [{ function: "setFee(bool)", arguments: ["1"] }, "arguments"],
    [{ function: "setFee(uint8[])", arguments: ["1"] }, "arguments"],
    [{ function: "setFee(fee)" }, "function"],
    [{ function: "set fee" }, "function"],
    [{ function: "event Fee(uint256)" }, "function"],
  ])("refuses %o and names %s", (part, field) => {
    expect(() => call?.parse({ target: at(5), ...part })).toThrow(new RegExp(`^call: ${field}: .+`));
  });
});
