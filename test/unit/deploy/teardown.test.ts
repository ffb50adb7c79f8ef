import { expect, it, vi } from "vitest";
import { createTeardown } from "#deploy/local/teardown.ts";

it("undoes the last first, each once, and goes on after a failure", async () => {
  const order: number[] = [];
  const complaints = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const teardown = createTeardown();
  for (const number of [1, 2, 3]) {
    await teardown.add(async () => {
      order.push(number);
      if (number === 2) throw new Error("stuck");
    });
  }
  await Promise.all([teardown.run(), teardown.run()]);
  expect(order).toEqual([3, 2, 1]);
  expect(complaints).toHaveBeenCalledWith(expect.stringContaining("stuck"));
});

it("what is added once it has begun is undone at once", async () => {
  const teardown = createTeardown();
  await teardown.run();
  const undo = vi.fn(async () => undefined);
  await teardown.add(undo);
  expect(undo).toHaveBeenCalledOnce();
});
