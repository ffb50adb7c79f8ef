import type { Client } from "viem";
import type { SubjectChange, SubjectEffect } from "#proposals/catalogue/action-effect.ts";
import { subjectEffect } from "#proposals/catalogue/subject-effect.ts";
import { epochEndSeconds, runningEpoch } from "#protocol/emissions/epoch-clock.ts";
import { writeDuration } from "#protocol/input/field-kinds/duration.ts";
import { writePercentage } from "#protocol/input/field-kinds/percentage.ts";
import { readParameter } from "#protocol/parameters/read-parameter.ts";
import { commitmentParameters } from "#protocol/providers/commitment-parameters.ts";
import type { ProviderContracts } from "#protocol/providers/provider-contracts.ts";
import { providerName } from "#protocol/providers/provider-name.ts";
import { type ProviderReading, type ReadProvider, readProviders } from "#protocol/providers/read-providers.ts";

type Name = (typeof commitmentParameters)[number]["name"];
type Effect = (reading: ProviderReading, old: bigint, value: bigint) => SubjectEffect | null;

const MOST_BPS = 10_000n;

/** Whom another commission step or notice, or another length of commitments, would move. */
export async function commitmentEffect(
  client: Client,
  contracts: ProviderContracts,
  name: Name,
  value: bigint,
): Promise<SubjectEffect | null> {
  const reading = await readProviders(client, contracts);
  const place = commitmentParameters.findIndex((parameter) => parameter.name === name);
  const old = await readParameter(client, contracts.commitments, place, reading.blockNumber);
  return old === value ? null : effects[name](reading, old, value);
}

const effects: Record<Name, Effect> = {
  commissionStepBps({ committed }, old, value) {
    const reached = (provider: ReadProvider, step: bigint) => {
      const bps = BigInt(provider.commissionBps) + step;
      return bps < MOST_BPS ? bps : MOST_BPS;
    };
    const changes = committed.flatMap((provider) => {
      const [was, is] = [reached(provider, old), reached(provider, value)];
      const what = `may announce a commission of up to ${writePercentage(is)} instead of ${writePercentage(was)}`;
      return was === is ? [] : [atOnce(provider, what, `it is ${writePercentage(BigInt(provider.commissionBps))} now`)];
    });
    return subjectEffect(`${changes.length} providers and who stakes with them`, changes);
  },

  commissionNoticeSeconds({ committed }, old, value) {
    const what = `tells its stakers of a higher commission ${writeDuration(value)} before instead of ${writeDuration(old)}`;
    const changes = committed
      .filter(({ commissionBps }) => BigInt(commissionBps) < MOST_BPS)
      .map((provider) => atOnce(provider, what, "what is announced by then comes as announced"));
    return subjectEffect(`${changes.length} providers and who stakes with them`, changes);
  },

  leastDurationEpochs({ committed }, old, value) {
    const what = `renews for at least ${epochs(value)} instead of ${epochs(old)}`;
    const changes = committed.map((provider) => ({ ...atOnce(provider, what, ""), atSeconds: provider.endsSeconds }));
    return subjectEffect(`${changes.length} providers, at their renewal`, changes);
  },

  mostDurationEpochs({ committed, schedule, nowSeconds }, old, value) {
    const nextEpoch = (runningEpoch(schedule, nowSeconds) ?? -1) + 1;
    const changes = committed.map((provider): SubjectChange => {
      const left = BigInt(provider.untilEpoch - nextEpoch);
      if (left <= value) {
        const what = `renews for at most ${epochs(value)} instead of ${epochs(old)}`;
        return { ...atOnce(provider, what, ""), atSeconds: provider.endsSeconds };
      }
      // A renewal does not end before what it renews, so it waits until that is within reach of the next epoch.
      const firstNext = provider.untilEpoch - Number(value);
      return {
        ...atOnce(provider, "cannot renew before", `its commitment lasts ${epochs(left)} still`),
        atSeconds: epochEndSeconds(schedule, firstNext - 2),
      };
    });
    const waiting = changes.filter(({ what }) => what.startsWith("cannot")).length;
    const title = waiting === 0 ? "" : `; ${waiting} of them cannot renew at once`;
    return subjectEffect(`${changes.length} providers, at their renewal${title}`, changes);
  },
};

function atOnce({ number, organisation, operator }: ReadProvider, what: string, why: string): SubjectChange {
  return { name: providerName(number, organisation), account: operator, what, why, atSeconds: null };
}

const epochs = (many: bigint) => (many === 1n ? "1 epoch" : `${many} epochs`);
