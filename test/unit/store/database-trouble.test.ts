import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, it } from "vitest";
import { databaseTrouble } from "#store/connection/database-trouble.ts";

const coded = (code: string, message = "it failed") => Object.assign(new Error(message), { code });

it.each([
  ["ECONNREFUSED", "away"],
  ["08006", "away"],
  ["53300", "away"],
  ["57P01", "away"],
  ["57014", "busy"],
  ["55P03", "busy"],
  ["40P01", "busy"],
  ["40001", "busy"],
  ["23505", null],
  ["42P01", null],
])("%s: %s", (code, trouble) => {
  expect(databaseTrouble(coded(code))).toBe(trouble);
});

it("is found behind several addresses of one host", () => {
  expect(databaseTrouble(new AggregateError([coded("ECONNREFUSED")]))).toBe("away");
  expect(databaseTrouble(new AggregateError([coded("23505")]))).toBeNull();
  expect(databaseTrouble(new Error("Connection terminated unexpectedly"))).toBe("away");
  expect(databaseTrouble("nothing thrown")).toBeNull();
});

it("is a file that another writer holds", () => {
  const path = join(mkdtempSync(join(tmpdir(), "althing-trouble-")), "file.sqlite");
  const [writer, other] = [new DatabaseSync(path), new DatabaseSync(path)];
  writer.exec("create table rows (id integer primary key); begin immediate");
  expect(thrown(() => other.exec("begin immediate"))).toBe("busy");
  writer.exec("insert into rows values (1); commit");
  expect(thrown(() => other.exec("insert into rows values (1)"))).toBeNull();
  writer.close();
  other.close();
  rmSync(dirname(path), { recursive: true });
});

function thrown(act: () => void): ReturnType<typeof databaseTrouble> {
  try {
    act();
  } catch (error) {
    return databaseTrouble(error);
  }
  throw new Error("nothing was thrown");
}
