import { type Hex, zeroAddress } from "viem";
import { describe, expect, it } from "vitest";
import { InputError } from "#protocol/input/input-error.ts";
import { addressWord, joinBytes, uintWord } from "#protocol/safe/abi-words.ts";
import type { SafeFile } from "#protocol/safe/file/safe-file.ts";
import { messageHashes } from "#protocol/safe/message-hashes.ts";
import { reportInput } from "#protocol/safe/report-input.ts";
import { safeHashJson } from "#protocol/safe/safe-hash-json.ts";
import { safeHashText } from "#protocol/safe/safe-hash-text.ts";
import { messageBytes, type SafeMessage } from "#protocol/safe/safe-message.ts";
import { allMatch, safeReport } from "#protocol/safe/safe-report.ts";
import type { SafeTransaction } from "#protocol/safe/safe-transaction.ts";
import { isBefore, isKnown, parseSafeVersion } from "#protocol/safe/safe-version.ts";
import { transactionHashes } from "#protocol/safe/transaction-hashes.ts";
import { batch, calldata } from "./calls.ts";
import { account, OTHER, SAFE, transaction } from "./sample.ts";

const MULTI_SEND = "0x38869bf66a61cF6bDB996A6aE40D5853Fd43B526";
const transferCall = calldata("transfer(address to, uint256 amount)", OTHER, 7n);
const plain = (_: string, text: string) => text;
const marked = (style: string, text: string) => `<${style}>${text}`;

const report = (
  fields: Partial<SafeTransaction>,
  version: string | null = "1.4.1",
  stated: Hex | null = null,
  more = {},
) =>
  safeReport({
    account: account(version),
    subject: { transaction: transaction(fields) },
    statedHash: stated,
    approvers: [],
    ...more,
  });
const messageReport = (message: SafeMessage, more = {}) =>
  safeReport({
    account: account("1.4.1"),
    subject: { message, bytes: messageBytes(message) },
    statedHash: null,
    approvers: [],
    ...more,
  });
const lines = (of: ReturnType<typeof report>, paint: (style: string, text: string) => string = plain) =>
  safeHashText(of, paint).split("\n");

