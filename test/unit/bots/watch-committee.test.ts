import { expect, it } from "vitest";
import { watchCommittee } from "#bots/committee/watch-committee.ts";
import type { EngineContext } from "#bots/engine/context.ts";
import { openTestStore } from "#test/store/test-database.ts";
import { CONTRACTS, type CommitteeScript, NOW, readScripted, scriptedCommittee } from "./scripted-committee.ts";

async function startWatch() {
  const store = await openTestStore();
  const context = { store, chainId: 31337, nowMs: () => 0, log: () => {} } as Partial<EngineContext> as EngineContext;
  const open = () => watchCommittee(context, CONTRACTS, readScripted);
  let watch = open();
  return {
    see: (script: CommitteeScript) => watch.observe(scriptedCommittee(script)),
    restart(): void {
      watch = open();
    },
    told: async () =>
      (await store.selectFrom("bot_notices").select(["kind", "subject"]).orderBy("kind").execute()).map(
        ({ kind, subject }) => `${kind} ${subject}`,
      ),
  };
}

it("each thing is told once, whatever is seen again and by whichever process", async () => {
  const { see, restart, told } = await startWatch();
  const script: CommitteeScript = { phase: "registration", term: { filled: 2, vacantSinceSeconds: 77 } };
  await see(script);
  await see({ ...script, now: NOW + 1 });
  restart();
  await see({ ...script, now: NOW + 2 });
  expect(await told()).toEqual([
    `election-opened ${CONTRACTS.elections}:1`,
    `seat-vacant ${CONTRACTS.elections}:2:77:2`,
  ]);
});

it("a Safe that follows within the hour is not worth a word", async () => {
  const { see, told } = await startWatch();
  const old = { standing: { votingEndSeconds: 1 } };
  const differs = (now: number) => see({ ...old, now, seating: { isSynced: false } });
  await differs(NOW);
  await differs(NOW + 3_000);
  await see({ ...old, now: NOW + 3_500 });
  await differs(NOW + 3_600);
  await differs(NOW + 7_199);
  expect(await told()).toEqual([]);
  await differs(NOW + 7_200);
  expect(await told()).toEqual([`safe-out-of-sync ${CONTRACTS.elections}:4:${NOW + 3_600}`]);
});

it("before the first election there is nothing to tell", async () => {
  const { see, told } = await startWatch();
  await see({ latest: 0n, phase: "none" });
  expect(await told()).toEqual([]);
});
