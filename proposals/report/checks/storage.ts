import { getAddress, type Hex, isHex, zeroHash } from "viem";
import { type Check, type Effects, finding } from "#proposals/report/effects.ts";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { timelockControllerAbi } from "#protocol/chain/abi/TimelockController.ts";
import { operationId } from "#protocol/governor/operation-id.ts";
import { riskClasses } from "#protocol/governor/risk-class.ts";

const SHOWN = 6;

/**
 * Storage that changed and that nothing which the other checks reported is read from: it runs after them all.
 * A slot that holds a known value and another one beside it counts as explained.
 */
export const storage: Check = {
  id: "storage",
  title: "Other storage",
  async run(effects) {
    await explainBookkeeping(effects);
    const { execution, isExplained, name } = effects;
    return [...execution.diff.post].flatMap(([account, { storage: after = {} }]) => {
      const before = execution.diff.pre.get(account)?.storage ?? {};
      const slots = new Set([...Object.keys(after), ...Object.keys(before)]);
      const left = [...slots].filter(isSlot).filter((slot) => {
        const change = { before: before[slot] ?? zeroHash, after: after[slot] ?? zeroHash };
        return !isExplained(account, slot) && !(account === effects.governor && isCallQueue(effects, change));
      });
      if (left.length === 0) return [];
      const shown = left.slice(0, SHOWN).map((slot) => `${slot}: ${short(before[slot])} → ${short(after[slot])}`);
      const more = left.length > SHOWN ? [`and ${left.length - SHOWN} more`] : [];
      const count = left.length === 1 ? "One slot" : `${left.length} slots`;
      return [
        finding({
          level: "warning",
          key: account,
          title: `${count} of the storage of ${name(account)} changed for a reason that no check knows`,
          detail: [...shown, ...more].join("; "),
        }),
      ];
    });
  },
};

/** What every execution changes: the proposal's own state and the timelock's. */
async function explainBookkeeping(effects: Effects): Promise<void> {
  const { explain, governor, timelock, proposalId, descriptionHash, subject, deployment, decoded } = effects;
  const views = [
    ["state", [proposalId]],
    ["proposalEta", [proposalId]],
  ] as const;
  for (const [functionName, args] of views) {
    await explain((client, blockNumber) =>
      client.readContract({ address: governor, abi: althingGovernorAbi, functionName, args, blockNumber }),
    );
  }
  for (const asset of deployment.assets) {
    const args = [asset.address ?? "0x0000000000000000000000000000000000000000"] as const;
    await explain((client, blockNumber) =>
      client.readContract({ address: governor, abi: althingGovernorAbi, functionName: "spending", args, blockNumber }),
    );
  }
  // How many calls of a contract have a lower class is counted beside the table.
  for (const { actionId, inputs } of decoded) {
    if (actionId !== "governor.policy") continue;
    const { target, selector } = inputs;
    if (target === undefined || !isHex(selector)) continue;
    const args = [getAddress(target), selector] as const;
    await explain((client, blockNumber) =>
      client.readContract({
        address: governor,
        abi: althingGovernorAbi,
        functionName: "policyLocked",
        args,
        blockNumber,
      }),
    );
  }
  // The rule of a class is kept twice: as it is, and in the history that running proposals are held to.
  for (const riskClass of riskClasses.keys()) {
    const args = [riskClass, effects.execution.at - 1] as const;
    await explain((client, blockNumber) =>
      client.readContract({
        address: governor,
        abi: althingGovernorAbi,
        functionName: "classRuleAt",
        args,
        blockNumber,
      }),
    );
  }
  await explain((client, blockNumber) =>
    client.readContract({
      address: timelock,
      abi: timelockControllerAbi,
      functionName: "getTimestamp",
      args: [operationId(governor, subject.calls, descriptionHash)],
      blockNumber,
    }),
  );
}

const HALF = 128n;

/**
 * The governor lists the calls to itself while it executes. What stays is the empty list's place: two equal halves,
 * each further by the number of those calls.
 */
function isCallQueue({ subject, governor }: Effects, { before, after }: { before: Hex; after: Hex }): boolean {
  const own = BigInt(subject.calls.filter(({ target }) => target.toLowerCase() === governor.toLowerCase()).length);
  const ends = (word: Hex) => [BigInt(word) >> HALF, BigInt(word) & ((1n << HALF) - 1n)] as const;
  const [endBefore, beginBefore] = ends(before);
  const [endAfter, beginAfter] = ends(after);
  return own > 0n && endBefore === beginBefore && endAfter === beginAfter && endAfter === endBefore + own;
}

const isSlot = (key: string): key is Hex => key.startsWith("0x");
const short = (word: Hex | undefined) => (word === undefined ? "0" : `0x${BigInt(word).toString(16)}`);