describe("the report of a transaction", () => {
  const { hashes } = report({ data: transferCall });

  it("has every field, the call, and the hashes in the order of a hardware wallet", () => {
    expect(lines(report({ data: transferCall, nonce: 5n, safeTxGas: 1n, baseGas: 2n }))).toEqual([
      `Safe ${SAFE}`,
      "  chain            1",
      "  version          1.4.1",
      `  to               ${OTHER}`,
      "  value            0 wei",
      `  data             ${transferCall}`,
      "  operation        0 (call)",
      "  safeTxGas        1",
      "  baseGas          2",
      "  gasPrice         0",
      `  gasToken         ${zeroAddress}`,
      `  refundReceiver   ${zeroAddress}`,
      "  nonce            5",
      "",
      "  transfer",
      `    address to = ${OTHER}`,
      "    uint256 amount = 7",
      "",
      expect.stringMatching(/^ {2}domain hash {6}0x[0-9a-f]{64}$/),
      expect.stringMatching(/^ {2}message hash {5}0x[0-9a-f]{64}$/),
      expect.stringMatching(/^ {2}safeTxHash {7}0x[0-9a-f]{64}$/),
    ]);
  });

  it("tells value in the chain's coin, the Safe itself, and a contract by its name", () => {
    expect(lines(report({ value: 10n ** 17n }))[4]).toBe(
      "  value            100000000000000000 wei (0.1 of the chain's coin)",
    );
    expect(lines(report({ to: SAFE }))[3]).toBe(`  to               ${SAFE} (the Safe itself)`);
    expect(lines(report({ to: MULTI_SEND }))[3]).toBe(`  to               ${MULTI_SEND} (MultiSend 1.4.1)`);
    expect(lines(report({ operation: 1 }))[6]).toBe("  operation        1 (DELEGATECALL)");
    expect(lines(report({ operation: 2 }, "1.0.0"))[6]).toBe("  operation        2 (CREATE)");
    expect(lines(report({ data: "0xdeadbeef" }))).not.toContain("  transfer");
  });

  it("names the gas as the version does, and the chain as it signs it", () => {
    const old = lines(report({}, "0.1.0"));
    expect(old).toContain("  dataGas          0");
    expect(old[1]).toBe("  chain            1 (not signed by this version)");
    expect(lines(report({}, "1.0.0"))).toContain("  baseGas          0");
    const unknown = lines(report({}, null));
    expect(unknown.slice(1, 3)).toEqual(["  chain            1", "  version          not stated"]);
    expect(unknown).toContain("  baseGas          0");
    const anywhere = safeReport({
      account: account("1.1.1", SAFE, null),
      subject: { transaction: transaction({}) },
      statedHash: null,
      approvers: [],
    });
    expect(lines(anywhere)[1]).toBe("  chain            any (not signed by this version)");
  });

  it("shows a batch call by call, and what is unknown as its bytes", () => {
    const inner = batch({ to: OTHER, data: "0xdeadbeef" });
    const data = batch(
      { to: OTHER, data: transferCall, value: 3n },
      { operation: 1, to: MULTI_SEND, data: inner },
      { to: SAFE, data: calldata("changeThreshold(uint256 threshold)", 1n) },
      { operation: 9, to: OTHER },
    );
    const all = lines(report({ operation: 1, to: MULTI_SEND, data }));
    const from = all.indexOf("  multiSend of 4 calls");
    expect(all.slice(from, from + 13)).toEqual([
      "  multiSend of 4 calls",
      `  1. 0 (call) to ${OTHER}, 3 wei`,
      "     transfer",
      `       address to = ${OTHER}`,
      "       uint256 amount = 7",
      `  2. 1 (DELEGATECALL) to ${MULTI_SEND} (MultiSend 1.4.1)`,
      "     multiSend of 1 calls",
      `     1. 0 (call) to ${OTHER}`,
      "          0xdeadbeef",
      `  3. 0 (call) to ${SAFE} (the Safe itself)`,
      "     changeThreshold",
      "       uint256 threshold = 1",
      `  4. 9 (unknown) to ${OTHER}`,
    ]);
    expect(all.some((line) => line.startsWith("DANGER: call 3: changeThreshold changes the threshold"))).toBe(true);
  });

  it("paints what is dangerous, and whether the stated hash is right", () => {
    const all = lines(report({ gasPrice: 1n, value: 1n }, "1.4.1", `0x${"00".repeat(32)}`), marked);
    expect(all[0]).toBe(`<bold>Safe ${SAFE}`);
    expect(all.filter((line) => line.startsWith("<red>DANGER: "))).toHaveLength(2);
    expect(all.filter((line) => line.startsWith("<yellow>Caution: It sends"))).toHaveLength(1);
    expect(all.at(-1)).toBe(`<red>  the file states  0x${"00".repeat(32)}: THEY DIFFER, do not sign`);
    expect(all.at(-2)).toMatch(/^ {2}safeTxHash {7}<bold>0x/);
    const right = lines(report({ data: transferCall }, "1.4.1", hashes.hash), marked);
    expect(right.at(-1)).toBe("<green>  the file states the same hash");
    expect(right.at(-6)).toBe(`    uint256 amount = 7`);
    const cautions = lines(report({ value: 1n }));
    const at = cautions.findIndex((line) => line.startsWith("Caution: "));
    expect([cautions[at - 1], cautions[at + 1]]).toEqual(["", ""]);
  });

  it("goes on with the Safes that are owners, and those that own them", () => {
    const approvers = [
      {
        safe: OTHER,
        version: parseSafeVersion("1.3.0") ?? undefined,
        nonce: 4n,
        approvedBy: [{ safe: SAFE, nonce: 1n }],
      },
    ];
    const of = report({ data: transferCall }, "1.4.1", null, { approvers });
    const titles = lines(of).filter((line) => line.includes("Safe 0x"));
    expect(titles).toEqual([`Safe ${SAFE}`, `Owner of ${SAFE}: Safe ${OTHER}`, `Owner of ${OTHER}: Safe ${SAFE}`]);
    const all = lines(of);
    expect(all[all.indexOf(titles[1] ?? "") - 1]).toBe("");
    const [approval] = of.approvals;
    expect(approval).toMatchObject({ safe: OTHER, chainId: 1n, version: "1.3.0", matches: null });
    expect(approval?.content).toMatchObject({ transaction: { to: SAFE, nonce: 4n, operation: 0, value: 0n } });
    expect(approval?.approvals[0]).toMatchObject({ safe: SAFE, version: null });
    expect(approval?.approvals[0]?.content).toMatchObject({ transaction: { to: OTHER, nonce: 1n } });
  });
});

