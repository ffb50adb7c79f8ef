import { type Address, encodeFunctionData, keccak256, parseAbi, stringToHex } from "viem";
import { readContract } from "viem/actions";
import type { ReadCertification } from "#bots/certification/certification-log.ts";
import type { Chain, Due, Duty, Verdict } from "#bots/engine/duty.ts";
import { certificationAbi as abi } from "#protocol/chain/abi/Certification.ts";
import { providerRegistryAbi } from "#protocol/chain/abi/ProviderRegistry.ts";
import { readMany } from "#protocol/chain/read-many.ts";

/** Called without being sent, it answers whose standing it would set. */
const sweepAbi = parseAbi(["function sweep(uint32[] providers) view returns (uint256 changed)"]);
/** As many as the contract looks at in one call. */
const MOST_PROVIDERS = 100;
/** Of one look, so that ten thousand providers do not keep other duties from their work: the next look goes on after them. */
const MOST_PAGES = 5;
const MOST_CALLS = 3;

/**
 * Sets the standing of each provider that is no longer what it was found to be: after a vote, when a certificate or a
 * grace ends, and when what was lacking is met. The contract itself says whose would change.
 */
export function sweepProvidersDuty(registry: Address, certification: Address, read: ReadCertification): Duty {
  let next = 1;

  return {
    name: "sweep-providers",
    async due(chain): Promise<Due[]> {
      const { standings } = await read(chain);
      const at = { blockNumber: chain.block.number } as const;
      const count = await readContract(chain.client, {
        ...at,
        address: registry,
        abi: providerRegistryAbi,
        functionName: "providerCount",
      });
      const pages = Math.min(MOST_PAGES, Math.ceil(count / MOST_PROVIDERS));
      const found: number[] = [];
      for (let page = 0; page < pages; page += 1) {
        if (next > count) next = 1;
        const length = Math.min(MOST_PROVIDERS, count - next + 1);
        found.push(...(await dueOf(chain, certification, upTo(length, next))));
        next += length;
      }
      found.sort((one, other) => one - other);
      const calls: number[][] = [];
      for (let from = 0; from < found.length && calls.length < MOST_CALLS; from += MOST_PROVIDERS) {
        calls.push(found.slice(from, from + MOST_PROVIDERS));
      }
      return calls.map((providers) => {
        const blocks = providers.map((provider) => standings.get(provider)?.block ?? 0n);
        // What they stood at names the act: a provider that comes back to a standing gets there by another event.
        const named = keccak256(stringToHex(providers.map((provider, index) => `${provider}@${blocks[index]}`).join()));
        return {
          key: `sweep:${named}`,
          call: {
            target: certification,
            data: encodeFunctionData({ abi, functionName: "sweep", args: [providers] }),
            valueWei: 0n,
          },
          notBefore: 0,
          deadline: null,
          why: whyOf(providers),
          verify: (later) => verifySwept(later, certification, read, providers, blocks),
        };
      });
    },
  };
}

const upTo = (length: number, first: number) => Array.from({ length }, (_, index) => first + index);

function whyOf(providers: readonly number[]): string {
  const [first = 0, ...others] = providers;
  const more = others.length === 0 ? "" : ` and ${others.length} ${others.length === 1 ? "other" : "others"}`;
  return `the standing of provider ${first}${more} is another than the last sweep found`;
}

/** Those whose standing a sweep would change: asked of all at once and, where it would change some, of each. */
async function dueOf({ client, block }: Chain, address: Address, providers: readonly number[]): Promise<number[]> {
  const sweep = { address, abi: sweepAbi, functionName: "sweep" } as const;
  const changed = await readContract(client, { ...sweep, args: [providers], blockNumber: block.number });
  if (changed === 0n) return [];
  const changes = await readMany(
    client,
    providers.map((provider) => ({ ...sweep, args: [[provider]] }) as const),
    block.number,
  );
  return providers.filter((_, index) => changes[index] === 1n);
}

async function verifySwept(
  chain: Chain,
  certification: Address,
  read: ReadCertification,
  providers: readonly number[],
  blocks: readonly bigint[],
): Promise<Verdict> {
  const { standings } = await read(chain);
  const same = providers.filter((provider, index) => (standings.get(provider)?.block ?? 0n) === blocks[index]);
  // One that met all again before it was swept has nothing to set.
  const left = same.length === 0 ? [] : await dueOf(chain, certification, same);
  return { ok: left.length === 0, detail: `${providers.length - left.length} of ${providers.length} standings set` };
}
