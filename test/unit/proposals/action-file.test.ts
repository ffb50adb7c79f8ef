import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { parseActionFile } from "#proposals/action-files/parse-action-file.ts";
import { readActionFiles } from "#proposals/action-files/read-action-files.ts";
import { createCatalogue } from "#proposals/catalogue/catalogue.ts";
import { at, sampleDeployment } from "./sample-deployment.ts";

const valid = `id: fees
name: Fees
contracts:
  Fees: { addresses: { "31337": "${at(0xfee)}" } }
actions:
  - id: set-fee
    contract: Fees
    title: Set the fee
    call: setFee(uint8 kind, (uint16 feeBps, address payee) terms)
    arguments:
      kind: { fixed: "2" }
      feeBps: { label: Fee, kind: bps, min: 0%, max: 5% }
      payee: { label: Payee, kind: address }
    sentence: Set the fee to {feeBps}, paid to {payee}
    current: { view: "fees(uint8 kind) view returns (uint16 feeBps, address payee, uint256 paid)", label: Fee }
    event: FeeSet(uint8 indexed kind, uint16 feeBps, address payee)
`;

describe("an action file", () => {
  const catalogue = createCatalogue(sampleDeployment, [parseActionFile(valid, "fees.yaml")]);
  const action = catalogue.action("fees.set-fee");

  it("adds an action for a contract that the code does not know", () => {
    const inputs = action?.parse({ feeBps: "2.5%", payee: at(7) }) ?? {};
    expect(action?.sentence(inputs)).toBe(`Set the fee to 2.5%, paid to ${at(7)}`);
    const [decoded] = catalogue.decode(action?.calls(inputs) ?? []);
    expect(decoded).toMatchObject({
      actionId: "fees.set-fee",
      inputs,
      signature: "setFee(uint8 kind, (uint16 feeBps, address payee) terms)",
      riskHint: "constitutional",
      newValue: JSON.stringify(["250", at(7)]),
    });
  });

  it("keeps to its bounds", () => {
    expect(() => action?.parse({ feeBps: "6%", payee: at(7) })).toThrow(
      /fees.set-fee: feeBps: .*6% is above the most of 5%/,
    );
  });

  it("recognises the change that the contract reports, and no other", () => {
    const event = action?.parameter({})?.event;
    expect(event?.toOldNew({ kind: 2, feeBps: 250, payee: at(7) })).toEqual({
      oldValue: null,
      newValue: JSON.stringify(["250", at(7)]),
    });
    expect(event?.toOldNew({ kind: 1, feeBps: 250, payee: at(7) })).toBeNull();
  });

  it("leaves other values of a fixed argument unknown", () => {
    const [call] = action?.calls({ feeBps: "250", payee: at(7) }) ?? [];
    if (call === undefined) throw new Error("no call");
    const otherKind = { ...call, data: call.data.replace(/^(0x.{8}0{63})2/, "$13") as typeof call.data };
    expect(otherKind.data).not.toBe(call.data);
    expect(catalogue.decode([otherKind])[0]?.known).toBe(false);
  });

  it("is not available on a chain where its contract has no address, and says where to give one", () => {
    const elsewhere = createCatalogue({ ...sampleDeployment, chainId: 5 }, [parseActionFile(valid, "fees.yaml")]);
    expect(elsewhere.action("fees.set-fee")).toBeUndefined();
    expect(elsewhere.unavailable).toEqual([
      {
        id: "fees.set-fee",
        reason: expect.stringContaining("Fees has no address on chain 5: add it to deployments/5/addresses.json"),
      },
    ]);
  });

  it("takes the address of the deployment before its own", () => {
    const deployment = { ...sampleDeployment, contracts: { ...sampleDeployment.contracts, Fees: at(0xabc) } };
    const own = createCatalogue(deployment, [parseActionFile(valid, "fees.yaml")]).action("fees.set-fee");
    expect(own?.calls({ feeBps: "1", payee: at(7) })[0]?.target).toBe(at(0xabc));
  });

  it("survives the way to a browser", () => {
    const [sent] = JSON.parse(JSON.stringify([parseActionFile(valid, "fees.yaml")]));
    expect(createCatalogue(sampleDeployment, [sent]).action("fees.set-fee")?.fields).toEqual(action?.fields);
  });
});

