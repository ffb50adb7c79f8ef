import type { EngineContext } from "#bots/engine/context.ts";
import type { Chain } from "#bots/engine/duty.ts";
import { raiseNotice } from "#bots/engine/notices.ts";
import type { Observer } from "#bots/engine/observer.ts";
import type { CertificationContracts } from "#protocol/certification/certification-contracts.ts";
import { deadlineSeconds, requirementName, requirementsIn } from "#protocol/certification/requirement.ts";
import { certificationAbi as abi } from "#protocol/chain/abi/Certification.ts";
import { readMany } from "#protocol/chain/read-many.ts";
import { writePointInTime } from "#protocol/input/field-kinds/point-in-time.ts";
import type { ReadCertification } from "./certification-log.ts";

const DAY = 86_400;
/** How long before a certificate stops counting, or a grace ends, people are told. */
const DAYS_BEFORE = [30, 7, 1] as const;
/** Of one look, the longest not asked about first. */
const MOST_ASKED = 100;
/** Until what counts is asked for again where no event says that it is another: votes move ages of certificates. */
const PATIENCE_SECONDS = 6 * 3_600;

type Asked = { atSeconds: number; block: bigint; ends: readonly { number: number; untilSeconds: number }[] };

/** Tells people of certificates that soon count no longer, and of graces that end, so that both are seen to in time. */
export function watchCertificates(
  context: EngineContext,
  { certification }: CertificationContracts,
  read: ReadCertification,
): Observer {
  const asked = new Map<number, Asked>();
  const told = new Set<string>();

  const tell = async (chain: Chain, what: string, endSeconds: number, message: (end: string) => string) => {
    const leftSeconds = endSeconds - chain.block.timestamp;
    const days = DAYS_BEFORE.findLast((before) => leftSeconds <= before * DAY);
    const subject = `${what}:${endSeconds}:${days}`;
    if (leftSeconds <= 0 || days === undefined || told.has(subject)) return;
    const end = writePointInTime(BigInt(endSeconds));
    await raiseNotice(context, "certificate-due", `${certification}:${subject}`, message(end));
    told.add(subject);
  };

  return {
    name: "certificates",
    async observe(chain) {
      const { kinds, standings, certified } = await read(chain);
      for (const [provider, { unmet, deadlines }] of standings) {
        for (const number of requirementsIn(unmet)) {
          const endSeconds = deadlineSeconds(deadlines, number);
          if (endSeconds === null) continue;
          const what = requirementName(number, kinds);
          await tell(
            chain,
            `${provider}:grace:${number}`,
            endSeconds,
            (end) =>
              `provider ${provider} does not meet what its tier asks for (${what}), and is Suspended from ${end} on unless it does`,
          );
        }
      }

      const now = chain.block.timestamp;
      const waiting = [...certified]
        .filter(([provider, block]) => {
          const last = asked.get(provider);
          return last === undefined || last.block !== block || now - last.atSeconds >= PATIENCE_SECONDS;
        })
        .sort(([one], [other]) => (asked.get(one)?.atSeconds ?? 0) - (asked.get(other)?.atSeconds ?? 0))
        .slice(0, MOST_ASKED);
      const found = await readMany(
        chain.client,
        waiting.map(([provider]) => {
          const args = [provider, standings.get(provider)?.tier ?? 0] as const;
          return { address: certification, abi, functionName: "check", args } as const;
        }),
        chain.block.number,
      );
      for (const [index, [provider, block]] of waiting.entries()) {
        const ends = (found[index] ?? [])
          .filter(({ met, untilSeconds }) => met && untilSeconds > 0n)
          .map(({ number, untilSeconds }) => ({ number, untilSeconds: Number(untilSeconds) }));
        asked.set(provider, { atSeconds: now, block, ends });
      }
      for (const [provider, { ends }] of asked) {
        for (const { number, untilSeconds } of ends) {
          const what = requirementName(number, kinds);
          await tell(
            chain,
            `${provider}:certificate:${number}`,
            untilSeconds,
            (end) =>
              `the certificate of provider ${provider} (${what}) counts no longer from ${end} on: renew it, or its grace begins`,
          );
        }
      }
    },
  };
}
