import { useQuery } from "@tanstack/react-query";
import { type Address, type Client, parseAbi } from "viem";
import { readContract } from "viem/actions";
import { useClient } from "wagmi";
import { useContract, useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { duration } from "#governance-ui/format/duration.ts";
import { percentOfBps } from "#governance-ui/format/percent.ts";
import { Amount } from "#governance-ui/parts/amount.tsx";
import { Note } from "#governance-ui/parts/note.tsx";

const petitionAbi = parseAbi([
  "function OPEN_BPS() view returns (uint256)",
  "function SHARE_BPS() view returns (uint256)",
  "function WINDOW_SECONDS() view returns (uint256)",
]);
const votesAbi = parseAbi(["function getVotes(address account) view returns (uint256)"]);
const governorAbi = parseAbi(["function proposalThreshold() view returns (uint256)"]);

async function readRules(client: Client, petition: Address, token: Address, governor: Address) {
  const at = { address: petition, abi: petitionAbi } as const;
  const [openBps, shareBps, windowSeconds, votes, threshold] = await Promise.all([
    readContract(client, { ...at, functionName: "OPEN_BPS" }),
    readContract(client, { ...at, functionName: "SHARE_BPS" }),
    readContract(client, { ...at, functionName: "WINDOW_SECONDS" }),
    readContract(client, { address: token, abi: votesAbi, functionName: "getVotes", args: [petition] }),
    readContract(client, { address: governor, abi: governorAbi, functionName: "proposalThreshold" }),
  ]);
  return { openBps, shareBps, windowSeconds, votes, threshold };
}

/** What a petition takes, which never changes, and whether its contract has the votes to propose one. */
export function PetitionRules({ contract }: { contract: Address }) {
  const client = useClient();
  const token = useContract("AlthingToken");
  const governor = useContract("AlthingGovernor");
  const { token: unit } = useDeployment();
  const { data: rules } = useQuery({
    queryKey: ["committee", "petition-rules", contract],
    enabled: client !== undefined,
    queryFn: () => {
      if (!client) throw new Error("There is no connection to the chain.");
      return readRules(client, contract, token, governor);
    },
  });
  if (rules === undefined) return null;
  const amount = (raw: bigint) => <Amount raw={raw} decimals={unit.decimals} symbol={unit.symbol} />;
  return (
    <>
      <p className="small quiet">
        {percentOfBps(Number(rules.openBps))} of the votable supply opens one; {percentOfBps(Number(rules.shareBps))}{" "}
        has to sign it within {duration(Number(rules.windowSeconds))}. These shares never change.
      </p>
      {rules.votes < rules.threshold && (
        <Note tone="warn" title="No petition can be submitted yet.">
          <p>
            A proposal takes {amount(rules.threshold)} of votes, and the contract of petitions has {amount(rules.votes)}
            . A vote has to lend it more. Until then petitions can be opened and signed.
          </p>
        </Note>
      )}
    </>
  );
}
