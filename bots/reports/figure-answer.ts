import { z } from "zod";
import { BotError } from "#bots/engine/bot-error.ts";
import { parseScaledNumber } from "#protocol/input/field-kinds/scaled-number.ts";
import type { FigureQuestion } from "./figure-question.ts";

const MOST_USD8 = 2n ** 64n - 1n;

/** A number would lose digits on its way through JSON, so the figure is text. */
const answerSchema = ({ counter, figure }: FigureQuestion) =>
  z
    .object({
      [counter]: z.int("expected a whole number"),
      [figure]: z.string('expected text such as "123.45", in quotes').nullable(),
    })
    .transform((answer) => ({ number: answer[counter], usd: answer[figure] }));

/** US dollars with 8 decimals out of {"epoch":5,"revenueUsd":"123.45"}; null says that there is no figure yet. */
export function parseFigureAnswer(text: string, question: FigureQuestion, number: number, name: string): bigint | null {
  const { counter, figure } = question;
  const wrong = (message: string) =>
    new BotError("alarm", `${name}: ${message}; expected {"${counter}":${number},"${figure}":"123.45"}`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw wrong(`the answer is not JSON: ${JSON.stringify(text.slice(0, 40))}`);
  }
  const answer = answerSchema(question).safeParse(value);
  if (!answer.success) {
    throw wrong(
      answer.error.issues.map((issue) => [issue.path.join("."), issue.message].filter(Boolean).join(": ")).join("; "),
    );
  }
  const { number: answered, usd } = answer.data;
  if (answered !== number) throw wrong(`asked for ${counter} ${number}, answered for ${counter} ${answered}`);
  if (typeof usd !== "string") return null;
  const usd8 = dollars(usd, figure, wrong);
  if (usd8 > MOST_USD8) throw wrong(`${figure} is above the most of 184467440737.09551615`);
  return usd8;
}

function dollars(text: string, figure: string, wrong: (message: string) => BotError): bigint {
  try {
    return parseScaledNumber(text, 8);
  } catch (error) {
    throw wrong(`${figure}: ${error instanceof Error ? error.message : error}`);
  }
}
