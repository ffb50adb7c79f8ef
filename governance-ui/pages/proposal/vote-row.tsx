import type { VoteView } from "#governance-ui/api/votes.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { percentOf } from "#governance-ui/format/percent.ts";
import { AddressLink } from "#governance-ui/parts/address-link.tsx";
import { Amount } from "#governance-ui/parts/amount.tsx";
import { ChoiceBadge } from "#governance-ui/parts/choice-badge.tsx";
import { FoldedText } from "#governance-ui/parts/folded-text.tsx";
import { Relative } from "#governance-ui/parts/moment.tsx";

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
      <td className="vote-reason">
        <FoldedText text={vote.reason} />
      </td>
      <td className="num quiet vote-when">
        <Relative at={vote.at} />
      </td>
    </tr>
  );
}