describe("the report of a message", () => {
  it("shows text line by line, typed data as JSON, and bytes as they are", () => {
    const text = lines(messageReport({ text: "two\nli\u202ens" }));
    expect(text.slice(3, 7)).toEqual([
      "  text, whose EIP-191 hash is the message:",
      "  | two",
      "  | li\\u{202e}ns",
      `  message          ${messageBytes({ text: "two\nli\u202ens" })}`,
    ]);
    expect(text.at(-1)).toMatch(/^ {2}safeMessageHash {2}0x/);
    const typedData = {
      types: { T: [{ name: "v", type: "bool" }] },
      primaryType: "T",
      domain: {},
      message: { v: "true" },
    };
    const typed = lines(messageReport({ typedData }));
    expect(typed[3]).toBe("  typed data, whose EIP-712 hash is the message:");
    expect(typed[4]).toBe("  | {");
    const bytes = lines(messageReport({ bytes: "0x1234" }));
    expect(bytes[3]).toBe("  message          0x1234");
  });

  it("goes on with what owners that are Safes sign of it", () => {
    const of = messageReport({ text: "hello" }, { approvers: [{ safe: OTHER, approvedBy: [{ safe: SAFE }] }] });
    const [approval] = of.approvals;
    const bytes = messageBytes({ text: "hello" });
    const { domainHash, messageHash } = messageHashes(account("1.4.1"), bytes);
    expect(approval?.content).toEqual({
      kind: "message",
      message: null,
      bytes: `0x1901${domainHash.slice(2)}${messageHash.slice(2)}`,
    });
    expect(approval?.warnings.map(({ text }) => text)).toEqual([expect.stringContaining("version is not stated")]);
    expect(approval?.approvals[0]).toMatchObject({ safe: SAFE, version: null });
    expect(lines(of)).toContain(`Owner of ${SAFE}: Safe ${OTHER}`);
    const stated = messageReport(
      { text: "hello" },
      { approvers: [{ safe: OTHER, safeTxHash: `0x${"00".repeat(32)}` }] },
    );
    expect([allMatch(stated), stated.matches, stated.approvals[0]?.matches]).toEqual([false, null, false]);
  });
});

describe("the report for programs", () => {
  it("has amounts as text, and the hashes under the names of a Safe", () => {
    const approvers = [{ safe: OTHER, nonce: 4n }];
    const of = report({ value: 2n ** 70n }, "1.4.1", null, { approvers });
    expect(JSON.parse(safeHashJson(of))).toMatchObject({
      safe: SAFE,
      chainId: "1",
      version: "1.4.1",
      kind: "transaction",
      transaction: { value: `${2n ** 70n}` },
      safeTxHash: of.hashes.hash,
      domainHash: of.hashes.domainHash,
      messageHash: of.hashes.messageHash,
      approvals: [{ safe: OTHER, safeTxHash: of.approvals[0]?.hashes.hash }],
    });
    const message = messageReport({ text: "x" });
    const parsed = JSON.parse(safeHashJson(message));
    expect(parsed).toMatchObject({ kind: "message", safeMessageHash: message.hashes.hash });
    expect(parsed).not.toHaveProperty("safeTxHash");
    expect(safeHashJson(message)).toContain('\n  "safe"');
  });
});

