import { createClient } from "viem";
import { expect, it } from "vitest";
import { electionsAbi as abi } from "#protocol/chain/abi/Elections.ts";
import { electionTermFields } from "#protocol/elections/election-terms.ts";
import { readTermRails } from "#protocol/elections/term-rails.ts";
import { answerCalls, answeringTransport } from "#test/fixture/answering-transport.ts";

const elections = "0x5FbDB2315678afecb367f032d93F642f64180aa3";
const rails = {
  minWindowSeconds: 100,
  maxWindowSeconds: 900,
  minVotingSeconds: 300,
  minTermSeconds: 10_000,
  maxTermSeconds: 90_000,
  maxBondWei: 5n,
  maxExclusions: 2,
  maxEndorsementBps: 400,
  maxTurnoutFloorBps: 3_000,
};

async function read(changes: Partial<typeof rails> = {}, blockNumber?: bigint) {
  const asked: string[] = [];
  const transport = answeringTransport({
    eth_call: answerCalls(abi, ({ functionName, block }) => {
      asked.push(String(block));
      if (functionName !== "rails") throw new Error(`nobody answers ${functionName}`);
      return { ...rails, ...changes };
    }),
  });
  const client = createClient({ transport });
  const found = await readTermRails(client, elections, blockNumber);
  return { found: Object.fromEntries(found), asked };
}

it("votes set terms within the deployment's rails, and within what every deployment can work with", async () => {
  const { found, asked } = await read({}, 7n);
  // As contracts/committee/elections/TermsRails.sol bounds them, where it does not by other terms.
  expect(found).toEqual({
    seats: { min: "1", max: "12" },
    runnersUp: { min: "0", max: "12" },
    approvals: { min: "1", max: "12" },
    organisationCap: { min: "1", max: "12" },
    leastSeats: { min: "1", max: "12" },
    exclusions: { min: "0", max: "2" },
    registration: { min: "100", max: "900" },
    endorsement: { min: "100", max: "900" },
    vetting: { min: "100", max: "900" },
    voting: { min: "300", max: "900" },
    extension: { min: "0", max: "900" },
    endorsementShare: { min: "50", max: "400" },
    combinationShare: { min: "5", max: "100" },
    turnoutFloor: { min: "0", max: "3000" },
    bondReturn: { min: "0", max: "400" },
    decayFrom: { min: "2500", max: "10000" },
    bond: { min: "0", max: "5" },
    term: { min: "10000", max: "90000" },
  });
  expect(asked).toEqual(["0x7"]);
});

it("the least vote is no shorter than the least window", async () => {
  const { found, asked } = await read({ minVotingSeconds: 0 });
  expect(found.voting).toEqual({ min: "100", max: "900" });
  expect(asked).toEqual(["latest"]);
});

it("terms are no greater than the contract can hold", () => {
  const most = Object.fromEntries(electionTermFields().map(({ name, max }) => [name, max]));
  expect([most.exclusions, most.registration, most.bond, most.term]).toEqual(
    [8n, 24n, 96n, 32n].map((bits) => String(2n ** bits - 1n)),
  );
});
