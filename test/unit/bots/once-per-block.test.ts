import { expect, it } from "vitest";
import { oncePerBlock } from "#bots/rpc/once-per-block.ts";
import { scriptedChain } from "./scripted-chain.ts";

it("a block is read once, another block anew, and what failed again", async () => {
  let reads = 0;
  let broken = false;
  const read = oncePerBlock(async ({ block }) => {
    reads += 1;
    if (broken) throw new Error("the node is busy");
    return block.timestamp;
  });
  const [first, second] = [scriptedChain([], 1), scriptedChain([], 2)];
  expect(await Promise.all([read(first), read(first)])).toEqual([1, 1]);
  expect(reads).toBe(1);
  expect(await read(second)).toBe(2);
  broken = true;
  await expect(read(first)).rejects.toThrow("busy");
  broken = false;
  expect(await read(first)).toBe(1);
  expect(reads).toBe(4);
});
