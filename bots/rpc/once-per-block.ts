import type { Hash } from "viem";
import type { Chain } from "#bots/engine/duty.ts";

/** Reads once a block, however many duties ask. What failed is read again. */
export function oncePerBlock<T>(read: (chain: Chain) => Promise<T>): (chain: Chain) => Promise<T> {
  let last: { hash: Hash; value: Promise<T> } | null = null;
  return (chain) => {
    const { hash } = chain.block;
    if (last?.hash !== hash) {
      const fresh = { hash, value: read(chain) };
      last = fresh;
      fresh.value.catch(() => {
        if (last === fresh) last = null;
      });
    }
    return last.value;
  };
}
