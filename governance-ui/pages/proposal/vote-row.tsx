import type { VoteView } from "../../api/votes.ts";
import { useDeployment } from "../../chain/deployment-context.ts";
import { percentOf } from "../../format/percent.ts";
import { AddressLink } from "../../parts/address-link.tsx";
import { Amount } from "../../parts/amount.tsx";
import { ChoiceBadge } from "../../parts/choice-badge.tsx";
import { Relative } from "../../parts/moment.tsx";

export function VoteRow({ vote, total }: { vote: VoteView; total: bigint }) {
  const { token } = useDeployment();
  return (
    <tr className="vote">
      <td>
        <AddressLink address={vote.voter} />
      </td>
      <td>
        <ChoiceBadge ballot={vote} />
      </td>
      <td className="num">
        <Amount raw={vote.weight} decimals={token.decimals} />
      </td>
      <td className="num quiet vote-share">{percentOf(BigInt(vote.weight), total)}</td>
      <td className="vote-reason">{vote.reason}</td>
      <td className="num quiet vote-when">
        <Relative at={vote.at} />
      </td>
    </tr>
  );
}
