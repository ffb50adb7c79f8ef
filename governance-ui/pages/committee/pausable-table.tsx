import { useChainTime } from "#governance-ui/api/chain-clock.ts";
import type { CommitteeView } from "#governance-ui/api/committee.ts";
import { duration } from "#governance-ui/format/duration.ts";
import { AddressLink } from "#governance-ui/parts/address-link.tsx";
import { Icon } from "#governance-ui/parts/icon.tsx";
import { Relative } from "#governance-ui/parts/moment.tsx";

type Module = CommitteeView["pausable"][number];

function State({ module }: { module: Module }) {
  const paused = useChainTime((now) => module.paused && now < module.untilAt);
  const waits = useChainTime((now) => now < module.readyAt);
  if (paused) {
    return (
      <span className="badge warn">
        <Icon name="stop" size={14} />
        paused; ends <Relative at={module.untilAt} />
      </span>
    );
  }
  if (waits) {
    return (
      <span className="badge">
        <Icon name="clock" size={14} />
        runs; cannot be paused before <Relative at={module.readyAt} />
      </span>
    );
  }
  return (
    <span className="badge good">
      <Icon name="check" size={14} />
      runs
    </span>
  );
}

/** The modules that votes let the committee pause. */
export function PausableTable({ modules }: { modules: Module[] }) {
  const listed = modules.filter(({ lengthSeconds, paused }) => lengthSeconds > 0 || paused);
  return (
    <section className="section" aria-labelledby="pausable-title">
      <div className="section-head">
        <h2 id="pausable-title">Modules it may pause</h2>
      </div>
      {listed.length === 0 ? (
        <p className="quiet section-empty">None. A vote can list a module and the length of its pause.</p>
      ) : (
        <ul className="committee-list">
          {listed.map((module) => (
            <li key={module.address} className="pausable">
              <span>
                <AddressLink address={module.address} />{" "}
                <span className="quiet small">
                  {module.lengthSeconds > 0 ? `for ${duration(module.lengthSeconds)} at a time` : "not listed any more"}
                  {module.told && "; keeps its own end of the pause"}
                </span>
              </span>
              <State module={module} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
