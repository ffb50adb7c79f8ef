import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Keystore } from "ox";
import { recoverTypedDataAddress } from "viem";
import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openReporters } from "#bots/reports/open-reporters.ts";
import { parseReportersFile } from "#bots/reports/reporters-file.ts";
import { revenueReportTypedData } from "#protocol/emissions/revenue-report.ts";

const entry = (source: string) =>
  `reporters:\n  - keystore: one.json\n    passwordFile: password\n    source: ${source}\n`;

let folder: string;
const keys = [generatePrivateKey(), generatePrivateKey()] as const;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "althing-reporters-"));
  await writeFile(join(folder, "password"), "secret\n");
  await writeFile(join(folder, "wrong"), "guess");
  for (const [name, key] of [
    ["one.json", keys[0]],
    ["two.json", keys[1]],
    ["twin.json", keys[0]],
  ] as const) {
    const [derived, options] = await Keystore.pbkdf2Async({ password: "secret", iterations: 1_000 });
    await writeFile(join(folder, name), JSON.stringify(Keystore.encrypt(key, derived, options)));
  }
  await writeFile(join(folder, "text.json"), "not a keystore");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it("a file of reporters is read", () => {
  const { value } = parseReportersFile(entry("{ csv: revenue.csv }"), "reporters.yaml");
  expect(value.reporters).toEqual([{ keystore: "one.json", passwordFile: "password", source: { csv: "revenue.csv" } }]);
  for (const url of [
    "https://billing.example/{epoch}",
    "http://127.0.0.1:80/{epoch}",
    "http://localhost/r?e={epoch}",
  ]) {
    expect(parseReportersFile(entry(`{ url: "${url}" }`), "reporters.yaml").value.reporters[0]?.source).toEqual({
      url,
    });
  }
});

it.for([
  ["", "reporters.yaml:1:1: "],
  ["reporters: none\n", "reporters.yaml:1:1: reporters: expected a list of reporters"],
  ["reporters: []\n", "reporters.yaml:1:1: reporters: expected at least one reporter"],
  [
    "reporters:\n  - one\n",
    "reporters.yaml:2:5: reporters.0: expected keystore, passwordFile, and source, price or both",
  ],
  ["reporters:\n  - keystore: one.json\n", "reporters.yaml:2:5: reporters.0.passwordFile: expected a path"],
  [
    `${entry("{ csv: a }")}    password: secret\n`,
    "reporters.yaml:5:5: reporters.0.password: is not a key that is known",
  ],
  [entry("revenue.csv"), "reporters.yaml:4:5: reporters.0.source: expected csv: PATH or url: ADDRESS"],
  [entry("{}"), "reporters.yaml:4:5: reporters.0.source: expected either csv or url"],
  [entry('{ csv: a, url: "https://b/{epoch}" }'), "reporters.0.source: expected either csv or url"],
  [entry('{ url: "https://billing.example/" }'), "reporters.yaml:4:15: reporters.0.source.url: expected {epoch}"],
  [entry('{ url: "http://billing.example/{epoch}" }'), "reporters.0.source.url: expected an https URL"],
  [entry('{ url: "ftp://127.0.0.1/{epoch}" }'), "reporters.0.source.url: expected an https URL"],
  [entry('{ url: "{epoch}" }'), "reporters.0.source.url: expected an https URL"],
  [
    entry('{ url: "https://billing.example/50%/{epoch}" }'),
    "reporters.yaml:4:15: reporters.0.source.url: expected %25 for a percent sign in the path",
  ],
  [entry('{ url: "https://billing.example/%ff/{epoch}" }'), "reporters.0.source.url: expected %25 for a percent sign"],
  [entry('{ url: "https://me:secret@b/{epoch}" }'), "reporters.0.source.url: expected no user and password"],
  [
    entry('{ csv: a }\n    price: { url: "https://prices.example/{epoch}" }'),
    "reporters.yaml:5:14: reporters.0.price.url: expected {round}",
  ],
  [entry("{ csv: a }\n    price: {}"), "reporters.0.price"],
  ["reporters:\n  - { keystore: a, passwordFile: b }\n", "expected a source of revenue, a price, or both"],
  ["reporters:\n  - [\n", "reporters.yaml:"],
] as const)("%j is refused with its place: %s", ([text, message]) => {
  expect(() => parseReportersFile(text, "reporters.yaml")).toThrow(message);
});

async function open(text: string) {
  const path = join(folder, "reporters.yaml");
  await writeFile(path, text);
  return openReporters(path);
}

it("keys are opened and sign reports; paths start at the file", async () => {
  const two = entry('{ url: "https://billing.example/{epoch}" }').replace("reporters:\n", "").replace("one", "two");
  const reporters = await open(entry("{ csv: revenue.csv }") + two);
  expect(reporters.map(({ signer }) => signer.address)).toEqual(keys.map((key) => privateKeyToAccount(key).address));
  expect(reporters.map(({ source }) => source?.name)).toEqual([join(folder, "revenue.csv"), "billing.example/{epoch}"]);
  const [first] = reporters;
  if (first === undefined) throw new Error("no reporter");
  const report = { epoch: 3, revenueUsd8: 5n, reporter: first.signer.address };
  const contract = "0x00000000000000000000000000000000000000e2";
  const signature = await first.signer.signReport({ chainId: 1, contract }, report);
  const signed = { ...revenueReportTypedData(1, contract, report), signature };
  expect(await recoverTypedDataAddress(signed)).toBe(first.signer.address);
});

it.for([
  ["one.json", "none.json", "reporters.yaml:2:5: reporters.0.keystore: ", "none.json cannot be read (ENOENT)"],
  [
    "one.json",
    "text.json",
    "reporters.yaml:2:5: reporters.0.keystore: ",
    "text.json is not a keystore: it is not JSON",
  ],
  ["password", "none", "reporters.yaml:3:5: reporters.0.passwordFile: ", "none cannot be read (ENOENT)"],
  ["password", "wrong", "reporters.yaml:3:5: reporters.0.passwordFile: ", "one.json does not open with this password"],
] as const)("%s in place of which there is %s", async ([right, wrong, place, message]) => {
  const text = entry("{ csv: revenue.csv }").replace(`: ${right}`, `: ${wrong}`);
  await expect(open(text)).rejects.toThrow(place);
  await expect(open(text)).rejects.toThrow(message);
});

it("one key with two sources is refused", async () => {
  const twin = entry("{ csv: other.csv }").replace("reporters:\n", "").replace("one", "twin");
  await expect(open(entry("{ csv: revenue.csv }") + twin)).rejects.toThrow(
    /reporters\.yaml:5:5: reporters\.1\.keystore: the key of 0x[0-9a-fA-F]{40} is that of reporter 1 too/,
  );
});

it("no file", async () => {
  await expect(openReporters(join(folder, "nothing.yaml"))).rejects.toThrow("which cannot be read; give a YAML file");
});
