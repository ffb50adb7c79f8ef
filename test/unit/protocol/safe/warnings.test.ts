import type { Hex } from "viem";
import { describe, expect, it } from "vitest";
import type { SafeMessage } from "#protocol/safe/safe-message.ts";
import { safeReport } from "#protocol/safe/safe-report.ts";
import type { SafeTransaction } from "#protocol/safe/safe-transaction.ts";
import { batch, calldata } from "./calls.ts";
import { account, OTHER, SAFE, transaction } from "./sample.ts";

// safe-global/safe-deployments src/assets, canonical.
const MULTI_SEND = "0x38869bf66a61cF6bDB996A6aE40D5853Fd43B526";
const CALL_ONLY = "0x9641d764fc13c8B624c04430C7356C1C7C8102e2";
const SIGN_MESSAGE = "0xd53cd0aB83D845Ac265BE939c57F53AD838012c9";
const MIGRATION = "0x526643F69b81B008F46d95CD5ced5eC0edFFDaC6";

function warnings(fields: Partial<SafeTransaction>, version: string | null = "1.4.1"): string[] {
  const report = safeReport({
    account: account(version),
    subject: { transaction: transaction(fields) },
    statedHash: null,
    approvers: [],
  });
  return report.warnings.map(({ level, call, text }) => `${level}${call === null ? "" : ` ${call}`}: ${text}`);
}

const ownersCall = calldata("addOwnerWithThreshold(address owner, uint256 threshold)", OTHER, 1n);
const CREATE_CALL = "0x9b35Af71d77eaf8d7e40252370304687390A1A52";
const execution = calldata(
  "execTransaction(address to, uint256 value, bytes data, uint8 operation, uint256 safeTxGas, uint256 baseGas, uint256 gasPrice, address gasToken, address refundReceiver, bytes signatures)",
  ...[OTHER, 0n, "0x", 0, 0n, 0n, 0n, OTHER, OTHER, "0x"],
);
const transferCall = calldata("transfer(address to, uint256 amount)", OTHER, 1n);

