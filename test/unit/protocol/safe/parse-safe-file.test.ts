import fc from "fast-check";
import { hashMessage } from "viem";
import { describe, expect, it } from "vitest";
import { FileError } from "#protocol/input/file-error.ts";
import { parseSafeFile } from "#protocol/safe/file/parse-safe-file.ts";
import { allMatch, safeReport } from "#protocol/safe/safe-report.ts";
import { parseSafeVersion } from "#protocol/safe/safe-version.ts";
import { OTHER, SAFE } from "./sample.ts";

const read = (value: unknown, given = {}) =>
  parseSafeFile(typeof value === "string" ? value : JSON.stringify(value, null, 2), "tx.json", given);

const problem = (value: unknown, given = {}): string => {
  try {
    read(value, given);
  } catch (error) {
    if (error instanceof FileError) return error.message;
    throw error;
  }
  return "";
};

// A transaction of the chain, from Cyfrin/safe-hash-rs@7b70ae77 test/client_tx_response.json.
const SIGNED = {
  to: "0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48",
  value: "0",
  data: "0xa9059cbb00000000000000000000000092d0ebaf7eb707f0650f9471e61348f4656c29bc00000000000000000000000000000000000000000000000000000005d21dba00",
  operation: 0,
  gasToken: "0x0000000000000000000000000000000000000000",
  safeTxGas: 0,
  baseGas: 0,
  gasPrice: "0",
  refundReceiver: "0x0000000000000000000000000000000000000000",
  nonce: 63,
};
const SERVICE = {
  safe: "0x1c694Fc3006D81ff4a56F97E1b99529066a23725",
  ...SIGNED,
  dataDecoded: { method: "transfer", parameters: [] },
  submissionDate: "2025-02-11T16:55:32.754Z",
  isExecuted: true,
  confirmations: [],
  origin: "{}",
  safeTxHash: "0xad06b099fca34e51e4886643d95d9a19ace2cd024065efb66662a876e8c40343",
};
const PLAIN = { chainId: 1, safe: SERVICE.safe, version: "1.3.0", ...SIGNED };
const named = { chainId: 1, safe: SERVICE.safe, version: "1.3.0" };
const mail = (message: object) => ({
  types: { T: [{ name: "v", type: "uint8" }] },
  primaryType: "T",
  domain: {},
  message,
});
const given = { chainId: 1n, version: parseSafeVersion("1.3.0") ?? undefined };

describe("a Safe transaction's file", () => {
  it.each([
    ["plain", PLAIN],
    ["an answer of the transaction service", SERVICE],
    ["a list of one from the service", { count: 1, next: null, results: [SERVICE] }],
    ["protocol-kit's", { safe: SERVICE.safe, data: SIGNED, safeTxHash: SERVICE.safeTxHash, signatures: [] }],
    ["protocol-kit's, its signatures a map", { safe: SERVICE.safe, data: SIGNED, signatures: { a: { signer: "a" } } }],
  ])("is read when it is %s", (_, value) => {
    const report = safeReport(read(value, given));
    expect(report.hashes.hash).toBe(SERVICE.safeTxHash);
    expect(allMatch(report)).toBe(true);
  });

  it("is read as YAML, with every digit of its numbers", () => {
    const text = `chainId: 1\nsafe: "${SAFE}"\nversion: 1.4.1\nto: "${OTHER}"\nvalue: 123456789012345678901234567890\noperation: delegatecall\nnonce: 0x10\n`;
    expect(read(text).subject).toMatchObject({
      transaction: { value: 123456789012345678901234567890n, operation: 1, nonce: 16n },
    });
  });

  it("keeps every digit of a JSON number too", () => {
    const text = JSON.stringify(PLAIN).replace('"value":"0"', '"value":100000000000000000001');
    expect(read(text).subject).toMatchObject({ transaction: { value: 100000000000000000001n } });
  });

  it("is found false when it states another hash", () => {
    const report = safeReport(read({ ...SERVICE, nonce: 64 }, given));
    expect(report.matches).toBe(false);
    expect(allMatch(report)).toBe(false);
    expect(report.warnings[0]).toMatchObject({ level: "danger", text: expect.stringContaining("do not sign") });
  });

  it("is found false when a Safe that approves it states another hash", () => {
    const approvedBy = [{ safe: OTHER, version: "1.4.1", nonce: 1, safeTxHash: `0x${"00".repeat(32)}` }];
    expect(allMatch(safeReport(read({ ...PLAIN, approvedBy })))).toBe(false);
  });

  it("needs no chain below 1.3.0", () => {
    const { chainId: _, ...without } = PLAIN;
    expect(read({ ...without, version: "1.1.1" }).account.chainId).toBeNull();
  });

  it("may take dataGas for baseGas", () => {
    const { baseGas: _, ...without } = PLAIN;
    const file = read({ ...without, version: "0.1.0", dataGas: 5 });
    expect(file.subject).toMatchObject({ transaction: { baseGas: 5n } });
  });
});

