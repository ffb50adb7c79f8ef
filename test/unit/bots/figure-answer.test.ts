import { expect, it } from "vitest";
import { parseFigureAnswer } from "#bots/reports/figure-answer.ts";
import { priceQuestion, revenueQuestion } from "#bots/reports/figure-question.ts";

const read = (text: string) => parseFigureAnswer(text, revenueQuestion, 5, "billing.example/5");

it("a figure is read to the last of eight decimals", () => {
  expect(read('{"epoch":5,"revenueUsd":"123.45"}')).toBe(12_345_000_000n);
  expect(read('{"epoch":5,"revenueUsd":"0.00000001","note":"more is ignored"}')).toBe(1n);
  expect(read('{"epoch":5,"revenueUsd":"184467440737.09551615"}')).toBe(2n ** 64n - 1n);
});

it("a price is asked for by its round, and answered by the same names", () => {
  const price = (text: string) => parseFigureAnswer(text, priceQuestion, 9, "prices.example/9");
  expect(price('{"round":9,"priceUsd":"0.31"}')).toBe(31_000_000n);
  expect(() => price('{"epoch":9,"revenueUsd":"1"}')).toThrow('expected {"round":9,"priceUsd":"123.45"}');
  expect(() => price('{"round":8,"priceUsd":"1"}')).toThrow("asked for round 9, answered for round 8");
});

it("no figure yet is told apart from zero", () => {
  expect(read('{"epoch":5,"revenueUsd":null}')).toBeNull();
  expect(read('{"epoch":5,"revenueUsd":"0"}')).toBe(0n);
});

it.for([
  ["<html>", "is not JSON"],
  ['{"epoch":5,"revenueUsd":"1"', "is not JSON"],
  ["[]", "expected object"],
  ['{"epoch":6,"revenueUsd":"1"}', "asked for epoch 5, answered for epoch 6"],
  ['{"epoch":"5","revenueUsd":"1"}', "epoch: expected a whole number"],
  ['{"epoch":5}', "revenueUsd: expected text"],
  ['{"epoch":5,"revenueUsd":123.45}', 'revenueUsd: expected text such as "123.45", in quotes'],
  ['{"epoch":5,"revenueUsd":"-1"}', "is not a plain decimal number"],
  ['{"epoch":5,"revenueUsd":"1e9"}', "is not a plain decimal number"],
  ['{"epoch":5,"revenueUsd":"1,000"}', "write it without commas"],
  ['{"epoch":5,"revenueUsd":"1.123456789"}', "has 9 decimals, at most 8"],
  ['{"epoch":5,"revenueUsd":"184467440737.09551616"}', "above the most"],
] as const)("%s is refused: %s", ([text, message]) => {
  expect(() => read(text)).toThrow(message);
  expect(() => read(text)).toThrow(/^billing\.example\/5: .*; expected \{"epoch":5,"revenueUsd":"123\.45"\}$/);
});
