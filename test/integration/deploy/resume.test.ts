import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { env } from "node:process";
import type { LocalAccount } from "viem";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { createDeployFixture, type DeployFixture, deployer } from "./deploy-fixture.ts";
import { deployUntilLine } from "./deploy-until-line.ts";
import { startFaultyNode } from "./faulty-node.ts";

/**
 * Of the network: six contracts (one a library), three grants and a renunciation. Of the committee: its Safe, nine
 * contracts (one a library), the naming of its elections, three steps that hand the Safe over, and a grant. Of providers:
 * seven contracts, one that reads a price, and one by which the committee stops slashes.
 */
const transactionsOfADeployment = 39;

let fixture: DeployFixture;
let startOver: () => Promise<void>;

beforeAll(async () => {
  fixture = await createDeployFixture();
  startOver = await fixture.remember();
});

afterEach(() => startOver());

afterAll(() => fixture.close());

async function expectWhole(): Promise<void> {
  const nonce = await fixture.client.getTransactionCount({ address: deployer.address });
  expect(nonce).toBe(transactionsOfADeployment);
}

/**
 * Every line of the first step, of creating the Safe, and of reading the reserve's address; the steps that send nothing;
 * and some lines of the others. Each costs a deployment, so that all of them are tried at night alone.
 */
const nightly = [2, 4, 6, 20, 22, 24, 88, 90, 38, 72, 117, 128, 169, 177, 198, 205, 212];
const fatalLines = [1, 3, 5, 7, 21, 23, 25, 87, 89, 60, 130, 143, 184, 196, 222, ...(env.NIGHTLY ? nightly : [])];

it.each(fatalLines)("cut off after line %i of its journal, it goes on", async (line) => {
  await deployUntilLine(fixture, line);

  await fixture.deploy();
  await expectWhole();
});

/** Really killed, with a process for each: two lines by day, all at night. */
const killedLines = env.NIGHTLY ? fatalLines : [5, 130];

it.each(killedLines)("killed after line %i of its journal, it goes on", async (line) => {
  const child = fork(join(import.meta.dirname, "deploy-example.ts"), [fixture.rpc, fixture.directory, String(line)]);
  const [, signal] = await once(child, "exit");
  expect(signal).toBe("SIGKILL");

  await fixture.deploy();
  await expectWhole();
});

it("a transaction whose answer was lost is followed up, not sent twice", async () => {
  const node = await startFaultyNode(fixture.rpc, { dropAnswerOf: "eth_sendRawTransaction", call: 3 });
  await expect(fixture.deploy({ rpc: node.rpc })).rejects.toThrow();
  await node.close();

  await fixture.deploy();
  await expectWhole();
});

it("a transaction that never reached the node is sent again", async () => {
  const node = await startFaultyNode(fixture.rpc, { refuse: "eth_sendRawTransaction", fromCall: 3 });
  await expect(fixture.deploy({ rpc: node.rpc })).rejects.toThrow();
  await node.close();

  await fixture.deploy();
  await expectWhole();
});

it("a signer that fails leaves nothing to follow up", async () => {
  const account: LocalAccount = {
    ...deployer,
    signTransaction: async () => {
      throw new Error("the hardware wallet was unplugged");
    },
  };
  await expect(fixture.deploy({ account })).rejects.toThrow("unplugged");

  await fixture.deploy();
  await expectWhole();
});
