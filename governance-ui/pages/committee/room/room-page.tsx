import type { Address } from "viem";
import { Link } from "wouter";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { useCommitteeContracts } from "#governance-ui/chain/use-committee-contracts.ts";
import { shortHex } from "#governance-ui/format/short-hex.ts";
import { addressName } from "#governance-ui/parts/address-name.ts";
import { Empty } from "#governance-ui/parts/empty.tsx";
import { PageHead } from "#governance-ui/parts/page-head.tsx";
import { Problem } from "#governance-ui/parts/problem.tsx";
import { SkeletonRows } from "#governance-ui/parts/skeleton.tsx";
import { useRoom } from "#governance-ui/room/use-room.ts";
import { typedAddress } from "#protocol/input/typed-address.ts";
import { RoomBody } from "./room-body.tsx";
import "#governance-ui/pages/committee/committee.css";
import "./room.css";

const LEAD =
  "What the members sign, decoded, tried and hashed here before anyone signs. It works without our server too: by file, by link, or on the chain.";

function Room({ address, own }: { address: Address; own: boolean }) {
  const deployment = useDeployment();
  const room = useRoom(address);
  const name = addressName(address, deployment) ?? shortHex(address);
  const others = Object.entries(deployment.contracts).filter(([key, other]) => /Safe$/.test(key) && other !== address);
  const { data, error, refetch } = room;
  return (
    <div className="room">
      <p className="crumbs">
        <Link href="/committee">Committee</Link> <span aria-hidden="true">/</span> Room
      </p>
      <PageHead title={own ? "Committee room" : `Room of ${name}`} lead={LEAD}>
        {others.map(([contract, other]) => (
          <Link key={contract} href={`/committee/room/${other}`} className="button small">
            {addressName(other, deployment) ?? contract}
          </Link>
        ))}
      </PageHead>
      {error && !data && <Problem error={error} retry={() => void refetch()} />}
      {!data && !error && <SkeletonRows count={6} height="4.5rem" />}
      {data && <RoomBody view={data} room={room} />}
    </div>
  );
}

/** Of the committee's Safe, or of any other by its address. */
export function RoomPage({ safe }: { safe: string | undefined }) {
  const contracts = useCommitteeContracts();
  const { chainId } = useDeployment();
  const typed = safe === undefined ? null : typedAddress(safe, chainId);
  if (typed !== null && "problem" in typed) {
    return (
      <>
        <PageHead title="Room" />
        <Empty title="There is no room at this address.">
          <p>{typed.problem}</p>
        </Empty>
      </>
    );
  }
  const address = typed?.address ?? contracts?.safe;
  if (address === undefined) {
    return (
      <>
        <PageHead title="Committee room" />
        <Empty title="This deployment has no committee.">
          <p>The room of another Safe is at its address: /committee/room/0x…</p>
        </Empty>
      </>
    );
  }
  return <Room key={address} address={address} own={contracts !== null && address === contracts.safe} />;
}
