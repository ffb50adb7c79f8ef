import { expect, it } from "vitest";
import { CachedByBlock } from "#index/rpc/cached-by-block.ts";

it("asks a node once for each block, once for many who ask together, and again after a failure", async () => {
  let block: number | null = 1;
  let fails = false;
  const asked: string[] = [];
  const node = {
    async request(method: string) {
      asked.push(method);
      if (fails) throw new Error("no");
      return asked.length;
    },
  };
  const cached = new CachedByBlock(node, () => block);
  expect(await Promise.all([cached.request("a", [1]), cached.request("a", [1]), cached.request("a", [2])])).toEqual([
    1, 1, 2,
  ]);
  expect(await cached.request("a", [1])).toBe(1);
  block = 2;
  expect(await cached.request("a", [1])).toBe(3);
  fails = true;
  await expect(cached.request("b", [])).rejects.toThrow("no");
  fails = false;
  expect(await cached.request("b", [])).toBe(5);
  block = null;
  expect(await cached.request("a", [1])).toBe(6);
  expect(await cached.request("a", [1])).toBe(7);
});
