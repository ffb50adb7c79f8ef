import { z } from "zod";
import { BotError } from "#bots/engine/bot-error.ts";
import { parseScaledNumber } from "#protocol/input/field-kinds/scaled-number.ts";

const MOST_USD8 = 2n ** 64n - 1n;

/** A number would lose digits on its way through JSON, so the figure is text. */
const answerSchema = z.object({
  epoch: z.int("expected a whole number"),
  revenueUsd: z.string('expected text such as "123.45", in quotes').nullable(),
});

/** US dollars with 8 decimals out of {"epoch":5,"revenueUsd":"123.45"}; null says that there is no figure yet. */
export function parseRevenueAnswer(text: string, epoch: number, name: string): bigint | null {
  const wrong = (message: string) =>
    new BotError("alarm", `${name}: ${message}; expected {"epoch":${epoch},"revenueUsd":"123.45"}`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw wrong(`the answer is not JSON: ${JSON.stringify(text.slice(0, 40))}`);
  }
  const answer = answerSchema.safeParse(value);
  if (!answer.success) {
    throw wrong(
      answer.error.issues.map((issue) => [issue.path.join("."), issue.message].filter(Boolean).join(": ")).join("; "),
    );
  }
  if (answer.data.epoch !== epoch) throw wrong(`asked for epoch ${epoch}, answered for epoch ${answer.data.epoch}`);
  if (answer.data.revenueUsd === null) return null;
  const revenueUsd8 = figure(answer.data.revenueUsd, wrong);
  if (revenueUsd8 > MOST_USD8) throw wrong(`revenueUsd is above the most of 184467440737.09551615`);
  return revenueUsd8;
}

function figure(text: string, wrong: (message: string) => BotError): bigint {
  try {
    return parseScaledNumber(text, 8);
  } catch (error) {
    throw wrong(`revenueUsd: ${error instanceof Error ? error.message : error}`);
  }
}
