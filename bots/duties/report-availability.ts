import { type Address, encodeFunctionData, keccak256, toHex } from "viem";
import { readContract, verifyTypedData } from "viem/actions";
import { type AvailabilityPanel, readAvailabilityPanel } from "#bots/availability/availability-panel.ts";
import type { MapFolder } from "#bots/checker/map-folder.ts";
import { isSignedByKey, type MapDomain, type SignedMap } from "#bots/checker/signed-map.ts";
import type { Chain, Due, Duty, Verdict } from "#bots/engine/duty.ts";
import { availabilityMapTypedData } from "#protocol/certification/availability-map.ts";
import { markedByQuorum, slotsOf } from "#protocol/certification/slots.ts";
import { availabilityAbi as abi } from "#protocol/chain/abi/Availability.ts";
import { cutoffSeconds, epochEndSeconds } from "#protocol/emissions/epoch-clock.ts";

/** Below two million gas with twelve checkers. */
const MOST_REPORTS = 15;
/** So much of the window is left to checkers to pass their maps on, before a first post. */
const PATIENCE_SHARE = 1 / 12;

type OpenPanel = AvailabilityPanel & { epoch: number };
type Report = { provider: number; maps: SignedMap[]; marked: bigint };

/** Posts where a quorum of checkers marked a slot that is not bad on the chain yet. */
export function reportAvailabilityDuty(availability: Address, folder: MapFolder): Duty {
  let problems: string[] = [];
  return {
    name: "report-availability",
    problems: () => problems,
    async due(chain): Promise<Due[]> {
      problems = [];
      const panel = await readAvailabilityPanel(chain, availability);
      if (!isOpen(panel)) return [];
      const domain = { chainId: chain.chainId, contract: availability };
      const found = await folder.read(panel.epoch);
      const { counting, refused } = await countingMaps(chain, domain, panel, found.maps);
      problems = [...found.problems, ...refused];
      const reports: Report[] = [];
      for (const report of reportsOf(counting, panel.quorum)) {
        const { badSlots } = await dayOf(chain, availability, report.provider, panel.epoch);
        if ((report.marked & ~badSlots) !== 0n) reports.push(report);
      }
      return Array.from({ length: Math.ceil(reports.length / MOST_REPORTS) }, (_, page) =>
        dueOf(availability, panel, reports.slice(page * MOST_REPORTS, (page + 1) * MOST_REPORTS)),
      );
    },
  };
}

const isOpen = (panel: AvailabilityPanel): panel is OpenPanel => panel.epoch !== null;

/** One that is forged would make the whole call fail, so each is looked at first. */
async function countingMaps(
  chain: Chain,
  domain: MapDomain,
  panel: AvailabilityPanel,
  maps: readonly SignedMap[],
): Promise<{ counting: SignedMap[]; refused: string[] }> {
  const counting: SignedMap[] = [];
  const refused: string[] = [];
  for (const map of maps) {
    const { checker, provider } = map;
    if (!panel.checkers.includes(checker)) {
      refused.push(`the map of provider ${provider} by ${checker} does not count: it is no checker`);
    } else if (await isSigned(chain, domain, map)) counting.push(map);
    else
      refused.push(
        `the map of provider ${provider} by ${checker} does not count: its signature is not of that checker`,
      );
  }
  return { counting, refused };
}

async function isSigned({ client, block }: Chain, domain: MapDomain, map: SignedMap): Promise<boolean> {
  if (await isSignedByKey(domain, map)) return true;
  const typed = availabilityMapTypedData(domain.chainId, domain.contract, map);
  return verifyTypedData(client, {
    ...typed,
    address: map.checker,
    signature: map.signature,
    blockNumber: block.number,
  });
}

function reportsOf(maps: readonly SignedMap[], quorum: number): Report[] {
  const providers = [...new Set(maps.map(({ provider }) => provider))].toSorted((a, b) => a - b);
  return providers.flatMap((provider) => {
    const own = maps.filter((map) => map.provider === provider);
    const marked = markedByQuorum(
      own.map(({ badSlots }) => badSlots),
      quorum,
    );
    return marked === 0n ? [] : [{ provider, maps: own, marked }];
  });
}

function dueOf(availability: Address, { epoch, schedule }: OpenPanel, reports: readonly Report[]): Due {
  const posted = reports.map(({ provider, maps }) => ({
    provider,
    epoch,
    maps: maps.map(({ checker, badSlots, signature }) => ({ checker, badSlots, signature })),
  }));
  const content = reports.map(({ provider, marked }) => `${provider}:${marked.toString(16)}`).join();
  const endSeconds = epochEndSeconds(schedule, epoch);
  const named = reports.map(({ provider, marked }) => `${provider} (${slotsOf(marked).length})`).join(", ");
  return {
    key: `availability:${epoch}:${keccak256(toHex(content))}`,
    call: {
      target: availability,
      data: encodeFunctionData({ abi, functionName: "post", args: [posted] }),
      valueWei: 0n,
    },
    notBefore: endSeconds + Math.floor(schedule.windowSeconds * PATIENCE_SHARE),
    deadline: cutoffSeconds(schedule, epoch) - 1,
    why: `a quorum of checkers found providers unavailable in epoch ${epoch}: ${named} of 96 slots`,
    verify: (chain) => verifyPosted(chain, availability, epoch, reports),
  };
}

async function verifyPosted(
  chain: Chain,
  availability: Address,
  epoch: number,
  reports: readonly Report[],
): Promise<Verdict> {
  const days = await Promise.all(reports.map(({ provider }) => dayOf(chain, availability, provider, epoch)));
  const missing = reports.filter(({ marked }, index) => (marked & ~(days[index]?.badSlots ?? 0n)) !== 0n);
  if (missing.length === 0) return { ok: true, detail: `the bad slots of epoch ${epoch} are posted` };
  const named = missing.map(({ provider }) => provider).join(", ");
  return { ok: false, detail: `bad slots of epoch ${epoch} are missing of ${named}` };
}

const dayOf = ({ client, block }: Chain, address: Address, provider: number, epoch: number) =>
  readContract(client, {
    address,
    abi,
    functionName: "dayOf",
    args: [provider, BigInt(epoch)],
    blockNumber: block.number,
  });
