import { describe, expect, it } from "vitest";
import { joiningText } from "#deploy/preview/joining-text.ts";
import { at, sampleDeployment } from "#test/unit/proposals/sample-deployment.ts";

const preview = {
  network: "sepolia",
  module: "bounties",
  figures: [],
  powers: [],
  standing: ["TimelockController"],
  adoption: {
    title: "Adopt",
    description: "",
    actions: [
      { action: "governor.policy", inputs: { target: at(0xb0), selector: "open()", class: "treasury" } },
      { action: "committee.lend", inputs: { account: at(0xcafe) } },
    ],
  },
  rehearsal: {
    deployment: { ...sampleDeployment, contracts: { TimelockController: at(1), Bounties: at(0xb0) } },
    timelockRoles: [],
    blockNumber: 7n,
    transactions: 1,
    gas: 1_000n,
    costWei: 5n,
    hasBaseFees: true,
  },
  deployer: null,
};

describe("the preview of a module that joins", () => {
  it("names its contracts in the vote, whose addresses are those of a rehearsal and not to be", () => {
    const text = joiningText(preview);
    expect(text).toContain("governor.policy  Bounties  open()  treasury");
    expect(text).toContain(`committee.lend  ${at(0xcafe)}`);
    expect(text).not.toContain(at(0xb0));
  });

  it("leaves out what there is nothing of, and counts one transaction as one", () => {
    const text = joiningText(preview);
    expect(text).not.toContain("Powers");
    expect(text).toContain("1 transaction, 1,000 gas");
    expect(joiningText({ ...preview, powers: [{ name: "vetting", holders: [at(2)] }] })).toContain("Powers");
  });
});