describe("a transaction is warned about", () => {
  it("not at all when it is a plain call", () => {
    expect(warnings({ data: transferCall })).toEqual([]);
  });

  it.each<[string, Partial<SafeTransaction>, string]>([
    ["an untrusted delegatecall", { operation: 1, data: transferCall }, "danger: Untrusted delegatecall"],
    [
      "a trusted contract without that function",
      { operation: 1, to: CALL_ONLY, data: transferCall },
      "danger: Delegatecall to MultiSendCallOnly",
    ],
    [
      "a MultiSend that is only called",
      { to: MULTI_SEND, data: batch({ to: OTHER, data: transferCall }) },
      "danger: MultiSend is called",
    ],
    ["new owners", { to: SAFE, data: ownersCall }, "danger: addOwnerWithThreshold changes the owners"],
    ["owners of another Safe", { data: ownersCall }, "caution: addOwnerWithThreshold, if"],
    ["a threshold", { to: SAFE, data: calldata("changeThreshold(uint256 t)", 1n) }, "danger: changeThreshold"],
    ["a module", { to: SAFE, data: calldata("enableModule(address m)", OTHER) }, "danger: enableModule"],
    ["a guard", { to: SAFE, data: calldata("setGuard(address g)", OTHER) }, "danger: setGuard"],
    ["a module guard", { to: SAFE, data: calldata("setModuleGuard(address g)", OTHER) }, "danger: setModuleGuard"],
    [
      "a fallback handler",
      { to: SAFE, data: calldata("setFallbackHandler(address h)", OTHER) },
      "danger: setFallbackHandler",
    ],
    [
      "a new singleton",
      { operation: 1, to: MIGRATION, data: calldata("migrateSingleton()") },
      "danger: migrateSingleton replaces",
    ],
    [
      "a message signed on the chain",
      { operation: 1, to: SIGN_MESSAGE, data: calldata("signMessage(bytes d)", "0x12") },
      "danger: signMessage signs",
    ],
    [
      "the approval of a hash",
      { data: calldata("approveHash(bytes32 h)", `0x${"12".repeat(32)}`) },
      "caution: approveHash agrees",
    ],
    ["data to itself that are not understood", { to: SAFE, data: "0x12345678" }, "danger: It calls the Safe itself"],
    ["an empty call to itself", { to: SAFE }, "caution: Empty call to itself"],
    ["an empty call", {}, "caution: Neither value nor data"],
    ["value", { value: 7n }, `caution: It sends 7 wei to ${OTHER}`],
    ["arguments with more behind them", { data: `${transferCall}00` }, "danger: The arguments of transfer"],
    [
      "a batch that is no batch",
      { operation: 1, to: MULTI_SEND, data: calldata("multiSend(bytes t)", "0x00ff") },
      "danger: The batch cannot be shown whole",
    ],
    ["a gas price", { data: transferCall, gasPrice: 1n }, "danger: The gas price is not zero"],
    [
      "a gas token with a refund receiver",
      { data: transferCall, gasToken: OTHER, refundReceiver: SAFE },
      "danger: Gas token",
    ],
    ["a gas token alone", { data: transferCall, gasToken: OTHER }, "caution: The gas is refunded in the token"],
    ["a refund receiver alone", { data: transferCall, refundReceiver: OTHER }, "caution: The gas is refunded to"],
  ])("for %s", (_, fields, warning) => {
    const all = warnings(fields);
    expect(all).toHaveLength(1);
    expect(all[0]).toContain(warning);
  });

  it.each<[string, Partial<SafeTransaction>, string[]]>([
    [
      "value that a delegatecall does not send",
      { operation: 1, to: CALL_ONLY, value: 5n, data: batch({ to: OTHER, data: transferCall }) },
      ["caution: A delegatecall sends no value: 5 wei stay"],
    ],
    [
      "a delegatecall without data",
      { operation: 1 },
      ["caution: A delegatecall without data", "danger: Untrusted delegatecall to"],
    ],
    [
      "a contract that the Safe creates",
      { operation: 1, to: CREATE_CALL, data: calldata("performCreate(uint256 v, bytes d)", 0n, "0x60") },
      ["caution: The Safe creates a contract"],
    ],
    ["a contract that is all of the data", { operation: 2, data: "0x6001" }, ["danger: It creates a contract; its"]],
    [
      "a transaction of another Safe",
      { data: execution },
      [`caution: execTransaction carries out a transaction of ${OTHER}: read its data`],
    ],
    ["a batch called at a contract that nobody knows", { data: batch({ to: OTHER, data: transferCall }) }, []],
    ["a transfer called at a MultiSend", { to: MULTI_SEND, data: transferCall }, []],
  ])("for %s, and for nothing else", (_, fields, expected) => {
    expect(warnings(fields).toSorted()).toEqual(expected.map((text) => expect.stringContaining(text)));
  });

  it("for a kind of call that there is not", () => {
    const data = batch({ operation: 3, to: OTHER, data: transferCall });
    expect(warnings({ operation: 1, to: MULTI_SEND, data })).toEqual([
      "danger 1: Operation 3 does not exist: the batch fails",
    ]);
  });

  it("for what its batch does, with the place of the call", () => {
    const inner = batch({ to: OTHER, data: transferCall }, { to: SAFE, data: ownersCall });
    const data = batch(
      { to: OTHER, value: 3n },
      { operation: 1, to: MULTI_SEND, data: inner },
      { operation: 1, to: OTHER },
    );
    const all = warnings({ operation: 1, to: MULTI_SEND, data });
    expect(all[0]).toContain("caution 1: It sends 3 wei");
    expect(all[1]).toContain("danger 2.2: addOwnerWithThreshold changes the owners");
    expect(all[2]).toContain("danger 3: Untrusted delegatecall");
  });

  it("for a self-call that a batch hides behind the zero address", () => {
    const data = batch({ data: ownersCall });
    const all = warnings({ operation: 1, to: "0xA83c336B20401Af773B6219BA5027174338D1836", data });
    expect(all).toEqual([expect.stringContaining("danger 1: addOwnerWithThreshold changes the owners")]);
  });

  it("for a delegatecall that MultiSendCallOnly refuses", () => {
    const all = warnings({ operation: 1, to: CALL_ONLY, data: batch({ operation: 1, to: OTHER, data: transferCall }) });
    expect(all.join()).toContain("danger 1: MultiSendCallOnly refuses this");
  });

  it.each([
    [null, "version is not stated"],
    ["1.6.0", "Version 1.6.0 is not known"],
    ["1.2.0", "signs no chain id"],
  ])("for version %s", (version, warning) => {
    expect(warnings({ data: transferCall }, version)).toEqual([expect.stringContaining(warning)]);
  });
});

