import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { placesOf } from "#protocol/ballots/batch-size.ts";
import { proposalBallotTypedData, reasonBytes } from "#protocol/ballots/proposal-ballot.ts";
import { candidacyTypedData, electionBallotTypedData } from "#protocol/elections/election-messages.ts";
import { revenueReportTypedData } from "#protocol/emissions/revenue-report.ts";

const contract = "0x5FbDB2315678afecb367f032d93F642f64180aa3";
const account = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";
const word = `0x${"5a".repeat(32)}` as const;
const source = (file: string) => readFileSync(new URL(`../../../contracts/${file}`, import.meta.url), "utf8");

type Field = { name: string; type: string };
const encoded = (type: string, fields: readonly Field[]) =>
  `"${type}(${fields.map((field) => `${field.type} ${field.name}`).join(",")})"`;

const ballot = { voter: account, approved: [account], untilSeconds: 9 } as const;
const candidacy = { candidate: account, organisation: word, statementHash: word, statementURI: "ipfs://a" } as const;
const vote = { proposalId: 7n, voter: account, choice: "For", reason: "é", untilSeconds: 9 } as const;
const report = { epoch: 3, revenueUsd8: 5n, reporter: account } as const;

// Made within each test, so that a change of what makes them is seen.
const messages = () => [
  proposalBallotTypedData(1, { address: contract, name: "Governor" }, vote),
  electionBallotTypedData(1, contract, 7n, ballot),
  candidacyTypedData(1, contract, 7n, candidacy),
  revenueReportTypedData(1, contract, report),
];

describe("a message to sign", () => {
  it.each([
    ["governance/GovernorBallotsBySig.sol", 0],
    ["committee/elections/ElectionBallots.sol", 1],
    ["committee/elections/ElectionCandidates.sol", 2],
    ["emissions/RevenueReports.sol", 3],
  ])("has the type that %s hashes", (file, place) => {
    const { types } = messages()[place] ?? { types: {} };
    const written = Object.entries<readonly Field[]>(types).map(([type, fields]) => encoded(type, fields));
    expect(written).toHaveLength(1);
    for (const type of written) expect(source(file)).toContain(type);
  });

  it("is good for one contract on one chain, under the contract's own name", () => {
    expect(source("committee/elections/Elections.sol")).toContain('EIP712("Althing Elections", "1")');
    expect(source("emissions/RevenueReports.sol")).toContain('EIP712("Althing Revenue Reports", "1")');
    const domain = (name: string) => ({ name, version: "1", chainId: 1, verifyingContract: contract });
    expect(messages().map(({ types: _, ...message }) => message)).toEqual([
      { domain: domain("Governor"), primaryType: "SignedBallot", message: vote },
      { domain: domain("Althing Elections"), primaryType: "ElectionBallot", message: { election: 7n, ...ballot } },
      { domain: domain("Althing Elections"), primaryType: "Candidacy", message: { election: 7n, ...candidacy } },
      { domain: domain("Althing Revenue Reports"), primaryType: "RevenueReport", message: report },
    ]);
  });
});

it("a reason is measured in bytes, and a contract's ballot takes the place of four", () => {
  expect([reasonBytes(""), reasonBytes("aé👩")]).toEqual([0, 7]);
  expect([0, 1].map((by_contract) => placesOf({ by_contract }))).toEqual([1, 4]);
});
