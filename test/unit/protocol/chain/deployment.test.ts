import { describe, expect, it } from "vitest";
import { contractAddress, contractName, deploymentSchema } from "#protocol/chain/deployment.ts";
import { withoutNetworkPrefix } from "#protocol/chain/network-prefix.ts";
import { at, sampleDeployment } from "#test/unit/proposals/sample-deployment.ts";

const problems = (change: object) =>
  deploymentSchema
    .safeParse({ ...sampleDeployment, ...change })
    .error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];

describe("a deployment", () => {
  it("is read as it was written, with checksums", () => {
    expect(deploymentSchema.parse(sampleDeployment)).toEqual(sampleDeployment);
    const small = "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed";
    const contracts = { ...sampleDeployment.contracts, AlthingToken: small };
    expect(deploymentSchema.parse({ ...sampleDeployment, contracts }).contracts.AlthingToken).toBe(
      "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
    );
  });

  it.each(["AlthingToken", "AlthingGovernor", "TimelockController"])("needs its %s", (name) => {
    const { [name]: _, ...contracts } = sampleDeployment.contracts;
    expect(problems({ contracts })).toEqual([`contracts.${name}: expected an address, found none`]);
  });

  it("has each symbol once", () => {
    const [eth, flt, usdc] = sampleDeployment.assets;
    expect(problems({ assets: [eth, flt, { ...usdc, symbol: "ETH" }, { ...usdc, symbol: "ETH" }] })).toEqual([
      "assets: expected distinct symbols, found ETH twice",
    ]);
  });

  it("has addresses with right checksums alone", () => {
    const contracts = { ...sampleDeployment.contracts, AlthingToken: "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD" };
    expect(problems({ contracts })).toEqual([
      "contracts.AlthingToken: expected an address: 0x and 40 hexadecimal digits with a right checksum",
    ]);
    expect(problems({ genesisHash: "0x12" })).toHaveLength(1);
  });

  it("names its contracts and their addresses, and says which it has where one is asked for in vain", () => {
    const { contracts } = sampleDeployment;
    expect(contractAddress(sampleDeployment, "AlthingToken")).toBe(contracts.AlthingToken);
    expect(contractName(sampleDeployment, contracts.AlthingToken ?? "")).toBe("AlthingToken");
    expect(contractName(sampleDeployment, at(0x99))).toBe(at(0x99));
    const few = { chainId: 5, contracts: { Elections: at(1), CommitteeSeats: at(2) } };
    expect(() => contractAddress(few, "Safe")).toThrow(
      "The deployment on chain 5 has no contract named Safe; it has Elections, CommitteeSeats",
    );
  });
});

describe("a network's short name before an address", () => {
  const anna = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";
  const read = (given: unknown, chainId?: string, isText?: (path: readonly (string | number)[]) => boolean) => {
    const found: string[] = [];
    const plain = withoutNetworkPrefix(
      given,
      chainId,
      ({ path, message }) => found.push(`${path.join(".")}: ${message}`),
      isText,
    );
    return { plain, found };
  };

  it("is left out wherever it stands, and nothing else is changed", () => {
    const given = {
      to: `eth:${anna}`,
      list: [` eth:${anna} `, { deep: `eth:${anna}` }],
      text: `see eth:${anna}`,
      n: 7,
      no: null,
    };
    expect(read(given, "1")).toEqual({
      plain: { to: anna, list: [anna, { deep: anna }], text: `see eth:${anna}`, n: 7, no: null },
      found: [],
    });
    for (const other of [anna, ` ${anna}`, "eth:0x12", `eth:${anna}0`, `ETH:${anna}`, `a b:${anna}`, undefined]) {
      expect(read(other, "1")).toEqual({ plain: other, found: [] });
    }
  });

  it("of another network, or of a chain that has none, is told with its place", () => {
    expect(read({ a: [`oeth:${anna}`] }, "1")).toEqual({
      plain: { a: [anna] },
      found: ["a.0: is an address of another network, oeth; this is chain 1 (eth)"],
    });
    expect(read(`eth:${anna}`, "31337")).toEqual({
      plain: anna,
      found: [": is an address of another network, eth; this is chain 31337"],
    });
    expect(read(`eth:${anna}`)).toEqual({
      plain: anna,
      found: [": is an address of the network eth; say which chain this is, with chainId or --chain"],
    });
  });

  it("stays in what is text", () => {
    const given = { message: { inner: `oeth:${anna}` }, to: `eth:${anna}` };
    expect(read(given, "1", ([key]) => key === "message")).toEqual({ plain: { ...given, to: anna }, found: [] });
  });
});
