import { getAddress, isAddress, isAddressEqual } from "viem";
import { logsSince } from "#deploy/checks/logs-since.ts";
import { deployParts } from "#deploy/parts/deploy-parts.ts";
import { timelockRoles } from "#deploy/plan/timelock-roles.ts";
import { moduleProfiles } from "#profiles/modules/module-profiles.ts";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { timelockControllerAbi } from "#protocol/chain/abi/TimelockController.ts";
import { contractAddress, contractName } from "#protocol/chain/deployment.ts";
import { knownFunction } from "#protocol/chain/known-functions.ts";
import type { JoinedModule } from "#protocol/modules/joined-modules.ts";
import type { Remaining, RemainingQuestion } from "./remaining.ts";

/** Whether a vote has adopted a module that joined: has ever done all that its adoption does. */
export async function adoptionRemaining(
  question: Pick<RemainingQuestion, "client" | "deployment">,
  { name, startBlock }: JoinedModule,
): Promise<Remaining> {
  const open = [
    ...(await missingPolicies(question, name, startBlock)),
    ...(await missingRole(question, name, startBlock)),
  ];
  const isOpen = open.length > 0;
  const words = isOpen
    ? `It is deployed and waits for a vote, by which so far these have not happened: ${open.join(", ")}. Propose modules/${name}/adopt.yaml of the deployment's folder.`
    : "A vote has adopted it.";
  return { name: `adopt ${name}`, stage: "by a vote", isOpen, words };
}

type Asked = [Pick<RemainingQuestion, "client" | "deployment">, JoinedModule["name"], number];

async function missingPolicies(...[{ client, deployment }, name, startBlock]: Asked): Promise<string[]> {
  const governor = contractAddress(deployment, "AlthingGovernor");
  const logs = await logsSince(client, BigInt(startBlock), (range) =>
    client.getContractEvents({
      address: governor,
      abi: althingGovernorAbi,
      eventName: "PolicySet",
      strict: true,
      ...range,
    }),
  );
  return moduleProfiles[name].policies
    .map(({ target, selector }) => ({
      address: isAddress(target) ? getAddress(target) : contractAddress(deployment, target),
      selector,
    }))
    .filter(
      ({ address, selector }) =>
        !logs.some(({ args }) => isAddressEqual(args.target, address) && args.selector === selector),
    )
    .map(({ address, selector }) => {
      const call = knownFunction(selector)?.name ?? selector;
      return `the class of ${contractName(deployment, address)}.${call}`;
    });
}

async function missingRole(...[{ client, deployment }, name, startBlock]: Asked): Promise<string[]> {
  const { canceller } = deployParts[name];
  if (canceller === undefined) return [];
  const args = { role: timelockRoles.CANCELLER_ROLE, account: contractAddress(deployment, canceller) };
  const logs = await logsSince(client, BigInt(startBlock), (range) =>
    client.getContractEvents({
      address: contractAddress(deployment, "TimelockController"),
      abi: timelockControllerAbi,
      eventName: "RoleGranted",
      args,
      ...range,
    }),
  );
  return logs.length > 0 ? [] : [`the role of ${canceller} to cancel`];
}
