export type TimeTick = { at: number; label: string };

const DAY = 86_400;
const DAYS = [1, 2, 7, 14];
const MONTHS = [1, 2, 3, 6, 12];

const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });
const month = new Intl.DateTimeFormat("en-GB", { month: "short", timeZone: "UTC" });
const year = new Intl.DateTimeFormat("en-GB", { year: "numeric", timeZone: "UTC" });

/** Round days or months (UTC) between two times, at most about `most` of them. */
export function timeTicks(from: number, to: number, most: number): TimeTick[] {
  const days = DAYS.find((step) => (to - from) / (step * DAY) <= most);
  return days === undefined ? monthTicks(from, to, most) : dayTicks(from, to, days * DAY);
}

function dayTicks(from: number, to: number, step: number): TimeTick[] {
  const ticks: TimeTick[] = [];
  for (let at = Math.ceil(from / step) * step; at <= to; at += step) ticks.push({ at, label: day.format(at * 1000) });
  return ticks;
}

function monthTicks(from: number, to: number, most: number): TimeTick[] {
  const months = (to - from) / (30 * DAY);
  const step = MONTHS.find((candidate) => months / candidate <= most) ?? 12 * Math.ceil(months / 12 / most);
  const start = new Date(from * 1000);
  const ticks: TimeTick[] = [];
  for (let count = start.getUTCFullYear() * 12 + start.getUTCMonth(); ; count++) {
    const at = Date.UTC(Math.floor(count / 12), count % 12) / 1000;
    if (at > to) return ticks;
    if (at < from || count % step !== 0) continue;
    ticks.push({ at, label: (count % 12 === 0 ? year : month).format(at * 1000) });
  }
}