describe("a message is warned about", () => {
  const about = (message: SafeMessage, bytes: Hex = "0x") =>
    safeReport({
      account: account("1.4.1"),
      subject: { message, bytes },
      statedHash: null,
      approvers: [],
    }).warnings.map(({ level, text }) => `${level}: ${text}`);

  it("for characters that a screen does not show", () => {
    expect(about({ text: "pay\u202e 1" })).toEqual([expect.stringContaining("danger: The text has characters")]);
    expect(about({ text: "two\nlines, ünïcode 😀" })).toEqual([]);
  });

  it("for bytes without a meaning", () => {
    expect(about({ bytes: "0x12" })).toEqual([expect.stringContaining("caution: These bytes")]);
  });

  it("for typed data of another chain, and fields that are not signed", () => {
    const typedData = {
      types: { T: [{ name: "v", type: "bool" }] },
      primaryType: "T",
      domain: { chainId: "5" },
      message: { v: "true", amount: "1" },
    };
    expect(about({ typedData })).toEqual([
      "danger: The typed data are for chain 5, the Safe is on chain 1",
      "caution: message.amount is in no type: it is not part of what is signed",
    ]);
  });

  const ofDomain = (domain: Record<string, string>, primaryType = "T", safe = account("1.4.1")) =>
    safeReport({
      account: safe,
      subject: {
        message: { typedData: { types: { [primaryType]: [] }, primaryType, domain, message: {} } },
        bytes: "0x",
      },
      statedHash: null,
      approvers: [],
    }).warnings.map(({ text }) => text);

  it.each([
    [{ chainId: "1" }, []],
    [{ chainId: "0x1" }, []],
    [{ chainId: "0x5" }, ["The typed data are for chain 5, the Safe is on chain 1"]],
    [{ chainId: "137" }, ["The typed data are for chain 137, the Safe is on chain 1"]],
    [{ chainId: "0x89" }, ["The typed data are for chain 137, the Safe is on chain 1"]],
    [{}, []],
    [{ name: "no chain" }, []],
  ])("for the chain of %j", (domain, expected) => {
    expect(ofDomain(domain)).toEqual(expected);
  });

  it("not for a chain that the Safe does not have", () => {
    const before = account("1.2.0", SAFE, null);
    expect(ofDomain({ chainId: "5" }, "T", before)).toEqual([expect.stringContaining("signs no chain id")]);
  });

  it.each([
    [SAFE, "SafeTx", true],
    [SAFE.toLowerCase(), "SafeTx", true],
    [SAFE, "SafeMessage", false],
    [OTHER, "SafeTx", false],
  ])("where it is a transaction of the same Safe: %s, %s", (verifyingContract, primaryType, isOne) => {
    expect(ofDomain({ verifyingContract }, primaryType)).toEqual(
      isOne ? ["This message is a transaction of the same Safe"] : [],
    );
  });
});
