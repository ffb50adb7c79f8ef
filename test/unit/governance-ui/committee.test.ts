import { keccak256, recoverTypedDataAddress, toBytes } from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { describe, expect, it } from "vitest";
import { ANSWER_SECONDS } from "#governance-ui/api/committee.ts";
import { keyRotation } from "#governance-ui/chain/key-rotation.ts";
import { revertSentences } from "#governance-ui/chain/revert-sentence.ts";
import { deedsOf } from "#governance-ui/pages/committee/deeds.ts";
import { documentText } from "#governance-ui/pages/committee/document-text.ts";
import { nextRunnerUp } from "#governance-ui/pages/committee/next-runner-up.ts";
import { safeLink } from "#governance-ui/pages/committee/safe-link.ts";
import { ADDRESSES, committeeView, HASH } from "./committee-view.ts";

const [first, second, third] = ADDRESSES;
const VACANT_SINCE = 1_000_000;

describe("who fills a vacancy", () => {
  const vacancy = (answers: readonly ("accepts" | "declines" | "none")[]) =>
    committeeView({
      runnersUp: answers.map((answer, index) => ({
        address: ADDRESSES[index] ?? first,
        organisation: null,
        answer,
        sits: false,
      })),
      term: { vacantSince: VACANT_SINCE },
    });

  it("is awaited while a better-ranked runner-up may still answer", () => {
    const view = vacancy(["none", "accepts"]);
    expect(nextRunnerUp(view, VACANT_SINCE + ANSWER_SECONDS)).toEqual({
      state: "awaited",
      address: first,
      untilAt: VACANT_SINCE + ANSWER_SECONDS,
    });
  });

  it("is the first who accepts, once those before have declined or waited too long", () => {
    expect(nextRunnerUp(vacancy(["declines", "accepts"]), VACANT_SINCE)).toEqual({ state: "ready", address: second });
    const late = VACANT_SINCE + ANSWER_SECONDS + 1;
    expect(nextRunnerUp(vacancy(["none", "accepts"]), late)).toEqual({ state: "ready", address: second });
  });

  it("is nobody when no one accepts in time, or all have left", () => {
    expect(nextRunnerUp(vacancy(["none", "declines"]), VACANT_SINCE + ANSWER_SECONDS + 1).state).toBe("nobody");
    const view = vacancy(["accepts"]);
    const left = [{ address: first, how: "recalled", at: 1, block: 1, txHash: HASH }] as const;
    expect(nextRunnerUp({ ...view, left: [...left] }, VACANT_SINCE).state).toBe("nobody");
  });
});

describe("links that somebody wrote on the chain", () => {
  it("lead to pages and files, never to scripts, data or credentials", () => {
    expect(safeLink("https://example.org/a?b=c")).toBe("https://example.org/a?b=c");
    expect(safeLink("ipfs://bafy/doc.pdf")).toBe("ipfs://bafy/doc.pdf");
    for (const uri of [
      "javascript:alert(1)",
      " javascript:alert(1)",
      "data:text/html,<script>1</script>",
      "https://user:secret@example.org",
      "//example.org",
      "doc.pdf",
      "",
    ]) {
      expect(safeLink(uri), uri).toBeNull();
    }
  });
});

describe("a document that stands on the chain", () => {
  const text = "# Résolution\n\n100% agreed";
  const uri = `data:text/markdown;charset=utf-8,${encodeURIComponent(text)}`;

  it("is shown if its hash is the one that was anchored", () => {
    expect(documentText(uri, keccak256(toBytes(text)))).toBe(text);
    expect(documentText(uri, HASH)).toBeNull();
  });

  it("is text, and nothing that a browser would run", () => {
    expect(documentText("data:text/html,<script>1</script>", keccak256(toBytes("<script>1</script>")))).toBeNull();
    expect(documentText("data:text/plain,%E0%A4%A", HASH)).toBeNull();
    expect(documentText("https://example.org", HASH)).toBeNull();
  });
});

describe("the history", () => {
  it("holds vetoes, pauses, resolutions and what changed, newest first, each once", () => {
    const trace = (block: number) => ({ at: block, block, txHash: HASH });
    const proposal = { id: "1", number: 1, title: "One" };
    const view = committeeView({
      vetoes: [{ proposal, seating: 1, reasonHash: HASH, callsHash: HASH, ...trace(5) }],
      pauses: [{ module: third, name: null, seating: 1, untilAt: 9, reasonHash: HASH, ...trace(7) }],
      resolutions: [{ proposal, documentHash: HASH, uri: "", seating: 1, ...trace(6) }],
      history: [
        { kind: "guard-set", sentence: "b", accounts: [], ...trace(8) },
        { kind: "synced", sentence: "d", accounts: [], ...trace(3) },
        { kind: "seated", sentence: "c", accounts: [], ...trace(3) },
      ],
    });
    const deeds = deedsOf(view);
    expect(deeds.map(({ kind, block }) => `${kind} ${block}`)).toEqual([
      "rules 8",
      "pause 7",
      "resolution 6",
      "veto 5",
      "seats 3",
      "seats 3",
    ]);
    expect(new Set(deeds.map(({ key }) => key)).size).toBe(deeds.length);
  });
});

describe("the proof of a new key", () => {
  it("is a signature that recovers to it, for this seat on this chain alone", async () => {
    const key = privateKeyToAccount(`0x${"11".repeat(32)}`);
    const data = keyRotation(31337, first, second, key.address);
    const signature = await key.signTypedData(data);
    expect(await recoverTypedDataAddress({ ...data, signature })).toBe(key.address);
    const other = keyRotation(1, first, second, key.address);
    expect(await recoverTypedDataAddress({ ...other, signature })).not.toBe(key.address);
  });
});

describe("what the guard refuses", () => {
  it("says of caretakers that they may only veto, and of a lapsed committee that nothing counts", () => {
    expect(revertSentences.Guard_TermEnded?.([1, 1]).message).toMatch(/caretakers, and those may only veto/);
    expect(revertSentences.Guard_TermEnded?.([0, 1]).message).toMatch(/so has the time of its caretakers/);
  });
});