describe("addresses with a network's short name", () => {
  const file = {
    chainId: "1",
    safe: "eth:0x1111111111111111111111111111111111111111",
    version: "1.4.1",
    to: "eth:0x2222222222222222222222222222222222222222",
    nonce: "3",
  };

  it("are read where it is this network's", () => {
    const plain = { ...file, safe: file.safe.slice(4), to: file.to.slice(4) };
    expect(safeReport(read(file))).toEqual(safeReport(read(plain)));
    const { chainId: _, ...without } = file;
    expect(safeReport(read(without, { chainId: 1n }))).toEqual(safeReport(read(plain)));
  });

  it("stay in a message, which is signed as it stands", () => {
    const { to, nonce: _, ...of } = file;
    const other = `oeth:${to.slice(4)}`;
    for (const message of [to, other]) {
      const report = safeReport(read({ ...of, message }));
      expect(report.content).toMatchObject({ bytes: hashMessage(message) });
    }
    const typed = (value: string) => ({
      types: { T: [{ name: "v", type: "string" }] },
      primaryType: "T",
      domain: {},
      message: { v: value },
    });
    const hashOf = (message: object) => safeReport(read({ ...of, message })).hashes.hash;
    expect(hashOf(typed(to))).not.toBe(hashOf(typed(to.slice(4))));
  });

  it("are refused at their place where it is another's, or none is said", () => {
    expect(problem({ ...file, to: "oeth:0x2222222222222222222222222222222222222222" })).toMatch(
      /tx\.json:5:\d+: to: is an address of another network, oeth; this is chain 1 \(eth\)/,
    );
    expect(problem({ ...file, chainId: "10" })).toMatch(
      /safe: is an address of another network, eth; this is chain 10/,
    );
    const { chainId: _, ...without } = file;
    expect(problem(without)).toMatch(/say which chain this is, with chainId or --chain/);
  });
});

