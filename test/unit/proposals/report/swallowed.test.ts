import { describe, expect, it } from "vitest";
import { swallowed } from "#proposals/report/checks/swallowed.ts";
import type { Frame } from "#proposals/report/trace.ts";
import { at } from "#test/unit/proposals/sample-deployment.ts";

const call = (from: number, to: number, part: Partial<Frame> = {}): Frame => ({
  type: "CALL",
  from: at(from),
  to: at(to),
  input: "0x",
  ...part,
});

const titles = async (frame: Frame) => {
  const effects = { execution: { frame }, name: (address: string) => `#${Number(address)}` };
  return (await swallowed.run(effects)).map(({ level, title }) => `${level}: ${title}`);
};

describe("a call that fails inside one that succeeds", () => {
  it("is told by who goes on without it, once", async () => {
    const failing = call(2, 3, { error: "execution reverted", calls: [call(3, 4, { error: "execution reverted" })] });
    expect(await titles(call(1, 2, { calls: [failing, failing] }))).toEqual([
      "warning: #2 goes on though its call to #3 fails",
    ]);
  });

  it("is nothing to tell where all calls succeed", async () => {
    expect(await titles(call(1, 2, { calls: [call(2, 3, { calls: [call(3, 4)] })] }))).toEqual([]);
  });
});
