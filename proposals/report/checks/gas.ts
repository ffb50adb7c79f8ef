import { type Check, finding } from "#proposals/report/effects.ts";

/** A block seldom has room for more. */
const LARGE_PERCENT = 50n;

/** Whether the execution fits into a block with ease. */
export const gas: Check = {
  id: "gas",
  title: "Gas",
  async run({ execution, fork }) {
    const { gasLimit } = await fork.client.getBlock({ blockNumber: execution.after });
    const percent = (execution.gasUsed * 100n) / gasLimit;
    const large = percent >= LARGE_PERCENT;
    return [
      finding({
        level: large ? "warning" : "info",
        key: "execute",
        title: `Executing it takes ${execution.gasUsed} gas, ${percent === 0n ? "less than 1" : percent}% of a block`,
        detail: large ? "Whoever executes it may wait long for a block with so much room." : "",
        mark: large ? "large" : "small",
      }),
    ];
  },
};
