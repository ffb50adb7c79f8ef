import type { Address } from "viem";
import { type Check, type Effects, type Found, finding } from "#proposals/report/effects.ts";
import { shapeDifference, shapeOf } from "#proposals/report/execution-shape.ts";
import { telltaleOpcodes } from "#proposals/report/opcodes.ts";

/** Whether the execution goes another way elsewhere, and whose code could tell that it is on a fork. */
export const surroundings: Check = {
  id: "surroundings",
  title: "Surroundings",
  async run(effects) {
    return [...differingRuns(effects), ...(await suspects(effects))];
  },
};

function differingRuns({ execution, voter, otherRuns, deployment }: Effects): Found[] {
  const usual = shapeOf(execution, voter);
  const own = Object.values(deployment.contracts);
  return otherRuns.flatMap(({ words, sameSecond, shape, reason }) => {
    const how = shape === null ? `It fails: ${reason}.` : shapeDifference(usual, shape, { sameSecond, own });
    if (how === null) return [];
    const detail = `${how} The rest of this report shows one way; on the chain it may go the other.`;
    return [finding({ level: "error", key: words, title: `It does something else ${words}`, detail, mark: "differs" })];
  });
}

/** Instructions in code that is none of the deployment's own. */
async function suspects({ touched, deployment, fork, execution, name }: Effects): Promise<Found[]> {
  const own = new Set<Address>(Object.values(deployment.contracts));
  const found = await Promise.all(
    touched
      .filter((account) => !own.has(account))
      .map(async (address) => {
        const code = await fork.client.getCode({ address, blockNumber: execution.before });
        const opcodes = code === undefined ? [] : telltaleOpcodes(code);
        if (opcodes.length === 0) return [];
        const telling = opcodes.some((opcode) => opcode !== "TIMESTAMP");
        const title = telling ? `${name(address)} can tell a fork from the chain` : `${name(address)} reads the time`;
        const detail = `Its code has ${opcodes.join(", ")}: what it does may depend on them.`;
        return [finding({ level: telling ? "warning" : "info", key: address, title, detail })];
      }),
  );
  return found.flat();
}
