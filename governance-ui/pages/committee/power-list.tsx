import type { CommitteeView } from "#governance-ui/api/committee.ts";
import { AddressLink } from "#governance-ui/parts/address-link.tsx";
import { Empty } from "#governance-ui/parts/empty.tsx";
import { Icon } from "#governance-ui/parts/icon.tsx";
import { neverWords, powerWords } from "./power-words.ts";

type Power = CommitteeView["powers"][number];

const access: Record<Power["access"], string> = {
  nobody: "nobody, by vote",
  members: "members in term",
  "members-and-caretakers": "members in term, and caretakers",
  "members-without-parties": "members in term, but for those whose organisation it is about",
};

function PowerItem({ power }: { power: Power }) {
  const words = power.name === null ? undefined : powerWords[power.name];
  return (
    <li className="power">
      <h3>{words?.title ?? power.name ?? "A contract that this page does not know"}</h3>
      <p>{words?.can ?? "What it does is in its code; a vote listed it as a power of the committee."}</p>
      {words && (
        <ul className="cannot" aria-label="What it cannot do">
          {words.cannot.map((sentence) => (
            <li key={sentence}>
              <Icon name="cross" size={14} />
              <span>Cannot {sentence}.</span>
            </li>
          ))}
        </ul>
      )}
      <p className="small quiet">
        For {access[power.access]} · <AddressLink address={power.address} />
      </p>
    </li>
  );
}

/** What the committee may do, and what it may not. */
export function PowerList({ powers }: { powers: CommitteeView["powers"] }) {
  const listed = powers.filter((power) => power.access !== "nobody");
  return (
    <section className="section" aria-labelledby="powers-title">
      <div className="section-head">
        <h2 id="powers-title">Powers</h2>
        <span className="quiet small">listed by votes; the guard refuses all else</span>
      </div>
      {listed.length === 0 && (
        <Empty title="No power is listed.">
          <p>The committee can do nothing until a vote lists one.</p>
        </Empty>
      )}
      <ul className="powers">
        {listed.map((power) => (
          <PowerItem key={power.address} power={power} />
        ))}
      </ul>
      <div className="never">
        <h3>What it can never do</h3>
        <ul className="cannot">
          {neverWords.map((sentence) => (
            <li key={sentence}>
              <Icon name="cross" size={14} />
              <span>It cannot {sentence}.</span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
