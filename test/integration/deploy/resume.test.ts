import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { LocalAccount } from "viem";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createDeployFixture, type DeployFixture, deployer } from "./deploy-fixture.ts";
import { startFaultyNode } from "./faulty-node.ts";

/** Six contracts (one a library), three grants and a renunciation. */
const transactionsOfADeployment = 10;

let fixture: DeployFixture;

beforeEach(async () => {
  fixture = await createDeployFixture();
});

afterEach(() => fixture.close());

async function expectWhole(): Promise<void> {
  const nonce = await fixture.client.getTransactionCount({ address: deployer.address });
  expect(nonce).toBe(transactionsOfADeployment);
}

/** Every line of the first step and of reading the reserve's address, and some of the other steps. */
const fatalLines = [1, 2, 3, 4, 5, 6, 7, 16, 24, 33, 38, 39, 40, 41, 50, 61, 64, 65, 71];

test.each(fatalLines)("killed after line %i of its journal, it goes on", async (line) => {
  const child = fork(join(import.meta.dirname, "deploy-example.ts"), [fixture.rpc, fixture.directory, String(line)]);
  const [, signal] = await once(child, "exit");
  expect(signal).toBe("SIGKILL");

  await fixture.deploy();
  await expectWhole();
});

test("a transaction whose answer was lost is followed up, not sent twice", async () => {
  const node = await startFaultyNode(fixture.rpc, { dropAnswerOf: "eth_sendRawTransaction", call: 3 });
  await expect(fixture.deploy({ rpc: node.rpc })).rejects.toThrow();
  await node.close();

  await fixture.deploy();
  await expectWhole();
});

test("a transaction that never reached the node is sent again", async () => {
  const node = await startFaultyNode(fixture.rpc, { refuse: "eth_sendRawTransaction", fromCall: 3 });
  await expect(fixture.deploy({ rpc: node.rpc })).rejects.toThrow();
  await node.close();

  await fixture.deploy();
  await expectWhole();
});

test("a signer that fails leaves nothing to follow up", async () => {
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
