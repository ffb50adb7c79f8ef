import type { LocalClient } from "./local-client.ts";

/** Brings the chain's clock to the present and lets it mine a block every second from then on. */
export async function settleClock(client: LocalClient): Promise<void> {
  const { timestamp } = await client.getBlock();
  const present = BigInt(Math.floor(Date.now() / 1000));
  await client.setNextBlockTimestamp({ timestamp: present > timestamp ? present : timestamp + 1n });
  await client.mine({ blocks: 1 });
  await client.setAutomine(false);
  await client.setIntervalMining({ interval: 1 });
}