describe("a wrong action file", () => {
  it.each([
    ["id: fees", "id: fees\nid: fees", "2:1: id: the key is there twice"],
    ["name: Fees\n", "", "1:1: name: expected text"],
    ["name: Fees", "name: Fees\ncolour: red", "3:1: colour: is not a key that is known here"],
    ["contract: Fees", "contract: Fee", "7:5: actions.0.contract: expected one of Fees, as named under contracts"],
    ["setFee(uint8 kind", "setFee(uint9x kind", "9:5: actions.0.call: Unknown type"],
    ["(uint8 kind, (", "(uint8, (", "9:5: actions.0.call: needs a name for every argument"],
    ["payee: { label: Payee, kind: address }\n", "\n", "10:5: actions.0.arguments: lack payee"],
    ["kind: bps", "kind: percent", "12:7: actions.0.arguments.feeBps: expected either fixed, or label and kind"],
    ["max: 5%", "max: 5", '12:49: actions.0.arguments.feeBps.max: expected a percentage, such as 4%; "5" has no unit'],
    [
      "paid to {payee}",
      "paid to {receiver}",
      "14:5: actions.0.sentence: has {receiver}, expected one of {feeBps}, {payee}",
    ],
    ["fees(uint8 kind)", "fees(uint8 other)", "15:16: actions.0.current.view: takes other, which call does not"],
    [
      'uint16 feeBps, address payee, uint256 paid)"',
      'uint256 paid)"',
      "15:16: actions.0.current.view: has no result named like",
    ],
    ["event: FeeSet(", "event: FeeSet", "16:5: actions.0.event: "],
    [
      "title: Set the fee",
      "title: Set the fee\n    verify: twice",
      "9:5: actions.0.verify: expected one of current, event, execution",
    ],
    [
      "title: Set the fee",
      "title: Set the fee\n    class: risky",
      "9:5: actions.0.class: expected one of routine, treasury, constitutional",
    ],
    [
      at(0xfee),
      "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAEd",
      "4:24: contracts.Fees.addresses.31337: expected an address",
    ],
  ])("%o replaced by %o", (part, replacement, message) => {
    expect(valid).toContain(part);
    expect(() => parseActionFile(valid.replace(part, replacement), "fees.yaml")).toThrow(`fees.yaml:${message}`);
  });

  it("with two actions of one id", () => {
    const twice = valid + valid.slice(valid.indexOf("  - id"));
    expect(() => parseActionFile(twice, "fees.yaml")).toThrow(
      "fees.yaml:17:5: actions.1.id: another action above has the id set-fee too",
    );
  });
});

describe("the action files that are shipped", () => {
  it("cover every knob of Fluence's Core, by the order of its enum", async () => {
    const files = await readActionFiles();
    const fluence = files.find((file) => file.id === "fluence-core");
    const knobs = fluence?.actions.flatMap(({ id, call, arguments: args }) => {
      const constant = args.constantType;
      return call.startsWith("setCapacityConstant") && constant !== undefined && "fixed" in constant
        ? [[constant.fixed, id]]
        : [];
    });
    expect(knobs).toEqual([
      ["0", "min-duration"],
      ["1", "usd-collateral-per-unit"],
      ["2", "slashing-rate"],
      ["3", "withdraw-epochs-after-failed"],
      ["4", "max-failed-ratio"],
      ["5", "usd-target-revenue-per-epoch"],
      ["6", "min-reward-per-epoch"],
      ["7", "max-reward-per-epoch"],
      ["8", "min-proofs-per-epoch"],
      ["9", "max-proofs-per-epoch"],
    ]);
    const rest = fluence?.actions
      .filter(({ call }) => !call.startsWith("setCapacityConstant"))
      .map(({ call }) => call.split("(")[0]);
    expect(rest).toEqual(["setDifficulty", "setOracle", "setFLTPrice", "grantAccess", "revokeAccess"]);
  });

  it("cite where they were read", async () => {
    const text = await readFile(new URL("../../../proposals/actions/fluence-core.yaml", import.meta.url), "utf8");
    expect(text).toMatch(
      /github\.com\/fluencelabs\/deal\/blob\/[0-9a-f]{40}\/src\/core\/interfaces\/ICapacityConst\.sol/,
    );
  });
});
