import { Link } from "wouter";
import type { CommitteeView } from "#governance-ui/api/committee.ts";
import { localTime } from "#governance-ui/format/moment.ts";
import { withShortHex } from "#governance-ui/format/short-hex.ts";
import { AddressLink } from "#governance-ui/parts/address-link.tsx";
import { Icon } from "#governance-ui/parts/icon.tsx";
import type { IconName } from "#governance-ui/parts/icon-paths.ts";
import { Markdown } from "#governance-ui/parts/markdown.tsx";
import { Moment } from "#governance-ui/parts/moment.tsx";
import { isolatedText } from "#protocol/input/visible-text.ts";
import type { Deed, DeedKind } from "./deeds.ts";
import { documentText } from "./document-text.ts";
import { HashText } from "./hash-text.tsx";
import { safeLink } from "./safe-link.ts";

export const deedLooks: Record<DeedKind, { word: string; icon: IconName; tone: string }> = {
  veto: { word: "Veto", icon: "stop", tone: "bad" },
  pause: { word: "Pause", icon: "hourglass", tone: "warn" },
  resolution: { word: "Resolution", icon: "file", tone: "accent" },
  seats: { word: "Seats", icon: "delegates", tone: "" },
  rules: { word: "Rules", icon: "parameters", tone: "" },
};

const LONG_URI = 120;

type Proposal = CommitteeView["vetoes"][number]["proposal"];

export function ProposalName({ proposal }: { proposal: Proposal }) {
  if (proposal.number === null) return <Link href={`/proposals/${proposal.id}`}>a proposal that is not indexed</Link>;
  return (
    <Link href={`/proposals/${proposal.number}`}>
      proposal {proposal.number}
      {proposal.title !== null && `: ${isolatedText(proposal.title)}`}
    </Link>
  );
}

function DocumentLink({ uri }: { uri: string }) {
  const href = safeLink(uri);
  if (uri === "") return <span className="quiet">no address given</span>;
  if (href === null) return <span className="uri">{uri.length > LONG_URI ? `${uri.slice(0, LONG_URI)}…` : uri}</span>;
  return (
    <a className="uri" href={href} target="_blank" rel="noopener noreferrer nofollow">
      {uri} <Icon name="external" size={12} />
    </a>
  );
}

function What({ deed }: { deed: Deed }) {
  if (deed.kind === "veto") {
    return (
      <>
        <p>
          Stopped <ProposalName proposal={deed.veto.proposal} />
        </p>
        <p className="small soft">
          Hash of the reason <HashText hash={deed.veto.reasonHash} label="hash of the reason" />
        </p>
      </>
    );
  }
  if (deed.kind === "pause") {
    return (
      <>
        <p>
          Paused <AddressLink address={deed.pause.module} /> until {localTime(deed.pause.untilAt)}
        </p>
        <p className="small soft">
          Hash of the reason <HashText hash={deed.pause.reasonHash} label="hash of the reason" />
        </p>
      </>
    );
  }
  if (deed.kind === "resolution") {
    const text = documentText(deed.resolution.uri, deed.resolution.documentHash);
    return (
      <>
        <p>
          Anchored a document that carries out <ProposalName proposal={deed.resolution.proposal} />
        </p>
        <p className="small soft">
          Hash of the document <HashText hash={deed.resolution.documentHash} label="hash of the document" /> ·{" "}
          {text === null ? <DocumentLink uri={deed.resolution.uri} /> : "its text stands on the chain"}
        </p>
        {text !== null && (
          <details className="deed-document">
            <summary>Read it; its hash is right</summary>
            <Markdown text={text} />
          </details>
        )}
      </>
    );
  }
  return <p>{withShortHex(deed.entry.sentence)}</p>;
}

export function DeedRow({ deed }: { deed: Deed }) {
  const { word, icon, tone } = deedLooks[deed.kind];
  const seating = "veto" in deed ? deed.veto.seating : "pause" in deed ? deed.pause.seating : null;
  return (
    <li className="deed">
      <span className={`badge ${tone}`}>
        <Icon name={icon} size={14} />
        {word}
      </span>
      <div className="deed-what">
        <What deed={deed} />
        <p className="small quiet">
          <Moment at={deed.at} /> · block {deed.block} · <HashText hash={deed.txHash} label="transaction hash" />
          {seating !== null && ` · seating ${seating}`}
        </p>
      </div>
    </li>
  );
}