it("a batch of the Transaction Builder is named for what it is, with its calls", () => {
  const batch = {
    version: "1.0",
    chainId: "1",
    meta: { name: "Transactions Batch" },
    transactions: [
      {
        to: "0x2222222222222222222222222222222222222222",
        value: "0",
        data: null,
        contractMethod: { name: "transfer", payable: false, inputs: [] },
        contractInputsValues: { to: "0x3333333333333333333333333333333333333333", value: "1000000" },
      },
      { to: "0x2222222222222222222222222222222222222222", value: "5", data: "0x", contractMethod: null },
    ],
  };
  expect(problem(batch)).toMatch(/transactions: is a batch of 2 calls of Safe's Transaction Builder/);
  expect(problem(batch)).toContain(
    "1. 0x2222222222222222222222222222222222222222 transfer(to 0x3333333333333333333333333333333333333333, value 1000000)",
  );
  expect(problem(batch)).toContain("2. 0x2222222222222222222222222222222222222222 data 0x, sending 5 wei");
});

it.each([
  ["without a name", { version: "1.0", chainId: "1" }, [{ to: OTHER, value: "0", data: "0x" }], `1. ${OTHER} data 0x`],
  ["whose call goes nowhere", {}, [{ value: "0", data: null }], "1. to nobody: data 0x"],
  [
    "whose value is no number",
    {},
    [{ to: OTHER, value: "1.5" }],
    `1. ${OTHER} data 0x, sending "1.5", which is no number`,
  ],
  ["whose value is hexadecimal", {}, [{ to: OTHER, value: "0x5" }], "sending 0x5 wei"],
  ["of what is no call", {}, [null, 7, "0x"], "1. unreadable\n  2. unreadable\n  3. unreadable"],
  ["of nothing", {}, [], "is a batch of 0 calls"],
  ["that is no list", {}, "many", "is a batch of 0 calls"],
  ["of very many calls", {}, Array(3_000).fill({ to: OTHER, value: "0" }), "and 2980 more"],
])("a batch %s is a batch all the same", (_, fields, transactions, words) => {
  const said = problem({ version: "1.0", chainId: "1", createdAt: 1, ...fields, transactions });
  expect(said).toMatch(/transactions: is a batch of \d+ calls of Safe's Transaction Builder/);
  expect(said).toContain(words);
});

describe("a file is refused, with its line, its field and what was expected", () => {
  it.each<[string, unknown, string]>([
    ["a field misspelt", { ...PLAIN, valeu: 1 }, "tx.json:15:3: valeu: is not a key that is known here"],
    ["a wrong checksum", { ...PLAIN, to: `${OTHER.slice(0, -1)}6` }, "tx.json:5:3: to: expected an address"],
    ["no address", { ...PLAIN, to: undefined }, "tx.json:1:1: to: expected an address"],
    ["no nonce", { ...PLAIN, nonce: undefined }, "nonce: expected a whole number"],
    ["a negative value", { ...PLAIN, value: "-1" }, "value: expected a whole number from 0 to 2^256 - 1"],
    ["a value with an exponent", { ...PLAIN, value: 1e21 }, "value: expected a whole number"],
    ["a value too large", { ...PLAIN, value: `0x1${"0".repeat(64)}` }, "value: expected a whole number"],
    ["half a byte", { ...PLAIN, data: "0x123" }, "data: expected bytes"],
    ["data without 0x", { ...PLAIN, data: "1234" }, "data: expected bytes"],
    ["operation 3", { ...PLAIN, operation: 3 }, "operation: expected 0 (call) or 1 (delegatecall)"],
    ["operation 2 since 1.1.0", { ...PLAIN, operation: 2 }, "operation: expected 0 (call) or 1 (delegatecall); 2"],
    ["a version before 0.1.0", { ...PLAIN, version: "0.0.2" }, "version: expected a version from 0.1.0 on"],
    ["no version at all", { ...PLAIN, version: "latest" }, "version: expected a version"],
    ["no Safe", { ...PLAIN, safe: undefined }, "safe: expected the address of the Safe, here or with --safe"],
    ["no chain", { ...PLAIN, chainId: undefined }, "chainId: expected the id of the chain, here or with --chain"],
    ["a hash that is none", { ...PLAIN, safeTxHash: "0x12" }, "safeTxHash: expected a hash"],
    ["both names of baseGas", { ...PLAIN, dataGas: 1 }, "dataGas: is the old name of baseGas"],
    [
      "an approver without nonce",
      { ...PLAIN, approvedBy: [{ safe: OTHER }] },
      "approvedBy.0.nonce: expected the nonce",
    ],
    ["two results", { results: [SERVICE, SERVICE] }, "results: expected one transaction; keep the one that you mean"],
    ["a wrong field in a result", { results: [{ ...SERVICE, to: "0x" }] }, "results.0.to: expected an address"],
    ["a wrong field of protocol-kit", { ...PLAIN, data: { ...SIGNED, to: "x" } }, "data.to: expected an address"],
    ["a list", "[1]", "tx.json:1:1: expected the fields of a Safe transaction or message"],
    ["nothing", "", "tx.json:1:1: expected the fields of a Safe transaction or message"],
    [
      "two hashes of a message",
      { ...named, message: "x", messageHash: `0x${"00".repeat(32)}`, safeMessageHash: `0x${"00".repeat(32)}` },
      "messageHash: is safeMessageHash by another name",
    ],
    ["a reference without a target", "to: *nobody", "tx.json:1:1: Unresolved alias"],
    ["a key twice", `{"to": "${OTHER}", "to": "${SAFE}"}`, "the key is there twice"],
    [
      "typed data that do not fit",
      { ...named, message: mail({ v: "300" }) },
      "message.message.v: expected a whole number",
    ],
    ["typed data without types", { ...named, message: { message: {} } }, "message.types: expected"],
    ["a struct named as a type", { ...named, message: { ...mail({}), types: { uint8: [] } } }, "message.types.uint8"],
  ])("%s", (_, value, expected) => {
    expect(problem(value)).toContain(expected);
  });

  it("when the command line says another Safe, chain or version", () => {
    expect(problem(PLAIN, { chainId: 2n })).toContain("chainId: differs from the command line's 2");
    expect(problem(PLAIN, { safe: OTHER })).toContain("safe: differs");
    expect(problem(PLAIN, { version: parseSafeVersion("1.4.1") })).toContain("version: differs");
  });

  it("when it is too large", () => {
    expect(problem(`#${"x".repeat(2_000_001)}`)).toContain("expected at most 2000000 characters");
  });

  it("and never otherwise, whatever the file holds", () => {
    fc.assert(
      fc.property(fc.json(), fc.string(), fc.object(), (json, text, object) => {
        for (const value of [json, text, { ...PLAIN, ...object }, { ...named, message: object }]) {
          try {
            safeReport(read(value));
          } catch (error) {
            expect(error).toBeInstanceOf(FileError);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("a message's file", () => {
  it("is text, typed data or bytes", () => {
    const hashOf = (value: unknown) => safeReport(read(value)).content;
    expect(hashOf({ ...named, message: "Hello world!" })).toMatchObject({
      bytes: "0xaa05af77f274774b8bdc7b61d98bc40da523dc2821fdea555f4d6aa413199bcc",
    });
    expect(hashOf({ ...named, messageBytes: "0x1234" })).toMatchObject({ bytes: "0x1234" });
    expect(hashOf({ ...named, message: mail({ v: 200 }) })).toMatchObject({ message: { typedData: {} } });
  });

  it("of the service is compared with the hash that it states", () => {
    const value = { ...named, message: "x", messageHash: `0x${"00".repeat(32)}`, confirmations: [], origin: null };
    expect(safeReport(read(value)).matches).toBe(false);
  });
});
