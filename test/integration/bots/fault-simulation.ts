import { isHex, keccak256, parseGwei } from "viem";
import type { BotChain } from "./bot-chain.ts";
import { startClock } from "./clock.ts";
import type { Fault } from "./faulty-rpc.ts";
import { seededRandom } from "./seeded-random.ts";

const FAULTS: Fault[] = ["500", "429", "refused", "truncated", "not-json", "lost-answer", "hang"];

export type FaultSimulation = Awaited<ReturnType<typeof startFaultSimulation>>;

/**
 * Two instances on one database work through faults of the network, the node and the process, and through reorgs, all
 * drawn from a seed. Blocks are mined by the simulation alone. Run a failing one again with FAULT_SEED.
 */
export async function startFaultSimulation(chain: BotChain) {
  const seed = Number(process.env.FAULT_SEED ?? (process.env.CI ? 1 : Math.floor(Math.random() * 2 ** 32)));
  console.log(`FAULT_SEED=${seed}`);
  const random = seededRandom(seed);
  const clock = startClock();
  const happened: string[] = [];
  const note = (line: string) => happened.push(line);
  const rpc = (method: string, ...params: unknown[]) => chain.connection.provider.request({ method, params });
  await rpc("evm_setAutomine", false);

  let calm = false;
  let pausing = false;
  const killed = new Set<string>();
  const wake = new Map<string, () => void>();

  const openInstance = (name: string) =>
    chain.openBot(
      {
        nowMs: clock.nowMs,
        log: (line) => note(`${name}: ${line}`),
        async onStep(step, subject) {
          if (calm) return;
          if (random.chance(0.12)) {
            note(`${name} is killed when ${step} ${subject}`);
            killed.add(name);
            wake.get(name)?.();
            await new Promise(() => {});
          }
          if (random.chance(0.06) && !pausing) {
            note(`${name} pauses when ${step} ${subject}`);
            pausing = true;
            clock.pass(60);
            await tickInstance(name === "A" ? "B" : "A");
            pausing = false;
          }
        },
      },
      ["--rpc-timeout-seconds", "0.15", "--items-per-tick", "1"],
    );
  const instances = new Map([
    ["A", await openInstance("A")],
    ["B", await openInstance("B")],
  ]);
  const stores = [...instances.values()].map(({ store }) => store);
  const [store] = stores;
  if (store === undefined) throw new Error("There is no database.");

  async function tickInstance(name: string): Promise<void> {
    const instance = instances.get(name);
    if (instance === undefined) return;
    const gone = new Promise<void>((resolve) => {
      wake.set(name, resolve);
    });
    await Promise.race([instance.engine.tick(), gone]);
    if (!killed.delete(name)) return;
    const restarted = await openInstance(name);
    stores.push(restarted.store);
    instances.set(name, restarted);
  }

  async function mine(): Promise<void> {
    if (!calm && random.chance(0.1)) {
      const gwei = String(1 + random.whole(20));
      note(`the base fee jumps to ${gwei} gwei`);
      await chain.networkHelpers.setNextBlockBaseFeePerGas(parseGwei(gwei));
    }
    await chain.networkHelpers.mine();
  }

  async function dropSomething(): Promise<void> {
    const [raw] = chain.rpc.state.sent.slice(-1);
    if (isHex(raw) && (await rpc("hardhat_dropTransaction", keccak256(raw)).catch(() => false)))
      note("the pool forgets a transaction");
  }

  async function round(): Promise<void> {
    const faulty = !calm && random.chance(0.5);
    chain.rpc.state.fault = () => (faulty && random.chance(0.06) ? random.pick(FAULTS) : null);
    const name = random.pick(["A", "B"]);
    await tickInstance(name);
    chain.rpc.state.fault = () => null;
    if (!calm && random.chance(0.08)) await dropSomething();
    if (random.chance(0.45)) await mine();
    clock.pass(random.whole(12));
  }

  return {
    random,
    /** The database that both instances share. */
    store,
    note,
    story: () => `FAULT_SEED=${seed}\n${happened.join("\n")}`,

    /** Rounds with faults, some of which a reorg undoes on the chain. `meanwhile` is done before each round. */
    async rounds(count: number, meanwhile: (index: number) => Promise<void> = async () => {}): Promise<void> {
      for (let index = 0; index < count; index++) {
        await meanwhile(index);
        if (!random.chance(0.3)) {
          await round();
          continue;
        }
        const snapshot = await rpc("evm_snapshot");
        for (let rounds = 2 + random.whole(5); rounds > 0; rounds--) await round();
        const { number, timestamp } = await chain.client.getBlock();
        await rpc("evm_revert", snapshot);
        await chain.networkHelpers.time.setNextBlockTimestamp(timestamp + 1n);
        await chain.networkHelpers.mine();
        note(`a reorg undoes blocks up to ${number}`);
      }
    },

    /** Rounds without faults until something is so, for a while. */
    async calmUntil(reached: () => Promise<boolean>, meanwhile: (index: number) => Promise<void> = async () => {}) {
      calm = true;
      for (let index = 0; index < 200 && !(await reached()); index++) {
        await meanwhile(index);
        clock.pass(30);
        await round();
        await mine();
      }
      calm = false;
    },

    /** Lets what a reorg sent back be mined, and both instances find out that all is final. */
    async comeToRest(): Promise<void> {
      calm = true;
      for (let count = 0; count < 8; count++) {
        clock.pass(60);
        for (const name of ["A", "B"]) await tickInstance(name);
        await mine();
      }
      calm = false;
    },

    /** What people do meanwhile is mined at once. */
    async withAutomine(act: () => Promise<void>): Promise<void> {
      await rpc("evm_setAutomine", true);
      await act();
      await rpc("evm_setAutomine", false);
    },

    async close(): Promise<void> {
      await Promise.all(stores.map((opened) => opened.destroy()));
    },
  };
}