describe("what a report needs", () => {
  const file = (change: Partial<SafeFile> & { given?: SafeFile["account"] } = {}): SafeFile => {
    const { given = {}, ...rest } = change;
    return {
      account: { safe: SAFE, chainId: 1n, version: parseSafeVersion("1.4.1") ?? undefined, ...given },
      subject: { transaction: transaction({}) },
      statedHash: null,
      approvers: [],
      ...rest,
    };
  };
  const issues = (of: SafeFile) => {
    try {
      reportInput(of);
    } catch (error) {
      if (error instanceof InputError) return error.issues.map(({ path }) => path.join("."));
      throw error;
    }
    return [];
  };
  const old = parseSafeVersion("1.2.0") ?? undefined;

  it("is the Safe, and its chain unless the version signs none", () => {
    expect(issues(file())).toEqual([]);
    expect(issues(file({ given: { safe: undefined, chainId: undefined } }))).toEqual(["safe", "chainId"]);
    expect(issues(file({ given: { chainId: undefined, version: undefined } }))).toEqual(["chainId"]);
    expect(issues(file({ given: { chainId: undefined, version: old } }))).toEqual([]);
    expect(reportInput(file({ given: { chainId: undefined, version: old } })).account).toEqual({
      address: SAFE,
      chainId: null,
      version: old,
    });
  });

  it("is no creation since 1.1.0", () => {
    const subject = { transaction: transaction({ operation: 2 }) };
    expect(issues(file({ subject }))).toEqual(["operation"]);
    expect(issues(file({ subject, given: { version: parseSafeVersion("1.1.0") ?? undefined } }))).toEqual([
      "operation",
    ]);
    expect(issues(file({ subject, given: { version: parseSafeVersion("1.0.0") ?? undefined } }))).toEqual([]);
    expect(issues(file({ subject, given: { version: undefined } }))).toEqual(["operation"]);
  });

  it("is the nonce of each approval of a transaction, however deep, and the chain that it hashes with", () => {
    const approvers = [{ safe: OTHER, nonce: 1n, approvedBy: [{ safe: SAFE }] }];
    expect(issues(file({ approvers }))).toEqual(["approvedBy.0.approvedBy.0.nonce"]);
    const message = { message: { text: "x" } };
    expect(issues(file({ approvers, subject: message }))).toEqual([]);
    const without = { chainId: undefined, version: old };
    expect(issues(file({ approvers, subject: message, given: without }))).toEqual([
      "approvedBy.0.version",
      "approvedBy.0.approvedBy.0.version",
    ]);
    expect(issues(file({ approvers: [{ safe: OTHER, version: old }], subject: message, given: without }))).toEqual([]);
  });

  it("is a message that fits its types, told at its place", () => {
    const typedData = {
      types: { T: [{ name: "v", type: "bool" }] },
      primaryType: "T",
      domain: {},
      message: { v: "7" },
    };
    expect(issues(file({ subject: { message: { typedData } } }))).toEqual(["message.message.v"]);
    const input = reportInput(file({ subject: { message: { text: "x" } }, statedHash: "0x12" }));
    expect(input).toMatchObject({
      subject: { message: { text: "x" }, bytes: messageBytes({ text: "x" }) },
      statedHash: "0x12",
    });
  });
});

describe("a version", () => {
  it("is three numbers from 0.1.0 on, with what may follow them", () => {
    for (const text of ["0.1.0", "1.4.1", "1.3.0+L2", "1.3.0-beta.1", "1234.0.0"]) {
      expect(parseSafeVersion(text)?.text, text).toBe(text);
    }
    const long = `1.3.0+${"x".repeat(40)}`;
    expect(parseSafeVersion(long)?.numbers).toEqual([1, 3, 0]);
    for (const text of ["0.0.9", "1.3", "v1.3.0", "1.3.0 ", "1.3.0+", `${long}x`, "12345.0.0", "1.3.0_1"]) {
      expect(parseSafeVersion(text), text).toBeNull();
    }
  });

  it("is before another by its first differing number, and none is the newest", () => {
    const isOlder = (text: string, other: [number, number, number]) => isBefore(parseSafeVersion(text), other);
    expect(isOlder("1.2.9", [1, 3, 0])).toBe(true);
    expect(isOlder("1.3.0", [1, 3, 0])).toBe(false);
    expect(isOlder("1.3.1", [1, 3, 0])).toBe(false);
    expect(isOlder("2.0.0", [1, 3, 0])).toBe(false);
    expect(isOlder("0.9.9", [1, 0, 0])).toBe(true);
    expect(isBefore(null, [9, 9, 9])).toBe(false);
    const known = (text: string) => {
      const version = parseSafeVersion(text);
      return version && isKnown(version);
    };
    expect([known("1.3.0+L2"), known("1.4.1"), known("1.4.2")]).toEqual([true, true, false]);
  });
});

describe("words of an ABI", () => {
  it("are 32 bytes, and refuse what does not fit", () => {
    expect(uintWord(0n)).toBe(`0x${"0".repeat(64)}`);
    expect(uintWord(2n ** 256n - 1n)).toBe(`0x${"f".repeat(64)}`);
    for (const value of [-1n, 2n ** 256n]) expect(() => uintWord(value)).toThrow("does not fit a word of 256 bits");
    expect(addressWord(OTHER)).toBe(`0x${"0".repeat(24)}${OTHER.slice(2).toLowerCase()}`);
    expect(joinBytes("0x12", "0x", "0x3456")).toBe("0x123456");
  });

  it("make no hash without the chain that is signed", () => {
    const nowhere = account("1.3.0", SAFE, null);
    expect(() => transactionHashes(nowhere, transaction({}))).toThrow(
      `The hashes of Safe ${SAFE} need the id of its chain`,
    );
  });
});
